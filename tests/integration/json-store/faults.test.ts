import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mendFromBackup } from '../../../electron/adapters/json-store/backups/mend-from-backup.ts';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import type { OpenedStore } from '../../../electron/adapters/json-store/opening/opening.ts';
import type { StoreRefusal, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { damageShard } from '../../support/store/damage.ts';
import { type Fault, watchedDisk } from '../../support/store/store-disk.ts';
import {
  changeSet,
  dropPerson,
  putPerson,
  putRequest,
  steppingClock,
  uuid,
} from '../../support/store/store-fixtures.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

/** Touches two kinds, so that a half-written state would show. */
const CHANGE = changeSet(2, [putPerson(1, 1, 'New'), putRequest(7, 0, 50), dropPerson(2, 1)], {
  undoable: true,
});
/** Written in several parts. */
const LARGE = changeSet(3, [
  putPerson(1, 1, 'New'),
  ...Array.from({ length: 620 }, (_, n) => putPerson(1_000 + n, 0)),
]);

const stateOf = async (store: WorkspaceStore) => ({
  first: await store.get('person', uuid(1)),
  second: await store.get('person', uuid(2)),
  request: await store.get('request', uuid(7)),
  people: (await store.query('person', { limit: 1 })).total,
  log: (await store.activity({})).total,
  inverses: (await store.query('batch', {})).total,
});
type Shown = Awaited<ReturnType<typeof stateOf>>;

const FAULTS: readonly Fault[] = [
  { code: 'ENOSPC' },
  { code: 'EIO' },
  { code: 'EACCES' },
  { code: 'EROFS' },
  { code: 'EBUSY' },
  { code: 'EMFILE' },
  { code: 'SHORT' },
  { code: 'EIO', after: true },
  { code: 'ENOSPC', after: true },
];

/** For operations of many calls; the others are tried by the soak. */
const FEW =
  process.env['SOAK'] === undefined
    ? FAULTS.filter(({ code }) => /ENOSPC|EIO|EACCES|SHORT/.test(code))
    : FAULTS;

type Refused = StoreRefusal | null;

const refusalOf = (work: Promise<unknown>): Promise<Refused> =>
  work.then(
    () => null,
    (error: { refusal: StoreRefusal }) => error.refusal,
  );

interface Operation {
  readonly name: string;
  /** At least so many calls to the disk, so that the count shows that it looked. */
  readonly calls: number;
  run(opened: OpenedStore): Promise<Refused>;
}

const OPERATIONS: readonly Operation[] = [
  { name: 'a change', calls: 2, run: ({ store }) => refusalOf(store.commit(CHANGE)) },
  { name: 'a change of 621 records', calls: 8, run: ({ store }) => refusalOf(store.commit(LARGE)) },
  {
    name: 'a compaction with a backup',
    calls: 60,
    run: ({ backups }) => refusalOf(backups.make('by-hand')),
  },
  {
    name: 'an undo',
    calls: 2,
    run: async ({ store }) => refusalOf(store.undo(changeSet(1, []).id, null)),
  },
];

interface Trial {
  readonly hit: boolean;
  readonly refusal: Refused;
}

/** Makes the k-th call of an operation fail, then looks at what the store and the reopened store show. */
async function trial({ run }: Operation, k: number, fault: Fault): Promise<Trial> {
  const folder = await temporaryFolder({ inMemory: true });
  let left = Number.POSITIVE_INFINITY;
  let hit = false;
  const fs = watchedDisk(() => {
    left -= 1;
    if (left !== 0) return undefined;
    hit = true;
    return fault;
  });
  const opened = await openStore(folder.path, { create: true, fs });
  const { store } = opened;
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)], { undoable: true }));
  const old = await stateOf(store);
  left = k;
  const refusal = await run(opened);
  left = Number.POSITIVE_INFINITY;
  const shown = await stateOf(store);
  if (refusal !== null) expect(shown).toEqual(old);
  await store.close();
  await checkReopened(folder.path, old, refusal === null ? shown : null);
  await folder.remove();
  return { hit, refusal };
}

const isNew = (found: Shown, old: Shown): boolean => found.log > old.log;

/** The old or the new state, never a third; the new one if it was acknowledged; nothing unfinished lies about. */
async function checkReopened(path: string, old: Shown, acknowledged: Shown | null): Promise<void> {
  const { store, backups } = await openStore(path);
  const found = await stateOf(store);
  if (acknowledged !== null) expect(found).toEqual(acknowledged);
  else if (!isNew(found, old)) expect(found).toEqual(old);
  else expect(found.first?.rev ?? 0).not.toBe(1);
  await store.commit(changeSet(9, [putPerson(8, 0)]));
  await backups.make('by-hand');
  await store.close();
  const names = await readdir(path, { recursive: true });
  expect(names.filter((name) => /\.tmp$|\.part$|lock\.json$/.test(name))).toEqual([]);
  const again = await openStore(path);
  expect((await stateOf(again.store)).people).toBe(found.people + 1);
  await again.store.close();
}

const named = (fault: Fault): string => `${fault.code}${'after' in fault ? ' after it was done' : ''}`;

for (const operation of OPERATIONS) {
  it.each((operation.calls > 20 ? FEW : FAULTS).map((fault) => [named(fault), fault] as const))(
    `leaves the old or the new state, never a third, whichever call of ${operation.name} fails: %s`,
    async (_name, fault) => {
      let k = 1;
      for (; ; k += 1) {
        const { hit, refusal } = await trial(operation, k, fault);
        if (!hit) break;
        if (refusal === null || refusal.code === 'damaged') continue;
        expect(refusal.code).toBe(fault.code === 'ENOSPC' ? 'disk-full' : refusal.code);
        expect(['disk-full', 'read-only']).toContain(refusal.code);
      }
      expect(k).toBeGreaterThan(operation.calls);
    },
    120_000,
  );
}

/** Opening, and putting shards back from a backup, fail at their k-th call: afterwards both work, and nothing is lost. */
async function brokenOpening(k: number, fault: Fault, isMending: boolean): Promise<boolean> {
  const folder = await temporaryFolder({ inMemory: true });
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putPerson(2, 0)]));
  const backup = await backups.make('by-hand');
  await store.commit(CHANGE);
  const old = await stateOf(store);
  await store.close();
  if (isMending) await damageShard(folder.path, uuid(1));
  let left = k;
  const fs = watchedDisk(() => {
    left -= 1;
    return left === 0 ? fault : undefined;
  });
  if (isMending) {
    await mendFromBackup({ fs, folder: folder.path, key: null }, backup.name);
    const mended = await mendFromBackup(
      { fs: watchedDisk(() => undefined), folder: folder.path, key: null },
      backup.name,
    );
    expect(mended.ok).toBe(true);
  } else {
    const options = {
      folder: folder.path,
      create: false,
      clock: steppingClock(),
      appVersion: '0',
      holder: 't',
    };
    const opened = await openJsonStore({ ...options, fs });
    if (opened.ok) {
      if (opened.value.store.status().state === 'ok') expect(await stateOf(opened.value.store)).toEqual(old);
      await opened.value.store.close();
    }
  }
  const again = await openStore(folder.path);
  expect(await stateOf(again.store)).toEqual(old);
  await again.store.close();
  await folder.remove();
  return left <= 0;
}

it.each(
  [false, true].flatMap((isMending) =>
    FAULTS.map((fault) => [isMending ? 'mending' : 'opening', named(fault), fault] as const),
  ),
)(
  'loses nothing whichever call of %s fails: %s',
  async (what, _name, fault) => {
    let k = 1;
    while (await brokenOpening(k, fault, what === 'mending')) k += 1;
    expect(k).toBeGreaterThan(20);
  },
  120_000,
);
