import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keychain } from '../../../electron/adapters/workspaces/keychain.ts';
import { REMEMBERED_FILE } from '../../../electron/adapters/workspaces/remembered-keys.ts';
import { workspaceFolders } from '../../../electron/adapters/workspaces/workspace-folders.ts';
import type { Workspaces } from '../../../electron/core/ports/workspaces.ts';
import { standingClock } from '../../support/in-process-bridge.ts';
import { filled, SECRET } from '../../support/store/protected-workspace.ts';
import { fingerprint } from '../../support/store/store-folder.ts';

const NEXT = { ...SECRET, passphrase: 'five red foxes sleep' };

/** Turns every bit over, and keeps each text it was given. Like some real ones it does not notice changed bytes. */
function turningKeychain(backend: string | null = 'gnome_libsecret') {
  const texts: string[] = [];
  const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);
  const keychain: Keychain = {
    backend: () => backend,
    encrypt: (text) => {
      texts.push(text);
      return turned(Buffer.from(text));
    },
    decrypt: (bytes) => Buffer.from(turned(bytes)).toString(),
  };
  return { keychain, texts };
}

let base: string;
let folder: string;
let file: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'channel-desk-keys-'));
  folder = join(base, 'elsewhere');
  file = join(base, REMEMBERED_FILE);
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** The program as it begins on this computer, or on one without a keychain. */
const begun = (keychain?: Keychain): Workspaces =>
  workspaceFolders({
    base,
    clock: standingClock(),
    appVersion: '0.0.0-test',
    ...(keychain === undefined ? {} : { keychain }),
  });

/** Whether the program that begins opens the workspace, or what it asks for. */
async function opens(workspaces: Workspaces, place = folder): Promise<string> {
  const opened = await workspaces.open(place, 'existing');
  if (!opened.ok) return opened.error.code;
  await opened.value.store.close();
  return 'opens';
}

/** A protected workspace whose key is remembered; the program that did it. */
async function rememberedBy(keychain: Keychain): Promise<Workspaces> {
  await filled(folder);
  const workspaces = begun(keychain);
  expect(await workspaces.protect(folder, SECRET)).toMatchObject({ ok: true });
  expect(await workspaces.isRemembered(folder)).toBe(false);
  expect(await workspaces.remember(folder)).toBe(true);
  return workspaces;
}

/** The program that begins asks, changes nothing by that, and opens with the passphrase. */
async function asks(keychain: Keychain | undefined, passphrase = SECRET.passphrase): Promise<void> {
  const [before, kept] = [await fingerprint(folder), await readFile(file).catch(() => null)];
  const workspaces = begun(keychain);
  expect(await workspaces.isRemembered(folder)).toBe(false);
  expect(await opens(workspaces)).toBe('protected');
  expect(await fingerprint(folder)).toEqual(before);
  expect(await readFile(file).catch(() => null)).toEqual(kept);
  expect(await workspaces.unlock(folder, passphrase)).toMatchObject({ ok: true });
  expect(await opens(workspaces)).toBe('opens');
}

describe('R33 AC-21-4 a workspace whose key the keychain keeps', () => {
  it('opens without its passphrase; the file is only for this account and holds no key in the clear', async () => {
    const { keychain, texts } = turningKeychain();
    await rememberedBy(keychain);
    expect(texts).toHaveLength(1);
    const key = Buffer.from(texts[0] ?? '', 'base64');
    expect(key.byteLength).toBe(32);
    const bytes = await readFile(file);
    const telling = [key, key.toString('base64'), key.toString('hex'), SECRET.passphrase];
    expect(telling.filter((one) => bytes.includes(one))).toEqual([]);
    expect((await stat(file)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    expect((await readdir(folder)).filter((name) => name.includes('remembered'))).toEqual([]);
    const next = begun(keychain);
    expect(next.keychain()).toBe('Secret Service');
    expect(await next.isRemembered(folder)).toBe(true);
    expect(await opens(next)).toBe('opens');
  });

  it.each([
    ['none', undefined],
    ['another real one', turningKeychain('kwallet6').keychain],
    ['one with a published password', turningKeychain('basic_text').keychain],
    ['one that is not known', turningKeychain('later').keychain],
    ['one that is not available', turningKeychain(null).keychain],
    ['one that refuses', { ...turningKeychain().keychain, decrypt: () => null }],
  ])('asks where the keychain is now %s, and keeps what was remembered', async (_, now) => {
    const { keychain } = turningKeychain();
    await rememberedBy(keychain);
    await asks(now);
    expect(await opens(begun(keychain))).toBe('opens');
  });

  it.each(['basic_text', 'unknown', 'later', '', null])('is not kept by the backend %s', async (backend) => {
    const { keychain, texts } = turningKeychain(backend);
    await filled(folder);
    const workspaces = begun(keychain);
    await workspaces.protect(folder, SECRET);
    expect([workspaces.keychain(), await workspaces.remember(folder), texts]).toEqual([null, false, []]);
  });

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -40)],
    ['another document', () => '{"version":2,"keys":[]}'],
    ['no document', () => 'not ours'],
    ['a list', () => '[]'],
    ['empty', () => ''],
    ['with other wrapped bytes', (text) => text.replace(/"wrapped": "...../u, '"wrapped": "AAAAA')],
    ['with a short key', (text) => text.replace(/"wrapped": "[^"]*"/u, '"wrapped": "AAAA"')],
    ['with another proof', (text) => text.replace(/"proof": "...../u, '"proof": "AAAAA')],
    ['of another passphrase', (text) => text.replace(/"box": "...../u, '"box": "AAAAA')],
  ])('asks when the file is %s', async (_, change) => {
    const { keychain } = turningKeychain();
    await rememberedBy(keychain);
    const text = await readFile(file, 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(file, change(text));
    await asks(keychain);
  });

  it('asks after the key of another workspace was put in its place', async () => {
    const { keychain } = turningKeychain();
    const workspaces = await rememberedBy(keychain);
    const other = join(base, 'other');
    await filled(other);
    await workspaces.protect(other, NEXT);
    await workspaces.remember(other);
    const [mine, theirs] = [...(await readFile(file, 'utf8')).matchAll(/"wrapped": "[^"]*"/gu)].map(String);
    if (mine === undefined || theirs === undefined) expect.fail('two keys');
    await writeFile(file, (await readFile(file, 'utf8')).replace(mine, theirs));
    await asks(keychain);
    expect(await opens(begun(keychain), other)).toBe('opens');
  });

  it('asks again after it was locked, forgotten, or written in the clear and encrypted anew', async () => {
    const { keychain } = turningKeychain();
    const workspaces = await rememberedBy(keychain);
    await workspaces.forgetRemembered(folder);
    expect(await opens(workspaces)).toBe('opens');
    await asks(keychain);
    await workspaces.remember(folder);
    await workspaces.lock(folder);
    expect(await opens(workspaces)).toBe('protected');
    await asks(keychain);
    await workspaces.unlock(folder, SECRET.passphrase);
    await workspaces.remember(folder);
    await workspaces.protect(folder, null);
    expect(await readFile(file, 'utf8')).not.toContain('wrapped');
    await workspaces.protect(folder, SECRET);
    await asks(keychain);
  });

  it('is remembered anew under another passphrase, only where it was before', async () => {
    const { keychain } = turningKeychain();
    const workspaces = await rememberedBy(keychain);
    const before = await readFile(file, 'utf8');
    expect(await workspaces.changePassphrase(folder, NEXT)).toMatchObject({ ok: true });
    expect(await opens(begun(keychain))).toBe('opens');
    await writeFile(file, before);
    await asks(keychain, NEXT.passphrase);
    expect(await workspaces.changePassphrase(folder, SECRET)).toMatchObject({ ok: true });
    await asks(keychain);
  });

  it('is remembered in the folder it was moved to, and locking it there forgets the folder that stayed as well', async () => {
    const { keychain } = turningKeychain();
    const workspaces = await rememberedBy(keychain);
    const moved = join(base, 'moved');
    expect(await workspaces.copy(folder, moved)).toMatchObject({ ok: true });
    expect(await opens(begun(keychain), moved)).toBe('opens');
    await workspaces.lock(moved);
    expect(await opens(begun(keychain), moved)).toBe('protected');
    await asks(keychain);
  });

  it('does not open a copy that somebody else made of its folder', async () => {
    const { keychain } = turningKeychain();
    await rememberedBy(keychain);
    const copied = join(base, 'copied');
    await cp(folder, copied, { recursive: true });
    expect(await opens(begun(keychain), copied)).toBe('protected');
  });
});
