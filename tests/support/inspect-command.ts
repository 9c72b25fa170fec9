import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What a run of the command left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const LARGEST_OUTPUT = 256 * 1024 * 1024;

function run(file: string, args: readonly string[], cwd: string): Ran {
  const { npm_lifecycle_event: _event, INIT_CWD: _folder, ...env } = process.env;
  const options = { cwd, env, encoding: 'utf8', maxBuffer: LARGEST_OUTPUT } as const;
  const { status, stdout, stderr } = spawnSync(file, [...args], options);
  return { code: status, stdout, stderr };
}

/** Runs the command as a child of Node in a folder. */
export const runInspect = (cwd: string, ...args: readonly string[]): Ran =>
  run(process.execPath, [join(project, 'scripts', 'inspect.mjs'), ...args], cwd);

/** Runs it as people do, by npm, from a folder that is not the project. */
export function runInspectByNpm(cwd: string, ...args: readonly string[]): Ran {
  const npm = process.env['npm_execpath'] ?? join(dirname(process.execPath), 'npm');
  const words = ['--prefix', project, 'run', '--silent', 'inspect', '--', ...args];
  return npm.endsWith('.js') ? run(process.execPath, [npm, ...words], cwd) : run(npm, words, cwd);
}

/** A folder of its own with these files; what is no text is written as JSON. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'channel-desk-inspect-'));
  for (const [name, content] of Object.entries(files)) {
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isRaw ? content : JSON.stringify(content));
  }
  return folder;
}
