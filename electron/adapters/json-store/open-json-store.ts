import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { StoreError, type StoreRefusal } from '../../core/ports/store.ts';
import { isBeingDeleted, settleDeletion } from './deletion/delete-workspace.ts';
import { readCard } from './lock/holder-card.ts';
import { takeLock } from './lock/workspace-lock.ts';
import { openRefusal } from './node-error.ts';
import { findFolder } from './opening/find-workspace.ts';
import { openReading } from './opening/open-reading.ts';
import { openWriting } from './opening/open-writing.ts';
import type { JsonStoreOptions, OpenedStore, Opening } from './opening/opening.ts';
import { nodeFs } from './store-fs.ts';

const IDLE_MS = 30_000;

async function openFolder(opening: Opening): Promise<OpenedStore> {
  const { fs, create, readOnly } = opening;
  const folder = await findFolder(fs, opening.folder, create);
  if (readOnly) {
    if (await isBeingDeleted(fs, folder)) throw new StoreError({ code: 'no-workspace', place: folder });
    return openReading(opening, folder);
  }
  const lock = await takeLock(fs.platform, folder);
  if (lock === null) throw new StoreError({ code: 'locked', place: folder, ...(await readCard(fs, folder)) });
  try {
    await settleDeletion(fs, folder);
    return await openWriting(opening, folder, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Opens (or creates, when asked) the workspace in a folder (store.md 6.4–6.6). The store must be closed in the end; a
 * process that is killed lets go of it at once. Refusals: `no-workspace`, `not-empty` (create), `locked` with who
 * and since when, `newer-format` (nothing was touched), `damaged` with the files and where their copies are,
 * `protected` when it needs a key that was not given, `migration-failed` with the record, `read-only`, `disk-full`.
 */
export async function openJsonStore(options: JsonStoreOptions): Promise<Result<OpenedStore, StoreRefusal>> {
  const opening: Opening = {
    ids: { next: () => randomUUID() },
    fs: nodeFs,
    idleMs: IDLE_MS,
    readOnly: false,
    key: null,
    ...options,
  };
  try {
    return ok(await openFolder(opening));
  } catch (error) {
    return err(openRefusal(error, options.folder));
  }
}
