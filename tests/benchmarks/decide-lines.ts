import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { decide } from '../../shared/rules/decide.ts';
import type { CompiledRulebook } from '../../shared/rules/engine/compiled-rulebook.ts';
import type { FactDefinition } from '../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS, type KnownFacts } from '../../shared/rules/facts.ts';
import type { Rival, Verdicts } from './json-rules-rival.ts';

/** What deciding took in milliseconds, and the longest time for which ours did not let the main thread go. */
export type Duel = { readonly ours: number; readonly theirs: number; readonly longestBlock: number };

/** Lines after which the main thread is let go for a moment. */
const SLICE = 500;

/** Lines of one turn: long enough that what the other one left in memory does not count. */
const TURN = 5_000;

function assertEqual(facts: KnownFacts, ours: Verdicts, theirs: Verdicts | undefined): void {
  if (ours.support === theirs?.support && ours.move === theirs.move) return;
  throw new Error(`The rival decides differently: ${JSON.stringify({ facts, ours, theirs })}`);
}

type Turn = {
  readonly milliseconds: number;
  readonly longestBlock: number;
  readonly verdicts: readonly Verdicts[];
};

async function ourTurn(book: CompiledRulebook, lines: readonly KnownFacts[]): Promise<Turn> {
  for (const facts of lines.slice(0, SLICE)) decide(book, facts);
  const verdicts: Verdicts[] = [];
  const blocks: number[] = [];
  for (let from = 0; from < lines.length; from += SLICE) {
    await setImmediate();
    const start = performance.now();
    for (const facts of lines.slice(from, from + SLICE)) {
      const { support, move } = decide(book, facts);
      verdicts.push({ support, move });
    }
    blocks.push(performance.now() - start);
  }
  const milliseconds = blocks.reduce((sum, block) => sum + block, 0);
  return { milliseconds, longestBlock: Math.max(...blocks), verdicts };
}

async function theirTurn(rival: Rival, lines: readonly KnownFacts[]): Promise<Omit<Turn, 'longestBlock'>> {
  for (const facts of lines.slice(0, SLICE)) await rival(facts);
  const verdicts: Verdicts[] = [];
  const start = performance.now();
  for (const facts of lines) verdicts.push(await rival(facts));
  return { milliseconds: performance.now() - start, verdicts };
}

/**
 * Decides all lines by ours and by the rival in turns, so that what else the machine does is borne by both; each turn
 * begins with a slice that does not count. Throws at the first verdict that differs: then nothing was compared.
 */
export async function duel(
  book: CompiledRulebook,
  rival: Rival,
  lines: readonly KnownFacts[],
): Promise<Duel> {
  const sum = { ours: 0, theirs: 0, longestBlock: 0 };
  for (let from = 0; from < lines.length; from += TURN) {
    const turn = lines.slice(from, from + TURN);
    const ours = await ourTurn(book, turn);
    const theirs = await theirTurn(rival, turn);
    ours.verdicts.forEach((verdicts, at) => {
      assertEqual(turn[at] ?? {}, verdicts, theirs.verdicts[at]);
    });
    sum.ours += ours.milliseconds;
    sum.theirs += theirs.milliseconds;
    sum.longestBlock = Math.max(sum.longestBlock, ours.longestBlock);
  }
  return sum;
}

/** Lines of which every fact is known; repeatable. */
export function knownLines(count: number): readonly KnownFacts[] {
  const random = sequence(20_260_101);
  return Array.from({ length: count }, () => randomFacts(random));
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

/** Days stay near the limits that matter. */
const MOST_DAYS = 120;

/** Any value of a fact. A customer tenant is rarely a partner's, which would end every such case at once. */
function anyValue(name: string, definition: FactDefinition, random: () => number): string | number {
  if (name === 'customerIsCspPartnerTenant') return 'no';
  if (definition.kind === 'date') return random() < 0.5 ? '2021-05-19' : '2026-01-15';
  const { values, min, max } = definition;
  if (values !== undefined) return values[Math.floor(random() * values.length)] ?? '';
  const least = Math.max(min ?? 0, -MOST_DAYS);
  return least + Math.floor(random() * (Math.min(max ?? MOST_DAYS, MOST_DAYS) - least + 1));
}

const randomFacts = (random: () => number): KnownFacts =>
  Object.fromEntries(FACT_NAMES.map((name) => [name, anyValue(name, FACTS[name], random)])) as KnownFacts;
