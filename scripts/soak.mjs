// npm run soak: the long trials of the store and the link reader (kills, power cuts, every fault at every call). Takes
// about an hour; `npm run soak -- kill` runs only files whose name holds that word. Power cuts on a real file system
// need the right to mount (Linux, root).
import { join } from 'node:path';
import { endChildren, runChild } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain } from './setup/say.mjs';

async function main() {
  await ensureDependencies();
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', 'tests/soak/vitest.config.ts', ...process.argv.slice(2)];
  const code = await runChild(process.execPath, args, {
    cwd: projectFolder,
    env: { ...process.env, SOAK: '1' },
  });
  endChildren();
  return code;
}

await runMain(main);
