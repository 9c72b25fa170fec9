// npm run bench: deciding against json-rules-engine, the store against lowdb, conf and SQLite, and the launch of the app
// against an empty window; `npm run bench store` only one of them. Ratios, never promises.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureAppBuilt, ensureBenchBuilt } from './setup/build.mjs';
import { endChildren } from './setup/children.mjs';
import { ensureDependencies, ensureRivals } from './setup/dependencies.mjs';
import { displayEnvironment } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain, say } from './setup/say.mjs';
import { ensureSystemPackages, missingForWindows } from './setup/system-packages.mjs';

function printTable(rows) {
  const width = Math.max(...rows.map(([what]) => what.length));
  const figures = Math.max(...rows.map(([, figure]) => figure.length));
  for (const [what, figure] of rows) {
    process.stdout.write(`${what.padEnd(width)}  ${figure.padStart(figures)}\n`);
  }
}

async function main() {
  const asked = process.argv.slice(2);
  const known = ['decide', 'store', 'launch', 'palette', 'large'];
  const unknown = asked.find((part) => !known.includes(part));
  if (unknown !== undefined) {
    say(`there is nothing called ${unknown} to measure; there are ${known.join(', ')}.`);
    return 1;
  }
  const parts = asked.length === 0 ? ['decide', 'store', 'launch', 'palette'] : asked;
  await ensureDependencies();
  await ensureRivals();
  await ensureAppBuilt();
  await ensureBenchBuilt();
  const electron = await ensureElectron();
  await ensureSystemPackages(await missingForWindows(electron, { forTests: false }));
  Object.assign(process.env, await displayEnvironment());
  const { bench } = await import(pathToFileURL(join(projectFolder, 'out', 'bench', 'bench.js')).href);
  for (const part of parts) {
    say(`measuring: ${part} (some minutes) …`);
    printTable(await bench(part, electron, projectFolder));
  }
  endChildren();
  return 0;
}

await runMain(main);
