import { dirname } from 'node:path';
import { openJsonStore } from '../../electron/adapters/json-store/open-json-store.ts';
import { nodeFs, type StoreFs } from '../../electron/adapters/json-store/store-fs.ts';
import { workspaceFolders } from '../../electron/adapters/workspaces/workspace-folders.ts';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import type { SavedFiles } from '../../electron/core/ports/saved-files.ts';
import { granted, type InProcessApp, standingClock, startInProcess } from './in-process-bridge.ts';
import { memoryDevice } from './memory-ports.ts';

/** The app over a real folder; `fs` may be a disk that fails, and files the user saves stay in memory without `savedFiles`. */
export async function folderApp(
  folder: string,
  fs: StoreFs = nodeFs,
  savedFiles?: SavedFiles,
): Promise<InProcessApp> {
  const clock = standingClock();
  const folders = workspaceFolders({ base: dirname(folder), clock, appVersion: '0.0.0-test' });
  const device = memoryDevice();
  await device.write({ folder });
  const workspaces = {
    ...folders,
    stores: new Map(),
    open: (place: string, how: 'existing' | 'new' | 'to-read') =>
      openJsonStore({
        folder: place,
        create: how === 'new',
        readOnly: how === 'to-read',
        clock,
        appVersion: '0.0.0-test',
        holder: 'tester on TEST-PC',
        fs,
      }),
  };
  return startInProcess(clock, { workspaces, device, ...(savedFiles && { savedFiles }) });
}

/** A workspace of a reseller with some customers, in a real folder. */
export async function filledFolderApp(
  folder: string,
  names: readonly string[],
  savedFiles?: SavedFiles,
): Promise<InProcessApp> {
  const app = await folderApp(folder, nodeFs, savedFiles);
  await granted(app.bridge.request('app.start', {}));
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };
  await granted(app.bridge.request('workspace.create', { draft, skipped: false }));
  for (const name of names) await granted(app.bridge.request('customers.add', { entry: entryOf(name) }));
  return app;
}

/** What a colleague types of a customer of whom only the name is known. */
export const entryOf = (name: string) => ({
  name,
  domain: '',
  tenantId: '',
  country: null,
  isCspPartnerTenant: null,
  tags: [],
  resellerIds: [],
});
