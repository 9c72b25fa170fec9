import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { SHIPPED_EDITIONS } from '../../../../shared/rules/vocabulary.ts';
import type { CaseDeps } from './case-reading.ts';
import { textsOf } from './decide-draft.ts';
import { readDecidedLine } from './read-line.ts';

/** One line decided in every shipped edition, the workspace's own first. */
export async function compareEditions(
  deps: CaseDeps,
  which: ParsedInput<'cases.compare-editions'>,
): Promise<Reply<'cases.compare-editions'>> {
  const read = await readDecidedLine(deps, which);
  if (!read.ok) return read;
  const { decision, edition: own } = read.value;
  const others = SHIPPED_EDITIONS.filter((one) => one !== own);
  const editions = [own, ...others].map((edition) => {
    const decided = edition === own ? decision : deps.decisions.decide(edition, decision.facts);
    return { edition, decision: decided, rules: textsOf(deps, edition, [decided]) };
  });
  return ok({ editions });
}
