import type { FactName, KnownFacts } from '../facts.ts';
import type { CaseRecords } from './case-records.ts';
import { accessFacts, customerFacts } from './customer-facts.ts';
import { type FoundFact, type FoundFacts, usable } from './found.ts';
import { answeredFacts, boughtFacts, generationFits, subscriptionFacts } from './line-facts.ts';
import { partnerFacts } from './partner-facts.ts';

/** Facts for the engine, and for each the entry it rests on ("Facts used"). */
export interface CaseFacts {
  readonly facts: KnownFacts;
  readonly found: FoundFacts;
}

/** An answer fills what is absent; over a record it wins only when it is newer (a default has no day and always yields). */
const answerWins = (record: FoundFact | undefined, answer: FoundFact): boolean =>
  record === undefined || record.asOf === null || (answer.asOf ?? '') > record.asOf;

/** Facts an answer must not touch: they follow from the clock and from whose workspace this is. */
const FIXED: readonly string[] = ['caseDate', 'partnerRole', 'wish'];

/**
 * The only way from records to facts (data-model 6): pure, with today as an argument. An absent, null or merely proposed
 * source leaves the fact absent, which is "unknown".
 */
export function factsOfCase(records: CaseRecords): CaseFacts {
  const recorded: FoundFacts = usable({
    ...customerFacts(records),
    ...accessFacts(records),
    ...partnerFacts(records),
    ...boughtFacts(records),
    ...subscriptionFacts(records),
  });
  const merged = new Map(Object.entries(recorded));
  for (const [name, answer] of Object.entries(usable(answeredFacts(records)))) {
    if (FIXED.includes(name)) continue;
    if (answerWins(merged.get(name), answer)) merged.set(name, answer);
  }
  if (!generationFits(merged.get('serviceType'), merged.get('commerceGeneration'))) {
    merged.delete('commerceGeneration');
  }
  const found = usable(Object.fromEntries(merged) as Partial<Record<FactName, FoundFact>>);
  const facts = Object.fromEntries(Object.entries(found).map(([name, fact]) => [name, fact.value]));
  return { facts: facts as KnownFacts, found };
}
