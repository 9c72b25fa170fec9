import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import { flipBit, shardFile } from '../../support/store/damage.ts';
import { changeSet, putPerson, steppingClock, uuid } from '../../support/store/store-fixtures.ts';
import { openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);

beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

/** A snapshot of person 1 and three journal lines for persons 2 to 4; answers the segment's path. */
async function journalled(): Promise<string> {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0)]));
  await backups.make('by-hand');
  for (const n of [2, 3, 4]) await store.commit(changeSet(n, [putPerson(n, 0)]));
  await store.close();
  await rm(at('backups'), { recursive: true });
  return at('journal', (await readdir(at('journal')))[0] ?? '');
}

interface Shown {
  readonly people: number;
  readonly notices: readonly string[];
}

/** Opens what can be opened, says what it holds, and closes it again. */
async function look(): Promise<Shown | string> {
  const options = { create: false, clock: steppingClock(), appVersion: '0', holder: 'tester' };
  const opened = await openJsonStore({ ...options, folder: folder.path });
  if (!opened.ok) return opened.error.code;
  const { store, notices } = opened.value;
  const people = (await store.query('person', { limit: 1 })).total;
  await store.close();
  return { people, notices: notices.map(({ code }) => code) };
}

/** Puts a segment back as it was and removes what an opening added. */
async function reset(segment: string, bytes: Uint8Array, manifest: Uint8Array): Promise<void> {
  for (const name of await readdir(at('journal'))) await rm(at('journal', name));
  await rm(at('quarantine'), { recursive: true, force: true });
  await writeFile(segment, bytes);
  await writeFile(at('workspace.json'), manifest);
}

/** A line cut anywhere but at its newline is torn: it is kept in quarantine and said once. */
async function lookAfterCut(bytes: Buffer, last: number, length: number): Promise<void> {
  const isWhole = length >= bytes.length - 1;
  if (isWhole || length === last) {
    expect(await look()).toEqual({ people: isWhole ? 4 : 3, notices: [] });
    return;
  }
  expect(await look()).toEqual({ people: 3, notices: ['torn-tail'] });
  const [kept = ''] = await readdir(at('quarantine'));
  expect(await readFile(at('quarantine', kept))).toEqual(bytes.subarray(last, length));
  if (length % 16 === 0) expect(await look()).toEqual({ people: 3, notices: [] });
}

describe('the last line of the journal', () => {
  it('may be cut at every byte: the line before is there, the rest is kept and said', async () => {
    const segment = await journalled();
    const [bytes, manifest] = [await readFile(segment), await readFile(at('workspace.json'))];
    const last = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    expect(bytes.length - last).toBeGreaterThan(300);
    for (let length = last; length <= bytes.length; length += 1) {
      await reset(segment, bytes.subarray(0, length), manifest);
      await lookAfterCut(bytes, last, length);
    }
  }, 60_000);

  it('may have NULs behind it', async () => {
    const segment = await journalled();
    const bytes = await readFile(segment);
    await writeFile(segment, Buffer.concat([bytes, Buffer.alloc(4096)]));
    expect(await look()).toEqual({ people: 4, notices: ['torn-tail'] });
  });

  it('is written on after a cut with the number of the line that was lost', async () => {
    const segment = await journalled();
    await writeFile(segment, (await readFile(segment)).subarray(0, -20));
    const { store } = await openStore(folder.path);
    expect(await store.commit(changeSet(4, [putPerson(4, 0)]))).toEqual({ seq: '4' });
    await store.close();
    expect(await look()).toEqual({ people: 4, notices: [] });
  });
});

describe('any other line', () => {
  const lines = (bytes: Buffer): Buffer[] =>
    bytes
      .toString('latin1')
      .split(/(?<=\n)/)
      .map((line) => Buffer.from(line, 'latin1'));

  it.each<[string, (all: Buffer[]) => (Buffer | undefined)[]]>([
    ['comes twice', ([a, b, c]) => [a, b, b, c]],
    ['is missing', ([a, , c]) => [a, c]],
    ['is missing at the beginning', ([, b, c]) => [b, c]],
    ['was swapped with another', ([a, b, c]) => [b, a, c]],
    ['is bad with good ones behind it', ([a, , c]) => [a, Buffer.from('{"sum":"00000000"}\n'), c]],
  ])('that %s refuses the workspace, with every byte as it was', async (_what, change) => {
    const segment = await journalled();
    const changed = Buffer.concat(change(lines(await readFile(segment))).filter((one) => one !== undefined));
    await writeFile(segment, changed);
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged' });
    expect(await readFile(segment)).toEqual(changed);
  });
});

describe('one flipped bit', () => {
  /** Numbers that look random and are the same every time. */
  function* numbers(seed: number): Generator<number, never> {
    for (let state = seed; ; ) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      yield state;
    }
  }

  const TRIALS = 300;

  it.each(['journal', 'shard', 'manifest'] as const)(
    `in the ${'%s'} is refused or said, and never different data (${TRIALS} trials)`,
    async (what) => {
      const segment = await journalled();
      const path = { journal: segment, shard: at(shardFile(uuid(1))), manifest: at('workspace.json') }[what];
      const files = [segment, at(shardFile(uuid(1))), at('workspace.json')];
      const good = await Promise.all(files.map((file) => readFile(file)));
      const random = numbers(7);
      const size = (await readFile(path)).length;
      const seen = { refused: 0, said: 0, unharmed: 0 };
      for (let n = 0; n < TRIALS; n += 1) {
        await reset(segment, good[0] ?? Buffer.alloc(0), good[2] ?? Buffer.alloc(0));
        await writeFile(files[1] ?? '', good[1] ?? '');
        await flipBit(path, random.next().value % size, 1 << (random.next().value % 8));
        const shown = await look();
        if (typeof shown === 'string') seen.refused += 1;
        else if (shown.notices.includes('torn-tail')) seen.said += 1;
        else {
          // The newline of the last line, or of a file: nothing that means anything.
          expect(shown).toEqual({ people: 4, notices: [] });
          seen.unharmed += 1;
        }
      }
      expect(seen.unharmed).toBeLessThan(TRIALS / 20);
      expect(seen.refused + seen.said + seen.unharmed).toBe(TRIALS);
    },
    60_000,
  );
});
