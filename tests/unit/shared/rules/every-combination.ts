import type { CompiledRulebook } from '../../../../shared/rules/engine/compiled-rulebook.ts';
import { listingOf } from '../../../../shared/rules/engine/listing.ts';
import { askedSides, runWorld, type WorldAnswer } from '../../../../shared/rules/engine/run-world.ts';
import { statedValues, World } from '../../../../shared/rules/engine/world.ts';
import type { FactDefinition } from '../../../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS, type FactName, type KnownFacts } from '../../../../shared/rules/facts.ts';

/** What the definition gives: verdicts, questions, and what all combinations share. */
export type DefinedAnswer = {
  readonly support: string;
  readonly move: string;
  readonly questions: readonly string[];
  readonly shared: Readonly<Record<string, readonly string[]>>;
};

type Side = 'support' | 'move';

/**
 * Decides by the definition itself: every combination of the unknown gate facts, one after the other. Slow
 * on purpose.
 */
export function decideByEnumeration(book: CompiledRulebook, facts: KnownFacts): DefinedAnswer {
  const worlds = combinations(new World(book, statedValues(facts), new Map()), 0);
  const first = worlds[0];
  if (first === undefined) throw new Error('There is always at least one combination.');
  const asked = askedSides(first);
  const answers = worlds.map((world) => finished(world, asked));
  const questions = new Set(
    answers.flatMap((answer) => answer.fired.flatMap((row) => row.outcome.questions ?? ([] as string[]))),
  );
  for (const side of ['support', 'move'] as const) {
    for (const fact of factsThatMatter(answers, side))
      for (const id of definitionOf(fact).questions ?? []) questions.add(id);
  }
  return {
    support: agreed(answers, 'support'),
    move: agreed(answers, 'move'),
    questions: [...questions].sort(),
    shared: sharedLists(reported(answers, facts), asked),
  };
}

function definitionOf(index: number): FactDefinition {
  return FACTS[FACT_NAMES[index] as FactName];
}

function combinations(world: World, from: number): readonly World[] {
  const next = FACT_NAMES.findIndex((_, index) => {
    const open = index >= from && world.valueFor(index) === undefined;
    return open && world.possibleValues(index).length > 0;
  });
  if (next < 0) return [world];
  return world.possibleValues(next).flatMap((value) => combinations(world.assuming(next, value), next + 1));
}

function finished(world: World, asked: ReturnType<typeof askedSides>): WorldAnswer {
  const answer = runWorld(world, asked);
  if ('world' in answer) return answer;
  throw new Error(`Nothing was open, but the engine asks for ${FACT_NAMES[answer.needs] ?? 'something'}.`);
}

function agreed(answers: readonly WorldAnswer[], side: Side): string {
  const verdicts = new Set(answers.map((answer) => answer[side]));
  return verdicts.size === 1 ? ([...verdicts][0] ?? '') : 'needs-review';
}

/** Two combinations that differ in nothing but this fact and give another verdict. */
function factsThatMatter(answers: readonly WorldAnswer[], side: Side): ReadonlySet<number> {
  const facts = new Set<number>();
  const assumed = answers[0]?.world.assumed ?? new Map<number, string>();
  for (const fact of assumed.keys()) {
    const verdicts = new Map<string, string>();
    for (const answer of answers) {
      const rest = [...answer.world.assumed].filter(([index]) => index !== fact).join();
      const before = verdicts.get(rest);
      if (before !== undefined && before !== answer[side]) facts.add(fact);
      verdicts.set(rest, answer[side]);
    }
  }
  return facts;
}

/**
 * While channel or service is unknown, what is known is reported although another unknown gate could end
 * the case.
 */
function reported(answers: readonly WorldAnswer[], facts: KnownFacts): readonly WorldAnswer[] {
  const leading = facts.acquisitionChannel !== undefined && facts.serviceType !== undefined;
  const routeOnly = answers.filter((answer) => answer.closed === 'route');
  return leading || routeOnly.length === 0 ? answers : routeOnly;
}

function sharedLists(
  answers: readonly WorldAnswer[],
  asked: ReturnType<typeof askedSides>,
): DefinedAnswer['shared'] {
  const listings = answers.map((answer) => listingOf(answer, asked));
  const common = (keys: (listing: ReturnType<typeof listingOf>) => Iterable<string>): readonly string[] => {
    const sets = listings.map((listing) => new Set(keys(listing)));
    return [...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key))).sort();
  };
  return {
    ruleIds: [
      ...new Set(common((listing) => listing.fired.keys()).map((key) => key.split(' ')[0] ?? '')),
    ].sort(),
    missingPrerequisites: common((listing) => listing.prerequisites.keys()),
    steps: common((listing) => listing.steps.keys()),
    warnings: common((listing) => listing.warnings.keys()),
    deadlines: common((listing) => listing.deadlines.keys()),
    nextPages: common((listing) => listing.pages.keys()),
  };
}
