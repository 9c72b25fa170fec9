import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { listedIn } from './propose-matches.ts';

/** "Not this one": the listed customer is not proposed for this request any more. Errors: `not-found`, the store's. */
export async function refuseMatch(
  deps: Pick<Deps, 'desk' | 'ids'>,
  { id, listedId }: ParsedInput<'requests.refuse-match'>,
): Promise<Reply<'requests.refuse-match'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person } = open.value;
  const found = await store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  const listed = await listedIn(store, listedId);
  const put = {
    requestId: id,
    listedId,
    importId: listed?.importId ?? null,
    state: 'refused' as const,
    by: person.id,
  };
  const { customerId } = found.body;
  return commitByHand(deps, open.value, {
    label: 'request.match-refused',
    subject: { kind: 'request', id, ...(customerId === null ? {} : { customerId }) },
    ops: [{ kind: 'match', id: deps.ids.next(), ifRev: 0, put }],
  });
}
