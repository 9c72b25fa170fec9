import type { UsedFact } from '../../../../shared/ipc/contract/cases.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { CaseFacts } from '../../../../shared/rules/case-facts/facts-of-case.ts';
import { withTried } from '../../../../shared/rules/case-facts/tried-facts.ts';
import type { KnownFacts } from '../../../../shared/rules/facts.ts';
import { usedFacts } from '../../decisions.ts';
import type { CaseDeps } from './case-reading.ts';
import { textsOf } from './decide-draft.ts';
import { readDecidedLine } from './read-line.ts';

type Tried = ParsedInput<'cases.what-if'>['facts'];

/** "Facts used" of a trial: what was only tried says so, everything else keeps where it came from. */
function factsOfTrial(caseFacts: CaseFacts, facts: KnownFacts, tried: Tried): UsedFact[] {
  const recorded = new Map(usedFacts(caseFacts).map((one) => [one.fact, one]));
  return Object.entries(facts).flatMap(([fact, value]): UsedFact[] => {
    if (Object.hasOwn(tried, fact)) return [{ fact, value, origin: 'tried', asOf: null }];
    const own = recorded.get(fact);
    return own === undefined ? [] : [own];
  });
}

/** What would be decided if some facts were different. Nothing is stored. Errors: `not-found`, `invalid-input` by fact. */
export async function tryFacts(
  deps: CaseDeps,
  { id, lineId, facts: tried }: ParsedInput<'cases.what-if'>,
): Promise<Reply<'cases.what-if'>> {
  const read = await readDecidedLine(deps, { id, lineId });
  if (!read.ok) return read;
  const { caseFacts, edition } = read.value;
  const facts = withTried(caseFacts.facts, tried);
  if (!facts.ok) {
    const issues = facts.error.map(({ path, message }) => ({ path: `facts.${path}`, problem: message }));
    return err({ code: 'invalid-input', issues });
  }
  const decision = deps.decisions.decide(edition, facts.value);
  const used = factsOfTrial(caseFacts, facts.value, tried);
  return ok({
    line: { lineId, facts: used, decision, decidedThen: null },
    rules: textsOf(deps, edition, [decision]),
  });
}
