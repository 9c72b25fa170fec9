import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import type { OpenedStore } from '../../../electron/adapters/json-store/opening/opening.ts';
import { shippedSamples } from '../../../electron/adapters/sample-data/read-samples.ts';
import { randomIds } from '../../../electron/adapters/system/random-ids.ts';
import { systemClock } from '../../../electron/adapters/system/system-clock.ts';
import type { Op } from '../../../electron/core/ports/store.ts';
import { sampleSet } from '../../../electron/core/usecases/workspace/create-sample.ts';

const clock = systemClock('2026-11-25T09:00:00');

export const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** A new folder of its own for one measurement. */
export async function freshFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'channel-desk-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The longest time for which the event loop did not come round while `work` ran, and how long it took; milliseconds. */
export async function watched(
  work: () => Promise<unknown>,
): Promise<{ took: number; block: number; p50: number }> {
  const gaps: number[] = [];
  let last = performance.now();
  let isRunning = true;
  const look = (): void => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    if (isRunning) setImmediate(look);
  };
  setImmediate(look);
  const took = await milliseconds(work);
  await new Promise((resolve) => setImmediate(resolve));
  isRunning = false;
  return { took, block: Math.max(...gaps), p50: median(gaps) };
}

/** Writes of a workspace with that many customers, by the sample's own generator. */
export function customerOps(project: string, customers: number): readonly Op[] {
  const script = shippedSamples(join(project, 'resources')).script('indirect-reseller');
  const more = { ...script.more, count: customers - script.customers.length };
  return sampleSet({ clock, ids: randomIds }, { ...script, more }).ops;
}

/** Opens (or makes) a workspace as the app does; idle work never runs by itself. */
export async function openBench(folder: string, create: boolean): Promise<OpenedStore> {
  const opened = await openJsonStore({
    folder: join(folder, 'workspace'),
    create,
    clock,
    appVersion: 'bench',
    holder: 'bench',
    idleMs: 3_600_000,
  });
  if (!opened.ok) throw new Error(`The workspace was refused: ${opened.error.code}`);
  return opened.value;
}

/** A bare append with fdatasync of so many bytes: what no durable change can undercut. */
export async function bareAppends(
  folder: string,
): Promise<{ append: (bytes: number) => Promise<void>; close: () => Promise<void> }> {
  const file = await open(join(folder, 'bare.log'), 'w');
  let at = 0;
  return {
    append: async (bytes) => {
      await file.write(Buffer.alloc(bytes, 120), 0, bytes, at);
      await file.datasync();
      at += bytes;
    },
    close: () => file.close(),
  };
}
