import type { KnownFacts } from '../facts.ts';
import { type ParsedFacts, parseFacts } from '../parse-facts.ts';
import { generationFits } from './line-facts.ts';

const asFound = (value: unknown) =>
  typeof value === 'string' && value !== 'unknown' ? { value } : undefined;

/**
 * The facts with some of them tried out otherwise ("what if"). `unknown` takes a fact away, and so does a service that does
 * not have the generation. Answers every name and value that the registry does not know.
 */
export function withTried(known: KnownFacts, tried: Readonly<Record<string, string | number>>): ParsedFacts {
  const parsed = parseFacts({ ...known, ...tried });
  if (!parsed.ok) return parsed;
  const { commerceGeneration, ...others } = parsed.value;
  if (generationFits(asFound(others.serviceType), asFound(commerceGeneration))) return parsed;
  return { ok: true, value: others };
}
