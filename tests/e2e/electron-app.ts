import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The clock of every check: 25 November 2026, 09:00. */
export const NOW = '2026-11-25T09:00:00';

export interface StartedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The app's own data folder. */
  readonly data: string;
  /** What the page reported as broken: errors of scripts and of the policy. */
  readonly defects: string[];
  /** Requests that tried to leave the app. */
  readonly outside: string[];
}

/** A folder of its own for one app or one workspace. */
export const freshFolder = (name: string): string => mkdtempSync(join(tmpdir(), `channel-desk-${name}-`));

function executable(): string {
  const path = process.env['CHANNEL_DESK_ELECTRON'];
  if (path === undefined)
    throw new Error('Run the checks by `npm test`: it prepares an Electron runtime and names it.');
  return path;
}

/** Starts the built app over a data folder and waits for its window; `more` is added to its environment. */
export async function startApp(
  data = freshFolder('data'),
  now = NOW,
  more: Readonly<Record<string, string>> = {},
): Promise<StartedApp> {
  const root = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: executable(),
    args: [...(root ? ['--no-sandbox'] : []), '--lang=en-US', project],
    env: {
      ...(process.env as Record<string, string>),
      CHANNEL_DESK_DATA: data,
      CHANNEL_DESK_NOW: now,
      ...more,
    },
    colorScheme: null,
  });
  const page = await app.firstWindow();
  const [defects, outside]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => defects.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') defects.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('app://bundle/')) outside.push(request.url());
  });
  await page.locator('h1').first().waitFor();
  return { app, page, data, defects, outside };
}

/** Makes the next dialogs for saving answer with this path. */
export async function answerSaving(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Makes the next native dialogs answer with these paths (none = cancelled). */
export async function answerDialogs(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    },
    [...filePaths],
  );
}
