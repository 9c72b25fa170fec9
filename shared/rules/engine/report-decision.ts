import { type Decision, type DecisionCitation, ENGINE_VERSION } from '../decision.ts';
import { FACT_NAMES, type KnownFacts } from '../facts.ts';
import { DEADLINES, NEXT_PAGES, PREREQUISITES, QUESTIONS, WARNINGS } from '../listed-ids.ts';
import { BASIS_TAGS, type BasisTag, type MoveVerdict, type SupportVerdict } from '../vocabulary.ts';
import type { CombinedAnswer } from './combine-answers.ts';
import type { CompiledRulebook, RuleCard } from './compiled-rulebook.ts';
import type { FiredRule, Listing } from './listing.ts';
import type { Asked } from './run-world.ts';
import { whyNot } from './why-not.ts';
import type { World } from './world.ts';

/**
 * Writes the combined answer as a decision: every list in a fixed order, so that equal input gives equal
 * bytes.
 */
export function reportDecision(
  book: CompiledRulebook,
  facts: KnownFacts,
  world: World,
  asked: Asked,
  combined: CombinedAnswer,
): Decision {
  const { listing } = combined;
  const fired = [...listing.fired.values()].sort(
    (a, b) => byText(a.ruleId, b.ruleId) || byText(b.side, a.side),
  );
  const ruleIds = [...new Set(fired.map((rule) => rule.ruleId))];
  const cards = ruleIds.flatMap((id) => book.cards.get(id) ?? []);
  return {
    edition: book.edition,
    rulebook: { edition: book.edition, sha256: book.sha256 },
    engineVersion: ENGINE_VERSION,
    facts,
    support: combined.support as SupportVerdict,
    move: combined.move as MoveVerdict,
    ruleIds,
    fired: fired.map((rule) => ({ ruleId: rule.ruleId, side: rule.side, facts: namesOf(rule.facts) })),
    ...listsOf(listing),
    citations: citationsOf(cards),
    basis: {
      support: asked.support ? basisOf(combined, fired, 'support', book) : null,
      move: asked.move ? basisOf(combined, fired, 'move', book) : null,
    },
    drift: [],
    conflicts: conflictsOf(cards),
    whyNot: [...whyNot(world, asked, closedIn(combined), new Set(ruleIds))],
  };
}

type Lists = 'missingPrerequisites' | 'questions' | 'steps' | 'warnings' | 'deadlines' | 'nextPages';

function listsOf(listing: Listing): Pick<Decision, Lists> {
  const steps = [...listing.steps.values()];
  const deadlines = [...listing.deadlines.values()];
  return {
    missingPrerequisites: inOrder(PREREQUISITES, listing.prerequisites),
    questions: inOrder(QUESTIONS, listing.questions),
    steps: steps
      .sort((a, b) => a.order - b.order || byText(a.step.actor, b.step.actor))
      .map((entry) => entry.step),
    warnings: inOrder(WARNINGS, listing.warnings),
    deadlines: deadlines.sort((a, b) => DEADLINES.indexOf(a.id) - DEADLINES.indexOf(b.id)),
    nextPages: inOrder(NEXT_PAGES, listing.pages),
  };
}

function conflictsOf(cards: readonly RuleCard[]): string[] {
  const numbers = new Set(cards.flatMap((card) => card.conflicts));
  return [...numbers].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function namesOf(facts: ReadonlySet<number>): string[] {
  const indexes = [...facts].sort((a, b) => a - b);
  return indexes.map((index) => FACT_NAMES[index] ?? '');
}

function inOrder<T extends string>(order: readonly T[], present: ReadonlyMap<string, T>): T[] {
  return present.size === 0 ? [] : order.filter((id) => present.has(id));
}

/** Distinct by source and place; the date stays with the first rule that carries it. */
function citationsOf(cards: readonly RuleCard[]): DecisionCitation[] {
  const found = new Map<string, DecisionCitation>();
  for (const card of cards) {
    card.citations.forEach(({ source, place, date }, index) => {
      const key = card.citationKeys[index] ?? '';
      const entry = found.get(key) ?? { source, place, ...(date === undefined ? {} : { date }), ruleIds: [] };
      if (!entry.ruleIds.includes(card.id)) entry.ruleIds.push(card.id);
      found.set(key, entry);
    });
  }
  return [...found.values()];
}

/** The weakest tag among what the side rests on; an open side also rests on our own way of asking. */
function basisOf(
  combined: CombinedAnswer,
  fired: readonly FiredRule[],
  side: 'support' | 'move',
  book: CompiledRulebook,
): BasisTag {
  const tags = fired
    .filter((rule) => rule.side === side)
    .flatMap((rule) => book.cards.get(rule.ruleId)?.basis ?? []);
  for (const row of combined.answers.flatMap((answer) => answer.fired)) {
    if (row.ruleId === undefined && row.basis !== undefined && row.outcome[side] !== undefined)
      tags.push(row.basis);
  }
  if (combined.openSides[side] || tags.length === 0) tags.push('APP');
  return BASIS_TAGS[Math.max(...tags.map((tag) => BASIS_TAGS.indexOf(tag)))] ?? '?';
}

function closedIn(combined: CombinedAnswer): 'case' | 'route' | undefined {
  return combined.answers.length === 1 ? combined.answers[0]?.closed : undefined;
}
