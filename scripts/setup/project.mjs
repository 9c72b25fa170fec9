import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

function platformCaches() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

/** A folder for what is downloaded once and shared by checkouts; never inside `node_modules`. */
export const cacheFolder = () =>
  process.env.CHANNEL_DESK_CACHE ?? join(platformCaches(), 'channel-desk-development');

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (entry !== 'node_modules' && !entry.startsWith('.')) yield* filesBelow(join(path, entry));
  }
}

/** SHA-256 over names and contents of the given project paths. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(projectFolder, path))) {
      hash.update(file.slice(projectFolder.length));
      hash.update('\0');
      hash.update(readFileSync(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/** Content of a small stamp file, empty when it is not there. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
