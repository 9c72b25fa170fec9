import type { FactDefinition } from '../fact-definition.ts';
import { FACT_NAMES, FACTS } from '../facts.ts';
import type { Question } from '../listed-ids.ts';
import type { Verdict } from '../vocabulary.ts';
import { decisiveFacts } from './explore.ts';
import { type Listing, listingOf } from './listing.ts';
import type { Asked, WorldAnswer } from './run-world.ts';
import type { World } from './world.ts';

/** The answer over all worlds. `openSides` are those whose verdict depends on a fact nobody stated. */
export type CombinedAnswer = {
  readonly support: Verdict;
  readonly move: Verdict;
  readonly openSides: Asked;
  readonly listing: Listing;
  /** The answers the listing was read from. */
  readonly answers: readonly WorldAnswer[];
};

/**
 * Combines the answers of all worlds: a verdict stands when all agree, lists hold what all share, questions
 * are those of any world and those of every fact that made a difference.
 */
export function combineAnswers(answers: readonly WorldAnswer[], world: World, asked: Asked): CombinedAnswer {
  const openSides = { support: differs(answers, 'support'), move: differs(answers, 'move') };
  const reported = answersToReport(answers, world);
  const shared = reported.map((answer) => listingOf(answer, asked)).reduce(shareListing);
  const questions = new Map(answers.flatMap(questionsOf).map((id) => [id as string, id]));
  for (const side of ['support', 'move'] as const) {
    if (openSides[side]) addDecisive(questions, decisiveFacts(answers, side));
  }
  return {
    support: openSides.support ? 'needs-review' : verdictOf(answers, 'support'),
    move: openSides.move ? 'needs-review' : verdictOf(answers, 'move'),
    openSides,
    listing: { ...shared, questions },
    answers: reported,
  };
}

/**
 * While channel or service is unknown, known dates are given although another unknown gate could end the
 * case.
 */
function answersToReport(answers: readonly WorldAnswer[], world: World): readonly WorldAnswer[] {
  if (answers.length === 1 || !world.lacksLeadingFact()) return answers;
  const routeOnly = answers.filter((answer) => answer.closed === 'route');
  return routeOnly.length > 0 ? routeOnly : answers;
}

function verdictOf(answers: readonly WorldAnswer[], side: 'support' | 'move'): Verdict {
  return answers[0]?.[side] ?? 'needs-review';
}

function differs(answers: readonly WorldAnswer[], side: 'support' | 'move'): boolean {
  return answers.some((answer) => answer[side] !== verdictOf(answers, side));
}

function questionsOf(answer: WorldAnswer): readonly Question[] {
  return answer.fired.flatMap((row) => row.outcome.questions ?? []);
}

function addDecisive(questions: Map<string, Question>, facts: ReadonlySet<number>): void {
  for (const fact of facts) {
    const name = FACT_NAMES[fact];
    const definition: FactDefinition | undefined = name === undefined ? undefined : FACTS[name];
    for (const id of definition?.questions ?? []) questions.set(id, id as Question);
  }
}

function shareListing(one: Listing, other: Listing): Listing {
  return {
    fired: share(one.fired, other.fired),
    prerequisites: share(one.prerequisites, other.prerequisites),
    questions: one.questions,
    steps: share(one.steps, other.steps),
    warnings: share(one.warnings, other.warnings),
    deadlines: share(one.deadlines, other.deadlines),
    pages: share(one.pages, other.pages),
  };
}

function share<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...one].filter(([key]) => other.has(key)));
}
