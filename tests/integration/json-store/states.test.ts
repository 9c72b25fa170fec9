import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSet, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { openRefused, openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (...parts: string[]): string => join(folder.path, ...parts);

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** Every file below the folder with the hash of its bytes. */
async function fingerprint(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = async (file: string) =>
    [
      file,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const;
  return Object.fromEntries(await Promise.all(files.sort().map(hash)));
}

async function filledWorkspace(): Promise<void> {
  const { store } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0), putRequest(2, 0, 50)]));
  await store.close();
}

const fileOf = async (name: string): Promise<string> =>
  (await readdir(at('data'))).find((file) => file.startsWith(`${name}.`)) ?? expect.fail(`no ${name}`);

describe('a folder without a workspace', () => {
  it('is refused when it is missing, empty, or holds only foreign files, and stays as it is', async () => {
    expect(await openRefused(folder.path)).toEqual({ code: 'no-workspace', place: folder.path });
    await mkdir(folder.path);
    expect(await openRefused(folder.path)).toEqual({ code: 'no-workspace', place: folder.path });
    await writeFile(at('photo.jpg'), 'x');
    expect(await openRefused(folder.path)).toEqual({ code: 'no-workspace', place: folder.path });
    expect(await readdir(folder.path)).toEqual(['photo.jpg']);
  });

  it('is refused when it is a file', async () => {
    await writeFile(folder.path, 'x');
    expect(await openRefused(folder.path)).toMatchObject({ code: 'no-workspace' });
    expect(await openRefused(folder.path, { create: true })).toMatchObject({ code: 'not-empty' });
  });

  it('becomes one only when asked for, and only when it is empty', async () => {
    await mkdir(folder.path);
    await chmod(folder.path, 0o755);
    await (await openStore(folder.path, { create: true })).store.close();
    expect(await openRefused(folder.path, { create: true })).toEqual({
      code: 'not-empty',
      place: folder.path,
    });
    await rm(folder.path, { recursive: true });
    await mkdir(folder.path);
    await writeFile(at('letter.txt'), 'mine');
    expect(await openRefused(folder.path, { create: true })).toEqual({
      code: 'not-empty',
      place: folder.path,
    });
    expect(await readdir(folder.path)).toEqual(['letter.txt']);
  });

  it('can still become one after a creation that was interrupted', async () => {
    await mkdir(at('data'), { recursive: true });
    await writeFile(at('workspace.json.0a1b2c3d.tmp'), '{');
    await writeFile(at('lock.json'), '{}');
    expect(await openRefused(folder.path)).toMatchObject({ code: 'no-workspace' });
    const { store } = await openStore(folder.path, { create: true });
    expect(await readdir(folder.path)).not.toContain('workspace.json.0a1b2c3d.tmp');
    await store.close();
  });
});

describe('a damaged workspace', () => {
  it('is refused when the manifest is gone but data is there', async () => {
    await filledWorkspace();
    await rm(at('workspace.json'));
    const before = await fingerprint();
    expect(await openRefused(folder.path)).toEqual({
      code: 'damaged',
      files: ['workspace.json'],
      quarantine: null,
    });
    expect(await openRefused(folder.path, { create: true })).toMatchObject({ code: 'not-empty' });
    expect(await fingerprint()).toEqual(before);
  });

  const BROKEN: readonly [string, string | Uint8Array][] = [
    ['0', '0'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['no bytes', ''],
    ['NULs', new Uint8Array(400)],
    ['half of it', '{"version":1,"kind":"person","rec'],
    ['text', 'hello'],
  ];

  it.each(BROKEN)(
    'is refused when the manifest holds %s; a copy is in quarantine, the original untouched',
    async (_what, bytes) => {
      await filledWorkspace();
      await writeFile(at('workspace.json'), bytes);
      const before = await fingerprint();
      const refusal = await openRefused(folder.path);
      expect(refusal).toEqual({ code: 'damaged', files: ['workspace.json'], quarantine: at('quarantine') });
      expect(await fingerprint()).toMatchObject(before);
      const [copy = ''] = await readdir(at('quarantine'));
      expect(await readFile(at('quarantine', copy))).toEqual(Buffer.from(bytes));
    },
  );

  it.each(BROKEN)(
    'is refused when a document holds %s, again and again, with one copy',
    async (_what, bytes) => {
      await filledWorkspace();
      const file = await fileOf('person');
      await writeFile(at('data', file), bytes);
      for (let n = 0; n < 3; n += 1) {
        const refusal = await openRefused(folder.path);
        expect(refusal).toEqual({ code: 'damaged', files: [`data/${file}`], quarantine: at('quarantine') });
      }
      expect(await readFile(at('data', file))).toEqual(Buffer.from(bytes));
      expect(await readdir(at('quarantine'))).toHaveLength(1);
      expect(await readdir(folder.path)).not.toContain('lock.json');
    },
  );

  it('is refused for any changed byte of a document and for any changed line of the manifest', async () => {
    await filledWorkspace();
    const file = at('data', await fileOf('request'));
    const good = await readFile(file);
    for (let n = 0; n < good.length; n += 17) {
      const bad = Buffer.from(good);
      bad[n] = (bad[n] ?? 0) ^ 1;
      await writeFile(file, bad);
      expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged' });
    }
    await writeFile(file, good);
    const manifest = await readFile(at('workspace.json'), 'utf8');
    await writeFile(at('workspace.json'), manifest.replace('"seq": 1', '"seq": 2'));
    expect(await openRefused(folder.path)).toMatchObject({ code: 'damaged', files: ['workspace.json'] });
  });

  it('names every document that is missing, a folder, or a link', async () => {
    await filledWorkspace();
    const [person, request, activity] = await Promise.all(['person', 'request', 'activity'].map(fileOf));
    await rm(at('data', person ?? ''));
    await cp(at('data', request ?? ''), at('copy.json'));
    await rm(at('data', request ?? ''));
    await symlink(at('copy.json'), at('data', request ?? ''));
    await rm(at('data', activity ?? ''));
    await mkdir(at('data', activity ?? ''));
    const refusal = await openRefused(folder.path);
    const files = [`data/${person}`, `data/${request}`, `data/${activity}`];
    expect(refusal).toEqual({ code: 'damaged', files: expect.arrayContaining(files), quarantine: null });
  });

  it('is refused when two documents were swapped', async () => {
    await filledWorkspace();
    const [person, request] = await Promise.all(['person', 'request'].map(fileOf));
    const bytes = await readFile(at('data', person ?? ''));
    await cp(at('data', request ?? ''), at('data', person ?? ''), { force: true });
    await writeFile(at('data', request ?? ''), bytes);
    expect(await openRefused(folder.path)).toMatchObject({
      code: 'damaged',
      files: [`data/${person}`, `data/${request}`],
    });
  });
});

describe('a workspace of a newer format', () => {
  it('is refused with every byte as it was, and no lock left', async () => {
    await filledWorkspace();
    await writeFile(at('workspace.json'), '{"format": 2, "all": "different"}');
    await writeFile(at('data', 'something.new'), 'x');
    const before = await fingerprint();
    const refusal = await openRefused(folder.path);
    expect(refusal).toEqual({ code: 'newer-format', place: folder.path, found: 2, known: 1 });
    expect(await fingerprint()).toEqual(before);
    expect(await openRefused(folder.path)).toEqual(refusal);
  });
});

describe('what an interrupted change left', () => {
  it('is cleared up: temporary files and replaced versions go, everything else moves to quarantine', async () => {
    await filledWorkspace();
    await writeFile(at('workspace.json.0a1b2c3d.tmp'), 'half');
    await writeFile(at('data', 'person.000000000000.json'), 'replaced long ago');
    await writeFile(at('data', 'person.000000000090.json'), 'never acknowledged');
    await writeFile(at('data', 'person (1).json'), 'a sync client was here');
    const { store, notices } = await openStore(folder.path);
    const moved = ['data/person (1).json', 'data/person.000000000090.json'];
    expect(notices).toEqual([{ code: 'leftovers-moved', files: moved, quarantine: at('quarantine') }]);
    expect(await readdir(at('data'))).toHaveLength(4);
    expect(await readdir(at('quarantine'))).toHaveLength(2);
    await store.commit(changeSet(2, [putPerson(3, 0)]));
    expect(await fileOf('person')).toBe('person.000000000091.json');
    expect(await store.get('person', uuid(1))).toBeDefined();
    await store.close();
  });
});
