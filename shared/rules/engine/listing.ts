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

/** Reads the lists off the fired rows of one answer. */
export function listingOf(answer: WorldAnswer, asked: Asked): Listing {
  const { fired, world } = answer;
  return {
    fired: new Map(
      fired.flatMap((row) => firedRules(row, world, asked)).map((rule) => [firedKey(rule), rule]),
    ),
    prerequisites: byItself(fired.flatMap((row) => row.outcome.prerequisites ?? [])),
    questions: byItself(fired.flatMap((row) => row.outcome.questions ?? [])),
    steps: new Map(fired.flatMap((row) => stepOf(row, world)).map((entry) => [stepKey(entry.step), entry])),
    warnings: byItself(fired.flatMap((row) => row.outcome.warnings ?? [])),
    deadlines: new Map(
      fired.flatMap((row) => deadlineOf(row, world)).map((entry) => [`${entry.id} ${entry.daysLeft}`, entry]),
    ),
    pages: byItself(fired.flatMap((row) => row.outcome.pages ?? [])),
  };
}

function byItself<T extends string>(ids: readonly T[]): ReadonlyMap<string, T> {
  return new Map(ids.map((id) => [id, id]));
}

function firedKey(rule: FiredRule): string {
  return `${rule.ruleId} ${rule.side}`;
}

function stepKey(step: DecisionStep): string {
  return `${step.id} ${step.actor}`;
}

function firedRules(row: CompiledRow, world: World, asked: Asked): readonly FiredRule[] {
  const { ruleId } = row;
  if (ruleId === undefined) return [];
  const sides: FiredSide[] = [];
  if (row.forSupport && asked.support) sides.push('support');
  if (row.forMove && asked.move) sides.push('move');
  if (row.informs) sides.push('information');
  const facts = new Set<number>();
  collectFacts(row, world, facts);
  return sides.map((side) => ({ ruleId, side, facts }));
}

/**
 * Facts a row rests on, through the signals it reads. Facts that are only asked to be unknown are among
 * them.
 */
function collectFacts(row: CompiledRow, world: World, facts: Set<number>): void {
  for (const { source, index } of row.conditions) {
    if (source === 'fact') facts.add(index);
    const setter = source === 'signal' ? world.signalRow(index) : undefined;
    if (setter !== undefined) collectFacts(setter, world, facts);
  }
}

function stepOf(row: CompiledRow, world: World): readonly OrderedStep[] {
  const outcome = row.outcome.step;
  if (outcome === undefined) return [];
  const actor = outcome.actor ?? (world.signalValue(row.actorSignal) as Actor | undefined);
  if (actor === undefined) return [];
  const { order, actor: _fixed, actorFrom: _signal, ...details } = outcome;
  const step: DecisionStep = { ...details, actor };
  return [{ order, step: row.ruleId === undefined ? step : { ...step, ruleId: row.ruleId } }];
}

function deadlineOf(row: CompiledRow, world: World): readonly Deadline[] {
  const outcome = row.outcome.deadline;
  if (outcome === undefined) return [];
  const value = world.valueFor((FACT_NAMES as readonly string[]).indexOf(outcome.of));
  if (typeof value !== 'number') return [];
  return [{ id: outcome.id, daysLeft: outcome.times * value + outcome.plus }];
}
