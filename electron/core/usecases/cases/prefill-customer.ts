import { currentEntry } from '../../../../shared/domain/known.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { factsOfCase } from '../../../../shared/rules/case-facts/facts-of-case.ts';
import type { FoundFacts } from '../../../../shared/rules/case-facts/found.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { type CaseDeps, readCustomerRecords, readShared } from './case-reading.ts';
import { linesFrom } from './intake-records.ts';

/** The three facts the quick check asks for are known already. */
export const knowsQuickCheck = (found: FoundFacts): boolean =>
  found.regionMatch !== undefined &&
  found.customerIsCspPartnerTenant !== undefined &&
  found.relationshipState !== undefined;

const BLANK = { lineId: 'blank', answers: {} };

/** What is known of an existing customer when a case is taken for it: it is neither asked nor typed again. */
export async function prefillCustomer(
  deps: CaseDeps,
  { customerId }: ParsedInput<'cases.prefill'>,
): Promise<Reply<'cases.prefill'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const customer = await open.value.store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const shared = await readShared(open.value, deps);
  const { subscriptionOf: _none, ...lists } = await readCustomerRecords(open.value, customerId);
  const who = { by: open.value.person.id, on: shared.today };
  const [line] = linesFrom({ customerText: '', lines: [BLANK], note: '' }, who);
  if (line === undefined) return err({ code: 'not-found', entity: 'line', id: '' });
  const { found } = factsOfCase({ ...shared, ...lists, customer: customer.body, line });
  const linked = currentEntry(customer.body.resellerRelationship)?.value;
  const relation = found.relationshipState?.value ?? (linked === 'yes' ? 'linked-access-unknown' : 'unknown');
  return ok({
    name: customer.body.name,
    relation: String(relation),
    quickCheckKnown: knowsQuickCheck(found),
  });
}
