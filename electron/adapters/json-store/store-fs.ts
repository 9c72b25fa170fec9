import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file of {@link StoreFs}. `writeFile` writes everything, in several steps if need be. */
export interface StoreFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Every call the store makes to the disk; tests put one in that fails or records. Errors are Node's own. */
export interface StoreFs {
  readonly platform: NodeJS.Platform;
  open(path: string, flags: 'wx' | 'r', mode?: number): Promise<StoreFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  copyFile(from: string, to: string): Promise<void>;
  lstat(path: string): Promise<{ isFile(): boolean; isDirectory(): boolean }>;
  realpath(path: string): Promise<string>;
  /** Milliseconds between two tries of a rename. */
  wait(ms: number): Promise<unknown>;
}

/** The real disk. Folders are made 0700, with their parents; a copy never replaces a file. */
export const nodeFs: StoreFs = {
  platform: process.platform,
  open: (path, flags, mode) => fs.open(path, flags, mode),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  mkdir: async (path) => {
    await fs.mkdir(path, { recursive: true, mode: 0o700 });
  },
  chmod: (path, mode) => fs.chmod(path, mode),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  copyFile: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  lstat: (path) => fs.lstat(path),
  realpath: (path) => fs.realpath(path),
  wait: (ms) => pause(ms),
};
