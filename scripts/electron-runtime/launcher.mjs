// Stands in for Electron's default app, which the registry's runtime lacks: opens the app folder given as first argument.
// ESM with an awaited import on purpose: privileged schemes must be registered before Electron is ready.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const preloaded = [];
let folder;
for (let index = 0; index < args.length && folder === undefined; index += 1) {
  if (args[index] === '-r') {
    index += 1;
    preloaded.push(args[index]);
  } else if (!args[index].startsWith('-')) folder = resolve(args[index]);
}
if (folder === undefined) {
  process.stderr.write('electron: name the folder of an app.\n');
  app.exit(1);
} else {
  for (const file of preloaded) createRequire(import.meta.url)(resolve(file));
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, about.main)).href);
}
