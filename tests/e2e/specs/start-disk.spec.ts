import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canMount } from '../../support/store/small-disk.ts';
import { type Desk, expect, test } from '../desk-test.ts';
import { freshFolder } from '../electron-app.ts';

// Only an administrator may mount a disk of his own; without one, no real disk is full or read-only.
test.skip(!canMount(), 'mounting is not allowed here');

const bytesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'lock.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);

/** A workspace with a customer on a small disk of its own, which `spoil` makes unfit before it is opened. */
async function onSmallDisk(
  desk: Desk,
  spoil: (disk: string) => void,
  look: (folder: string) => Promise<void>,
): Promise<void> {
  const made = await desk.emptyWorkspace();
  await desk.page.evaluate(async () => {
    const entry = {
      name: '恒信博雅科技',
      domain: '',
      tenantId: '',
      country: null,
      isCspPartnerTenant: null,
      tags: [],
      resellerIds: [],
    };
    await window.channelDesk.request('customers.add', { entry });
  });
  await desk.sampleWorkspace();
  const disk = freshFolder('disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  try {
    const folder = join(disk, 'workspace');
    cpSync(made, folder, { recursive: true });
    spoil(disk);
    await look(folder);
    await desk.sampleWorkspace();
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

/** Looks at the page, reads what is there, and comes back to it; not a byte may change. */
async function readsWhatIsThere(desk: Desk, folder: string, title: 'readOnly' | 'diskFull'): Promise<void> {
  const { page, t } = desk;
  const before = bytesOf(folder);
  await desk.openFolder(folder);
  const heading = page.getByRole('heading', { level: 1, name: t(`problem.${title}Title`) });
  await expect(heading).toBeInViewport();
  await expect(page.getByText(t(`problem.${title}`))).toBeInViewport();
  const choices = page.getByTestId('problem-choices').getByRole('button');
  await expect(choices.first()).toHaveText(t('problem.openReadOnly'));
  await choices.first().click();
  await expect(page.getByTestId('read-only-bar')).toBeInViewport();
  await desk.go('/customers');
  await expect(page.getByText('恒信博雅科技')).toBeInViewport();
  expect(bytesOf(folder)).toEqual(before);
}

test('AC-25-1 a read-only disk is said; what is there can be read, and nothing changes', async ({ desk }) => {
  await onSmallDisk(
    desk,
    (disk) => execFileSync('mount', ['-o', 'remount,ro', disk]),
    (folder) => readsWhatIsThere(desk, folder, 'readOnly'),
  );
});

test('AC-25-1 a full disk is said; with room it opens again', async ({ desk }) => {
  await onSmallDisk(
    desk,
    (disk) => {
      try {
        writeFileSync(join(disk, 'filler'), Buffer.alloc(8_000_000));
      } catch {
        // The disk is full now, as it should be.
      }
    },
    async (folder) => {
      await readsWhatIsThere(desk, folder, 'diskFull');
      execFileSync('rm', [join(folder, '..', 'filler')]);
      await desk.openFolder(folder);
      const { page, t } = desk;
      await expect(page.getByRole('heading', { level: 1, name: t('today.title') })).toBeInViewport();
      await expect(page.getByTestId('read-only-bar')).toHaveCount(0);
    },
  );
});
