import type { Citation, Outcome, Stage } from '../rulebook.ts';
import type { BasisTag } from '../vocabulary.ts';
import type { Operator } from './operators.ts';

/** A condition with its test; `index` points into the facts or into the signals of the book. */
export type CompiledCondition = {
  readonly source: 'fact' | 'signal';
  readonly index: number;
  readonly operator: Operator;
  readonly test: (value: string | number) => boolean;
  /** Answer for a signal that is not set. */
  readonly unset: boolean;
};

/** A clause or a working, ready to be evaluated. `ruleId` is absent for workings. */
export type CompiledRow = {
  readonly id: string;
  readonly ruleId?: string;
  readonly stage: Stage;
  readonly level: number;
  readonly forSupport: boolean;
  readonly forMove: boolean;
  readonly informs: boolean;
  readonly basis?: BasisTag;
  readonly conditions: readonly CompiledCondition[];
  readonly outcome: Outcome;
  /** Index of the signal that names the actor of the row's step, or -1. */
  readonly actorSignal: number;
};

/** The rows that may set one signal. */
export type CompiledSignal = {
  readonly name: string;
  readonly rows: readonly { readonly row: CompiledRow; readonly value: string }[];
};

/** What a decision needs of a rule's text part. */
export type RuleCard = {
  readonly id: string;
  readonly basis: BasisTag;
  readonly citations: readonly Citation[];
  /** Source and place of each citation in one text: equal ones are one citation of a decision. */
  readonly citationKeys: readonly string[];
  readonly conflicts: readonly string[];
};

/** An edition, ready to decide in. Made once by `compileRulebook`, shared by all decisions. */
export type CompiledRulebook = {
  readonly edition: string;
  readonly sha256: string;
  readonly signals: readonly CompiledSignal[];
  /** Gate rows by level, lowest first. */
  readonly gates: readonly (readonly CompiledRow[])[];
  /** Route, relationship, prerequisite, role and step rows. */
  readonly caseRows: readonly CompiledRow[];
  readonly capacityRows: readonly CompiledRow[];
  /** Deadline and warning rows. */
  readonly dateRows: readonly CompiledRow[];
  readonly informationRows: readonly CompiledRow[];
  readonly cards: ReadonlyMap<string, RuleCard>;
};
