// Writes dist/SHA256SUMS over the installers that stand in dist/, in the form `sha256sum --check` reads.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { projectFolder } from '../setup/project.mjs';
import { say } from '../setup/say.mjs';

const folder = join(projectFolder, 'dist');
const INSTALLERS = /\.(?:AppImage|deb|exe|dmg|zip|cdx\.json)$/u;
const names = readdirSync(folder)
  .filter((name) => INSTALLERS.test(name))
  .sort();

async function sumOf(name) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  return `${hash.digest('hex')}  ${name}\n`;
}

const lines = [];
for (const name of names) lines.push(await sumOf(name));
writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
say(`checksums of ${names.length} files are in dist/SHA256SUMS.`);
