import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import { canMount } from '../../support/store/small-disk.ts';
import { changeSet, putPerson, steppingClock } from '../../support/store/store-fixtures.ts';
import { openStore } from '../../support/store/store-folder.ts';

const KILOBYTES = 2_048;
const TRIALS = 20;

/** The tests of a full disk need the right to mount a small one. */
const isPossible = canMount();
let disk = '';

beforeEach(() => {
  if (!isPossible) return;
  disk = mkdtempSync(join(tmpdir(), 'channel-desk-full-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${KILOBYTES}k`, 'tmpfs', disk]);
});
afterEach(() => {
  if (!isPossible) return;
  execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

const codeOf = (error: { refusal?: { code: string } }): string => error.refusal?.code ?? String(error);

/** Writes until it is refused, and answers how many were acknowledged. */
async function fill(folder: string, isLarge: boolean): Promise<{ people: number; code: string }> {
  const { store, backups } = await openStore(folder, { create: true });
  let people = 0;
  const step = isLarge ? 600 : 1;
  for (let n = 1; ; n += step) {
    const ops = Array.from({ length: step }, (_, k) => putPerson(n + k, 0, 'x'.repeat(200)));
    const code = await store.commit(changeSet(n, ops)).then(() => null, codeOf);
    if (code !== null) {
      expect(store.status().state).toBe('ok');
      expect((await store.query('person', { limit: 1 })).total).toBe(people);
      await store.close();
      return { people, code };
    }
    people += step;
    if (n % 100 === 1) await backups.make('before-import').catch(() => undefined);
  }
}

it.runIf(isPossible).each(Array.from({ length: TRIALS }, (_, n) => n))(
  'says that a disk is full, loses nothing, and goes on when there is room (trial %i)',
  async (n) => {
    const folder = join(disk, 'workspace');
    const filler = join(disk, 'filler');
    mkdirSync(disk, { recursive: true });
    writeFileSync(filler, Buffer.alloc(1_024 * (700 + 37 * n)));
    const { people, code } = await fill(folder, n % 2 === 1);
    expect(code).toBe('disk-full');
    await rm(filler);
    await writeFile(join(disk, 'rest'), Buffer.alloc(4_096 * (n % 5)));
    const { store } = await openStore(folder);
    expect((await store.query('person', { limit: 1 })).total).toBe(people);
    await store.commit(changeSet(9_999, [putPerson(900_000, 0)]));
    await store.close();
  },
);

it.runIf(isPossible)(
  'opens to be read while the disk is full, and to be written when it no longer is',
  async () => {
    const folder = join(disk, 'workspace');
    const { people } = await fill(folder, false);
    for (let size = 65_536; size >= 1; size = Math.floor(size / 2))
      await writeFile(join(disk, `filler-${size}`), Buffer.alloc(size)).catch(() => undefined);
    const options = { folder, create: false, clock: steppingClock(), appVersion: '0', holder: 'tester' };
    const refused = await openJsonStore(options);
    if (refused.ok) await refused.value.store.close();
    else expect(refused.error.code).toBe('disk-full');
    const { store } = await openStore(folder, { readOnly: true });
    expect((await store.query('person', { limit: 1 })).total).toBe(people);
    await store.close();
    execFileSync('sh', ['-c', `rm -f ${disk}/filler-*`]);
    await rm(join(folder, 'backups'), { recursive: true, force: true });
    const again = await openStore(folder);
    expect((await again.store.query('person', { limit: 1 })).total).toBe(people);
    await again.store.close();
  },
);
