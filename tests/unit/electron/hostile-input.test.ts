import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../../electron/core/desk/desk.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import { kinds } from '../../../shared/domain/kinds.ts';
import { contract, type RequestName } from '../../../shared/ipc/contract.ts';
import { hostileValue, nearlyFitting } from '../../support/hostile-values.ts';
import { list, row } from '../../support/import-files.ts';
import { granted, type InProcessApp, startInProcess } from '../../support/in-process-bridge.ts';

const NAMES = Object.keys(contract) as RequestName[];
const RUNS = 200;
const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

/** Everything stored, as one text. */
async function stored({ workspaces }: InProcessApp): Promise<string> {
  const all: unknown[] = [];
  for (const [folder, store] of workspaces.stores) {
    for (const kind of Object.keys(kinds) as Kind[])
      all.push(folder, (await store.query(kind, { limit: 500 })).items);
  }
  return JSON.stringify(all);
}

/** An app with one saved case, files and folders to choose, and the ids a page would know. */
async function withCase(): Promise<{ readonly app: InProcessApp; readonly words: readonly string[] }> {
  const app = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };
  await granted(app.bridge.request('workspace.create', { draft, skipped: false }));
  const intake = { customerText: '', note: '', lines: [{ lineId: 'line-1', answers: {} }] };
  const saved = await granted(app.bridge.request('cases.save', { intake }));
  const [customer] = (await granted(app.bridge.request('customers.list', {}))).rows;
  app.files.set('Customers.csv', list(row(1)));
  app.dialogs.folders.push(...Array.from({ length: RUNS }, (_, index) => `/folder-${index % 3}`));
  app.dialogs.files.push(...Array.from({ length: RUNS }, () => ['Customers.csv']));
  const chosen = await granted(app.bridge.request('imports.choose-files', {}));
  const handle = chosen.files[0]?.handle ?? '';
  const checked = await granted(app.bridge.request('imports.check', { handle, about: null }));
  const ids = [saved.id, saved.changeSetId, customer?.id ?? '', checked.importId];
  return { app, words: [...ids, 'line-1', 'mcaState', 'regionMatch', 'handle-1', 'handle-2'] };
}

describe.each(NAMES)('%s', (name) => {
  let app: InProcessApp;
  let words: readonly string[];
  beforeEach(async () => {
    ({ app, words } = await withCase());
  });
  afterEach(() => {
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('answers a Result to whatever comes in, and a refusal stores nothing', async () => {
    let before = await stored(app);
    const input = fc.oneof(
      { weight: 3, arbitrary: nearlyFitting(contract[name].input, words) },
      { weight: 1, arbitrary: hostileValue },
    );
    for (const value of fc.sample(input, RUNS)) {
      const reply = await app.dispatch(name, value);
      expect(typeof reply.ok).toBe('boolean');
      const after = await stored(app);
      if (!reply.ok) {
        expect(reply.error.code, JSON.stringify(app.defects.map(String))).not.toBe('unexpected');
        expect(after).toBe(before);
      }
      before = after;
    }
    expect(app.defects).toEqual([]);
  }, 60_000);
});
