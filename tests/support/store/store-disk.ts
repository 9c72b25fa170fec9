import { nodeFs, type StoreFile, type StoreFs } from '../../../electron/adapters/json-store/store-fs.ts';

/**
 * What a fault does: an error code before the call, after it was done, or half of the bytes written without a
 * word.
 */
export type Fault = { readonly code: string; readonly after?: boolean } | { readonly code: 'SHORT' };

/** Looks at a call before it is made, and may fail it. */
export type Watch = (call: string, path: string) => Fault | undefined;

const failure = (code: string): Error => Object.assign(new Error(code), { code });

async function guarded<T>(watch: Watch, call: string, path: string, act: () => Promise<T>): Promise<T> {
  const fault = watch(call, path);
  if (fault === undefined || fault.code === 'SHORT') return act();
  if ('after' in fault && fault.after === true) await act();
  throw failure(fault.code);
}

function watchedFile(file: StoreFile, path: string, watch: Watch): StoreFile {
  return {
    writeFile: async (bytes) => {
      const fault = watch('write', path);
      if (fault?.code === 'SHORT') return file.writeFile(bytes.subarray(0, bytes.byteLength >> 1));
      if (fault !== undefined && !('after' in fault)) throw failure(fault.code);
      await file.writeFile(bytes);
      if (fault !== undefined) throw failure(fault.code);
    },
    write: async (bytes, position) => {
      const fault = watch('write', path);
      if (fault?.code === 'SHORT')
        return file.write(bytes.subarray(0, Math.max(1, bytes.byteLength >> 1)), position);
      if (fault !== undefined && !('after' in fault)) throw failure(fault.code);
      const wrote = await file.write(bytes, position);
      if (fault !== undefined) throw failure(fault.code);
      return wrote;
    },
    truncate: (size) => guarded(watch, 'truncate', path, () => file.truncate(size)),
    datasync: () => guarded(watch, 'datasync', path, () => file.datasync()),
    stat: () => guarded(watch, 'stat', path, () => file.stat()),
    sync: () => guarded(watch, 'sync', path, () => file.sync()),
    // The handle itself is given back in any case; only the answer fails.
    close: () =>
      guarded(
        (call, at) => closing(watch(call, at)),
        'close',
        path,
        () => file.close(),
      ),
  };
}

const closing = (fault: Fault | undefined): Fault | undefined =>
  fault === undefined || fault.code === 'SHORT' ? fault : { code: fault.code, after: true };

/** The real disk with somebody watching every call. */
export function watchedDisk(watch: Watch, platform: NodeJS.Platform = process.platform): StoreFs {
  return {
    platform,
    open: async (path, flags, mode) => {
      const fault = watch(`open ${flags}`, path);
      const isDone = fault === undefined || fault.code === 'SHORT';
      if (!isDone && !('after' in fault)) throw failure(fault.code);
      const file = await nodeFs.open(path, flags, mode);
      if (isDone) return watchedFile(file, path, watch);
      await file.close();
      throw failure(fault.code);
    },
    rename: (from, to) => guarded(watch, 'rename', to, () => nodeFs.rename(from, to)),
    unlink: (path) => guarded(watch, 'unlink', path, () => nodeFs.unlink(path)),
    mkdir: (path) => guarded(watch, 'mkdir', path, () => nodeFs.mkdir(path)),
    chmod: (path, mode) => guarded(watch, 'chmod', path, () => nodeFs.chmod(path, mode)),
    readFile: (path) => guarded(watch, 'readFile', path, () => nodeFs.readFile(path)),
    readdir: (path) => guarded(watch, 'readdir', path, () => nodeFs.readdir(path)),
    copyFile: (from, to) => guarded(watch, 'copyFile', to, () => nodeFs.copyFile(from, to)),
    link: (from, to) => guarded(watch, 'link', to, () => nodeFs.link(from, to)),
    rmdir: (path) => guarded(watch, 'rmdir', path, () => nodeFs.rmdir(path)),
    lstat: (path) => guarded(watch, 'lstat', path, () => nodeFs.lstat(path)),
    realpath: (path) => guarded(watch, 'realpath', path, () => nodeFs.realpath(path)),
    wait: (ms) => guarded(watch, `wait ${ms}`, '', async () => undefined),
  };
}
