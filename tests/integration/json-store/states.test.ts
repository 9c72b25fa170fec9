import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damageShard, shardFile } from '../../support/store/damage.ts';
import { changeSet, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { fingerprint, openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);

beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
});
afterEach(() => folder.remove());

const PERSON = shardFile(uuid(1));
const REQUEST = shardFile(uuid(50));

/** Two shards in the snapshot, one set in the journal above it. */
async function filledWorkspace(): Promise<void> {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putRequest(2, 0, 50)]));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0)]));
  await store.close();
}

const segment = async (): Promise<string> =>
  join('journal', (await readdir(at('journal'))).sort().at(-1) ?? expect.fail('no segment'));

describe('a damaged workspace', () => {
  it('is refused when the manifest is gone but data is there', async () => {
    await filledWorkspace();
    await rm(at('workspace.json'));
    const before = await fingerprint(folder.path);
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: ['workspace.json'] });
    expect(await openRefused(folder.path, { create: true })).toMatchObject({ code: 'not-empty' });
    expect(await fingerprint(folder.path)).toEqual(before);
  });

  const BROKEN: readonly [string, string | Uint8Array][] = [
    ['0', '0'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['no bytes', ''],
    ['NULs', new Uint8Array(400)],
    ['half of it', '{"sum":"00000000","body":{"seq":1,"rec'],
    ['text', 'hello'],
    ['a byte order mark', '\uFEFF{"sum":"00000000","body":{}}\n'],
    ['UTF-16', Buffer.from('{"sum":"00000000","body":{}}', 'utf16le')],
  ];

  it.each(BROKEN)(
    'is refused when the manifest holds %s; a copy is in quarantine, the original untouched',
    async (_what, bytes) => {
      await filledWorkspace();
      await writeFile(at('workspace.json'), bytes);
      const before = await fingerprint(folder.path);
      const refusal = await openRefused(folder.path);
      expect(refusal).toMatchObject({
        code: 'damaged',
        files: ['workspace.json'],
        quarantine: at('quarantine'),
      });
      expect(await fingerprint(folder.path)).toMatchObject(before);
      const [copy = ''] = await readdir(at('quarantine'));
      expect(await readFile(at('quarantine', copy))).toEqual(Buffer.from(bytes));
    },
  );

  it.each(BROKEN)(
    'is refused when a shard holds %s, again and again, with one copy',
    async (_what, bytes) => {
      await filledWorkspace();
      await rm(at(PERSON));
      await writeFile(at(PERSON), bytes);
      for (let n = 0; n < 3; n += 1)
        expect(await openRefused(folder.path)).toEqual({
          code: 'damaged',
          files: [PERSON],
          quarantine: at('quarantine'),
          customers: 0,
          because: 'bytes',
        });
      expect(await readFile(at(PERSON))).toEqual(Buffer.from(bytes));
      expect(await readdir(at('quarantine'))).toHaveLength(1);
      expect(await readdir(folder.path)).not.toContain('lock.json');
    },
  );

  it('is refused with every file in turn missing, and says which', async () => {
    await filledWorkspace();
    const files = ['workspace.json', PERSON, REQUEST, await segment(), join('activity', '2026-11.jsonl')];
    for (const file of files) {
      const bytes = await readFile(at(file));
      await rm(at(file));
      expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: [file] });
      await writeFile(at(file), bytes);
    }
    const { store } = await openStore(folder.path);
    expect((await store.query('person', {})).total).toBe(2);
    await store.close();
  });

  it('names every shard that is missing, a folder, or a link', async () => {
    await filledWorkspace();
    await rm(at(PERSON));
    await mkdir(at(PERSON));
    await cp(at(REQUEST), at('copy.json'));
    await rm(at(REQUEST));
    await symlink(at('copy.json'), at(REQUEST));
    const refusal = await openRefused(folder.path);
    expect(refusal).toMatchObject({ code: 'damaged', files: [PERSON, REQUEST].sort() });
  });

  it('is refused when two shards were swapped, and when an older one was put back', async () => {
    await filledWorkspace();
    const [person, request] = await Promise.all([PERSON, REQUEST].map((file) => readFile(at(file))));
    await rm(at(PERSON));
    await rm(at(REQUEST));
    await writeFile(at(PERSON), request ?? '');
    await writeFile(at(REQUEST), person ?? '');
    expect(await openRefused(folder.path)).toMatchObject({ files: [PERSON, REQUEST].sort() });
    await writeFile(at(PERSON), person ?? '');
    await writeFile(at(REQUEST), request ?? '');
    const { store, backups } = await openStore(folder.path);
    await store.commit(changeSet(3, [putPerson(1, 1, 'Newer')]));
    await backups.make('by-hand');
    await store.close();
    await writeFile(at(PERSON), person ?? '');
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: [PERSON] });
  });

  it('opens to be read with everything that is whole, changes nothing, and takes no change', async () => {
    await filledWorkspace();
    await damageShard(folder.path, uuid(1));
    const before = await fingerprint(folder.path);
    const { store } = await openStore(folder.path, { readOnly: true });
    expect(store.status()).toMatchObject({ state: 'read-only', reason: 'damaged' });
    expect(await store.get('person', uuid(1))).toBeUndefined();
    expect(await store.get('request', uuid(2))).toBeDefined();
    expect(await store.get('person', uuid(3))).toBeDefined();
    expect((await store.activity({})).total).toBe(2);
    await expect(store.commit(changeSet(3, [putPerson(4, 0)]))).rejects.toMatchObject({
      refusal: { code: 'read-only' },
    });
    await store.close();
    expect(await fingerprint(folder.path)).toEqual(before);
  });
});

describe('a workspace somebody else wrote in', () => {
  it('is refused when two programs wrote lines of the same number, and both are kept', async () => {
    await filledWorkspace();
    const copy = at('..', 'copy');
    await cp(folder.path, copy, { recursive: true });
    for (const path of [folder.path, copy]) {
      const { store } = await openStore(path);
      await store.commit(changeSet(5, [putPerson(5, 0, path)]));
      await store.close();
    }
    for (const name of await readdir(join(copy, 'journal')))
      await cp(join(copy, 'journal', name), at('journal', name), { force: false, errorOnExist: false });
    const before = await fingerprint(folder.path);
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', because: 'two-writers' });
    expect(await fingerprint(folder.path)).toMatchObject(before);
  });

  it('stops being written when another program replaced its manifest', async () => {
    await filledWorkspace();
    const { store, backups } = await openStore(folder.path);
    const manifest = await readFile(at('workspace.json'), 'utf8');
    await writeFile(at('workspace.json'), manifest.replace('"appVersion":"0.0.0-test"', '"appVersion":"9"'));
    await expect(backups.make('by-hand')).rejects.toBeDefined();
    await expect(store.commit(changeSet(6, [putPerson(6, 0)]))).rejects.toMatchObject({
      refusal: { code: 'read-only' },
    });
    expect(store.status()).toMatchObject({ state: 'read-only', reason: 'two-writers' });
    await store.close();
  });

  it('is refused when a shard lies there that the manifest does not know', async () => {
    await filledWorkspace();
    const stranger = at('..', 'stranger');
    const other = await openStore(stranger, { create: true });
    await other.store.commit(changeSet(1, [putPerson(77, 0)]));
    await other.backups.make('by-hand');
    await other.store.close();
    await cp(join(stranger, shardFile(uuid(77))), at(shardFile(uuid(77))));
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: [shardFile(uuid(77))] });
  });
});

describe('a workspace of a newer format', () => {
  it.each(['{"format": 4, "all": "different"}', '{"format": 99}'])(
    'is refused with every byte as it was, and no lock left: %s',
    async (manifest) => {
      await filledWorkspace();
      await writeFile(at('workspace.json'), manifest);
      await writeFile(at('data', 'something.new'), 'x');
      const before = await fingerprint(folder.path);
      const refusal = await openRefused(folder.path);
      expect(refusal).toMatchObject({ code: 'newer-format', place: folder.path, known: 3 });
      expect(await fingerprint(folder.path)).toEqual(before);
      expect(await openRefused(folder.path)).toEqual(refusal);
    },
  );
});

describe('what an interrupted change left', () => {
  it('is cleared up: temporary files and empty segments go, what is not ours moves to quarantine', async () => {
    await filledWorkspace();
    await writeFile(at('workspace.json.0a1b2c3d.tmp'), 'half');
    await writeFile(at(`${PERSON}.0a1b2c3d.tmp`), 'half');
    await writeFile(at('journal', '000000000009-abcdef.jsonl'), '');
    await writeFile(at('data', '00 (1).json'), 'a sync client was here');
    const { store, notices } = await openStore(folder.path);
    expect(notices).toEqual([
      { code: 'leftovers-moved', files: ['data/00 (1).json'], quarantine: at('quarantine') },
    ]);
    expect(await readdir(at('quarantine'))).toHaveLength(1);
    const left = (await readdir(folder.path, { recursive: true })).filter((name) => name.endsWith('.tmp'));
    expect(left).toEqual([]);
    expect(await store.get('person', uuid(1))).toBeDefined();
    await store.close();
  });
});
