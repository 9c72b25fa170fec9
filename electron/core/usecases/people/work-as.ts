import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';

/** Lets somebody else work on this computer from now on. Errors: `not-found`, also for one who works here no more. */
export async function workAs(
  deps: Pick<Deps, 'desk' | 'device'>,
  { id }: ParsedInput<'people.work-as'>,
): Promise<Reply<'people.work-as'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('person', id);
  if (found === undefined || !found.body.active) return err({ code: 'not-found', entity: 'person', id });
  const written = await settle(deps.device.write({ actingPerson: id }));
  return written.ok ? ok({}) : written;
}
