import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { enteredByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { csvText } from '../../formats/csv/write-csv.ts';
import { Pace } from '../../pace.ts';
import { readAll } from '../../records.ts';
import { type Changed, changeMany, type ManyDeps, NOT_REMOVED } from './batch-change.ts';

const MOST_TAGS = 50;

/** The same tags with one more, or without it; undefined when nothing changes or there is no room. */
function tagsWith({ tags }: Customer, tag: string, put: boolean): string[] | undefined {
  if (put === tags.includes(tag)) return undefined;
  if (!put) return tags.filter((one) => one !== tag);
  return tags.length < MOST_TAGS ? [...tags, tag] : undefined;
}

/** Puts a tag on many customers, or takes it off. Errors: `invalid-input` for an empty tag, the store's. */
export async function tagCustomers(deps: ManyDeps, input: ParsedInput<'customers.tag'>): Promise<Changed> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const tag = input.tag.trim();
  if (tag === '') return err({ code: 'invalid-input', issues: [{ path: 'tag', problem: 'empty' }] });
  const pace = new Pace(deps.breath);
  const wanted = new Set<string>(input.ids);
  const found = await readAll(open.value.store, 'customer', NOT_REMOVED, pace);
  return changeMany(deps, open.value, pace, {
    label: input.put ? 'customer.tag' : 'customer.untag',
    items: found.filter((one) => wanted.has(one.id)),
    opOf: ({ id, rev, body }: Rec<'customer'>) => {
      const tags = tagsWith(body, tag, input.put);
      return tags === undefined ? undefined : { kind: 'customer', id, ifRev: rev, put: { ...body, tags } };
    },
  });
}

/** Says where subscriptions were bought; what somebody confirmed already stays. */
export async function setChannels(
  deps: ManyDeps,
  { ids, channel }: ParsedInput<'customers.set-channel'>,
): Promise<Changed> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const pace = new Pace(deps.breath);
  const wanted = new Set<string>(ids);
  const hand = { by: open.value.person.id, today: deps.clock.today() };
  const found = await readAll(open.value.store, 'subscription', NOT_REMOVED, pace);
  return changeMany(deps, open.value, pace, {
    label: 'customer.channel',
    items: found.filter((one) => wanted.has(one.body.customerId)),
    opOf: ({ id, rev, body }: Rec<'subscription'>) => {
      if (body.acquisitionChannel.value !== null) return undefined;
      const acquisitionChannel = enteredByHand(body.acquisitionChannel, channel, hand);
      return { kind: 'subscription', id, ifRev: rev, put: { ...body, acquisitionChannel } };
    },
  });
}

/**
 * Says who is the reseller of record of many customers; null takes back what was entered by hand. Errors: `not-allowed` in a
 * reseller's workspace, `not-found`, the store's.
 */
export async function setResellers(
  deps: ManyDeps,
  { ids, partnerId }: ParsedInput<'customers.set-reseller'>,
): Promise<Changed> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, workspace, person } = open.value;
  if (workspace.body.role !== 'indirect-provider') return err({ code: 'not-allowed', what: 'provider-only' });
  const reseller = partnerId === null ? undefined : await store.get('partner', partnerId);
  if (partnerId !== null && reseller?.body.partnerKind !== 'indirect-reseller')
    return err({ code: 'not-found', entity: 'partner', id: partnerId });
  const pace = new Pace(deps.breath);
  const wanted = new Set<string>(ids);
  const hand = { by: person.id, today: deps.clock.today() };
  const found = await readAll(store, 'customer', NOT_REMOVED, pace);
  return changeMany(deps, open.value, pace, {
    label: 'customer.reseller',
    items: found.filter((one) => wanted.has(one.id)),
    opOf: ({ id, rev, body }: Rec<'customer'>) => {
      const resellerOfRecordId = enteredByHand(body.resellerOfRecordId, partnerId, hand);
      const isSame = resellerOfRecordId.value === body.resellerOfRecordId.value;
      return isSame ? undefined : { kind: 'customer', id, ifRev: rev, put: { ...body, resellerOfRecordId } };
    },
  });
}

/** Ends a change of many at its next slice. */
export const cancelChange = ({ runs }: Pick<Deps, 'runs'>): Promise<Reply<'customers.cancel-change'>> => {
  runs.begin();
  return Promise.resolve(ok({}));
};

/** Writes rows of the list as a file for spreadsheets. Errors: `cancelled`, `not-written`. */
export async function exportCustomers(
  deps: Pick<Deps, 'desk' | 'clock' | 'dialogs' | 'savedFiles'>,
  { rows }: ParsedInput<'customers.export'>,
): Promise<Reply<'customers.export'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const path = await deps.dialogs.chooseSavePath(`customers-${deps.clock.today()}.csv`, 'csv');
  if (path === null) return err({ code: 'cancelled' });
  const written = await deps.savedFiles.write(path, csvText(rows, 'spreadsheet'));
  return written.ok ? ok({ name: written.value.name, rows: Math.max(0, rows.length - 1) }) : written;
}
