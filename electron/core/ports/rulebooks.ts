import type { RulebookShelf } from '../../../shared/rules/decide.ts';
import type { CompiledRulebook } from '../../../shared/rules/engine/compiled-rulebook.ts';
import type { RuleOrigin } from '../../../shared/rules/loading/resolve-edition.ts';
import type { BilingualText, ResolvedRulebook, Rule } from '../../../shared/rules/rulebook.ts';

/** An edition as a list shows it; `sha256` is the checksum its decisions carry. */
export type EditionSummary = {
  readonly edition: string;
  readonly status: ResolvedRulebook['status'];
  readonly title: BilingualText;
  readonly date?: string;
  /** The edition this one amends; `base` is what all of them share. */
  readonly amends?: string;
  readonly sha256: string;
};

/** The rulebooks the program came with. They do not change while it runs. */
export interface Rulebooks {
  /** All editions in the order of time; the one outside that order last. */
  editions(): readonly EditionSummary[];
  /** What `decideWithDrift` needs: compiled books and the editions drift is shown against. */
  shelf(): RulebookShelf;
  /** A book to decide in, or undefined when there is no such edition. */
  compiled(edition: string): CompiledRulebook | undefined;
  /** The rule's row of that edition with its texts, or undefined when the edition does not have it. */
  rule(edition: string, ruleId: string): Rule | undefined;
  /** Everything an edition holds, for the rule browser, or undefined. */
  book(edition: string): ResolvedRulebook | undefined;
  /** For every rule of an edition the file it stands in; empty for an edition that does not exist. */
  origins(edition: string): ReadonlyMap<string, RuleOrigin>;
}
