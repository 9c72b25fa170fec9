import { beforeEach, describe, expect, it } from 'vitest';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;
let customerId = '';
let caseId = '';

beforeEach(async () => {
  app = await startInProcess();
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
  const { rows } = await granted(app.bridge.request('cases.list', {}));
  const found = rows.find((row) => row.customerName === '恒信博雅科技');
  [customerId, caseId] = [found?.customerId ?? '', found?.id ?? ''];
});

const tasks = () => granted(app.bridge.request('tasks.list', { customerId }));

describe('tasks from the steps of a case', () => {
  it('are one per step and line, made once, and taken back by one undo', async () => {
    const { rows, waiting } = await tasks();
    expect(rows).toEqual([]);
    expect(waiting).toMatchObject([{ caseId }]);
    const steps = (await granted(app.bridge.request('cases.get', { id: caseId }))).lines.flatMap((line) =>
      line.decision.steps.map(({ id, actor }) => `${id} ${actor}`),
    );
    const made = await granted(app.bridge.request('tasks.from-case', { caseId }));
    expect(made.created).toBe(steps.length);
    const after = await tasks();
    expect(after.rows.filter((row) => row.dueOn === null).map((row) => `${row.stepId} ${row.actor}`)).toEqual(
      steps.filter(
        (step) => !after.rows.some((row) => row.dueOn !== null && step.startsWith(row.stepId ?? '')),
      ),
    );
    expect(after.rows).toHaveLength(steps.length);
    expect(after.waiting).toEqual([]);
    expect(await app.bridge.request('tasks.from-case', { caseId })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect((await granted(app.bridge.request('customers.get', { id: customerId }))).openTasks).toBe(
      steps.length,
    );
    await granted(app.bridge.request('changes.undo', { changeSetId: made.changeSetId }));
    expect((await tasks()).rows).toEqual([]);
  });

  it('are done, not needed with a reason only, and open again', async () => {
    await granted(app.bridge.request('tasks.from-case', { caseId }));
    const [first] = (await tasks()).rows;
    const id = first?.id ?? '';
    const state = (wanted: 'open' | 'done' | 'not-needed', reason = '') =>
      app.bridge.request('tasks.set-state', { id, state: wanted, reason });
    await granted(state('done'));
    expect((await tasks()).rows.find((row) => row.id === id)).toMatchObject({
      state: 'done',
      doneOn: '2026-11-25',
    });
    expect(await state('not-needed', '  ')).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path: 'reason' }] },
    });
    await granted(state('not-needed', '客户自己做了'));
    expect((await tasks()).rows.find((row) => row.id === id)).toMatchObject({
      state: 'not-needed',
      reason: '客户自己做了',
      doneOn: null,
    });
    const reopened = await granted(state('open'));
    expect((await tasks()).rows.find((row) => row.id === id)).toMatchObject({ state: 'open', reason: '' });
    await granted(app.bridge.request('changes.undo', { changeSetId: reopened.changeSetId }));
    expect((await tasks()).rows.find((row) => row.id === id)?.state).toBe('not-needed');
  });
});

describe('AC-07-6 a step of somebody else', () => {
  it('is done only when it is said how we know, and that is kept until it is undone', async () => {
    await granted(app.bridge.request('tasks.from-case', { caseId }));
    const found = async () => (await tasks()).rows.find((row) => row.actor === 'customer');
    const id = (await found())?.id ?? '';
    const done = { id, state: 'done', reason: '' } as const;
    expect(await app.bridge.request('tasks.set-state', done)).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path: 'howKnown' }] },
    });
    const { changeSetId } = await granted(
      app.bridge.request('tasks.set-state', { ...done, howKnown: 'told-by-phone' }),
    );
    expect(await found()).toMatchObject({ state: 'done', howKnown: 'told-by-phone', doneOn: '2026-11-25' });
    await granted(app.bridge.request('changes.undo', { changeSetId }));
    expect(await found()).toMatchObject({ state: 'open', howKnown: null, doneOn: null });
  });
});

describe('tasks of our own', () => {
  it('stand by due day, and one that is late says so', async () => {
    for (const [title, dueOn] of [
      ['Later', '2026-12-01'],
      ['Late', '2026-11-24'],
      ['Some day', null],
    ] as const)
      await granted(app.bridge.request('tasks.add', { customerId, title, dueOn }));
    expect((await tasks()).rows.map((row) => [row.title, row.overdue])).toEqual([
      ['Late', true],
      ['Later', false],
      ['Some day', false],
    ]);
    expect(app.defects).toEqual([]);
  });
});
