import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataKey } from '../../../electron/adapters/json-store/cipher/data-key.ts';
import { flipBit } from '../../support/store/damage.ts';
import { filled, NAMES, protectedKey } from '../../support/store/protected-workspace.ts';
import { changeSet, putPerson } from '../../support/store/store-fixtures.ts';
import { openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

/** Trials for each file: less than for a workspace in the clear, whose lines and manifest have the same form. */
const TRIALS = 100;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let key: DataKey;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
  await filled(folder.path);
  key = await protectedKey(folder.path);
  const { store } = await openStore(folder.path, { key });
  await store.commit(changeSet(3, [putPerson(4, 0, NAMES[0])]));
  await store.commit(changeSet(4, [putPerson(5, 0, NAMES[1])]));
  await store.close();
  await cp(folder.path, good(), { recursive: true });
});
afterEach(() => folder.remove());

const at = (...parts: readonly string[]): string => join(folder.path, ...parts);
const good = (): string => `${folder.path}-good`;

async function reset(): Promise<void> {
  await rm(folder.path, { recursive: true });
  await cp(good(), folder.path, { recursive: true });
}

async function segment(): Promise<string> {
  const names = await readdir(at('journal'));
  const filledOnes: string[] = [];
  for (const name of names) if ((await readFile(at('journal', name))).length > 0) filledOnes.push(name);
  return at('journal', filledOnes.at(-1) ?? '');
}

/** People and notices, or why it is refused. */
async function look(): Promise<{ people: number; notices: string[] } | string> {
  const opened = await openStore(folder.path, { key }).catch(() => null);
  if (opened === null) return (await openRefused(folder.path, { key })).code;
  const { total } = await opened.store.query('person', {});
  await opened.store.close();
  return { people: total, notices: opened.notices.map(({ code }) => code) };
}

describe('the bytes of a protected workspace', () => {
  it('may lose any part of the last line of the journal: the line before is there, and it is said', async () => {
    const path = await segment();
    const bytes = await readFile(path);
    const last = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    expect(bytes.length - last).toBeGreaterThan(300);
    for (let length = last + 1; length < bytes.length - 1; length += 5) {
      await reset();
      await writeFile(path, bytes.subarray(0, length));
      expect(await look()).toEqual({ people: 4, notices: ['torn-tail'] });
    }
  }, 120_000);

  it.each(['journal', 'shard', 'manifest'] as const)(
    `refuse or say one flipped bit in the %s, and never show different data (${TRIALS} trials)`,
    async (what) => {
      const shard = (await readdir(at('data.next')))[0] ?? '';
      const path = {
        journal: await segment(),
        shard: at('data.next', shard),
        manifest: at('workspace.json'),
      }[what];
      const size = (await readFile(path)).length;
      let unharmed = 0;
      for (let n = 0; n < TRIALS; n += 1) {
        await reset();
        await flipBit(path, (n * 7919 + 13) % size, 1 << (n % 8));
        const shown = await look();
        const isSaid = typeof shown === 'string' || shown.notices.includes('torn-tail');
        if (isSaid) continue;
        // The newline of a last line: nothing that means anything.
        expect(shown).toEqual({ people: 5, notices: [] });
        unharmed += 1;
      }
      expect(unharmed).toBeLessThan(TRIALS / 20);
    },
    120_000,
  );

  it('are refused when two lines of the journal change places', async () => {
    const path = await segment();
    const lines = (await readFile(path, 'latin1')).split(/(?<=\n)/);
    expect(lines).toHaveLength(2);
    await writeFile(path, lines.toReversed().join(''), 'latin1');
    expect(await look()).toBe('damaged');
  });

  it('are refused with the key of another workspace, and stay as they are', async () => {
    const path = await segment();
    const before = await readFile(path);
    key = DataKey.fresh();
    expect(await look()).toBe('damaged');
    expect(await readFile(path)).toEqual(before);
  });
});
