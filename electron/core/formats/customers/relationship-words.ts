import type { ListedRelationship } from '../import-report.ts';

/**
 * Words for the relationship in lists of the portal (both languages) and of the interface (domain 5.1, 5.2).
 */
const WORDS: ReadonlyMap<string, ListedRelationship> = new Map([
  ['cloud reseller', 'reseller'],
  ['reseller', 'reseller'],
  ['云经销商', 'reseller'],
  ['经销商', 'reseller'],
  ['advisor', 'advisor'],
  ['顾问', 'advisor'],
  ['syndication', 'syndication'],
  ['microsoft support', 'microsoft-support'],
  ['none', 'none'],
  ['无', 'none'],
]);

/** The relationship a word stands for; `null` for a word nobody knows. No word at all = `unknown`. */
export function relationshipOf(text: string): ListedRelationship | null {
  const key = text.normalize('NFKC').toLowerCase().replaceAll('_', ' ').trim();
  return key === '' ? 'unknown' : (WORDS.get(key) ?? null);
}
