import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  type JsonStoreOptions,
  type OpenedStore,
  openJsonStore,
} from '../../../electron/adapters/json-store/open-json-store.ts';
import type { StoreRefusal } from '../../../electron/core/ports/store.ts';
import { steppingClock } from './store-fixtures.ts';

/** A temporary folder of its own for one test; `path` does not exist yet inside it. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const root = await mkdtemp(join(tmpdir(), 'channel-desk-test-'));
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
