import { captureChild, runChild } from './children.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { SetupError, say } from './say.mjs';

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];

async function isMissing(command) {
  return (await captureChild('sh', ['-c', `command -v ${command}`])).code !== 0;
}

async function lacksLibraries(executable) {
  const { output } = await captureChild('ldd', [executable]);
  return output.includes('not found');
}

async function lacksChineseFont() {
  const { code, output } = await captureChild('fc-list', [':lang=zh-cn', 'family']);
  return code !== 0 || output.trim() === '';
}

/** Debian packages that this machine lacks for unpacking the development runtime. */
export async function missingForUnpacking() {
  return (await isMissing('unzip')) ? ['unzip'] : [];
}

/** Debian packages that this machine lacks for showing a window (`executable`) and, for tests, for drawing Chinese. */
export async function missingForWindows(executable, { forTests }) {
  if (process.platform !== 'linux') return [];
  const missing = (await lacksLibraries(executable)) ? [...LIBRARIES] : [];
  if (needsVirtualDisplay() && (await isMissing('Xvfb'))) missing.push('xvfb', 'xauth');
  if (forTests && (await lacksChineseFont())) missing.push('fonts-noto-cjk', 'fontconfig');
  return missing;
}

/**
 * Installs Debian packages when we are root on a Debian-like system, with one line said. Otherwise nothing is installed
 * and the exact command is the message.
 */
export async function ensureSystemPackages(packages) {
  if (packages.length === 0) return;
  const names = packages.join(' ');
  const command = `apt-get update && apt-get install -y --no-install-recommends ${names}`;
  if (await isMissing('apt-get')) {
    throw new SetupError(
      'system packages',
      `this system lacks what these Debian packages hold: ${names}.`,
      'install the same libraries with the package manager of this system, then run the command again.',
    );
  }
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      'system packages',
      `missing: ${names}. Nothing was installed, because this is not root.`,
      `run:  sudo sh -c '${command}'`,
    );
  }
  say(`installing Debian packages: ${names}`);
  const quiet = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const code = await runChild('sh', ['-c', command], quiet);
  if (code !== 0) {
    throw new SetupError(
      'system packages',
      `apt-get ended with code ${code}.`,
      `run it by hand:  ${command}`,
    );
  }
}
