import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS } from '../../../../shared/rules/facts.ts';
import {
  DEADLINES,
  NEXT_PAGES,
  PREREQUISITES,
  QUESTIONS,
  STEPS,
  WARNINGS,
} from '../../../../shared/rules/listed-ids.ts';
import {
  ACTORS,
  BASIS_TAGS,
  EDITIONS,
  MOVE_VERDICTS,
  SHIPPED_EDITIONS,
  SOURCE_KEYS,
  SUPPORT_VERDICTS,
  VERDICT_SEVERITY,
} from '../../../../shared/rules/vocabulary.ts';
import { givenVocabulary } from './given-vectors.ts';
import { productRulebooks } from './rulebook-files.ts';

const vocabulary = givenVocabulary();

describe('the closed vocabulary', () => {
  it.each([
    ['editions', EDITIONS, vocabulary.editions],
    ['shipped editions', SHIPPED_EDITIONS, vocabulary.shippedEditions],
    ['support verdicts', SUPPORT_VERDICTS, vocabulary.verdicts.support],
    ['move verdicts', MOVE_VERDICTS, vocabulary.verdicts.move],
    ['prerequisites', PREREQUISITES, vocabulary.prerequisites],
    ['questions', QUESTIONS, vocabulary.questions],
    ['actors', ACTORS, vocabulary.actors],
    ['steps', STEPS, vocabulary.steps],
    ['warnings', WARNINGS, vocabulary.warnings],
    ['deadlines', DEADLINES, vocabulary.deadlines],
    ['pages', NEXT_PAGES, vocabulary.nextPages],
    ['basis tags', BASIS_TAGS, vocabulary.basis],
    ['source keys', SOURCE_KEYS, vocabulary.sourceKeys],
  ])('has exactly the specified %s, in their order', (_name, ours, specified) => {
    expect(ours).toEqual(specified);
  });

  it('has the specified severities', () => {
    expect(VERDICT_SEVERITY).toEqual(vocabulary.verdicts.severity);
  });

  it('has exactly the specified facts with kinds, classes, values and bounds', () => {
    const ours = FACT_NAMES.map((name) => {
      const { kind, class: factClass, values, min, max }: FactDefinition = FACTS[name];
      return { name, kind, class: factClass, values, min, max };
    });
    const specified = vocabulary.facts.map((fact) => ({
      name: fact.name,
      kind: fact.kind,
      class: fact.class,
      values: fact.values?.filter((value) => value !== 'unknown'),
      min: fact.min,
      max: fact.max,
    }));
    expect(ours).toEqual(specified);
  });

  it('holds every rule id of the rulebooks', () => {
    const ids = [...productRulebooks().resolved.values()].flatMap((book) =>
      book.rules.map((rule) => rule.id),
    );
    expect(ids.filter((id) => !vocabulary.rules.includes(id))).toEqual([]);
  });

  it('names the shipped editions that the rulebooks mark as current', () => {
    expect(productRulebooks().shipped).toEqual([...SHIPPED_EDITIONS].sort());
  });
});
