import { performance } from 'node:perf_hooks';
import { decide, type RulebookShelf } from '../../shared/rules/decide.ts';
import type { FactDefinition } from '../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS, type KnownFacts } from '../../shared/rules/facts.ts';

/** What deciding took: lines, milliseconds for all of them in one edition. */
export type DecideTiming = {
  readonly edition: string;
  readonly lines: number;
  readonly milliseconds: number;
};

/**
 * Decides `lines` random cases of known gate facts in every shipped edition and says how long each edition
 * took.
 */
export function timeDecide(shelf: RulebookShelf, lines: number): readonly DecideTiming[] {
  const random = sequence(20_260_101);
  const cases = Array.from({ length: lines }, () => randomFacts(random));
  return shelf.shipped.flatMap((edition) => {
    const book = shelf.books.get(edition);
    if (book === undefined) return [];
    for (const facts of cases.slice(0, 500)) decide(book, facts);
    const start = performance.now();
    for (const facts of cases) decide(book, facts);
    return [{ edition, lines, milliseconds: Math.round(performance.now() - start) }];
  });
}

/** A small repeatable generator (mulberry32): numbers from 0 up to, not including, 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every gate fact known (a customer tenant is rarely a partner's), prerequisites sometimes, no details. */
function randomFacts(random: () => number): KnownFacts {
  const entries = FACT_NAMES.flatMap((name) => {
    const definition: FactDefinition = FACTS[name];
    const values = definition.values ?? [];
    if (definition.class === 'detail' || (definition.class === 'prerequisite' && random() < 0.5)) return [];
    const value = name === 'customerIsCspPartnerTenant' ? 'no' : values[Math.floor(random() * values.length)];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as KnownFacts;
}
