import { hostname, userInfo } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { err, ok } from '../../../shared/result/result.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Workspaces } from '../../core/ports/workspaces.ts';
import { attachmentNames } from '../json-store/attachments/attachment-files.ts';
import { listBackups } from '../json-store/backups/folder-backups.ts';
import { mendFromBackup } from '../json-store/backups/mend-from-backup.ts';
import { deleteWorkspace } from '../json-store/deletion/delete-workspace.ts';
import { ownFiles } from '../json-store/deletion/own-files.ts';
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

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);

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
  contentOf: async (folder) => {
    const { foreign } = await ownFiles(nodeFs, folder);
    const attachments = (await attachmentNames(nodeFs, folder)).length;
    return { attachments, backups: (await listBackups(nodeFs, folder)).length, foreign };
  },
  holds: async (folder, path) => {
    const real = (one: string) => nodeFs.realpath(one).catch(() => one);
    return isWithin(await real(folder), await real(dirname(path)));
  },
  remove: (folder, copy) => deleteWorkspace(nodeFs, folder, copy),
  sizeOf: folderSize,
  backupsIn: (folder) => listBackups(nodeFs, folder),
  mend: (folder, backup) => mendFromBackup(nodeFs, folder, backup),
});
