import { expect, it } from 'vitest';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import type { OpenedStore } from '../../../electron/adapters/json-store/opening/opening.ts';
import { CrashDisk, randomNumbers } from '../../support/store/crash-disk.ts';
import { changeSet, dropPerson, putPerson, steppingClock, uuid } from '../../support/store/store-fixtures.ts';

const CRASH_POINTS = process.env['SOAK'] === undefined ? 1_000 : 20_000;

const open = (fs: CrashDisk, folder: string, create: boolean) =>
  openJsonStore({ folder, create, fs, clock: steppingClock(), appVersion: '0', holder: 'tester' });

/** What a workspace must show: people by number with the name they got last. */
type People = Map<number, string>;

interface Step {
  readonly run: (opened: OpenedStore) => Promise<unknown>;
  readonly after: (people: People) => People;
}

const put = (n: number, rev: number, name: string): Step => ({
  run: ({ store }) => store.commit(changeSet(n * 100 + rev, [putPerson(n, rev, name)])),
  after: (people) => new Map([...people, [n, name]]),
});

const many = (first: number): Step => ({
  run: ({ store }) =>
    store.commit(
      changeSet(
        first,
        Array.from({ length: 620 }, (_, k) => putPerson(first + k, 0)),
      ),
    ),
  after: (people) =>
    new Map([
      ...people,
      ...Array.from({ length: 620 }, (_, k) => [first + k, `Person ${first + k}`] as const),
    ]),
});

const backUp: Step = { run: ({ backups }) => backups.make('by-hand'), after: (people) => people };

const drop = (n: number, rev: number): Step => ({
  run: ({ store }) => store.commit(changeSet(n * 100 + 50, [dropPerson(n, rev)])),
  after: (people) => new Map([...people].filter(([number]) => number !== n)),
});

const STEPS: readonly Step[] = [
  put(1, 0, 'first'),
  put(2, 0, 'second'),
  backUp,
  put(1, 1, 'first again'),
  many(10_000),
  backUp,
  drop(2, 1),
  put(3, 0, 'third'),
  backUp,
  put(1, 2, 'first for the last time'),
];

interface Written {
  /** State after every step that was acknowledged, and after the one that was going on. */
  readonly acknowledged: People;
  readonly possible: People;
}

/** Goes through the steps until the power is cut. */
async function write(opened: OpenedStore): Promise<Written> {
  let people: People = new Map();
  for (const step of STEPS) {
    const next = step.after(people);
    try {
      await step.run(opened);
    } catch {
      return { acknowledged: people, possible: next };
    }
    people = next;
  }
  return { acknowledged: people, possible: people };
}

async function peopleIn({ store }: OpenedStore): Promise<People> {
  const people: People = new Map();
  let cursor: string | undefined;
  do {
    const page = await store.query('person', { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id, body } of page.items) people.set(Number(id.slice(-12)), body.name);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return people;
}

const same = (a: People, b: People): boolean =>
  a.size === b.size && [...a].every(([n, name]) => b.get(n) === name);

/** A disk on which the folder above the workspace lies already. */
async function diskWith(parent: string): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await disk.mkdir(parent);
  await (await disk.open('/', 'r')).sync();
  return disk;
}

/** Cuts the power after a random call, and says what is wrong when it comes back. */
async function trial(seed: number, calls: number): Promise<string | null> {
  const random = randomNumbers(seed);
  const folder = `/disk-${seed}/workspace`;
  const disk = await diskWith(`/disk-${seed}`);
  const opened = await open(disk, folder, true);
  if (!opened.ok) return `could not be made: ${opened.error.code}`;
  disk.cutAfter(Math.floor(random() * calls));
  const { acknowledged, possible } = await write(opened.value);
  await opened.value.store.close().catch(() => undefined);
  const after = disk.afterPowerCut(random);
  const again = await open(after, folder, false);
  if (!again.ok) return `could not be opened: ${JSON.stringify(again.error)}`;
  const found = await peopleIn(again.value);
  const isRight = same(found, acknowledged) || same(found, possible);
  const next = await again.value.store.commit(changeSet(1, [putPerson(90_000, 0)])).then(
    () => true,
    () => false,
  );
  await again.value.store.close();
  if (!isRight) return `shows ${found.size} people, acknowledged were ${acknowledged.size}`;
  return next ? null : 'cannot be written any more';
}

it(`has every acknowledged change after a power cut at any call (${CRASH_POINTS} crash points)`, async () => {
  const disk = await diskWith('/disk');
  const opened = await open(disk, '/disk/workspace', true);
  if (!opened.ok) throw new Error(opened.error.code);
  const before = disk.calls;
  await write(opened.value);
  await opened.value.store.close();
  const calls = disk.calls - before;
  expect(calls).toBeGreaterThan(2_000);
  const wrong: string[] = [];
  for (let seed = 1; seed <= CRASH_POINTS; seed += 1) {
    const fault = await trial(seed, calls);
    if (fault !== null) wrong.push(`${seed}: ${fault}`);
  }
  expect(wrong).toEqual([]);
}, 600_000);

it('would notice a store that does not sync: a disk that forgets its syncs loses changes', async () => {
  class Forgetful extends CrashDisk {
    override async open(...args: Parameters<CrashDisk['open']>) {
      const file = await super.open(...args);
      return { ...file, sync: async () => undefined, datasync: async () => undefined };
    }
  }
  let lost = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    const disk = new Forgetful();
    const folder = `/forgetful-${seed}/workspace`;
    const opened = await open(disk, folder, true);
    if (!opened.ok) throw new Error(opened.error.code);
    await opened.value.store.commit(changeSet(1, [putPerson(1, 0)]));
    await opened.value.store.close();
    const again = await open(disk.afterPowerCut(randomNumbers(seed)), folder, false);
    const isThere = again.ok && (await again.value.store.get('person', uuid(1))) !== undefined;
    if (again.ok) await again.value.store.close();
    if (!isThere) lost += 1;
  }
  expect(lost).toBeGreaterThan(15);
});
