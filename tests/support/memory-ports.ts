import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { openMemoryStore } from '../../electron/adapters/memory-store/memory-store.ts';
import { decodeText } from '../../electron/adapters/text/decode-text.ts';
import { readImport } from '../../electron/core/formats/read-import.ts';
import type { Clock } from '../../electron/core/ports/clock.ts';
import type { Device, DeviceDocument } from '../../electron/core/ports/device.ts';
import type { Dialogs } from '../../electron/core/ports/dialogs.ts';
import type { FileHandle, Files } from '../../electron/core/ports/files.ts';
import type { Ids } from '../../electron/core/ports/ids.ts';
import type { ImportReader } from '../../electron/core/ports/import-reader.ts';
import type { WorkspaceStore } from '../../electron/core/ports/store.ts';
import type { Workspaces } from '../../electron/core/ports/workspaces.ts';
import { err, ok } from '../../shared/result/result.ts';

/** Workspaces that live in memory: a closed one can be opened again with everything in it. */
export interface MemoryWorkspaces extends Workspaces {
  /** The stores by folder, closed or not. */
  readonly stores: ReadonlyMap<string, WorkspaceStore>;
}

/** The same records behind a store whose end is only the end of its user. */
const reopenable = (store: WorkspaceStore): WorkspaceStore => ({
  get: (kind, id) => store.get(kind, id),
  query: (kind, query) => store.query(kind, query),
  commit: (set) => store.commit(set),
  undo: (batchId, actor) => store.undo(batchId, actor),
  activity: (query) => store.activity(query),
  subscribe: (fromSeq, on) => store.subscribe(fromSeq, on),
  status: () => store.status(),
  close: async () => {},
});

export function memoryWorkspaces(clock: Clock, ids: Ids): MemoryWorkspaces {
  const stores = new Map<string, WorkspaceStore>();
  return {
    stores,
    defaultFolder: () => '/data/workspace',
    sampleFolder: (role) => `/data/sample-${role}`,
    open: async (folder, how) => {
      const there = stores.get(folder);
      if (how === 'existing')
        return there === undefined ? err({ code: 'no-workspace', place: folder }) : ok(there);
      if (there !== undefined) return err({ code: 'not-empty', place: folder });
      const made = reopenable(openMemoryStore({ clock, ids, place: folder }));
      stores.set(folder, made);
      return ok(made);
    },
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
  /** Addresses that were handed to the browser; a question is answered with yes unless `refuses` is set. */
  readonly opened: string[];
  refuses: boolean;
}

export function answeringDialogs(): AnsweringDialogs {
  const [folders, files, shown, opened]: [string[], string[][], string[], string[]] = [[], [], [], []];
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
    chooseFolder: async () => folders.shift() ?? null,
    chooseFiles: async () => files.shift() ?? [],
    showFolder: (folder) => {
      shown.push(folder);
    },
  };
  return dialogs;
}

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
