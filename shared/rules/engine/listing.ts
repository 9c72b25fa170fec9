import type { Deadline, DecisionStep, FiredSide } from '../decision.ts';
import { FACT_NAMES } from '../facts.ts';
import type { NextPage, Prerequisite, Question, Warning } from '../listed-ids.ts';
import type { Actor } from '../vocabulary.ts';
import type { CompiledRow } from './compiled-rulebook.ts';
import type { Asked, WorldAnswer } from './run-world.ts';
import type { World } from './world.ts';

/** A rule that fired for one side, with the facts its conditions read. */
export type FiredRule = {
  readonly ruleId: string;
  readonly side: FiredSide;
  readonly facts: ReadonlySet<number>;
};

/** A step with its place in the working order. */
export type OrderedStep = { readonly order: number; readonly step: DecisionStep };

/** What one world reports beside its verdicts; the keys of the maps tell equal entries of several worlds. */
export type Listing = {
  readonly fired: ReadonlyMap<string, FiredRule>;
  readonly prerequisites: ReadonlyMap<string, Prerequisite>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly steps: ReadonlyMap<string, OrderedStep>;
  readonly warnings: ReadonlyMap<string, Warning>;
  readonly deadlines: ReadonlyMap<string, Deadline>;
  readonly pages: ReadonlyMap<string, NextPage>;
};

/** A listing while it is written. */
type Draft = {
  readonly [L in keyof Listing]: Listing[L] extends ReadonlyMap<string, infer V> ? Map<string, V> : never;
};

/** Facts under the signals of one world, by signal; the rows that fired share most of them. */
type FactsOfSignals = Map<number, ReadonlySet<number>>;

/** Reads the lists off the fired rows of one answer, in one pass: this is done for every line that is decided. */
export function listingOf({ fired, world }: WorldAnswer, asked: Asked): Listing {
  const draft: Draft = {
    fired: new Map(),
    prerequisites: new Map(),
    questions: new Map(),
    steps: new Map(),
    warnings: new Map(),
    deadlines: new Map(),
    pages: new Map(),
  };
  const known: FactsOfSignals = new Map();
  for (const row of fired) {
    listRule(row, world, asked, known, draft);
    listOutcome(row, world, draft);
  }
  return draft;
}

function listRule(row: CompiledRow, world: World, asked: Asked, known: FactsOfSignals, draft: Draft): void {
  const { ruleId } = row;
  if (ruleId === undefined) return;
  const facts = factsUnder(row, world, known);
  const list = (side: FiredSide): void => {
    draft.fired.set(`${ruleId} ${side}`, { ruleId, side, facts });
  };
  if (row.forSupport && asked.support) list('support');
  if (row.forMove && asked.move) list('move');
  if (row.informs) list('information');
}

function listOutcome(row: CompiledRow, world: World, draft: Draft): void {
  const { prerequisites, questions, warnings, pages } = row.outcome;
  if (prerequisites !== undefined) addAll(draft.prerequisites, prerequisites);
  if (questions !== undefined) addAll(draft.questions, questions);
  if (warnings !== undefined) addAll(draft.warnings, warnings);
  if (pages !== undefined) addAll(draft.pages, pages);
  const entry = stepOf(row, world);
  if (entry !== undefined) draft.steps.set(`${entry.step.id} ${entry.step.actor}`, entry);
  const deadline = deadlineOf(row, world);
  if (deadline !== undefined) draft.deadlines.set(`${deadline.id} ${deadline.daysLeft}`, deadline);
}

function addAll<T extends string>(map: Map<string, T>, ids: readonly T[]): void {
  for (const id of ids) map.set(id, id);
}

/**
 * Facts a row rests on, through the signals it reads. Facts that are only asked to be unknown are among
 * them.
 */
function factsUnder(row: CompiledRow, world: World, known: FactsOfSignals): ReadonlySet<number> {
  const facts = new Set<number>();
  for (const { source, index } of row.conditions) {
    if (source === 'fact') facts.add(index);
    else for (const fact of factsOfSignal(index, world, known)) facts.add(fact);
  }
  return facts;
}

const NONE: ReadonlySet<number> = new Set();

function factsOfSignal(index: number, world: World, known: FactsOfSignals): ReadonlySet<number> {
  const before = known.get(index);
  if (before !== undefined) return before;
  const setter = world.signalRow(index);
  const facts = setter === undefined ? NONE : factsUnder(setter, world, known);
  known.set(index, facts);
  return facts;
}

function stepOf(row: CompiledRow, world: World): OrderedStep | undefined {
  const outcome = row.outcome.step;
  if (outcome === undefined) return undefined;
  const actor = outcome.actor ?? (world.signalValue(row.actorSignal) as Actor | undefined);
  if (actor === undefined) return undefined;
  const { order, actor: _fixed, actorFrom: _signal, ...details } = outcome;
  const step: DecisionStep = { ...details, actor };
  return { order, step: row.ruleId === undefined ? step : { ...step, ruleId: row.ruleId } };
}

function deadlineOf(row: CompiledRow, world: World): Deadline | undefined {
  const outcome = row.outcome.deadline;
  if (outcome === undefined) return undefined;
  const value = world.valueFor((FACT_NAMES as readonly string[]).indexOf(outcome.of));
  if (typeof value !== 'number') return undefined;
  return { id: outcome.id, daysLeft: outcome.times * value + outcome.plus };
}
