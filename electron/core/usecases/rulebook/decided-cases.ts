import type { RuleCase, RuleCases } from '../../../../shared/ipc/contract/rulebook.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import type { KnownFacts } from '../../../../shared/rules/facts.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { readAll } from '../../records.ts';
import { type CaseDeps, decideLine, readEveryCustomersRecords, readShared } from '../cases/case-reading.ts';
import { summariseLines } from '../cases/read-cases.ts';

/** As many as a page shows; the number beside them counts all. */
const SHOWN = 50;

/**
 * Open cases with a line that is meant, newest first. `meant` gets a line's facts and today's decision, and answers the
 * decision to show, or undefined.
 */
export async function casesWhere(
  deps: CaseDeps,
  open: OpenWorkspace,
  meant: (facts: KnownFacts, today: Decision) => Decision | undefined,
): Promise<RuleCases> {
  const shared = await readShared(open, deps);
  const recordsOf = await readEveryCustomersRecords(open);
  const customers = new Map((await readAll(open.store, 'customer')).map((one) => [one.id, one.body]));
  const cases = (await readAll(open.store, 'case')).filter((one) => one.body.state === 'open');
  const rows = cases.flatMap(({ id, body }): RuleCase[] => {
    const customer = customers.get(body.customerId);
    if (customer === undefined) return [];
    const own = recordsOf(body.customerId);
    const decisions = body.lines.flatMap((line) => {
      const { caseFacts, decision } = decideLine(deps.decisions, shared, own, customer, line);
      return meant(caseFacts.facts, decision) ?? [];
    });
    if (decisions.length === 0) return [];
    const { support, move } = summariseLines(decisions);
    return [{ id, number: body.number, customerName: customer.name, takenOn: body.takenOn, support, move }];
  });
  rows.sort((a, b) => b.number - a.number);
  return { rows: rows.slice(0, SHOWN), total: rows.length };
}
