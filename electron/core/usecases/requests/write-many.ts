import type { CustomerId, RequestId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { ManyRow } from '../../../../shared/ipc/contract/requests-many.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { isReviewOn } from '../../../../shared/requests/guards.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { Pace } from '../../pace.ts';
import type { Op } from '../../ports/store.ts';
import { takeNumber } from '../../take-number.ts';
import { type ChangeDeps, draftFor, presetKind, withCheck } from './change-request.ts';
import { type ComposerDeps, compose } from './composer.ts';

type Found<K extends 'customer' | 'request'> = readonly Rec<K>[];

async function readEach<K extends 'customer' | 'request'>(
  { store }: OpenWorkspace,
  kind: K,
  ids: readonly string[],
): Promise<Found<K>> {
  const found = await Promise.all([...new Set(ids)].map((id) => store.get(kind, id)));
  return found.filter((one) => one !== undefined) as unknown as Found<K>;
}

/** Drafts of the kind we ask with first, by customer. */
async function draftsOf(
  { store, workspace }: OpenWorkspace,
  customers: Found<'customer'>,
): Promise<ReadonlyMap<string, RequestId>> {
  const kind = presetKind(workspace.body);
  const drafts = new Map<string, RequestId>();
  for (const { id } of customers) {
    const where = [{ field: 'customerId', op: 'eq', value: id } as const];
    const { items } = await store.query('request', { where, limit: 500 });
    const draft = items.find(({ body }) => body.state === 'draft' && body.requestKind === kind);
    if (draft !== undefined) drafts.set(id, draft.id as RequestId);
  }
  return drafts;
}

/** Begins a draft for each customer who has none yet. Errors: `not-found` when none of them is there, the store's. */
export async function createMany(
  deps: ChangeDeps,
  { customerIds }: ParsedInput<'requests.create-many'>,
): Promise<Reply<'requests.create-many'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await readEach(open.value, 'customer', customerIds);
  const customers = found.filter(({ body }) => body.removedAt === null);
  if (customers.length === 0)
    return err({ code: 'not-found', entity: 'customer', id: customerIds[0] as CustomerId });
  const drafts = await draftsOf(open.value, customers);
  const fresh = customers.filter(({ id }) => !drafts.has(id));
  const made = new Map(fresh.map(({ id }) => [id as string, deps.ids.next() as RequestId]));
  const ids = customers.flatMap(({ id }) => drafts.get(id) ?? made.get(id) ?? []);
  if (fresh.length === 0) return ok({ ids, created: 0, changeSetId: null });
  const first = await takeNumber(deps, open.value, 'request', fresh.length);
  if (!first.ok) return first;
  const ops = fresh.map((customer, at): Op => {
    const put = draftFor(deps, open.value, first.value + at, customer, undefined);
    return { kind: 'request', id: made.get(customer.id) as RequestId, ifRev: 0, put };
  });
  const subject = { kind: 'workspace', id: open.value.workspace.id } as const;
  const saved = await commitByHand(deps, open.value, { label: 'request.create-many', ops, subject });
  return saved.ok ? ok({ ids, created: fresh.length, changeSetId: saved.value.changeSetId }) : saved;
}

async function rowOf(
  deps: ComposerDeps,
  open: OpenWorkspace,
  { id, body }: Rec<'request'>,
): Promise<ManyRow> {
  const { findings } = await compose(deps, open, body);
  const known = new Set(
    (body.checks ?? []).flatMap((one) => (one.settledBy === undefined ? [] : [one.ruleId])),
  );
  const customer = await open.store.get('customer', body.customerId ?? '');
  const isDraft = body.state === 'draft';
  return {
    id,
    number: body.number,
    customerName: customer?.body.name ?? '',
    recipient: body.recipient.name,
    mail: body.recipient.mail,
    kind: body.requestKind,
    mailLanguage: body.mailLanguage,
    link: body.linkText ?? '',
    isDraft,
    reviewWaits: isDraft && isReviewOn(open.workspace.body),
    stops: findings.flatMap((one) => (one.strength === 'stop' ? one.ruleId : [])),
    checks: findings.flatMap((one) => (one.strength === 'check' && !known.has(one.ruleId) ? one.ruleId : [])),
  };
}

/** Looks at many drafts before they are sent, giving way in between. */
export async function lookAtMany(
  deps: ComposerDeps & Pick<Deps, 'desk' | 'breath'>,
  { ids }: ParsedInput<'requests.look-at-many'>,
): Promise<Reply<'requests.look-at-many'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const pace = new Pace(deps.breath);
  const rows: ManyRow[] = [];
  for (const found of await readEach(open.value, 'request', ids)) {
    rows.push(await rowOf(deps, open.value, found));
    await pace.giveWay();
  }
  return ok({ rows });
}

/** Changes many drafts in the same way, as one change. Errors: `not-allowed` when none is a draft, the store's. */
export async function changeMany(
  deps: ChangeDeps,
  { ids, kind, mailLanguage, link, know }: ParsedInput<'requests.change-many'>,
): Promise<Reply<'requests.change-many'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await readEach(open.value, 'request', ids);
  const drafts = found.filter(({ body }) => body.state === 'draft');
  if (drafts.length === 0) return err({ code: 'not-allowed', what: 'request-not-draft' });
  const seen = { by: open.value.person.id, at: deps.clock.now() };
  const ops = drafts.map(({ id, rev, body }): Op => {
    const put = {
      ...body,
      requestKind: kind ?? body.requestKind,
      mailLanguage: mailLanguage ?? body.mailLanguage,
      linkText: link ?? body.linkText,
    };
    return {
      kind: 'request',
      id,
      ifRev: rev,
      put: know === undefined ? put : withCheck(put, know, seen),
    };
  });
  const subject = { kind: 'workspace', id: open.value.workspace.id } as const;
  const saved = await commitByHand(deps, open.value, { label: 'request.change-many', ops, subject });
  return saved.ok ? ok({ changeSetId: saved.value.changeSetId, changed: ops.length }) : saved;
}
