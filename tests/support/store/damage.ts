import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shardOf } from '../../../electron/adapters/json-store/shards/shard-file.ts';

/** Path of the shard a home lies in, within a workspace. */
export const shardFile = (home: string): string => join('data', `${shardOf(home)}.json`);

/** Flips one bit of a file; a second name of it, in a backup, keeps the good bytes. */
export async function flipBit(path: string, at: number, bit = 1): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  await rm(path);
  await writeFile(path, bytes);
}

/** Damages the shard in which a home lies. */
export async function damageShard(workspace: string, home: string): Promise<void> {
  await flipBit(join(workspace, shardFile(home)), 60);
}
