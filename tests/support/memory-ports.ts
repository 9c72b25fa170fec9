import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { openMemoryStore } from '../../electron/adapters/memory-store/memory-store.ts';
import { decodeText } from '../../electron/adapters/text/decode-text.ts';
import { readImport } from '../../electron/core/formats/read-import.ts';
import type { Backups } from '../../electron/core/ports/backups.ts';
import type { Clock } from '../../electron/core/ports/clock.ts';
import type { Device, DeviceDocument } from '../../electron/core/ports/device.ts';
import type { Dialogs } from '../../electron/core/ports/dialogs.ts';
import type { FileHandle, Files } from '../../electron/core/ports/files.ts';
import type { Ids } from '../../electron/core/ports/ids.ts';
import type { ImportReader } from '../../electron/core/ports/import-reader.ts';
import type { Printer } from '../../electron/core/ports/printer.ts';
import type { SavedFiles } from '../../electron/core/ports/saved-files.ts';
import type { WorkspaceStore } from '../../electron/core/ports/store.ts';
import type { OpenedWorkspace, Secret, Workspaces } from '../../electron/core/ports/workspaces.ts';
import { err, ok } from '../../shared/result/result.ts';
import { memoryAttachments } from './memory-attachments.ts';
import { memoryBackups } from './memory-backups.ts';

/** Workspaces that live in memory: a closed one can be opened again with everything in it. */
export interface MemoryWorkspaces extends Workspaces {
  /** The stores by folder, closed or not. */
  readonly stores: ReadonlyMap<string, WorkspaceStore>;
  /** Where the workspaces are not folders of a disk: what this computer keeps keys with. */
  readonly keys?: MemoryKeys;
}

/** A keychain by name, and whether it takes a key; a test changes both. */
interface MemoryKeys {
  keychain: string | null;
  refuses: boolean;
  /** The program ended: only what this computer remembers opens without its passphrase. */
  end(): void;
}

/** The same records behind a store whose end is only the end of its user. */
const reopenable = (store: WorkspaceStore): WorkspaceStore => ({
  get: (kind, id) => store.get(kind, id),
  query: (kind, query) => store.query(kind, query),
  commit: (set) => store.commit(set),
  undo: (batchId, actor, how) => store.undo(batchId, actor, how),
  activity: (query) => store.activity(query),
  checkActivity: () => store.checkActivity(),
  subscribe: (fromSeq, on) => store.subscribe(fromSeq, on),
  status: () => store.status(),
  close: async () => {},
});

export function memoryWorkspaces(clock: Clock, ids: Ids): MemoryWorkspaces {
  const stores = new Map<string, WorkspaceStore>();
  const backups = new Map<WorkspaceStore, Backups>();
  const secrets = new Map<string, Secret>();
  const unlocked = new Set<string>();
  const remembered = new Set<string>();
  const keys: MemoryKeys = { keychain: null, refuses: false, end: () => unlocked.clear() };
  const isRemembered = (folder: string) => keys.keychain !== null && remembered.has(folder);
  const isRight = (folder: string, passphrase: string) => secrets.get(folder)?.passphrase === passphrase;
  const opened = (store: WorkspaceStore): OpenedWorkspace => {
    const own = backups.get(store) ?? memoryBackups(store, clock);
    backups.set(store, own);
    const hint = secrets.get(store.status().place)?.hint;
    const protection = hint === undefined ? null : { hint };
    return { store, backups: own, attachments: memoryAttachments(), notices: [], protection };
  };
  return {
    stores,
    keys,
    keychain: () => keys.keychain,
    remember: async (folder) => {
      if (keys.keychain === null || keys.refuses || !unlocked.has(folder)) return false;
      remembered.add(folder);
      return true;
    },
    isRemembered: async (folder) => isRemembered(folder),
    forgetRemembered: async (folder) => {
      remembered.delete(folder);
    },
    defaultFolder: () => '/data/workspace',
    sampleFolder: (role) => `/data/sample-${role}`,
    open: async (folder, how) => {
      const there = stores.get(folder);
      if (how !== 'new') {
        if (there === undefined) return err({ code: 'no-workspace', place: folder });
        const secret = secrets.get(folder);
        if (secret === undefined || unlocked.has(folder) || isRemembered(folder)) return ok(opened(there));
        return err({ code: 'protected', place: folder, company: secret.company, hint: secret.hint });
      }
      if (there !== undefined) return err({ code: 'not-empty', place: folder });
      const made = reopenable(openMemoryStore({ clock, ids, place: folder }));
      stores.set(folder, made);
      return ok(opened(made));
    },
    unlock: async (folder, passphrase) => {
      if (!isRight(folder, passphrase)) return err({ code: 'wrong-passphrase' });
      unlocked.add(folder);
      return ok(undefined);
    },
    lock: async (folder) => {
      unlocked.delete(folder);
      remembered.delete(folder);
    },
    protect: async (folder, secret, watch) => {
      for (let done = 0; done < 4; done += 1) {
        if (watch?.isCancelled() === true) return err({ code: 'cancelled' });
        watch?.progress(done, 4);
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (secret === null) secrets.delete(folder);
      else secrets.set(folder, secret);
      unlocked.add(folder);
      remembered.delete(folder);
      return ok(undefined);
    },
    changePassphrase: async (folder, secret) => {
      secrets.set(folder, secret);
      return ok(undefined);
    },
    isSealed: () => false,
    unseal: async (bytes) => ok(bytes),
    importAll: async (folder) => err({ code: 'not-empty', place: folder }),
    copy: async (_from, folder) => err({ code: 'not-empty', place: folder }),
    contentOf: async () => ({ attachments: 0, backups: 0, foreign: [] }),
    holds: async () => false,
    remove: async (folder) => {
      stores.delete(folder);
      return ok({ left: 0 });
    },
    sizeOf: async () => 0,
    backupsIn: async () => [],
    mend: async (folder) => err({ code: 'no-workspace', place: folder }),
  };
}

export function memoryDevice(): Device {
  let current: DeviceDocument = {
    version: 1,
    language: null,
    theme: 'system',
    folder: null,
    actingPerson: null,
    firstRun: null,
    keys: {},
    requestGrouping: 'state',
    lockAfter: '15',
    opened: [],
  };
  return {
    read: () => current,
    write: async (patch) => {
      current = { ...current, ...patch };
    },
    presets: () => ({ language: 'en', loginName: 'wang' }),
  };
}

/** Dialogs that answer what a test put in, then "cancelled". */
export interface AnsweringDialogs extends Dialogs {
  readonly folders: string[];
  readonly files: string[][];
  readonly shown: string[];
  /** Where the next files are to be written. */
  readonly saves: string[];
  /** Names that were proposed for them. */
  readonly proposed: string[];
  /** Addresses that were handed to the browser; a question is answered with yes unless `refuses` is set. */
  readonly opened: string[];
  refuses: boolean;
}

export function answeringDialogs(): AnsweringDialogs {
  const [folders, files, shown, opened]: [string[], string[][], string[], string[]] = [[], [], [], []];
  const [saves, proposed]: [string[], string[]] = [[], []];
  const dialogs: AnsweringDialogs = {
    opened,
    refuses: false,
    openLink: async ({ url }) => {
      if (!dialogs.refuses) opened.push(url);
      return !dialogs.refuses;
    },
    folders,
    files,
    shown,
    saves,
    proposed,
    chooseSavePath: async (name) => {
      proposed.push(name);
      return saves.shift() ?? null;
    },
    chooseFolder: async () => folders.shift() ?? null,
    chooseFiles: async () => files.shift() ?? [],
    showFolder: (folder) => {
      shown.push(folder);
    },
  };
  return dialogs;
}

/** A printer whose paper says what it is, and files that are kept in memory. */
export const memoryPrinter: Printer = {
  toPdf: async () => new TextEncoder().encode('%PDF-'),
  print: async () => true,
};

/** Keeps what is written; a path below `/locked` cannot be written. */
export const memorySavedFiles = (written: Map<string, Uint8Array>): SavedFiles => {
  const write: SavedFiles['write'] = async (path, content) => {
    const name = basename(path);
    if (path.startsWith('/locked')) return err({ code: 'not-written', name } as const);
    written.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return ok({ name });
  };
  return { write, writeIn: (folder, name, content) => write(`${folder}/${name}`, content) };
};

/** Files by path, as texts. Handles work once, like the real ones. */
export function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  const admitted = new Map<string, string>();
  const missing = (name: string) => err({ code: 'unreadable-file', name, reason: 'missing' } as const);
  const bytesOf = (path: string) => new TextEncoder().encode(texts.get(path) ?? '');
  return {
    admit: async (paths) =>
      paths.map((path) => {
        if (!texts.has(path)) return missing(path);
        const handle = `handle-${admitted.size + 1}` as FileHandle;
        admitted.set(handle, path);
        return ok({ handle, name: basename(path), bytes: bytesOf(path).byteLength });
      }),
    read: async (handle) => {
      const path = admitted.get(handle);
      if (path === undefined)
        return err({ code: 'unreadable-file', name: '', reason: 'handle-used' } as const);
      admitted.delete(handle);
      const bytes = bytesOf(path);
      return ok({ name: basename(path), bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
    },
    release: (handle) => {
      admitted.delete(handle);
    },
  };
}

/** The real reader of files, on this thread. */
export const sameThreadReader: ImportReader = { read: async (job) => ok(readImport(decodeText, job)) };
