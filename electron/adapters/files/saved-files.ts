import { basename, join } from 'node:path';
import { err, ok } from '../../../shared/result/result.ts';
import type { SavedFiles } from '../../core/ports/saved-files.ts';
import { replaceFile } from '../json-store/durable-file.ts';
import { nodeFs, type StoreFs } from '../json-store/store-fs.ts';

/** Writes by the same durable writer as the store: after a crash the old file is there or the new one. */
export const savedFiles = (fs: StoreFs = nodeFs): SavedFiles => {
  const write: SavedFiles['write'] = async (path, content) => {
    const name = basename(path);
    try {
      await replaceFile(fs, path, Buffer.from(content));
      return ok({ name });
    } catch {
      return err({ code: 'not-written', name });
    }
  };
  return { write, writeIn: (folder, name, content) => write(join(folder, basename(name)), content) };
};
