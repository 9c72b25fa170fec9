import { describe, expect, it } from 'vitest';
import { decideWithDrift } from '../../../../../shared/rules/decide.ts';
import { OPERATORS } from '../../../../../shared/rules/engine/operators.ts';
import { parseFile } from '../../../../../shared/rules/loading/parse-file.ts';
import { parseFacts } from '../../../../../shared/rules/parse-facts.ts';
import { givenVectors } from '../given-vectors.ts';
import { productRulebooks, rulebookFiles } from '../rulebook-files.ts';

const library = productRulebooks();
const files = rulebookFiles().flatMap((file) => parseFile(file).parsed ?? []);
const rules = files.flatMap((file) => file.rules);

/** Rows that use an operator: clauses and workings. */
function rowsUsing(operator: string): number {
  const conditions = files.flatMap((file) => [
    ...file.rules.flatMap((rule) => rule.clauses.map((clause) => clause.when)),
    ...file.workings.map((working) => working.when),
  ]);
  return conditions.filter((when) => when.some((condition) => condition.op === operator)).length;
}

describe('the operators', () => {
  it('are twelve at most', () => {
    expect(OPERATORS.length).toBeGreaterThan(5);
    expect(OPERATORS.length).toBeLessThanOrEqual(12);
  });

  it.each(OPERATORS)('are all needed: %s is used by three rows or more', (operator) => {
    expect(rowsUsing(operator)).toBeGreaterThanOrEqual(3);
  });
});

/** A line of the coverage table: vectors in which the rule fires, those that name it, and its examples. */
type Coverage = {
  readonly fires: number;
  readonly named: number;
  readonly examples: number;
};

const vectors = givenVectors();
const firedIn = vectors.map((vector) => {
  const facts = parseFacts(vector.facts);
  const decision = facts.ok ? decideWithDrift(library, vector.edition, facts.value) : undefined;
  return new Set(decision?.ruleIds ?? []);
});

function coverageOf(ruleId: string): Coverage {
  const named = vectors.filter(({ expect: expected }) =>
    [...(expected.ruleIds ?? []), ...(expected.mustNotIncludeRuleIds ?? [])].includes(ruleId),
  );
  const own = rules.filter((rule) => rule.id === ruleId);
  return {
    fires: firedIn.filter((ids) => ids.has(ruleId)).length,
    named: named.length,
    examples: own.reduce((sum, rule) => sum + rule.examples.length, 0),
  };
}

describe('the coverage of the rules', () => {
  const ids = [...new Set(rules.map((rule) => rule.id))].sort();
  const table = Object.fromEntries(ids.map((id) => [id, coverageOf(id)]));

  it('is a table of every rule of every book', () => {
    const resolved = [...library.resolved.values()].flatMap((book) => book.rules.map((rule) => rule.id));
    expect(ids).toEqual([...new Set(resolved)].sort());
    expect(Object.values(table).every((line) => line.fires + line.named + line.examples > 0)).toBe(true);
  });

  it.each(ids)('leaves no rule untried: %s has examples both ways', (id) => {
    const examples = rules.filter((rule) => rule.id === id).flatMap((rule) => rule.examples);
    expect(new Set(examples.map((example) => example.fires))).toEqual(new Set([true, false]));
  });

  it('knows the few rules that fire in vectors without being asked for there', () => {
    const unnamed = ids.filter((id) => table[id]?.named === 0);
    expect(unnamed).toEqual(['az-provider-only', 'li-no-refund-wait', 'mc-route-next-steps', 'mp-allowed']);
  });

  it('names the one rule that no given vector reaches; its examples alone hold it', () => {
    expect(ids.filter((id) => table[id]?.fires === 0)).toEqual(['ag-attest-who']);
  });
});

/** Numbered sentences of the page the product was commissioned on; 112 is the bare head of a column. */
const SENTENCES = Array.from({ length: 24 }, (_, index) => 104 + index).filter((number) => number !== 112);

describe('the sentences of the commissioned page', () => {
  const cited = new Set(
    (library.resolved.get('mc-2020-06')?.rules ?? [])
      .flatMap((rule) => rule.citations)
      .filter((citation) => citation.source === 'SEED')
      .map((citation) => citation.place),
  );

  it.each(SENTENCES)('can be reached from a rule of its edition: ¶%s', (number) => {
    expect(cited).toContain(`¶${number}`);
  });

  it('are the only ones that are cited', () => {
    expect([...cited].sort()).toEqual(SENTENCES.map((number) => `¶${number}`));
  });
});
