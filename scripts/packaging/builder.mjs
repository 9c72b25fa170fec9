// The one place that knows how electron-builder is called, and the inner paths of it that checks use.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runChild } from '../setup/children.mjs';
import { projectFolder } from '../setup/project.mjs';

const builderPackage = createRequire(import.meta.url).resolve('electron-builder/package.json');
const requireOfBuilder = createRequire(builderPackage);

/** `electron-builder.yml` after electron-builder's own schema has accepted it; throws with every wrong key's place. */
export async function acceptedConfiguration(change = {}) {
  const { getConfig, validateConfiguration } = requireOfBuilder('app-builder-lib/out/util/config/config');
  const { DebugLogger } = requireOfBuilder('builder-util');
  const read = await getConfig(projectFolder, 'electron-builder.yml', null);
  const configuration = { ...read, ...change };
  await validateConfiguration(configuration, new DebugLogger(false));
  return configuration;
}

/** Files in an archive of the app, as paths with `/` and without a leading one; folders are left out. */
export function filesInArchive(archive) {
  const { listPackage, statFile } = createRequire(requireOfBuilder.resolve('app-builder-lib'))(
    '@electron/asar',
  );
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.slice(1));
  return entries
    .filter((entry) => !('files' in statFile(archive, entry)))
    .map((entry) => entry.replaceAll('\\', '/'));
}

/** Runs electron-builder; answers its exit code. It never publishes. */
export function runBuilder(args) {
  const script = join(builderPackage, '..', 'cli.js');
  const words = ['--config', 'electron-builder.yml', '--publish', 'never', ...args];
  return runChild(process.execPath, [script, ...words], { cwd: projectFolder, stdio: ['ignore', 2, 2] });
}
