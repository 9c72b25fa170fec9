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

/** A case saved today, so that it has a snapshot: licences of another partner, about whom all was said. */
async function savedCase(acquisitionChannel: 'csp-other-partner' | 'unknown') {
  const line = {
    lineId: 'line-1',
    serviceType: 'license-based' as const,
    commerceGeneration: 'nce' as const,
    acquisitionChannel,
    answers: {},
  };
  const intake = {
    customer: { newName: 'Contoso' },
    customerText: 'Contoso',
    note: '',
    lines: [line],
    quickCheck: { how: 'all-stated' as const },
  };
  const { id } = await granted(app.bridge.request('cases.save', { intake }));
  return { id, lineId: 'line-1', line: (await page(id)).lines[0] };
}

const rowOf = async (id: string) =>
  (await granted(app.bridge.request('cases.list', {}))).rows.find((row) => row.id === id);

describe('then and now', () => {
  it('AC-07-7 shows what was decided and why it is different today, and never rewrites the snapshot', async () => {
    const { id, lineId, line } = await savedCase('unknown');
    expect(line?.decidedThen).toBeNull();
    expect((await rowOf(id))?.decidedDifferently).toEqual([]);
    const stores = [...app.workspaces.stores.values()];
    const snapshot = async () => {
      const found = await Promise.all(stores.map((store) => store.get('case', id)));
      return found.find((one) => one !== undefined)?.body.lines[0]?.snapshot;
    };
    const before = await snapshot();
    expect(before?.support).toBe('needs-review');
    for (const [fact, value] of [
      ['acquisitionChannel', 'csp-own'],
      ['cloud', 'global'],
    ] as const) {
      await granted(app.bridge.request('cases.answer', { id, lineId, fact, value }));
    }
    const then = (await page(id)).lines[0]?.decidedThen;
    expect(then).toMatchObject({ support: 'needs-review', edition: 'mc-2020-06', why: ['facts'] });
    expect(then?.facts).toEqual(before?.facts);
    expect((await rowOf(id))?.decidedDifferently).toEqual(['facts']);
    expect(await snapshot()).toEqual(before);
  });

  it('names the edition on the card when the workspace decides by another one, but lists no case for that alone', async () => {
    const { id, line } = await savedCase('csp-other-partner');
    expect(line?.decision.drift).toHaveLength(1);
    const patch = { baselineEdition: 'mc-latest' } as const;
    await granted(app.bridge.request('settings.change-workspace', patch));
    expect((await page(id)).lines[0]?.decidedThen?.why).toContain('edition');
    expect((await rowOf(id))?.decidedDifferently).toEqual([]);
  });
});

describe('editions compared', () => {
  it('decides the line in every shipped edition, its own first, with the texts of the rules', async () => {
    const { id, lineId, line } = await caseOf('Orchard Legal');
    const { editions } = await granted(app.bridge.request('cases.compare-editions', { id, lineId }));
    expect(editions.map((one) => one.edition)).toEqual(['mc-2020-06', 'mc-latest']);
    expect(editions[0]?.decision).toEqual(line.decision);
    expect(editions[1]?.decision).toMatchObject({ move: line.decision.drift[0]?.move });
    for (const { decision, rules } of editions)
      expect(Object.keys(rules)).toEqual(expect.arrayContaining(decision.ruleIds));
  });
});

describe('an own decision', () => {
  const entry = {
    support: 'support-now',
    move: null,
    reason: ' The owner agreed. ',
    until: '2026-12-31',
  } as const;

  it('stands beside the verdict, in the list and in the log, and can be taken back and undone', async () => {
    const { id, lineId, line } = await caseOf('Lakeside Dental');
    const set = await granted(app.bridge.request('cases.set-own-decision', { id, lineId, ...entry }));
    const after = await page(id);
    expect(after.ownDecisions).toMatchObject([
      { lineId, support: 'support-now', move: null, reason: 'The owner agreed.', until: '2026-12-31' },
    ]);
    expect(after.lines[0]?.decision).toEqual(line.decision);
    expect((await rowOf(id))?.ownDecision).toBe(true);
    const log = await granted(app.bridge.request('activity.list', {}));
    expect(JSON.stringify(log)).toContain('case.own-decision');
    await granted(app.bridge.request('cases.remove-own-decision', { id, lineId }));
    expect((await page(id)).ownDecisions).toEqual([]);
    const again = await app.bridge.request('cases.remove-own-decision', { id, lineId });
    expect(again).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const undone = await granted(app.bridge.request('cases.set-own-decision', { id, lineId, ...entry }));
    await granted(app.bridge.request('changes.undo', { changeSetId: undone.changeSetId }));
    expect((await page(id)).ownDecisions).toEqual([]);
    expect(set.changeSetId).not.toBe(undone.changeSetId);
  });

  it.each([
    ['no side', { support: null }],
    ['no reason', { reason: '  ' }],
    ['a day that is over', { until: '2026-11-24' }],
    ['a verdict that decides nothing', { support: 'needs-review' }],
  ])('is refused with %s', async (_name, patch) => {
    const { id, lineId } = await caseOf('Lakeside Dental');
    const input = { id, lineId, ...entry, ...patch } as never;
    expect(await app.bridge.request('cases.set-own-decision', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect((await page(id)).ownDecisions).toEqual([]);
  });
});

describe('a case on paper', () => {
  it('is written where the user points, under a proposed name without outside text', async () => {
    const { id } = await caseOf('Lakeside Dental');
    app.dialogs.saves.push('/papers/a.pdf');
    const saved = await granted(app.bridge.request('cases.save-pdf', { id, copy: 'staff' }));
    expect(saved).toEqual({ name: 'a.pdf' });
    expect([...app.written.keys()]).toEqual(['/papers/a.pdf']);
    expect(app.dialogs.proposed).toEqual([
      expect.stringMatching(/^case-2026-11-25-\d+-staff-[0-9a-f]{4}\.pdf$/u),
    ]);
  });

  it('is not written when the dialog is cancelled, and a refused place is said without its path', async () => {
    const { id } = await caseOf('Lakeside Dental');
    const save = () => app.bridge.request('cases.save-pdf', { id, copy: 'customer' });
    expect(await save()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    app.dialogs.saves.push('/locked/a.pdf');
    expect(await save()).toEqual({ ok: false, error: { code: 'not-written', name: 'a.pdf' } });
    expect(app.written.size).toBe(0);
  });
});
