import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import { SHIPPED_WORKSPACES, shippedWorkspace } from './shipped-workspaces.ts';
import { changeSet, putPerson, steppingClock } from './store-fixtures.ts';

async function addPerson(folder: string, name: string): Promise<void> {
  const options = { folder, create: false, clock: steppingClock(), appVersion: '0', holder: 'tester' };
  const opened = await openJsonStore(options);
  if (!opened.ok) throw new Error(`The workspace was refused: ${opened.error.code}`);
  await opened.value.store.commit(changeSet(900, [putPerson(900, 0, name)]));
  await opened.value.store.close();
}

/** Lets two programs write in one workspace, as a sync client brings it about: lines of the same number in two files. */
export async function writeTwice(folder: string): Promise<void> {
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  for (const path of [folder, copy]) await addPerson(path, path);
  for (const name of await readdir(join(copy, 'journal')))
    await cp(join(copy, 'journal', name), join(folder, 'journal', name), { force: false });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface OldManifest {
  readonly body: { readonly documents: { file: string; bytes: number; sha256: string }[] };
}

/**
 * A workspace of the first layout in a new folder, sealed as that version would have sealed it, in which one record fits no
 * version: its customer has a name of one space.
 */
export async function unfitOldWorkspace(folder: string): Promise<void> {
  const [first = ''] = SHIPPED_WORKSPACES;
  await cp(shippedWorkspace(first), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8')) as OldManifest;
  const entry = manifest.body.documents.find(({ file }) => file.startsWith('customer.'));
  if (entry === undefined) throw new Error('The fixture holds no customer.');
  const path = join(folder, 'data', entry.file);
  const text = (await readFile(path, 'utf8')).replace(/"body":\{"name":"[^"]*"/u, '"body":{"name":" "');
  await writeFile(path, text);
  Object.assign(entry, { bytes: Buffer.byteLength(text), sha256: sha256(text) });
  const { body } = manifest;
  const sealed = { format: 1, sha256: sha256(JSON.stringify({ format: 1, body })), body };
  await writeFile(join(folder, 'workspace.json'), JSON.stringify(sealed));
}
