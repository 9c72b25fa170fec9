import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { err, ok } from '../../../shared/result/result.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Workspaces } from '../../core/ports/workspaces.ts';
import { listBackups } from '../json-store/backups/folder-backups.ts';
import { mendFromBackup } from '../json-store/backups/mend-from-backup.ts';
import { openRefusal } from '../json-store/node-error.ts';
import { openJsonStore } from '../json-store/open-json-store.ts';
import { nodeFs } from '../json-store/store-fs.ts';
import { importWorkspace } from '../json-store/whole-file/import-workspace.ts';
import { isSealed, unseal } from '../json-store/whole-file/sealed-file.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { folderSize } from './folder-size.ts';

interface Options {
  /** The app's own data folder. */
  readonly base: string;
  readonly clock: Clock;
  readonly appVersion: string;
}

function holder(): string {
  try {
    return `${userInfo().username} @ ${hostname()}`;
  } catch {
    return hostname();
  }
}

/** Workspaces as folders below the app's own data folder; one the user chose may lie anywhere. */
export const workspaceFolders = ({ base, clock, appVersion }: Options): Workspaces => ({
  defaultFolder: () => join(base, 'workspace'),
  sampleFolder: (role) => join(base, `sample-${role}`),
  open: async (folder, how) =>
    openJsonStore({
      folder,
      create: how === 'new',
      readOnly: how === 'to-read',
      clock,
      appVersion,
      holder: holder(),
    }),
  isSealed,
  unseal: (bytes, passphrase) => {
    const refused = (error: unknown) => err(openRefusal(error, '.cdbackup'));
    return unseal(bytes, passphrase).then(ok, refused);
  },
  importAll: (folder, bytes) => importWorkspace(nodeFs, folder, bytes, appVersion),
  copy: (from, to) => copyWorkspace(nodeFs, from, to),
  sizeOf: folderSize,
  backupsIn: (folder) => listBackups(nodeFs, folder),
  mend: (folder, backup) => mendFromBackup(nodeFs, folder, backup),
});
