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
import { changePassphrase, changeProtection, unlock } from '../json-store/protection/change-protection.ts';
import { nodeFs } from '../json-store/store-fs.ts';
import { importWorkspace } from '../json-store/whole-file/import-workspace.ts';
import { isSealed, unseal } from '../json-store/whole-file/sealed-file.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { folderSize } from './folder-size.ts';
import { Keyring } from './keyring.ts';

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

/** What needs the key of a workspace, which no caller ever sees. */
function protecting(keys: Keyring): Pick<Workspaces, 'unlock' | 'lock' | 'protect' | 'changePassphrase'> {
  const placeOf = async (folder: string) => ({ fs: nodeFs, folder, key: await keys.keyOf(folder) });
  const checked = async (folder: string, passphrase: string) => {
    const found = await unlock(nodeFs, folder, passphrase);
    if (found.ok && (await keys.keyOf(folder)) === null) await keys.keep(folder, found.value);
    else if (found.ok) found.value.forget();
    return found.ok ? ok(undefined) : found;
  };
  return {
    unlock: checked,
    lock: (folder) => keys.forget(folder),
    protect: async (folder, secret, watch) => {
      const how = watch === undefined ? {} : { watch };
      const changed = await changeProtection(await placeOf(folder), secret, how);
      if (!changed.ok) return changed;
      await keys.keep(folder, changed.value);
      return ok(undefined);
    },
    changePassphrase: async (folder, secret) => changePassphrase(await placeOf(folder), secret),
  };
}

/** Workspaces as folders below the app's own data folder; one the user chose may lie anywhere. */
export const workspaceFolders = ({ base, clock, appVersion }: Options): Workspaces => {
  const keys = new Keyring(nodeFs);
  return {
    ...protecting(keys),
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
        key: await keys.keyOf(folder),
      }),
    isSealed,
    unseal: (bytes, passphrase) => {
      const refused = (error: unknown) => err(openRefusal(error, '.cdbackup'));
      return unseal(bytes, passphrase).then(ok, refused);
    },
    importAll: (folder, bytes) => importWorkspace(nodeFs, folder, bytes, appVersion),
    copy: async (from, to) => {
      const copied = await copyWorkspace(nodeFs, from, to);
      if (copied.ok) await keys.passOn(from, to);
      return copied;
    },
    contentOf: async (folder) => {
      const { foreign } = await ownFiles(nodeFs, folder);
      const attachments = (await attachmentNames(nodeFs, folder)).length;
      return { attachments, backups: (await listBackups(nodeFs, folder)).length, foreign };
    },
    holds: async (folder, path) => {
      const real = (one: string) => nodeFs.realpath(one).catch(() => one);
      return isWithin(await real(folder), await real(dirname(path)));
    },
    remove: async (folder, copy) =>
      deleteWorkspace({ fs: nodeFs, folder, key: await keys.keyOf(folder) }, copy),
    sizeOf: folderSize,
    backupsIn: (folder) => listBackups(nodeFs, folder),
    mend: async (folder, backup) =>
      mendFromBackup({ fs: nodeFs, folder, key: await keys.keyOf(folder) }, backup),
  };
};
