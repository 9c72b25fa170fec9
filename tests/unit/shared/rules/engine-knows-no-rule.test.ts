import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../../../shared/rules/facts.ts';
import { givenVocabulary } from './given-vectors.ts';

const ROOT = fileURLToPath(new URL('../../../../shared/rules/', import.meta.url));

/**
 * Everything that loads and decides; the registries of facts and ids and the mapping from records are data,
 * not engine.
 */
const SOURCES = [
  ...['engine', 'loading'].flatMap((folder) => readdirSync(ROOT + folder).map((name) => `${folder}/${name}`)),
  'canonical-json.ts',
  'decide.ts',
  'decision.ts',
  'decision-cache.ts',
  'load-rulebook.ts',
  'parse-facts.ts',
  'rulebook.ts',
];

const vocabulary = givenVocabulary();
const words = [
  ...vocabulary.rules,
  ...vocabulary.editions,
  ...FACTS.acquisitionChannel.values,
  ...FACTS.cloud.values.filter((cloud) => cloud !== 'global'),
  ...FACTS.serviceType.values.filter((service) => service.includes('-')),
  ...FACTS.relationshipState.values.filter((state) => state.includes('-')),
];

describe('the engine', () => {
  it('consists of the files this test looks at', () => {
    expect(SOURCES.length).toBeGreaterThan(20);
  });

  it.each(SOURCES)('names no rule, edition, channel, cloud, service or state in %s', (name) => {
    const text = readFileSync(ROOT + name, 'utf8');
    const literals = new Set([...text.matchAll(/['"`]([^'"`\n]*)['"`]/g)].map((match) => match[1]));
    expect(words.filter((word) => literals.has(word))).toEqual([]);
  });
});
