import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChild } from './children.mjs';
import { fingerprint, projectFolder, readStamp } from './project.mjs';
import { SetupError, say } from './say.mjs';

const stampFile = join(projectFolder, 'node_modules', '.channel-desk-lock');

/** Runs npm by the Node that runs us, so that it works where `npm` is a script the shell must find. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  const quiet = { stdio: ['ignore', 2, 2], cwd: projectFolder, ...options };
  if (npm?.endsWith('.js')) return runChild(process.execPath, [npm, ...args], quiet);
  return runChild('npm', args, { ...quiet, shell: process.platform === 'win32' });
}

/** Node is new enough, and `node_modules` is what the lock file says; installs it when not. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(
      'Node.js',
      `version ${process.versions.node} is too old.`,
      'install Node.js 20.19 or newer.',
    );
  }
  const wanted = fingerprint(['package-lock.json']);
  if (readStamp(stampFile) === wanted) return;
  say('installing packages (npm ci) …');
  const code = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new SetupError(
      'packages',
      `npm ci ended with code ${code} (its own words stand above).`,
      'check that the npm registry can be reached and that the disk has 1 GB free, then run the command again.',
    );
  }
  writeFileSync(stampFile, wanted);
}

/** The headers that came with Node, where they did: building a native part then downloads none. */
function headersOfNode() {
  const folder = dirname(dirname(process.execPath));
  return existsSync(join(folder, 'include', 'node', 'node.h')) ? [`--nodedir=${folder}`] : [];
}

/** What the benchmarks measure against, in a folder and with a lock file of its own: nothing else ever installs it. */
export async function ensureRivals() {
  const folder = join(projectFolder, 'tests', 'benchmarks');
  const stamp = join(folder, 'node_modules', '.channel-desk-lock');
  const wanted = fingerprint(['tests/benchmarks/package-lock.json']);
  if (readStamp(stamp) === wanted) return;
  say('installing what is measured against (npm ci in tests/benchmarks) …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm(args, { cwd: folder });
  if (code !== 0) {
    throw new SetupError(
      'rivals',
      `npm ci in tests/benchmarks ended with code ${code} (its own words stand above).`,
      'check that the npm registry can be reached, then run the command again.',
    );
  }
  // The one rival with a native part; where it cannot be built, it is not measured and the table says so.
  const rebuild = ['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error'];
  if ((await runNpm([...rebuild, ...headersOfNode()], { cwd: folder })) !== 0)
    say('better-sqlite3 cannot be built here; it is left out.');
  writeFileSync(stamp, wanted);
}
