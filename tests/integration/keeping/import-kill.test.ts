import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { bundleForNode } from '../../support/store/store-child.ts';
import { temporaryFolder } from '../../support/store/store-folder.ts';
import { importKills } from '../../support/store/trials/import-kills.ts';

it('an import of 1,500 customers is there whole or not at all after kill -9 in its own run, and no acknowledged one is lost', async () => {
  const script = await bundleForNode(new URL('./import-child.ts', import.meta.url));
  const folder = await temporaryFolder();
  const counts = await importKills(script, folder.path, 5);
  expect(counts).toMatchObject({ rounds: 5, unreadable: 0, lost: 0 });
  expect(counts.imported).toBeGreaterThan(0);
  await folder.remove();
  await rm(dirname(script), { recursive: true, force: true });
}, 300_000);
