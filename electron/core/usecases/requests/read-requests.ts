import type { Rec } from '../../../../shared/domain/record.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/desk.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import { peopleNames } from '../cases/read-cases.ts';

/** States that still ask for something: nobody has the answer yet. */
const OPEN_STATES: ReadonlySet<string> = new Set([
  'draft',
  'in-provider-review',
  'ready',
  'sent',
  'reminded',
  'lapsed',
  'permission-pending',
]);

export const isOpenRequest = (row: RequestRow): boolean => OPEN_STATES.has(row.state);

async function rowOf(
  { store }: OpenWorkspace,
  names: ReadonlyMap<string, string>,
  { id, body, createdAt, createdBy }: Rec<'request'>,
): Promise<RequestRow> {
  const customer = await store.get('customer', body.customerId);
  const found = body.caseId === null ? undefined : await store.get('case', body.caseId);
  return {
    id,
    number: body.number,
    kind: body.requestKind,
    state: body.state,
    customerId: body.customerId,
    customerName: customer?.body.name ?? '',
    caseId: body.caseId,
    caseNumber: found?.body.number ?? null,
    createdOn: body.events[0]?.on ?? createdAt.slice(0, 10),
    createdBy: createdBy === null ? '' : (names.get(createdBy) ?? ''),
    recipient: body.recipient.name,
    key: `${body.number}|${customer?.body.nameKey ?? ''}|${body.recipient.mail.toLowerCase()}`,
  };
}

/** Rows of requests, newest first; of one customer when given. */
export async function readRequestRows(open: OpenWorkspace, customerId?: string): Promise<RequestRow[]> {
  const where =
    customerId === undefined ? [] : [{ field: 'customerId', op: 'eq', value: customerId } as const];
  const names = await peopleNames(open);
  const found = (await readAll(open.store, 'request', where)).sort((a, b) => b.body.number - a.body.number);
  return Promise.all(found.map((one) => rowOf(open, names, one)));
}

export async function listRequests(deps: Pick<Deps, 'desk'>): Promise<Reply<'requests.list'>> {
  const open = await requireOpen(deps.desk);
  return open.ok ? ok({ rows: await readRequestRows(open.value) }) : open;
}

/** One request with its texts and history. Errors: `not-found`. */
export async function getRequest(
  deps: Pick<Deps, 'desk'>,
  { id }: ParsedInput<'requests.get'>,
): Promise<Reply<'requests.get'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  const { body } = found;
  const names = await peopleNames(open.value);
  const provider =
    body.providerId === null ? undefined : await open.value.store.get('partner', body.providerId);
  return ok({
    ...(await rowOf(open.value, names, found)),
    mail: body.recipient.mail,
    mailLanguage: body.mailLanguage,
    blocks: [...body.blocks],
    providerName: provider?.body.name ?? null,
    history: body.events.map((event) => ({
      type: event.type,
      on: event.on,
      by: names.get(event.by) ?? '',
    })),
  });
}
