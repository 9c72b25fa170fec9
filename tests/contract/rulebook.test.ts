import { beforeEach, describe, expect, it } from 'vitest';
import { searchRows } from '../../renderer/app/lists/search-rows.ts';
import type { RulePage } from '../../shared/ipc/contract/rulebook.ts';
import { CONFLICTS } from '../../shared/rules/conflicts.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;

const list = (edition?: string) =>
  granted(app.bridge.request('rulebook.list', edition === undefined ? {} : { edition }));
const rule = (ruleId: string, edition?: string): Promise<RulePage> =>
  granted(app.bridge.request('rulebook.rule', { ruleId, ...(edition === undefined ? {} : { edition }) }));

beforeEach(async () => {
  app = await startInProcess();
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
});

describe('the list of rules', () => {
  it('is that of the workspace’s own edition unless another one is asked for', async () => {
    const own = await list();
    expect(own).toMatchObject({ baseline: 'mc-2020-06', edition: 'mc-2020-06' });
    expect(own.editions).toHaveLength(10);
    expect(own.rules.map((one) => one.id)).toContain('mc-license-no-switch');
    const newest = await list('mc-latest');
    expect(newest.rules.map((one) => one.id)).not.toContain('mc-license-no-switch');
    expect(newest.editions.find((one) => one.edition === 'mc-latest')?.rules).toBe(newest.rules.length);
  });

  it('says where a rule comes from', async () => {
    const origins = new Map((await list('mc-latest')).rules.map((one) => [one.id, one]));
    expect(origins.get('li-nce-transfer')).toMatchObject({ origin: 'own', from: 'mc-latest' });
    expect(origins.get('mc-applies-direct-or-program')).toMatchObject({ origin: 'amended' });
    expect(origins.get('mc-scope')).toMatchObject({ origin: 'inherited', from: 'base' });
  });

  it.each([
    ['¶110', 'mc-license-no-switch'],
    ['110', 'mc-license-no-switch'],
    ['mc-license', 'mc-license-request-permission'],
    ['X8', 'li-cancel-window'],
    ['许可证', 'mc-license-request-permission'],
    ['xukezheng', 'mc-license-request-permission'],
    ['cannot switch', 'mc-license-no-switch'],
  ])('AC-17-1 finds by %s', async (typed, id) => {
    const { rules } = await list();
    const found = searchRows(rules, typed).map((one) => one.id);
    expect(found).toContain(id);
    expect(found.length).toBeLessThan(rules.length);
  });

  it('refuses an edition that does not exist', async () => {
    expect(await app.bridge.request('rulebook.list', { edition: 'mc-2099' })).toMatchObject({
      ok: false,
      error: { code: 'not-found', entity: 'edition' },
    });
  });
});

describe('a rule', () => {
  it('is given whole: conditions, outcome, sources, examples and how it stands in all editions', async () => {
    const page = await rule('mc-user-roles');
    expect(page.clauses).toHaveLength(4);
    expect(page.clauses[2]).toMatchObject({
      when: [
        { of: 'signal', name: 'roleReadForSupport', op: 'is', values: ['yes'] },
        { of: 'fact', name: 'userRole', op: 'noneOf' },
      ],
      outcome: { support: 'blocked-prerequisite', prerequisites: ['partner-user-role'] },
    });
    expect(page.citations[0]).toMatchObject({ source: 'SEED', place: '¶105' });
    const states = new Map(page.editions.map((one) => [one.edition, one]));
    expect(states.get('mc-2016-12')?.state).toBe('absent');
    expect(states.get('mc-2020-06')?.state).toBe('same');
    expect(states.get('mc-latest')).toMatchObject({ state: 'differs' });
    expect(states.get('mc-latest')?.parts).toContain('conditions');
  });

  it('names exactly the open cases whose decision of today has it', async () => {
    const { rows } = await granted(app.bridge.request('cases.list', {}));
    const wanted: number[] = [];
    for (const row of rows.filter((one) => one.state === 'open')) {
      const page = await granted(app.bridge.request('cases.get', { id: row.id }));
      if (page.lines.some((line) => line.decision.ruleIds.includes('mc-license-no-switch')))
        wanted.push(row.number);
    }
    const { cases } = await rule('mc-license-no-switch');
    expect(wanted.length).toBeGreaterThan(0);
    expect(cases.rows.map((one) => one.number)).toEqual(wanted);
    expect(cases.total).toBe(wanted.length);
  });

  it('that the own edition does not have is shown from the newest one that has it', async () => {
    expect(await rule('li-nce-transfer')).toMatchObject({ edition: 'mc-latest' });
    expect(await app.bridge.request('rulebook.rule', { ruleId: 'mc-nothing' })).toMatchObject({
      ok: false,
      error: { code: 'not-found', entity: 'rule' },
    });
  });
});

describe('two editions', () => {
  it('AC-17-2 differ in exactly the rules that are not the same, with what differs', async () => {
    const compared = await granted(app.bridge.request('rulebook.compare', { against: 'mc-latest' }));
    const byId = new Map(compared.rules.map((one) => [one.id, one]));
    expect(byId.get('mc-license-no-switch')).toMatchObject({ state: 'gone', right: null });
    expect(byId.get('li-nce-transfer')).toMatchObject({ state: 'added', left: null });
    expect(byId.get('mc-user-roles')).toMatchObject({ state: 'changed' });
    expect(byId.get('mc-scope')).toMatchObject({ state: 'same', parts: [] });
    const changed = compared.rules.filter((one) => one.state === 'changed');
    expect(changed.every((one) => one.parts.length > 0)).toBe(true);
    expect(compared.tableRows).toBeGreaterThan(0);
  });

  it('touch the open cases that drift, with the verdicts of the other edition', async () => {
    const { rows } = await granted(app.bridge.request('cases.list', {}));
    const drifting = rows.filter((one) => one.state === 'open' && one.drift).map((one) => one.number);
    const { cases } = await granted(app.bridge.request('rulebook.compare', { against: 'mc-latest' }));
    expect(drifting.length).toBeGreaterThan(0);
    expect(cases.rows.map((one) => one.number)).toEqual(drifting);
  });

  it('are the same when they are one', async () => {
    const { rules, cases } = await granted(
      app.bridge.request('rulebook.compare', { against: 'mc-latest', edition: 'mc-latest' }),
    );
    expect(rules.filter((one) => one.state !== 'same')).toEqual([]);
    expect(cases.total).toBe(0);
  });
});

describe('a note on a rule', () => {
  const write = (text: string) => granted(app.bridge.request('rulebook.note', { ruleId: 'mc-scope', text }));

  it('is kept with name and day, shown in the list, and in the activity log', async () => {
    await write('  Ask Chen first.  ');
    const { note } = await rule('mc-scope');
    expect(note).toMatchObject({ text: 'Ask Chen first.', on: '2026-11-25' });
    expect(note?.by).not.toBe('');
    const noted = (await list()).rules.filter((one) => one.noted).map((one) => one.id);
    expect(noted).toEqual(['mc-scope']);
    const { rows } = await granted(app.bridge.request('activity.list', {}));
    expect(rows[0]).toMatchObject({ label: 'rulebook.note', subject: 'mc-scope' });
  });

  it('can be changed and taken away, and both can be undone', async () => {
    await write('First.');
    const changed = await write('Second.');
    await granted(app.bridge.request('changes.undo', { changeSetId: changed.changeSetId }));
    expect((await rule('mc-scope')).note?.text).toBe('First.');
    const removed = await write('');
    expect((await rule('mc-scope')).note).toBeNull();
    await granted(app.bridge.request('changes.undo', { changeSetId: removed.changeSetId }));
    expect((await rule('mc-scope')).note?.text).toBe('First.');
  });

  it('is refused for a rule that no edition has, and when there is nothing to take away', async () => {
    expect(await app.bridge.request('rulebook.note', { ruleId: 'mc-nothing', text: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await app.bridge.request('rulebook.note', { ruleId: 'mc-scope', text: ' ' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});

describe('a citation', () => {
  it('is copied as rule, edition, source with its sentence, title and date, put together by the main process', async () => {
    const input = { ruleId: 'mc-license-no-switch', edition: 'mc-2020-06', index: 0 } as const;
    const { text } = await granted(
      app.bridge.request('rulebook.copy-citation', { ...input, language: 'en' }),
    );
    expect(text).toMatch(/^mc-license-no-switch · mc-2020-06 · SEED ¶110 · .+ · 2020-06-17$/u);
    const chinese = await granted(
      app.bridge.request('rulebook.copy-citation', { ...input, language: 'zh-CN' }),
    );
    expect(chinese.text).toMatch(/\p{Script=Han}/u);
    expect(app.copied).toEqual([text, chinese.text]);
    expect(
      await app.bridge.request('rulebook.copy-citation', { ...input, index: 99, language: 'en' }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('rules to be verified', () => {
  const due = () => granted(app.bridge.request('rulebook.verify-due', {}));

  it('are those whose sources are older than the timer, until somebody verified them', async () => {
    const before = await due();
    expect(before.days).toBe(180);
    expect(before.total).toBe((await list()).rules.length);
    expect(before.rules.length).toBeGreaterThan(50);
    const ages = before.rules.map((one) => one.days ?? Number.POSITIVE_INFINITY);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    const scope = before.rules.find((one) => one.id === 'mc-scope');
    expect(scope).toMatchObject({ since: '2020-06-17', days: 2352, byPerson: false });
    const { changeSetId } = await granted(app.bridge.request('rulebook.verify', { ruleId: 'mc-scope' }));
    const ids = async () => (await due()).rules.map((one) => one.id);
    expect(await ids()).not.toContain('mc-scope');
    expect((await list()).rules.find((one) => one.id === 'mc-scope')?.noted).toBe(false);
    await granted(app.bridge.request('changes.undo', { changeSetId }));
    expect(await ids()).toContain('mc-scope');
    expect(await app.bridge.request('rulebook.verify', { ruleId: 'mc-nothing' })).toMatchObject({
      ok: false,
      error: { code: 'not-found', entity: 'rule' },
    });
  });

  it('stay verified when a note is written and taken away', async () => {
    await granted(app.bridge.request('rulebook.verify', { ruleId: 'mc-scope' }));
    for (const text of ['Ask Chen.', ''])
      await granted(app.bridge.request('rulebook.note', { ruleId: 'mc-scope', text }));
    expect((await rule('mc-scope')).note).toBeNull();
    expect((await due()).rules.map((one) => one.id)).not.toContain('mc-scope');
    expect(app.defects).toEqual([]);
  });
});

describe('known conflicts', () => {
  it('are 24, and every one that a rule names is among them', async () => {
    expect(CONFLICTS).toHaveLength(24);
    const named = new Set<string>();
    for (const { edition } of (await list()).editions)
      for (const { conflicts } of (await list(edition)).rules) for (const one of conflicts) named.add(one);
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((one) => !CONFLICTS.some((known) => known === one))).toEqual([]);
  });
});
