import { startChild } from './children.mjs';
import { SetupError, say } from './say.mjs';

/** True when windows need a virtual screen here. */
export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** Environment for programs with windows: as it is, or with a virtual screen that ends with this command. */
export async function displayEnvironment() {
  if (!needsVirtualDisplay()) return { ...process.env };
  const number = await startXvfb();
  say(`no display found: using a virtual screen (Xvfb :${number}).`);
  return { ...process.env, DISPLAY: `:${number}` };
}

function startXvfb() {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new SetupError('virtual screen', why, 'install xvfb, or set DISPLAY.'));
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
    const xvfb = startChild('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const timer = setTimeout(() => fail('Xvfb did not start within 20 s.'), 20_000);
    xvfb.once('error', () => fail('Xvfb could not be started.'));
    xvfb.once('exit', (code) => fail(`Xvfb ended at once with code ${code}.`));
    xvfb.stdio[3].once('data', (chunk) => {
      clearTimeout(timer);
      resolve(Number(String(chunk).trim()));
    });
  });
}
