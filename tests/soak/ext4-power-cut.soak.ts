import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { bundleForNode, startChild } from '../support/store/store-child.ts';
import { openStore } from '../support/store/store-folder.ts';

const CUTS = 60;
const MEGABYTES = 64;

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: 'ignore' });
};

/** Stops the writer, copies the disk's image as it is at that moment, and answers what was acknowledged. */
async function cut(
  script: string,
  root: string,
  mode: string,
  options: string,
): Promise<{ acknowledged: number; found: number }> {
  const [image, mounted, copy, copied] = ['disk.img', 'disk', 'copy.img', 'copy'].map((name) =>
    join(root, name),
  ) as [string, string, string, string];
  run('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', `count=${MEGABYTES}`);
  run('mkfs.ext4', '-q', image);
  mkdirSync(mounted, { recursive: true });
  mkdirSync(copied, { recursive: true });
  run('mount', '-o', `loop${options}`, image, mounted);
  const folder = join(mounted, 'workspace');
  await (await openStore(folder, { create: true })).store.close();
  const child = startChild(script, [folder, mode]);
  let acknowledged = 0;
  const reading = (async () => {
    for (;;) {
      const { value, done } = await child.lines.next();
      if (done === true) return;
      acknowledged = Number(String(value).replace('open ', ''));
    }
  })();
  await pause(200 + Math.random() * 800);
  child.process.kill('SIGSTOP');
  await pause(20);
  const atCut = acknowledged;
  copyFileSync(image, copy);
  await child.kill();
  await reading;
  run('umount', '-l', mounted);
  run('mount', '-o', 'loop', copy, copied);
  const { store } = await openStore(join(copied, 'workspace'));
  const found = (await store.query('person', { limit: 1 })).total;
  await store.close();
  run('umount', '-l', copied);
  return { acknowledged: atCut, found };
}

it.each([
  ['write', ''],
  ['compact', ''],
  ['large', ''],
  ['write', ',noauto_da_alloc,commit=1'],
  ['compact', ',noauto_da_alloc,commit=1'],
])('a power cut on ext4 while it does this: %s, mounted with "%s"', async (mode, options) => {
  const script = await bundleForNode(new URL('../integration/json-store/writer-child.ts', import.meta.url));
  const root = mkdtempSync(join(tmpdir(), 'channel-desk-ext4-'));
  let lost = 0;
  for (let n = 0; n < CUTS / 5; n += 1) {
    const { acknowledged, found } = await cut(script, root, mode, options);
    if (found < acknowledged) lost += 1;
  }
  process.stdout.write(`ext4 ${mode}${options}: ${CUTS / 5} cuts, ${lost} lost\n`);
  expect(lost).toBe(0);
  rmSync(root, { recursive: true, force: true });
  rmSync(dirname(script), { recursive: true, force: true });
});
