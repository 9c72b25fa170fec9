import { describe, expect, it } from 'vitest';
import { decideWithDrift } from '../../../../shared/rules/decide.ts';
import { parseFacts } from '../../../../shared/rules/parse-facts.ts';
import { givenVectors, pendingVectors } from './given-vectors.ts';
import { productRulebooks } from './rulebook-files.ts';
import { shortfalls, type Vector } from './vector-check.ts';

const vectors = givenVectors();
const pendingIds = new Set(pendingVectors().map((entry) => entry.id));
const shelf = productRulebooks();

function failuresOf(vector: Vector): readonly string[] {
  const facts = parseFacts(vector.facts);
  if (!facts.ok) return facts.error.map((problem) => problem.message);
  const decision = decideWithDrift(shelf, vector.edition, facts.value);
  return decision === undefined ? [`there is no edition ${vector.edition}`] : shortfalls(vector, decision);
}

describe('the decision vectors', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(280);
  });

  it('are pending exactly where they fail; one that passes has to leave the pending list', () => {
    const failing = vectors.filter((vector) => failuresOf(vector).length > 0).map((vector) => vector.id);
    expect(failing).toEqual(expect.arrayContaining([...pendingIds]));
    expect(failing.filter((id) => !pendingIds.has(id))).toEqual([]);
  });

  it.each(vectors.filter((vector) => !pendingIds.has(vector.id)))(
    'decide $id as specified: $title',
    (vector) => {
      expect(failuresOf(vector)).toEqual([]);
    },
  );
});
