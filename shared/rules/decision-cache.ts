import { decideWithDrift, type RulebookShelf } from './decide.ts';
import type { Decision } from './decision.ts';
import type { KnownFacts } from './facts.ts';

/**
 * Decides like `decideWithDrift`, but equal facts in one edition only once. Undefined for an unknown
 * edition.
 */
export type CachedDecider = (edition: string, facts: KnownFacts) => Decision | undefined;

/**
 * A decider that remembers the last `limit` fact patterns; a workspace's subscriptions share a few hundred.
 * The decisions it hands out are shared: they must not be changed.
 */
export function cachedDecider(shelf: RulebookShelf, limit = 5000): CachedDecider {
  const known = new Map<string, Decision>();
  return (edition, facts) => {
    const key = `${edition}\n${JSON.stringify(facts)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const decision = decideWithDrift(shelf, edition, facts);
    if (decision === undefined) return undefined;
    const oldest = known.size >= limit ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, decision);
    return decision;
  };
}
