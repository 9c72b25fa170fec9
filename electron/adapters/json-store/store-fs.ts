import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file of {@link StoreFs}. `writeFile` writes everything, `write` answers how many bytes it wrote. */
export interface StoreFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(size: number): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** Every call the store makes to the disk; tests put one in that fails or records. Errors are Node's own. */
export interface StoreFs {
  readonly platform: NodeJS.Platform;
  /** `wx` makes a file that must not exist, `r+` writes in one that does. */
  open(path: string, flags: 'wx' | 'r' | 'r+', mode?: number): Promise<StoreFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  copyFile(from: string, to: string): Promise<void>;
  /** A second name for the same bytes. */
  link(from: string, to: string): Promise<void>;
  rmdir(path: string): Promise<void>;
  lstat(path: string): Promise<{ isFile(): boolean; isDirectory(): boolean; readonly size: number }>;
  realpath(path: string): Promise<string>;
  /** Milliseconds between two tries of a rename. */
  wait(ms: number): Promise<unknown>;
}

/** The real disk. Folders are made 0700, with their parents; a copy never replaces a file. */
export const nodeFs: StoreFs = {
  platform: process.platform,
  open: async (path, flags, mode) => {
    const file = await fs.open(path, flags, mode);
    return {
      writeFile: (bytes) => file.writeFile(bytes),
      write: async (bytes, position) => (await file.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
      truncate: (size) => file.truncate(size),
      stat: () => file.stat(),
      sync: () => file.sync(),
      datasync: () => file.datasync(),
      close: () => file.close(),
    };
  },
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  mkdir: async (path) => {
    await fs.mkdir(path, { recursive: true, mode: 0o700 });
  },
  chmod: (path, mode) => fs.chmod(path, mode),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  copyFile: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  link: (from, to) => fs.link(from, to),
  rmdir: (path) => fs.rmdir(path),
  lstat: (path) => fs.lstat(path),
  realpath: (path) => fs.realpath(path),
  wait: (ms) => pause(ms),
};
