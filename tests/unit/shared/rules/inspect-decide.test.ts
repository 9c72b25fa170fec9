import { describe, expect, it } from 'vitest';
import { inspectDecide } from '../../../../scripts/inspect/decide.ts';
import { productRulebooks } from './rulebook-files.ts';

const library = productRulebooks();

function inspected(input: unknown): readonly unknown[] {
  const answer = inspectDecide(library, input);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

describe('inspect decide', () => {
  it('answers each case in the shape scripts rely on', () => {
    const [answer] = inspected([
      {
        id: 'one',
        edition: 'mc-2020-06',
        facts: {
          acquisitionChannel: 'csp-own',
          serviceType: 'license-based',
          customerIsCspPartnerTenant: 'no',
        },
      },
    ]);
    expect(answer).toMatchObject({
      id: 'one',
      edition: 'mc-2020-06',
      support: 'already-own',
      move: 'already-own',
      drift: [],
    });
    expect(Object.keys(answer as object)).toEqual(
      expect.arrayContaining([
        ...['id', 'edition', 'support', 'move', 'ruleIds', 'missingPrerequisites', 'questions', 'steps'],
        ...['warnings', 'deadlines', 'nextPages', 'citations', 'drift', 'rulebook'],
      ]),
    );
    expect((answer as { citations: object[] }).citations.every((citation) => !('ruleIds' in citation))).toBe(
      true,
    );
  });

  it.each([
    ['an unknown fact', { id: 'x', edition: 'mc-latest', facts: { colour: 'blue' } }, 'x', 'facts.colour'],
    ['an unknown value', { id: 'x', edition: 'mc-latest', facts: { cloud: 'mars' } }, 'x', 'facts.cloud'],
    ['an unknown edition', { id: 'x', edition: 'mc-2099', facts: {} }, 'x', 'edition'],
    ['the base, which is no edition', { id: 'x', edition: 'base', facts: {} }, 'x', 'edition'],
    ['no edition', { id: 'x', facts: {} }, 'x', 'edition'],
    ['no facts', { id: 'x', edition: 'mc-latest' }, 'x', 'facts'],
    ['no id', { edition: 'mc-latest', facts: {} }, null, 'id'],
    ['no object', 7, null, ''],
  ])('answers %s with an error entry and still answers the others', (_what, faulty, id, path) => {
    const answers = inspected([faulty, { id: 'good', edition: 'mc-latest', facts: {} }]);
    expect(answers[0]).toMatchObject({ id, error: { path, message: expect.any(String) as string } });
    expect(answers[1]).toMatchObject({ id: 'good', support: 'needs-review' });
  });

  it('refuses input that is no array with one sentence', () => {
    expect(inspectDecide(library, { cases: [] })).toEqual({
      ok: false,
      error: expect.stringMatching(/^[^.]*\.$/) as string,
    });
  });
});
