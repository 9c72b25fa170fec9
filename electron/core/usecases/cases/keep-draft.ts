import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Op } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import type { CaseDeps } from './case-reading.ts';

/** The one draft of the intake screen, if there is one. */
export const readDraft = async ({ store }: OpenWorkspace) =>
  (await store.query('draft', { where: [{ field: 'screen', op: 'eq', value: 'intake' }], limit: 1 }))
    .items[0];

/** Keeps what is typed at intake; resolves when it is on the disk. */
export async function saveDraft(
  deps: CaseDeps,
  { intake }: ParsedInput<'cases.save-draft'>,
): Promise<Reply<'cases.save-draft'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const before = await readDraft(open.value);
  const op: Op = {
    kind: 'draft',
    id: before?.id ?? deps.ids.next(),
    ifRev: before?.rev ?? 0,
    put: { screen: 'intake', intake },
  };
  const set = { id: deps.ids.next(), actor: open.value.person.id, label: 'draft.keep', ops: [op] };
  const saved = await settle(open.value.store.commit(set));
  return saved.ok ? ok({ savedAt: deps.clock.now() }) : saved;
}

/** The draft that waits, for going on after a restart. */
export async function getDraft(deps: CaseDeps): Promise<Reply<'cases.draft'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const draft = await readDraft(open.value);
  return ok({ intake: draft?.body.intake ?? null, savedAt: draft?.updatedAt ?? null });
}

/** Drops the draft. Undoable like every other change. */
export async function discardDraft(deps: CaseDeps): Promise<Reply<'cases.discard-draft'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const draft = await readDraft(open.value);
  if (draft === undefined) return ok({});
  const op: Op = { kind: 'draft', id: draft.id, ifRev: draft.rev, del: true };
  const set = {
    id: deps.ids.next(),
    actor: open.value.person.id,
    label: 'draft.discard',
    undoable: true,
    ops: [op],
  };
  const saved = await settle(open.value.store.commit(set));
  return saved.ok ? ok({}) : saved;
}
