import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Before all suites: a call without words builds the command where it is out of date, so that no two tests build at once. */
export function setup(): void {
  const { stderr } = spawnSync(process.execPath, [at('scripts/inspect.mjs')], { encoding: 'utf8' });
  if (!existsSync(at('out/inspect/inspect.js')))
    throw new Error(`The inspect command was not built.\n${stderr}`);
}
