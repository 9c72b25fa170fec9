import type { FactDefinition } from '../fact-definition.ts';
import { FACT_NAMES, FACTS, type FactName, type KnownFacts } from '../facts.ts';
import type { CompiledCondition, CompiledRow, CompiledRulebook } from './compiled-rulebook.ts';

/**
 * Three-valued answer: `unsettled` hangs on a gate fact nobody stated; the world remembers which (`needs`).
 */
export type Truth = 'yes' | 'no' | 'unsettled';

/** A value of a fact as the engine holds it. */
export type PlainValue = string | number;

type SignalState = {
  readonly truth: Truth;
  readonly value: string;
  readonly row: CompiledRow | undefined;
  readonly needs: number;
};

const DEFINITIONS: readonly FactDefinition[] = FACT_NAMES.map((name) => FACTS[name]);

/**
 * One way the unknown gate facts may stand: the stated facts plus what is assumed. Conditions and signals
 * are answered here; signals are worked out when first read and kept.
 */
export class World {
  /** Index of the gate fact the last open answer hangs on. */
  needs = -1;
  readonly book: CompiledRulebook;
  readonly assumed: ReadonlyMap<number, string>;
  readonly #stated: readonly (PlainValue | undefined)[];
  readonly #signals: (SignalState | undefined)[];

  constructor(
    book: CompiledRulebook,
    stated: readonly (PlainValue | undefined)[],
    assumed: ReadonlyMap<number, string>,
  ) {
    this.book = book;
    this.assumed = assumed;
    this.#stated = stated;
    this.#signals = new Array<SignalState | undefined>(book.signals.length);
  }

  /** The same statements with one more gate fact assumed. */
  assuming(fact: number, value: string): World {
    return new World(this.book, this.#stated, new Map([...this.assumed, [fact, value]]));
  }

  /** The stated or assumed value, or what an unknown fact stands for. */
  valueFor(fact: number): PlainValue | undefined {
    return this.#stated[fact] ?? this.assumed.get(fact) ?? DEFINITIONS[fact]?.standsFor;
  }

  /** The values an unknown gate fact may take here; empty when it is not to be tried. */
  possibleValues(fact: number): readonly string[] {
    const definition = DEFINITIONS[fact];
    if (definition?.class !== 'gate' || definition.whileUnknown === 'review') return [];
    if (definition.assumedBy === undefined) return definition.assumed ?? definition.values ?? [];
    const leading = this.valueFor(FACT_NAMES.indexOf(definition.assumedBy.fact as FactName));
    return definition.assumedBy.values[String(leading)] ?? [];
  }

  /** True while a gate fact is unknown that must be known before any route is taken. */
  lacksLeadingFact(): boolean {
    return DEFINITIONS.some(
      (definition, fact) => definition.whileUnknown === 'review' && this.#stated[fact] === undefined,
    );
  }

  /** All conditions of a row together: `no` as soon as one fails, even while others are open. */
  holds(row: CompiledRow): Truth {
    let needs = -1;
    for (const condition of row.conditions) {
      const truth = this.answer(condition);
      if (truth === 'no') return 'no';
      if (truth === 'unsettled' && needs < 0) needs = this.needs;
    }
    if (needs < 0) return 'yes';
    this.needs = needs;
    return 'unsettled';
  }

  /** One condition. */
  answer(condition: CompiledCondition): Truth {
    return condition.source === 'signal' ? this.#answerOfSignal(condition) : this.#answerOfFact(condition);
  }

  /** The value of a signal that was worked out, or undefined when no row set it. */
  signalValue(index: number): string | undefined {
    const state = this.#signal(index);
    return state.truth === 'yes' ? state.value : undefined;
  }

  /** The row that set a signal. */
  signalRow(index: number): CompiledRow | undefined {
    return this.#signal(index).row;
  }

  #answerOfFact(condition: CompiledCondition): Truth {
    const { index, operator } = condition;
    if (operator === 'isKnown') return this.#stated[index] === undefined ? 'no' : 'yes';
    if (operator === 'isUnknown') return this.#stated[index] === undefined ? 'yes' : 'no';
    const value = this.valueFor(index);
    if (value !== undefined) return condition.test(value) ? 'yes' : 'no';
    if (this.possibleValues(index).length === 0) return 'no';
    this.needs = index;
    return 'unsettled';
  }

  #answerOfSignal(condition: CompiledCondition): Truth {
    const state = this.#signal(condition.index);
    if (state.truth === 'unsettled') this.needs = state.needs;
    if (state.truth === 'unsettled') return 'unsettled';
    const holds = state.truth === 'yes' ? condition.test(state.value) : condition.unset;
    return holds ? 'yes' : 'no';
  }

  #signal(index: number): SignalState {
    const known = this.#signals[index];
    if (known !== undefined) return known;
    const state = this.#workOut(index);
    this.#signals[index] = state;
    return state;
  }

  #workOut(index: number): SignalState {
    let needs = -1;
    for (const { row, value } of this.book.signals[index]?.rows ?? []) {
      const truth = this.holds(row);
      if (truth === 'yes') return { truth, value, row, needs: -1 };
      if (truth === 'unsettled' && needs < 0) needs = this.needs;
    }
    return { truth: needs < 0 ? 'no' : 'unsettled', value: '', row: undefined, needs };
  }
}

/** Stated facts as an array in the order of the registry. */
export function statedValues(facts: KnownFacts): readonly (PlainValue | undefined)[] {
  return FACT_NAMES.map((name) => facts[name]);
}
