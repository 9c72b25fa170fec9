import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import type { JsonStoreOptions, OpenedStore } from '../../../electron/adapters/json-store/opening/opening.ts';
import type { StoreRefusal } from '../../../electron/core/ports/store.ts';
import { steppingClock } from './store-fixtures.ts';

const MEMORY = '/dev/shm';

/**
 * A temporary folder of its own for one test; `path` does not exist yet inside it. `inMemory` = where the system has
 * one, on a disk that syncs at once: for many trials in which a sync is only counted.
 */
export async function temporaryFolder(how: { readonly inMemory?: boolean } = {}): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const base = how.inMemory === true && existsSync(MEMORY) ? MEMORY : tmpdir();
  const root = await mkdtemp(join(base, 'channel-desk-test-'));
  return { path: join(root, 'workspace'), remove: () => rm(root, { recursive: true, force: true }) };
}

const withDefaults = (folder: string, more: Partial<JsonStoreOptions>): JsonStoreOptions => ({
  folder,
  create: false,
  clock: steppingClock(),
  appVersion: '0.0.0-test',
  holder: 'tester on TEST-PC',
  ...more,
});

/** Opens a workspace that can be opened. */
export async function openStore(folder: string, more: Partial<JsonStoreOptions> = {}): Promise<OpenedStore> {
  const opened = await openJsonStore(withDefaults(folder, more));
  return opened.ok ? opened.value : expect.fail(`refused: ${JSON.stringify(opened.error)}`);
}

/** Opens a workspace that must be refused, and answers why. */
export async function openRefused(
  folder: string,
  more: Partial<JsonStoreOptions> = {},
): Promise<StoreRefusal> {
  const opened = await openJsonStore(withDefaults(folder, more));
  return opened.ok ? opened.value.store.close().then(() => expect.fail('was opened')) : opened.error;
}

/** Every file below a folder (as a path within it) with the hash of its bytes. */
export async function fingerprint(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return Object.fromEntries(
    await Promise.all(
      files.sort().map(async (file) => [file.slice(folder.length + 1), await hash(file)] as const),
    ),
  );
}
