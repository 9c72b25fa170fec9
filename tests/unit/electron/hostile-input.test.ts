import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kind } from '../../../shared/domain/kinds.ts';
import { kinds } from '../../../shared/domain/kinds.ts';
import { contract, type RequestName } from '../../../shared/ipc/contract.ts';
import { appWithCase } from '../../support/app-with-case.ts';
import { hostileValue, nearlyFitting } from '../../support/hostile/hostile-values.ts';
import type { InProcessApp } from '../../support/in-process-bridge.ts';

const NAMES = Object.keys(contract) as RequestName[];
const RUNS = 1_000;
/** Everything stored is compared this often; whether there was a change at all, after every value. */
const BETWEEN_COMPARISONS = 50;
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

/** Number of changes so far: each has one line in the activity log. */
async function changes({ workspaces }: InProcessApp): Promise<number> {
  let count = workspaces.stores.size;
  for (const store of workspaces.stores.values()) count += (await store.activity({ limit: 1 })).total;
  return count;
}

describe.each(NAMES)('%s', (name) => {
  let app: InProcessApp;
  let words: readonly string[];
  beforeEach(async () => {
    ({ app, words } = await appWithCase(RUNS));
  });
  afterEach(() => {
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('V1 answers a Result to 1,000 hostile values, and a refusal stores nothing', async () => {
    let [before, seen] = [await changes(app), await stored(app)];
    let isSame = true;
    const input = fc.oneof(
      { weight: 3, arbitrary: nearlyFitting(contract[name].input, words) },
      { weight: 1, arbitrary: hostileValue },
    );
    for (const [index, value] of fc.sample(input, RUNS).entries()) {
      const reply = await app.dispatch(name, value);
      expect(typeof reply.ok).toBe('boolean');
      const after = await changes(app);
      if (!reply.ok) {
        expect(reply.error.code, JSON.stringify(app.defects.map(String))).not.toBe('unexpected');
        expect(after).toBe(before);
      }
      isSame &&= after === before;
      before = after;
      if (index % BETWEEN_COMPARISONS === 0) {
        const now = await stored(app);
        if (isSame) expect(now).toBe(seen);
        [isSame, seen] = [true, now];
      }
    }
    expect(app.defects).toEqual([]);
  }, 60_000);
});
