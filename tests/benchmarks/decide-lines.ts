import { performance } from 'node:perf_hooks';
import { eventLoop } from '../../electron/adapters/system/event-loop.ts';
import { inSlices } from '../../electron/core/in-slices.ts';
import { decide } from '../../shared/rules/decide.ts';
import type { CompiledRulebook } from '../../shared/rules/engine/compiled-rulebook.ts';
import type { FactDefinition } from '../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS, type KnownFacts } from '../../shared/rules/facts.ts';
import type { Rival, Verdicts } from './json-rules-rival.ts';
import { watched } from './store/workload.ts';

/** What deciding the same lines took in milliseconds. */
export type Duel = { readonly ours: number; readonly theirs: number };

/** What deciding by ourselves took in milliseconds, and the longest time for which the main thread was not let go. */
export type Alone = { readonly took: number; readonly longestBlock: number };

/** Lines that are decided before a turn counts. */
const WARM_UP = 500;

/** Lines of one turn: long enough that what the other one left in memory does not count. */
const TURN = 5_000;

function assertEqual(facts: KnownFacts, ours: Verdicts, theirs: Verdicts | undefined): void {
  if (ours.support === theirs?.support && ours.move === theirs.move) return;
  throw new Error(`The rival decides differently: ${JSON.stringify({ facts, ours, theirs })}`);
}

type Turn = { readonly milliseconds: number; readonly verdicts: readonly Verdicts[] };

function ourTurn(book: CompiledRulebook, lines: readonly KnownFacts[]): Turn {
  for (const facts of lines.slice(0, WARM_UP)) decide(book, facts);
  const verdicts: Verdicts[] = [];
  const start = performance.now();
  for (const facts of lines) {
    const { support, move } = decide(book, facts);
    verdicts.push({ support, move });
  }
  return { milliseconds: performance.now() - start, verdicts };
}

async function theirTurn(rival: Rival, lines: readonly KnownFacts[]): Promise<Turn> {
  for (const facts of lines.slice(0, WARM_UP)) await rival(facts);
  const verdicts: Verdicts[] = [];
  const start = performance.now();
  for (const facts of lines) verdicts.push(await rival(facts));
  return { milliseconds: performance.now() - start, verdicts };
}

/**
 * Decides all lines as the app does, in slices that give way, with no rival in memory and nothing warmed up. Blocks are
 * watched from the event loop and not by the slices themselves, so that what clears memory in between counts too.
 */
export async function alone(book: CompiledRulebook, lines: readonly KnownFacts[]): Promise<Alone> {
  const options = { breath: eventLoop, isCancelled: () => false, onSlice: () => undefined };
  const { took, block } = await watched(() =>
    inSlices(
      lines,
      (facts) => {
        decide(book, facts);
      },
      options,
    ),
  );
  return { took, longestBlock: block };
}

/**
 * Decides all lines by ours and by the rival in turns, so that what else the machine does is borne by both; each turn
 * begins with lines that do not count. Throws at the first verdict that differs: then nothing was compared.
 */
export async function duel(
  book: CompiledRulebook,
  rival: Rival,
  lines: readonly KnownFacts[],
): Promise<Duel> {
  const sum = { ours: 0, theirs: 0 };
  for (let from = 0; from < lines.length; from += TURN) {
    const turn = lines.slice(from, from + TURN);
    const ours = ourTurn(book, turn);
    const theirs = await theirTurn(rival, turn);
    ours.verdicts.forEach((verdicts, at) => {
      assertEqual(turn[at] ?? {}, verdicts, theirs.verdicts[at]);
    });
    sum.ours += ours.milliseconds;
    sum.theirs += theirs.milliseconds;
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
