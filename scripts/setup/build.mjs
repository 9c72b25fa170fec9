import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { fingerprint, projectFolder, readStamp } from './project.mjs';
import { SetupError, say } from './say.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/inspect',
  'package-lock.json',
  'electron.vite.config.ts',
];

const viteBin = (name) => join(projectFolder, 'node_modules', name, 'bin', `${name}.js`);

async function buildWhenChanged(stamp, probe, what, args, sources = SOURCES) {
  const stampFile = join(projectFolder, 'out', stamp);
  const wanted = fingerprint(sources);
  if (readStamp(stampFile) === wanted && existsSync(join(projectFolder, probe))) return;
  say(`building ${what} …`);
  const code = await runChild(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 2, 2] });
  if (code !== 0) {
    throw new SetupError(
      'build',
      `the build of ${what} ended with code ${code} (its own words stand above).`,
      'mend what it names, then run the command again.',
    );
  }
  mkdirSync(join(projectFolder, 'out'), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** Builds the app into `out/` unless it is already built from exactly these sources. */
export function ensureAppBuilt() {
  return buildWhenChanged('.app-stamp', 'out/main/main.js', 'the app', [
    viteBin('electron-vite'),
    'build',
    '--logLevel',
    'warn',
  ]);
}

/** Builds the command for scripts into `out/inspect/`. */
export function ensureInspectBuilt() {
  return buildWhenChanged('.inspect-stamp', 'out/inspect/inspect.js', 'inspect', [
    viteBin('vite'),
    'build',
    '--config',
    'scripts/inspect/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
}

/** Builds the benchmarks into `out/bench/`. */
export function ensureBenchBuilt() {
  const args = [
    viteBin('vite'),
    'build',
    '--config',
    'tests/benchmarks/vite.config.ts',
    '--logLevel',
    'warn',
  ];
  const sources = [...SOURCES, 'tests/benchmarks'];
  return buildWhenChanged('.bench-stamp', 'out/bench/bench.js', 'the benchmarks', args, sources);
}
