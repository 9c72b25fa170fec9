import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/rules/decision.ts';
import { EDITIONS, MOVE_VERDICTS, SUPPORT_VERDICTS } from '../../../shared/rules/vocabulary.ts';
import { folderWith, runInspect, runInspectByNpm } from '../../support/inspect-command.ts';
import { givenVectors, pendingVectors } from '../../unit/shared/rules/given-vectors.ts';
import { shortfalls } from '../../unit/shared/rules/vector-check.ts';

const facts = {
  customerIsCspPartnerTenant: 'no',
  acquisitionChannel: 'microsoft-direct',
  serviceType: 'license-based',
  cloud: 'global',
  regionMatch: 'same-country',
  relationshipState: 'none',
  partnerRole: 'indirect-reseller',
  wish: 'both',
};
const good = { id: 'one', edition: 'mc-2020-06', facts };

type Entry = Readonly<Record<string, unknown>>;

/** An answer as the engine gives it: there, drift says more than the edition. */
function asDecision(answer: Entry = {}): Decision {
  const drift = (answer['drift'] as readonly string[]).map((edition) => ({ edition }));
  return { ...answer, drift } as unknown as Decision;
}

function decide(cases: unknown, ...options: readonly string[]): readonly Entry[] {
  const { code, stdout, stderr } = runInspect(
    folderWith({ 'cases.json': cases }),
    'decide',
    'cases.json',
    ...options,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as readonly Entry[];
}

const FIELDS =
  'id edition support move ruleIds missingPrerequisites questions steps warnings deadlines nextPages citations drift rulebook';

describe('inspect decide', () => {
  it('answers with every field that scripts rely on', () => {
    const [answer = {}] = decide([good]);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(FIELDS.split(' ')));
    expect(answer).toMatchObject({
      id: 'one',
      edition: 'mc-2020-06',
      support: 'request-permission',
      rulebook: { edition: 'mc-2020-06', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(answer['ruleIds']).toContain('mc-license-request-permission');
    expect(answer['steps']).toContainEqual(
      expect.objectContaining({ id: expect.any(String), actor: expect.any(String) }),
    );
    expect(answer['citations']).toContainEqual({
      source: 'SEED',
      place: expect.any(String),
      date: '2020-06-17',
    });
    expect(answer['editions']).toBeUndefined();
  });

  it('answers the decision vectors as they expect', () => {
    const pending = new Set(pendingVectors().map(({ id }) => id));
    const vectors = givenVectors().filter(({ id }) => !pending.has(id));
    const answers = decide(vectors.map(({ id, edition, facts: given }) => ({ id, edition, facts: given })));
    expect(answers.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id));
    const missed = vectors.flatMap((vector, index) => shortfalls(vector, asDecision(answers[index])));
    expect(missed).toEqual([]);
  });

  it('answers the other cases beside a faulty one, in order', () => {
    const answers = decide([
      { ...good, id: 'fact', facts: { colour: 'red' } },
      { ...good, id: 'value', facts: { ...facts, serviceType: 'boxed' } },
      { ...good, id: 'edition', edition: 'mc-1999' },
      { ...good, id: 'list', facts: [] },
      { edition: 'mc-2020-06', facts },
      null,
      good,
    ]);
    const message = expect.stringMatching(/^[A-Z].*\.$/);
    expect(answers.slice(0, 6)).toEqual([
      { id: 'fact', error: { path: 'facts.colour', message } },
      { id: 'value', error: { path: 'facts.serviceType', message } },
      { id: 'edition', error: { path: 'edition', message } },
      { id: 'list', error: { path: 'facts', message } },
      { id: null, error: { path: 'id', message } },
      { id: null, error: { path: '', message } },
    ]);
    expect(answers[6]).toMatchObject({ id: 'one', support: 'request-permission' });
  });

  it('adds the verdicts of all ten editions when asked, and nothing to an error', () => {
    const [answer = {}, faulty] = decide([good, { ...good, id: 'bad', edition: 'x' }], '--editions', 'all');
    const editions = answer['editions'] as Record<string, unknown>;
    expect(Object.keys(editions)).toEqual([...EDITIONS]);
    expect(editions['mc-2020-06']).toEqual({ support: answer['support'], move: answer['move'] });
    for (const one of Object.values(editions) as { support: string; move: string }[]) {
      expect(SUPPORT_VERDICTS).toContain(one.support);
      expect(MOVE_VERDICTS).toContain(one.move);
    }
    expect(faulty).toEqual({ id: 'bad', error: { path: 'edition', message: 'There is no edition "x".' } });
  });

  it('takes no fact from the prototype of its input', () => {
    const text = `[{"id":"p","edition":"mc-2020-06","facts":{"__proto__":{"wish":"both"}}},{"id":"q","edition":"__proto__","facts":{}}]`;
    expect(decide(text)).toMatchObject([
      { id: 'p', error: { path: 'facts.__proto__' } },
      { id: 'q', error: { path: 'edition' } },
    ]);
  });

  it('answers 10,000 cases', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...good, id: String(index) }));
    const answers = decide(many);
    expect(answers).toHaveLength(10_000);
    expect(answers.at(-1)).toMatchObject({ id: '9999' });
  }, 60_000);

  it('runs by npm from another folder, with the file given relative to it', () => {
    const folder = folderWith({ 'cases.json': [good] });
    const { code, stdout, stderr } = runInspectByNpm(
      folder,
      'decide',
      './cases.json',
      '--now',
      '2026-11-25',
      '--lang',
      'en',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'one' }]);
  });
});
