import type { Counter } from '../../shared/domain/counter.ts';
import type { AppError } from '../../shared/result/app-error.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { OpenWorkspace } from './desk/read-open.ts';
import type { Ids } from './ports/ids.ts';
import type { Op } from './ports/store.ts';
import { settle } from './store-errors.ts';

/**
 * Takes the next free number of a kind (the first of `count` that follow each other), in a set that is never undone: an undone
 * case or request must not give its number to another one. Errors: the store's.
 */
export async function takeNumber(
  { ids }: { readonly ids: Ids },
  { store, person }: OpenWorkspace,
  of: Counter['of'],
  count = 1,
): Promise<Result<number, AppError>> {
  const found = (await store.query('counter', { where: [{ field: 'of', op: 'eq', value: of }], limit: 1 }))
    .items[0];
  const number = found?.body.next ?? 1;
  const op: Op = {
    kind: 'counter',
    id: found?.id ?? ids.next(),
    ifRev: found?.rev ?? 0,
    put: { of, next: number + count },
  };
  const set = { id: ids.next(), actor: person.id, label: `${of}.number`, ops: [op] };
  const saved = await settle(store.commit(set));
  return saved.ok ? ok(number) : saved;
}
