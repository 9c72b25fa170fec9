import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../shared/domain/id.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;
const page = (id: CaseId) => granted(app.bridge.request('cases.get', { id }));

/** The sample's case of a customer, and its first line. */
async function caseOf(customer: string) {
  const { rows } = await granted(app.bridge.request('cases.list', {}));
  const row = rows.find((one) => one.customerName.includes(customer));
  if (row === undefined) throw new Error(`No case of ${customer}`);
  const id = row.id as CaseId;
  const [line] = (await page(id)).lines;
  if (line === undefined) throw new Error('No line');
  return { id, lineId: line.lineId, line };
}

beforeEach(async () => {
  app = await startInProcess();
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
});

describe('what if', () => {
  it('decides several facts at once, marks what was tried, and stores nothing', async () => {
    const { id, lineId, line } = await caseOf('Lakeside Dental');
    const before = await page(id);
    const facts = {
      relationshipState: 'reseller-gdap-active',
      gdapRolesSufficient: 'yes',
      gdapSecurityGroupsAssigned: 'yes',
    };
    const tried = await granted(app.bridge.request('cases.what-if', { id, lineId, facts }));
    expect(line.decision.support).toBe('request-permission');
    expect(tried.line.decision.support).toBe('support-now');
    const marked = tried.line.facts.filter((one) => one.origin === 'tried').map((one) => one.fact);
    expect(marked.sort()).toEqual(Object.keys(facts).sort());
    expect(Object.keys(tried.rules)).toEqual(expect.arrayContaining(tried.line.decision.ruleIds));
    expect(await page(id)).toEqual(before);
  });

  it('takes a known fact away with `unknown`', async () => {
    const { id, lineId } = await caseOf('Lakeside Dental');
    const facts = { acquisitionChannel: 'unknown' };
    const tried = await granted(app.bridge.request('cases.what-if', { id, lineId, facts }));
    expect(tried.line.decision.support).toBe('needs-review');
    expect(tried.line.facts.map((one) => one.fact)).not.toContain('acquisitionChannel');
  });

  it('refuses a fact or a value that does not exist, by its name', async () => {
    const { id, lineId } = await caseOf('Lakeside Dental');
    const reply = await app.bridge.request('cases.what-if', {
      id,
      lineId,
      facts: { cloud: 'mars', moon: 'yes' },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const paths = reply.ok || reply.error.code !== 'invalid-input' ? [] : reply.error.issues;
    expect(paths.map((one) => one.path).sort()).toEqual(['facts.cloud', 'facts.moon']);
    const noLine = await app.bridge.request('cases.what-if', { id, lineId: 'nowhere', facts: {} });
    expect(noLine).toMatchObject({ ok: false, error: { code: 'not-found', entity: 'line' } });
  });
});

describe('why not', () => {
  it('names the ways to other verdicts, and trying one of them leads there', async () => {
    const { id, lineId } = await caseOf('Lakeside Dental');
    const why = await granted(app.bridge.request('cases.why-not', { id, lineId }));
    const support = why.sides.find((one) => one.side === 'support');
    const now = support?.verdicts.find((one) => one.verdict === 'support-now');
    expect(now?.ways.length).toBeGreaterThan(0);
    for (const { facts } of now?.ways ?? []) {
      const tried = Object.fromEntries(facts.map(({ fact, wanted }) => [fact, wanted[0] ?? 'unknown']));
      const trial = await granted(app.bridge.request('cases.what-if', { id, lineId, facts: tried }));
      expect(trial.line.decision.support).toBe('support-now');
    }
  });

  it('says nothing of a side nobody asked about, and gives the text of every rule it names', async () => {
    const { id, lineId, line } = await caseOf('Lakeside Dental');
    expect(line.decision.move).toBe('not-requested');
    const why = await granted(app.bridge.request('cases.why-not', { id, lineId }));
    expect(why.sides.map((one) => one.side)).toEqual(['support']);
    expect(why.nearRules.length).toBeGreaterThan(0);
    for (const { ruleId } of why.nearRules) expect(why.rules[ruleId]?.reason.en).not.toBe('');
  });
});
