import { hostname, userInfo } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { err, ok } from '../../../shared/result/result.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Workspaces } from '../../core/ports/workspaces.ts';
import { attachmentNames } from '../json-store/attachments/attachment-files.ts';
import { listBackups } from '../json-store/backups/folder-backups.ts';
import { mendFromBackup } from '../json-store/backups/mend-from-backup.ts';
import type { DataKey } from '../json-store/cipher/data-key.ts';
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
import type { Keychain } from './keychain.ts';
import { Keyring } from './keyring.ts';
import { RememberedKeys } from './remembered-keys.ts';

interface Options {
  /** The app's own data folder. */
  readonly base: string;
  readonly clock: Clock;
  readonly appVersion: string;
  /** The system's keychain; absent = there is none. */
  readonly keychain?: Keychain;
}

/** Keys in memory, and those this computer remembers. */
interface Keys {
  readonly keys: Keyring;
  readonly remembered: RememberedKeys;
}

function holder(): string {
  try {
    return `${userInfo().username} @ ${hostname()}`;
  } catch {
    return hostname();
  }
}

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);

/** The key in memory, or the one this computer remembers, which is in memory from then on. */
async function keyToOpen({ keys, remembered }: Keys, folder: string): Promise<DataKey | null> {
  const known = await keys.keyOf(folder);
  const key = known ?? (await remembered.keyOf(folder));
  if (known === null && key !== null) await keys.keep(folder, key);
  return key;
}

/** What this computer remembers, and forgets. */
const remembering = ({ keys, remembered }: Keys) => ({
  keychain: () => remembered.keychain(),
  remember: async (folder: string) => {
    const key = await keys.keyOf(folder);
    return key !== null && (await remembered.keep(folder, key));
  },
  isRemembered: (folder: string) => remembered.has(folder),
  forgetRemembered: (folder: string) => remembered.forget(folder),
});

/** What needs the key of a workspace, which no caller ever sees. */
function protecting({
  keys,
  remembered,
}: Keys): Pick<Workspaces, 'unlock' | 'lock' | 'protect' | 'changePassphrase'> {
  const placeOf = async (folder: string) => ({ fs: nodeFs, folder, key: await keys.keyOf(folder) });
  const checked = async (folder: string, passphrase: string) => {
    const found = await unlock(nodeFs, folder, passphrase);
    if (found.ok && (await keys.keyOf(folder)) === null) await keys.keep(folder, found.value);
    else if (found.ok) found.value.forget();
    return found.ok ? ok(undefined) : found;
  };
  return {
    unlock: checked,
    lock: async (folder) => {
      await remembered.forget(folder);
      await keys.forget(folder);
    },
    protect: async (folder, secret, watch) => {
      const how = watch === undefined ? {} : { watch };
      const changed = await changeProtection(await placeOf(folder), secret, how);
      if (!changed.ok) return changed;
      await remembered.forget(folder);
      await keys.keep(folder, changed.value);
      return ok(undefined);
    },
    changePassphrase: async (folder, secret) => {
      const place = await placeOf(folder);
      const wasRemembered = await remembered.has(folder);
      const changed = await changePassphrase(place, secret);
      if (!changed.ok) return changed;
      await remembered.forget(folder);
      if (wasRemembered && place.key !== null) await remembered.keep(folder, place.key);
      return changed;
    },
  };
}

/** A copy opens as the workspace did; of a deleted one nothing is remembered. */
const carrying = ({ keys, remembered }: Keys): Pick<Workspaces, 'copy' | 'remove'> => ({
  copy: async (from, to) => {
    const copied = await copyWorkspace(nodeFs, from, to);
    if (!copied.ok) return copied;
    await keys.passOn(from, to);
    const key = (await remembered.has(from)) ? await keys.keyOf(to) : null;
    if (key !== null) await remembered.keep(to, key);
    return copied;
  },
  remove: async (folder, copy) => {
    const removed = await deleteWorkspace({ fs: nodeFs, folder, key: await keys.keyOf(folder) }, copy);
    if (removed.ok) await remembered.forget(folder);
    return removed;
  },
});

/** Workspaces as folders below the app's own data folder; one the user chose may lie anywhere. */
export const workspaceFolders = ({ base, clock, appVersion, keychain }: Options): Workspaces => {
  const keys = new Keyring(nodeFs);
  const remembered = new RememberedKeys({ fs: nodeFs, base, keychain: keychain ?? null });
  const both = { keys, remembered };
  return {
    ...protecting(both),
    ...remembering(both),
    ...carrying(both),
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
        key: await keyToOpen(both, folder),
      }),
    isSealed,
    unseal: (bytes, passphrase) => {
      const refused = (error: unknown) => err(openRefusal(error, '.cdbackup'));
      return unseal(bytes, passphrase).then(ok, refused);
    },
    importAll: (folder, bytes) => importWorkspace(nodeFs, folder, bytes, appVersion),
    contentOf: async (folder) => {
      const { foreign } = await ownFiles(nodeFs, folder);
      const attachments = (await attachmentNames(nodeFs, folder)).length;
      return { attachments, backups: (await listBackups(nodeFs, folder)).length, foreign };
    },
    holds: async (folder, path) => {
      const real = (one: string) => nodeFs.realpath(one).catch(() => one);
      return isWithin(await real(folder), await real(dirname(path)));
    },
    sizeOf: folderSize,
    backupsIn: (folder) => listBackups(nodeFs, folder),
    mend: async (folder, backup) =>
      mendFromBackup({ fs: nodeFs, folder, key: await keys.keyOf(folder) }, backup),
  };
};
