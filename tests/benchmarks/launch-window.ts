import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { _electron, type Page } from '@playwright/test';

/** Moments after the launch in milliseconds. */
interface Launch {
  /** First content on the screen, as the page's own clock saw it. */
  readonly content: number;
  /** First frame whose document has a heading. */
  readonly heading: number;
}

/** Medians of one interleaved series; `ratio` is heading of the app against content of the empty window. */
export interface LaunchTiming {
  readonly runs: number;
  readonly emptyWindow: Launch;
  readonly app: Launch;
  readonly ratio: number;
}

/** Milliseconds of the system's clock with fractions, in Node and in the page alike. */
const now = (): number => performance.timeOrigin + performance.now();

async function moments(page: Page): Promise<Launch> {
  // Looked at in every frame: Playwright's own waiting looks again after half a second.
  const seen = await page.waitForFunction(
    () => document.querySelector('h1') !== null && performance.timeOrigin + performance.now(),
    undefined,
    { polling: 'raf' },
  );
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const content = await page.evaluate(
    () =>
      performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  const heading = Number(await seen.jsonValue());
  return { content, heading };
}

async function timeLaunch(executablePath: string, folder: string): Promise<Launch> {
  const data = mkdtempSync(join(tmpdir(), 'channel-desk-bench-'));
  const root = process.getuid?.() === 0;
  const start = now();
  const app = await _electron.launch({
    executablePath,
    args: [...(root ? ['--no-sandbox'] : []), folder],
    env: { ...(process.env as Record<string, string>), CHANNEL_DESK_DATA: data },
  });
  try {
    const { content, heading } = await moments(await app.firstWindow());
    return { content: content - start, heading: heading - start };
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

const medians = (launches: readonly Launch[]): Launch => ({
  content: median(launches.map((one) => one.content)),
  heading: median(launches.map((one) => one.heading)),
});

/**
 * Launches the built app in `project` (first run, no data) and an empty window in turn, `runs` times each, after one
 * launch of either that is not counted. The ratio is what says something; the times are of this machine.
 */
export async function timeLaunches(executable: string, project: string, runs: number): Promise<LaunchTiming> {
  const empty: Launch[] = [];
  const ours: Launch[] = [];
  for (let run = 0; run <= runs; run += 1) {
    empty.push(await timeLaunch(executable, join(project, 'tests', 'benchmarks', 'empty-window')));
    ours.push(await timeLaunch(executable, project));
  }
  const [emptyWindow, app] = [medians(empty.slice(1)), medians(ours.slice(1))];
  return { runs, emptyWindow, app, ratio: app.heading / emptyWindow.content };
}
