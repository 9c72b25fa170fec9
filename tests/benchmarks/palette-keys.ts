import { performance } from 'node:perf_hooks';
import { nameKey } from '../../electron/core/name-key.ts';
import { type Findable, findIn } from '../../renderer/app/palette/ranking.ts';

/** What is typed, one key more each time: initials, a name, a domain, and what fits nothing. */
const TYPED = ['rfwl', 'harbour', '瑞丰', 'customer 99', 'mill9999.example', 'zzzz'] as const;
const ROUNDS = 20;

const NAMES = ['瑞丰物流', '融发贸易', 'Harbour & Finch', 'Old Mill Foods', 'Customer'] as const;

/** Entries as the palette holds them of so many customers. */
export const paletteEntries = (count: number): readonly Findable[] =>
  Array.from({ length: count }, (_none, at) => ({
    group: 'customer',
    id: `customer-${at}`,
    key: nameKey(`${NAMES[at % NAMES.length]} ${at}`),
    ids: [`${4_000_000 + at}`],
    more: `mill${at}.example`,
  }));

/** One pass over the same texts that asks nothing but whether they hold what is typed. */
const plainPass = (all: readonly Findable[], typed: string): number =>
  all.filter(({ key, more }) => `${key}|${more}`.includes(typed)).length;

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Every state of the field while the texts are typed. */
const KEYS = TYPED.flatMap((text) => Array.from(text, (_letter, at) => text.slice(0, at + 1)));

/** One key: how long our ranking took, and how long the plain pass. */
function oneKey(all: readonly Findable[], typed: string): { ours: number; plain: number } {
  const start = performance.now();
  const { total } = findIn(all, [], typed);
  const between = performance.now();
  const held = plainPass(all, typed);
  const end = performance.now();
  if (typed === 'zzzz' && total + held > 0) throw new Error('Nothing was to be found.');
  return { ours: between - start, plain: end - between };
}

/** Milliseconds per key: our ranking, and the plain pass; in turns, so that neither has the warmer machine. */
export function keysOf(all: readonly Findable[]): {
  readonly ours: number;
  readonly slowest: number;
  readonly plain: number;
} {
  for (const typed of KEYS) oneKey(all, typed);
  const measured = Array.from({ length: ROUNDS }, () => KEYS.map((typed) => oneKey(all, typed))).flat();
  const ours = measured.map((one) => one.ours);
  const plain = measured.map((one) => one.plain);
  return { ours: median(ours), slowest: Math.max(...ours), plain: median(plain) };
}
