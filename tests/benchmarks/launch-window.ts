import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { _electron } from '@playwright/test';

/** Medians of one interleaved series, milliseconds from launch to the first heading that can be seen. */
export interface LaunchTiming {
  readonly runs: number;
  readonly emptyWindow: number;
  readonly app: number;
  readonly ratio: number;
}

async function timeLaunch(executablePath: string, folder: string): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'channel-desk-bench-'));
  const root = process.getuid?.() === 0;
  const start = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [...(root ? ['--no-sandbox'] : []), folder],
    env: { ...(process.env as Record<string, string>), CHANNEL_DESK_DATA: data },
  });
  try {
    const page = await app.firstWindow();
    await page.locator('h1').first().waitFor({ state: 'visible' });
    return performance.now() - start;
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Launches the built app in `project` (first run, no data) and an empty window in turn, `runs` times each, after one
 * launch of either that is not counted. The ratio is what says something; the times are of this machine.
 */
export async function timeLaunches(executable: string, project: string, runs: number): Promise<LaunchTiming> {
  const empty = join(project, 'tests', 'benchmarks', 'empty-window');
  const times = { empty: [] as number[], app: [] as number[] };
  for (let run = 0; run <= runs; run += 1) {
    const emptyTime = await timeLaunch(executable, empty);
    const appTime = await timeLaunch(executable, project);
    if (run === 0) continue;
    times.empty.push(emptyTime);
    times.app.push(appTime);
  }
  const [emptyWindow, app] = [median(times.empty), median(times.app)];
  return { runs, emptyWindow: Math.round(emptyWindow), app: Math.round(app), ratio: app / emptyWindow };
}
