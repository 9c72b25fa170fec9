import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Writes a JSON file row by row in place, as a stream does, and says each number once the file was closed. */
const SCRIPT = `
const { open } = require('node:fs/promises');
const { writeSync } = require('node:fs');
(async () => {
  const path = process.argv[1];
  for (let n = 1; ; n += 1) {
    const file = await open(path, 'w');
    await file.write('{"n":' + n + ',"rows":[0');
    for (let row = 1; row < 300; row += 1) await file.write(',' + row);
    await file.write(']}');
    await file.close();
    writeSync(1, n + '\\n');
  }
})();`;

async function isWhole(path: string, acknowledged: number): Promise<boolean> {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as { n: number }).n >= acknowledged;
  } catch {
    return false;
  }
}

/**
 * The control of the kill trials: kills a naive writer `rounds` times and answers how often the file was unreadable or
 * older than acknowledged. Zero would mean that the trials are blind.
 */
export async function naiveTrials(folder: string, rounds: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  let broken = 0;
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, `naive-${round}.json`);
    const child = spawn(process.execPath, ['-e', SCRIPT, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = 0;
    child.stdout.on('data', (text: Buffer) => {
      acknowledged = Number(text.toString().trim().split('\n').at(-1));
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await pause(Math.random() * 100);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    if (!(await isWhole(path, acknowledged))) broken += 1;
  }
  return broken;
}
