import { dirname, join } from 'node:path';
import type { StoreFile, StoreFs } from '../../../electron/adapters/json-store/store-fs.ts';

/** Bytes of a file: as programs see them, and as they are after a power cut. */
interface Inode {
  kind: 'file';
  now: Buffer;
  durable: Buffer;
}

/** Names in a folder: as programs see them, and as they are after a power cut. */
interface Folder {
  kind: 'folder';
  now: Map<string, Inode | Folder>;
  durable: Map<string, Inode | Folder>;
}

const newFolder = (): Folder => ({ kind: 'folder', now: new Map(), durable: new Map() });
const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Numbers from 0 up to, not including, 1; the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A disk in memory that can lose its power: bytes that were not synced and names whose folder was not synced are then
 * there, half there, or gone, at random and each for itself (security.md V12). `cutAfter` calls it fails every call.
 */
export class CrashDisk implements StoreFs {
  readonly platform = 'linux' as const;
  #root: Folder;
  #left: number;
  #calls = 0;

  constructor(cutAfter = Number.POSITIVE_INFINITY, root: Folder = newFolder()) {
    this.#left = cutAfter;
    this.#root = root;
  }

  get calls(): number {
    return this.#calls;
  }

  cutAfter(calls: number): void {
    this.#left = calls;
  }

  afterPowerCut(random: () => number): CrashDisk {
    return new CrashDisk(Number.POSITIVE_INFINITY, survived(this.#root, random, new Map()));
  }

  async open(path: string, flags: 'wx' | 'r' | 'r+'): Promise<StoreFile> {
    this.#call();
    const found = this.#find(path);
    if (flags === 'wx') {
      if (found !== undefined) throw failure('EEXIST');
      const inode: Inode = { kind: 'file', now: Buffer.alloc(0), durable: Buffer.alloc(0) };
      this.#folder(dirname(path)).now.set(nameOf(path), inode);
      return this.#file(inode);
    }
    if (found === undefined) throw failure('ENOENT');
    return found.kind === 'file' ? this.#file(found) : this.#folderHandle(found);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#call();
    const node = this.#node(from);
    this.#folder(dirname(to)).now.set(nameOf(to), node);
    this.#folder(dirname(from)).now.delete(nameOf(from));
  }

  async unlink(path: string): Promise<void> {
    this.#call();
    this.#node(path);
    this.#folder(dirname(path)).now.delete(nameOf(path));
  }

  async link(from: string, to: string): Promise<void> {
    this.#call();
    if (this.#find(to) !== undefined) throw failure('EEXIST');
    this.#folder(dirname(to)).now.set(nameOf(to), this.#node(from));
  }

  async mkdir(path: string): Promise<void> {
    this.#call();
    let folder = this.#root;
    for (const name of path.split('/').filter(Boolean)) {
      const next = folder.now.get(name) ?? newFolder();
      if (next.kind === 'file') throw failure('ENOTDIR');
      folder.now.set(name, next);
      folder = next;
    }
  }

  async rmdir(path: string): Promise<void> {
    this.#call();
    this.#folder(dirname(path)).now.delete(nameOf(path));
  }

  async chmod(): Promise<void> {
    this.#call();
  }

  async readFile(path: string): Promise<Uint8Array> {
    this.#call();
    const node = this.#node(path);
    if (node.kind === 'folder') throw failure('EISDIR');
    return Buffer.from(node.now);
  }

  async readdir(path: string): Promise<string[]> {
    this.#call();
    return [...this.#folder(path).now.keys()];
  }

  async copyFile(from: string, to: string): Promise<void> {
    this.#call();
    const node = this.#node(from);
    if (node.kind === 'folder') throw failure('EISDIR');
    const copy: Inode = { kind: 'file', now: Buffer.from(node.now), durable: Buffer.alloc(0) };
    this.#folder(dirname(to)).now.set(nameOf(to), copy);
  }

  async lstat(path: string) {
    this.#call();
    const node = this.#node(path);
    const size = node.kind === 'file' ? node.now.length : 0;
    return { isFile: () => node.kind === 'file', isDirectory: () => node.kind === 'folder', size };
  }

  async realpath(path: string): Promise<string> {
    this.#call();
    this.#node(path);
    return join(path);
  }

  async wait(): Promise<void> {}

  #call(): void {
    this.#calls += 1;
    this.#left -= 1;
    if (this.#left < 0) throw failure('EIO');
  }

  #find(path: string): Inode | Folder | undefined {
    let node: Inode | Folder | undefined = this.#root;
    for (const name of path.split('/').filter(Boolean))
      node = node?.kind === 'folder' ? node.now.get(name) : undefined;
    return node;
  }

  #node(path: string): Inode | Folder {
    const node = this.#find(path);
    if (node === undefined) throw failure('ENOENT');
    return node;
  }

  #folder(path: string): Folder {
    const node = this.#node(path);
    if (node.kind === 'file') throw failure('ENOTDIR');
    return node;
  }

  #file(inode: Inode): StoreFile {
    const durably = async (): Promise<void> => {
      this.#call();
      inode.durable = Buffer.from(inode.now);
    };
    return {
      writeFile: async (bytes) => {
        this.#call();
        inode.now = Buffer.concat([inode.now, bytes]);
      },
      write: async (bytes, position) => {
        this.#call();
        const length = Math.max(inode.now.length, position + bytes.byteLength);
        const next = Buffer.alloc(length);
        inode.now.copy(next);
        next.set(bytes, position);
        inode.now = next;
        return bytes.byteLength;
      },
      truncate: async (size) => {
        this.#call();
        inode.now = inode.now.subarray(0, size);
      },
      stat: async () => {
        this.#call();
        return { size: inode.now.length };
      },
      sync: durably,
      datasync: durably,
      close: async () => undefined,
    };
  }

  #folderHandle(folder: Folder): StoreFile {
    const none = async (): Promise<never> => {
      throw failure('EISDIR');
    };
    const sync = async (): Promise<void> => {
      this.#call();
      folder.durable = new Map(folder.now);
    };
    const rest = { writeFile: none, write: none, truncate: none, datasync: none };
    return { ...rest, stat: async () => ({ size: 0 }), sync, close: async () => undefined };
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Bytes that were not synced: there, gone, or a piece of them where the file grew. */
function survivedBytes({ now, durable }: Inode, random: () => number): Buffer {
  if (now.equals(durable)) return Buffer.from(durable);
  const dice = random();
  if (dice < 1 / 3) return Buffer.from(durable);
  if (dice < 2 / 3) return Buffer.from(now);
  const from = Math.min(now.length, durable.length);
  const length = from + Math.floor(random() * Math.max(0, now.length - from));
  return Buffer.from(now.subarray(0, length));
}

function survived(folder: Folder, random: () => number, seen: Map<Inode | Folder, Inode | Folder>): Folder {
  const names = new Set([...folder.durable.keys(), ...folder.now.keys()]);
  const next = newFolder();
  seen.set(folder, next);
  for (const name of names) {
    const [old, young] = [folder.durable.get(name), folder.now.get(name)];
    const node = old === young || random() < 0.5 ? young : old;
    if (node === undefined) continue;
    const known = seen.get(node) ?? survivedNode(node, random, seen);
    seen.set(node, known);
    next.now.set(name, known);
    next.durable.set(name, known);
  }
  return next;
}

function survivedNode(
  node: Inode | Folder,
  random: () => number,
  seen: Map<Inode | Folder, Inode | Folder>,
): Inode | Folder {
  if (node.kind === 'folder') return survived(node, random, seen);
  const bytes = survivedBytes(node, random);
  return { kind: 'file', now: bytes, durable: Buffer.from(bytes) };
}
