// npm run --silent inspect -- <verb> …: the product's answers for scripts. JSON on standard output and nothing else.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInspectBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain } from './setup/say.mjs';

const UNUSABLE = 2;

/** npm runs scripts in the project's folder and keeps the caller's own one in INIT_CWD. */
const callersFolder = () =>
  (process.env.npm_lifecycle_event === 'inspect' && process.env.INIT_CWD) || process.cwd();

function print(text) {
  // A reader that stops early ("| head") is no fault.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(text);
}

async function main() {
  await ensureDependencies();
  await ensureInspectBuilt();
  const { inspect } = await import(pathToFileURL(join(projectFolder, 'out', 'inspect', 'inspect.js')).href);
  const surroundings = { folder: callersFolder(), resources: join(projectFolder, 'resources') };
  const answer = await inspect(process.argv.slice(2), surroundings);
  if (answer.ok) print(`${JSON.stringify(answer.value, null, 2)}\n`);
  else process.stderr.write(`${answer.error}\n`);
  return answer.ok ? 0 : UNUSABLE;
}

await runMain(main);
