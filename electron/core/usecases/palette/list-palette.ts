import type { Rec } from '../../../../shared/domain/record.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { PaletteEntry } from '../../../../shared/ipc/contract/palette.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameKey } from '../../name-key.ts';
import { readAll } from '../../records.ts';

const NOT_REMOVED = [{ field: 'removedAt', op: 'eq', value: null } as const];

const present = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').map((text) => text as string);

const customerEntry = ({ id, body }: Rec<'customer'>): PaletteEntry => ({
  kind: 'customer',
  id,
  name: body.name,
  key: body.nameKey,
  ids: present([body.tenantId.value]),
  more: present([body.domain.value, ...body.customDomains, ...body.otherNames, ...body.tags])
    .map(compareKey)
    .join('|'),
});

const resellerEntry = ({ id, body }: Rec<'partner'>): PaletteEntry => ({
  kind: 'reseller',
  id,
  name: body.name,
  key: body.nameKey,
  ids: present([body.partnerId, body.tenantId]),
  more: present([body.country.value]).map(compareKey).join('|'),
});

/** Name and key of whom a record is about, by id. */
type Named = ReadonlyMap<string, { readonly name: string; readonly nameKey: string }>;

function requestEntry({ id, body }: Rec<'request'>, named: Named): PaletteEntry {
  const asked = named.get(body.customerId ?? body.partnerId ?? '');
  return {
    kind: 'request',
    id,
    name: asked?.name ?? '',
    key: asked?.nameKey ?? '',
    ids: [String(body.number)],
    more: compareKey(body.recipient.mail),
    number: body.number,
    requestKind: body.requestKind,
    state: body.state,
  };
}

function caseEntry({ id, body }: Rec<'case'>, named: Named): PaletteEntry {
  const customer = named.get(body.customerId);
  return {
    kind: 'case',
    id,
    name: customer?.name ?? '',
    key: customer?.nameKey ?? '',
    ids: [String(body.number)],
    more: '',
    number: body.number,
    takenOn: body.takenOn,
  };
}

/** Readings are dear and the rules of an edition do not change: each edition's entries are made once. */
const rulesMade = new WeakMap<object, readonly PaletteEntry[]>();

function ruleEntries({ rulebooks }: Pick<Deps, 'rulebooks'>, { workspace }: OpenWorkspace) {
  const book = rulebooks.book(workspace.body.baselineEdition);
  if (book === undefined) return [];
  const known = rulesMade.get(book);
  if (known !== undefined) return known;
  const made = book.rules.map(
    ({ id, title }): PaletteEntry => ({
      kind: 'rule',
      id,
      name: title.en,
      nameZhCn: title['zh-CN'],
      key: nameKey(title['zh-CN']),
      ids: [id],
      more: compareKey(title.en),
    }),
  );
  rulesMade.set(book, made);
  return made;
}

const byKey = (a: PaletteEntry, b: PaletteEntry): number => (a.key < b.key ? -1 : Number(a.key > b.key));

/** The index of the palette: small rows of everything that has a page. Nothing is decided for it. */
export async function listPalette(
  deps: Pick<Deps, 'desk' | 'device' | 'rulebooks'>,
): Promise<Reply<'palette.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person } = open.value;
  const customers = await readAll(store, 'customer');
  const partners = await readAll(store, 'partner', [
    { field: 'partnerKind', op: 'eq', value: 'indirect-reseller' },
    ...NOT_REMOVED,
  ]);
  const named: Named = new Map([...customers, ...partners].map((one) => [one.id, one.body]));
  const requests = await readAll(store, 'request');
  const cases = await readAll(store, 'case');
  return ok({
    entries: [
      ...customers
        .filter((one) => one.body.removedAt === null)
        .map(customerEntry)
        .sort(byKey),
      ...partners.map(resellerEntry).sort(byKey),
      ...requests.map((one) => requestEntry(one, named)).reverse(),
      ...cases.map((one) => caseEntry(one, named)).reverse(),
      ...ruleEntries(deps, open.value),
    ],
    recent: deps.device
      .read()
      .opened.filter((one) => one.by === person.id)
      .map((one) => one.what),
  });
}
