// npm start: installs what is missing, builds, and opens the app.
import { ensureAppBuilt } from './setup/build.mjs';
import { endChildren, runChild } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { displayEnvironment } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain, say } from './setup/say.mjs';
import { ensureSystemPackages, missingForWindows } from './setup/system-packages.mjs';

async function start() {
  await ensureDependencies();
  await ensureAppBuilt();
  const electron = await ensureElectron();
  await ensureSystemPackages(await missingForWindows(electron, { forTests: false }));
  const env = await displayEnvironment();
  const root = process.getuid?.() === 0;
  if (root) say('running as root: Chromium works only without its sandbox here (development only).');
  say('starting Channel Desk. Ctrl+C ends it.');
  const code = await runChild(
    electron,
    [...(root ? ['--no-sandbox'] : []), projectFolder, ...process.argv.slice(2)],
    { env },
  );
  endChildren();
  return code;
}

await runMain(start);
