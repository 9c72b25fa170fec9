import type { RuleText, UsedFact } from '../../shared/ipc/contract/cases.ts';
import type { CaseFacts } from '../../shared/rules/case-facts/facts-of-case.ts';
import type { Decision } from '../../shared/rules/decision.ts';
import { cachedDecider } from '../../shared/rules/decision-cache.ts';
import { waysToVerdicts } from '../../shared/rules/engine/ways-to-verdict.ts';
import type { Rule } from '../../shared/rules/rulebook.ts';
import type { Verdict } from '../../shared/rules/vocabulary.ts';
import type { Rulebooks } from './ports/rulebooks.ts';

/** Decides facts in the workspace's edition, with the drift of the other shipped ones, and knows the rules' texts. */
export interface DecisionService {
  /** The editions a workspace may decide by. */
  editions(): readonly string[];
  decide(edition: string, facts: CaseFacts['facts']): Decision;
  /** What would have to be otherwise or known for a side to give one of these verdicts. */
  ways(
    edition: string,
    facts: CaseFacts['facts'],
    side: 'support' | 'move',
    wanted: readonly Verdict[],
  ): ReturnType<typeof waysToVerdicts>;
  /** Texts of the given rules as the edition's book has them; a rule that drifted may stand in another shipped book. */
  texts(edition: string, ruleIds: readonly string[]): Readonly<Record<string, RuleText>>;
}

const textOf = ({ title, reason, basis, citations }: Rule): RuleText => ({
  title,
  reason,
  basis,
  citations: citations.map(({ source, place, note }) => ({ source, place, note })),
});

/** The service over the shipped books. An edition the app does not have is a defect: workspaces name shipped ones only. */
export function decisionService(rulebooks: Rulebooks): DecisionService {
  const shelf = rulebooks.shelf();
  const decide = cachedDecider(shelf);
  const anywhere = (edition: string, id: string): Rule | undefined =>
    [edition, ...shelf.shipped].map((one) => rulebooks.rule(one, id)).find((rule) => rule !== undefined);
  return {
    editions: () => shelf.shipped,
    decide: (edition, facts) => {
      const decision = decide(edition, facts);
      if (decision === undefined) throw new Error(`No rulebook of edition ${edition}`);
      return decision;
    },
    ways: (edition, facts, side, wanted) => {
      const book = shelf.books.get(edition);
      if (book === undefined) throw new Error(`No rulebook of edition ${edition}`);
      return waysToVerdicts(book, facts, side, wanted);
    },
    texts: (edition, ruleIds) =>
      Object.fromEntries(
        ruleIds.flatMap((id) => {
          const rule = anywhere(edition, id);
          return rule === undefined ? [] : [[id, textOf(rule)] as const];
        }),
      ),
  };
}

/** "Facts used", in the registry's order. */
export const usedFacts = ({ found }: CaseFacts): UsedFact[] =>
  Object.entries(found).map(([fact, { value, origin, asOf }]) => ({ fact, value, origin, asOf }));
