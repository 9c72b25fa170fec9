import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import { importWorkspace } from '../../../electron/adapters/json-store/whole-file/import-workspace.ts';
import type { WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { readAll } from '../../../electron/core/records.ts';
import { type Kind, kinds } from '../../../shared/domain/kinds.ts';
import { changeSet, dropPerson, putPerson, putRequest, uuid } from '../../support/store/store-fixtures.ts';
import { openStore, temporaryFolder } from '../../support/store/store-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let other: string;
beforeEach(async () => {
  folder = await temporaryFolder({ inMemory: true });
  other = join(folder.path, '..', 'other');
});
afterEach(() => folder.remove());

async function everything(store: WorkspaceStore) {
  const all = await Promise.all(Object.keys(kinds).map((kind) => readAll(store, kind as Kind)));
  return { records: all.flat(), log: (await store.activity({ limit: 500 })).items };
}

/** A workspace with changes before and after a compaction, and its file. */
async function exported() {
  const { store, backups } = await openStore(folder.path, { create: true });
  await store.commit(changeSet(1, [putPerson(1, 0, '王小明'), putRequest(2, 0, 50)], { undoable: true }));
  await backups.make('by-hand');
  await store.commit(changeSet(2, [putPerson(3, 0), dropPerson(1, 1)], { undoable: true }));
  const content = await everything(store);
  const bytes = await backups.exportAll(null);
  await store.close();
  return { bytes, content };
}

const into = (bytes: Uint8Array) => importWorkspace(nodeFs, other, bytes, '0.0.0-test');

describe('a workspace as one file', () => {
  it('comes back with every record, revision, inverse and log entry, and can be written and undone', async () => {
    const { bytes, content } = await exported();
    expect(await into(bytes)).toEqual({ ok: true, value: { records: content.records.length } });
    const { store } = await openStore(other);
    expect(await everything(store)).toEqual(content);
    expect(await store.checkActivity()).toEqual({ entries: 2, brokenAt: null });
    await store.undo(changeSet(2, []).id, null);
    expect((await store.get('person', uuid(1)))?.body.name).toBe('王小明');
    expect((await store.activity({})).items[0]?.seq).toBe('3');
    await store.close();
  });

  it('is JSON Lines in gzip, with counts first and the checksum last', async () => {
    const { bytes } = await exported();
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ cdbackup: 1, schema: 2, activity: 2 });
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is only ever made into a new workspace', async () => {
    const { bytes } = await exported();
    await mkdir(other);
    await writeFile(join(other, 'letter.txt'), 'mine');
    expect(await into(bytes)).toMatchObject({ ok: false, error: { code: 'not-empty' } });
    expect(await readdir(other)).toEqual(['letter.txt']);
  });

  it('is refused whichever byte was flipped, and makes nothing', async () => {
    const { bytes } = await exported();
    const plain = gunzipSync(bytes);
    for (let at = 0; at < plain.length; at += 41) {
      const changed = Buffer.from(plain);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await into(gzipSync(changed))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    }
    expect(await readdir(join(folder.path, '..'))).toEqual(['workspace']);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['a line is missing', (lines) => lines.toSpliced(2, 1)],
    ['a line comes twice', (lines) => lines.toSpliced(2, 0, lines[2] ?? '')],
    ['it ends early', (lines) => lines.slice(0, -1)],
    ['it is empty', () => []],
  ])('is refused when %s', async (_what, change) => {
    const { bytes } = await exported();
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    const changed = change(lines)
      .map((line) => `${line}\n`)
      .join('');
    expect(await into(gzipSync(changed))).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('is refused when it is no such file, or one of a newer version', async () => {
    expect(await into(Buffer.from('PK'))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await into(Buffer.alloc(0))).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
