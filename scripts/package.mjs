// npm run package: builds the app and packs it into dist/. On Linux x64 it is the unpacked app around the runtime of
// development, to look at and to test, never to hand out; elsewhere electron-builder takes the runtime of the release.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { runBuilder } from './packaging/builder.mjs';
import { ensureAppBuilt } from './setup/build.mjs';
import { captureChild } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runMain, SetupError, say } from './setup/say.mjs';

/** Copies a runtime without the apps that stand in it: electron-builder cleans nothing of what it is given. */
function copyRuntime(runtime, target) {
  const dead = ['app', 'app.asar', 'default_app.asar'].map((name) => join('resources', name));
  const isKept = (path) => {
    const inside = relative(runtime, path);
    return !dead.some((name) => inside === name || inside.startsWith(name + sep));
  };
  cpSync(runtime, target, { recursive: true, filter: isKept });
}

async function versionOf(electron) {
  const { code, output } = await captureChild(electron, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const version = /^\d+\.\d+\.\d+$/mu.exec(output)?.[0];
  if (code === 0 && version !== undefined) return version;
  throw new SetupError('Electron runtime', 'it does not say its version.', 'prepare it again: npm start.');
}

async function packWithRuntime(electron, words) {
  const work = mkdtempSync(join(tmpdir(), 'channel-desk-package-'));
  try {
    copyRuntime(dirname(electron), work);
    const version = await versionOf(electron);
    say(`packing the unpacked app around Electron ${version} (development and tests only) …`);
    const runtime = [`-c.electronDist=${work}`, `-c.electronVersion=${version}`];
    return await runBuilder(['--linux', 'dir', '--x64', ...runtime, ...words]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function pack() {
  const words = process.argv.slice(2);
  await ensureDependencies();
  await ensureAppBuilt();
  const isPrepared = process.platform === 'linux' && process.arch === 'x64';
  const code = isPrepared ? await packWithRuntime(await ensureElectron(), words) : await runBuilder(words);
  say(code === 0 ? 'packed; it is in dist/.' : `electron-builder ended with code ${code}.`);
  return code;
}

await runMain(pack);
