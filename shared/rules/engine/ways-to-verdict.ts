import type { FactDefinition } from '../fact-definition.ts';
import { FACT_NAMES, FACTS, type FactName, type KnownFacts } from '../facts.ts';
import type { Verdict } from '../vocabulary.ts';
import type { CompiledRulebook } from './compiled-rulebook.ts';
import { exploreWorlds } from './explore.ts';
import { askedSides, type WorldAnswer } from './run-world.ts';
import { type PlainValue, statedValues, World } from './world.ts';

/** A fact on the way to a verdict: what is known of it (null = nothing), and the values that would lead there. */
export type WayFact = {
  readonly fact: FactName;
  readonly known: PlainValue | null;
  readonly wanted: readonly string[];
};

/** Facts that would together lead to a verdict, and the rules that would then give it. */
export type Way = { readonly facts: readonly WayFact[]; readonly ruleIds: readonly string[] };

type Side = 'support' | 'move';
/** Stated facts that are taken to be otherwise. */
type Swap = ReadonlyMap<FactName, string>;
type Combination = { readonly values: ReadonlyMap<FactName, string>; readonly ruleIds: readonly string[] };
/** Combinations by the verdict they lead to, and within it by the facts they name. */
type Found = Map<string, Map<string, Combination[]>>;

const MOST_WAYS = 3;
/** Facts that are no matter of the case: they follow from the clock, from whose workspace it is, and from the question. */
const FIXED: ReadonlySet<FactName> = new Set(['caseDate', 'partnerRole', 'wish']);
const definitionOf = (fact: FactName): FactDefinition => FACTS[fact];

/** Every way in which one stated fact may be otherwise. */
function swapsOf(facts: KnownFacts, wanted: (definition: FactDefinition) => boolean): readonly Swap[] {
  const stated = FACT_NAMES.filter(
    (fact) => facts[fact] !== undefined && !FIXED.has(fact) && wanted(definitionOf(fact)),
  );
  return stated.flatMap((fact) =>
    (definitionOf(fact).values ?? [])
      .filter((value) => value !== facts[fact])
      .map((value): Swap => new Map([[fact, value]])),
  );
}

function pairsOf(swaps: readonly Swap[]): readonly Swap[] {
  return swaps.flatMap((one, index) =>
    swaps.slice(index + 1).flatMap((other): Swap[] => {
      const both = new Map([...one, ...other]);
      return both.size < 2 ? [] : [both];
    }),
  );
}

const rulesFor = (answer: WorldAnswer, side: Side): readonly string[] => {
  const speaking = answer.fired.filter((row) => (side === 'support' ? row.forSupport : row.forMove));
  return [...new Set(speaking.flatMap((row) => row.ruleId ?? []))];
};

/** What the side answers in every world of some swapped facts, added to what was found. */
function look(book: CompiledRulebook, facts: KnownFacts, side: Side, swap: Swap, found: Found): void {
  const world = new World(book, statedValues({ ...facts, ...Object.fromEntries(swap) }), new Map());
  for (const answer of exploreWorlds(world, askedSides(world))) {
    const assumed = [...answer.world.assumed].flatMap(([index, value]): [FactName, string][] => {
      const name = FACT_NAMES[index];
      return name === undefined ? [] : [[name, value]];
    });
    const values = new Map([...swap, ...assumed]);
    const key = [...values.keys()].sort().join(' ');
    const ofVerdict = found.get(answer[side]) ?? new Map<string, Combination[]>();
    const alike = ofVerdict.get(key) ?? [];
    alike.push({ values, ruleIds: rulesFor(answer, side) });
    found.set(answer[side], ofVerdict.set(key, alike));
  }
}

/** Combinations of the same facts as one way, as long as all their values go together; else the first of them. */
function wayOf(combinations: readonly Combination[], facts: KnownFacts): Way | undefined {
  const [first] = combinations;
  if (first === undefined) return undefined;
  const names = [...first.values.keys()];
  const union = names.map((fact) => [...new Set(combinations.map((one) => one.values.get(fact) ?? ''))]);
  const whole = union.reduce((product, values) => product * values.length, 1) === combinations.length;
  const wanted = whole ? union : names.map((fact) => [first.values.get(fact) ?? '']);
  const way = names.map((fact, index) => ({ fact, known: facts[fact] ?? null, wanted: wanted[index] ?? [] }));
  // An unknown fact of which every value does decides nothing.
  const needed = way.filter(
    (one) => one.known !== null || one.wanted.length < (definitionOf(one.fact).values ?? []).length,
  );
  return { facts: needed, ruleIds: first.ruleIds };
}

const swapped = (way: Way): readonly WayFact[] => way.facts.filter((one) => one.known !== null);
/** What was bought and where is changed last: a person asks for another answer, not for another purchase. */
const isPurchase = (way: Way): boolean =>
  swapped(way).some((one) => definitionOf(one.fact).whileUnknown === 'review');
const within = (small: Way, large: Way): boolean =>
  small.facts.every((one) => {
    const same = large.facts.find((other) => other.fact === one.fact);
    return same?.wanted.every((value) => one.wanted.includes(value)) ?? false;
  });

/** The shortest ways first; one that only asks for more than another is left out. */
function shortest(ways: readonly Way[]): readonly Way[] {
  const sorted = [...ways].sort(
    (a, b) =>
      Number(isPurchase(a)) - Number(isPurchase(b)) ||
      swapped(a).length - swapped(b).length ||
      a.facts.length - b.facts.length,
  );
  const kept = sorted.filter((way, index) => !sorted.slice(0, index).some((one) => within(one, way)));
  return kept.slice(0, MOST_WAYS);
}

const waysIn = (found: Found, verdict: string, facts: KnownFacts): readonly Way[] =>
  shortest([...(found.get(verdict)?.values() ?? [])].flatMap((alike) => wayOf(alike, facts) ?? []));

/**
 * Why a side does not answer one of the wanted verdicts: the facts that would have to be otherwise or known for it. At most
 * one stated fact is changed, two where one is not enough. A verdict without a way cannot be reached so.
 */
export function waysToVerdicts(
  book: CompiledRulebook,
  facts: KnownFacts,
  side: Side,
  wanted: readonly Verdict[],
): ReadonlyMap<Verdict, readonly Way[]> {
  const found: Found = new Map();
  look(book, facts, side, new Map(), found);
  for (const swap of swapsOf(facts, () => true)) look(book, facts, side, swap, found);
  const ways = new Map(wanted.map((verdict) => [verdict, waysIn(found, verdict, facts)]));
  const missing = wanted.filter((verdict) => (ways.get(verdict) ?? []).length === 0);
  if (missing.length === 0) return ways;
  for (const pair of pairsOf(swapsOf(facts, (definition) => definition.class === 'gate'))) {
    look(book, facts, side, pair, found);
  }
  for (const verdict of missing) ways.set(verdict, waysIn(found, verdict, facts));
  return ways;
}
