import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { type Device, type DeviceDocument, deviceDocument } from '../../core/ports/device.ts';
import { StoreError } from '../../core/ports/store.ts';
import { replaceFile } from '../json-store/durable-file.ts';
import { nodeFs, type StoreFs } from '../json-store/store-fs.ts';

const PRESETS: DeviceDocument = {
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

/** What the document holds; `untouchable` when it is newer or damaged, so that it is never replaced by presets. */
function load(file: string): { readonly document: DeviceDocument; readonly untouchable: boolean } {
  if (!existsSync(file)) return { document: PRESETS, untouchable: false };
  try {
    return { document: deviceDocument.parse(JSON.parse(readFileSync(file, 'utf8'))), untouchable: false };
  } catch {
    return { document: PRESETS, untouchable: true };
  }
}

const loginName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};

/**
 * The small document of this computer (`device.json`), written by the same durable writer as the store. Preferences are
 * kept for this session only when the file could not be understood: it stays as it is.
 */
export function deviceFile(file: string, systemLocale: string, fs: StoreFs = nodeFs): Device {
  const { document, untouchable } = load(file);
  let current = document;
  let queue: Promise<void> = Promise.resolve();

  async function save(next: DeviceDocument): Promise<void> {
    if (!untouchable) {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        await replaceFile(fs, file, Buffer.from(`${JSON.stringify(next, null, 2)}\n`));
      } catch {
        throw new StoreError({ code: 'read-only', place: dirname(file) });
      }
    }
    current = next;
  }

  return {
    read: () => current,
    write: (patch) => {
      const done = queue.then(() => save({ ...current, ...patch }));
      queue = done.catch(() => undefined);
      return done;
    },
    presets: () => ({
      language: systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
      loginName: loginName(),
    }),
  };
}
