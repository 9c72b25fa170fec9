import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { Desk } from '../../desk/desk.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';
import { type Held, heldBy } from './held-records.ts';
import { type RestorePlan, recordsOfToday, restorePlan } from './restore-plan.ts';

type Which = ParsedInput<'backups.restore'>;

interface Prepared extends Held {
  readonly open: OpenWorkspace;
  readonly plan: RestorePlan;
}

async function prepare(desk: Desk, { name, customerId }: Which): Promise<Result<Prepared, AppError>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const held = await heldBy(desk, name);
  if (!held.ok) return held;
  const { records } = held.value;
  if (customerId !== undefined && !records.some(({ kind, id }) => kind === 'customer' && id === customerId))
    return err({ code: 'not-found', entity: 'customer', id: customerId });
  const plan = restorePlan(records, await recordsOfToday(open.value.store), customerId);
  return ok({ ...held.value, open: open.value, plan });
}

/** What restoring a backup would change today. Errors: `not-found`, `damaged`. */
export async function compareBackup(
  deps: Pick<Deps, 'desk'>,
  which: Which,
): Promise<Reply<'backups.compare'>> {
  const prepared = await prepare(deps.desk, which);
  if (!prepared.ok) return prepared;
  const { backup, plan } = prepared.value;
  return ok({ backup, customers: plan.customers, records: plan.records, left: plan.left });
}

/**
 * Makes today's records those of a backup, as one change set that can be undone; a backup of today is made first. Errors:
 * `not-found` (also when nothing differs), `damaged`, and those of making the backup; then nothing was changed.
 */
export async function restoreBackup(
  deps: Pick<Deps, 'desk' | 'ids'>,
  which: Which,
): Promise<Reply<'backups.restore'>> {
  const backups = deps.desk.backups();
  if (backups === undefined) return err({ code: 'not-found', entity: 'workspace', id: '' });
  const first = await prepare(deps.desk, which);
  if (!first.ok) return first;
  if (first.value.plan.ops.length === 0)
    return err({ code: 'not-found', entity: 'difference', id: which.name });
  const before = await settle(backups.make('before-restore'));
  if (!before.ok) return before;
  const { open, plan } = first.value;
  const { customerId } = which;
  const saved = await commitByHand(deps, open, {
    label: customerId === undefined ? 'backup.restore' : 'backup.restore-customer',
    subject:
      customerId === undefined
        ? { kind: 'workspace', id: open.workspace.id }
        : { kind: 'customer', id: customerId, customerId },
    ops: plan.ops,
  });
  if (!saved.ok) return saved;
  return ok({
    changeSetId: saved.value.changeSetId,
    before: before.value.name,
    records: plan.ops.length,
  });
}
