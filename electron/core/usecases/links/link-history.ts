import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';

/** What became of a kept link. Errors: `not-found`. */
export async function linkHistory(
  { desk }: Pick<Deps, 'desk'>,
  { linkId }: ParsedInput<'links.history'>,
): Promise<Reply<'links.history'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const kept = await store.get('link', linkId);
  if (kept === undefined) return err({ code: 'not-found', entity: 'link', id: linkId });
  const found = await readAll(store, 'request', [{ field: 'linkId', op: 'eq', value: linkId }]);
  const requests = await Promise.all(
    found.map(async ({ id, body: { number, state, sentOn, customerId, partnerId } }) => {
      const asked =
        customerId === null
          ? await store.get('partner', partnerId ?? '')
          : await store.get('customer', customerId);
      return { id: id as string, number, customerName: asked?.body.name ?? '', state, sentOn };
    }),
  );
  const { firstUsedOn, lastUsedOn, uses } = kept.body;
  return ok({ firstUsedOn, lastUsedOn, uses, requests: requests.sort((a, b) => b.number - a.number) });
}
