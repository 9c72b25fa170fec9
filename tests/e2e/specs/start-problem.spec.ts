import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey } from '../../../renderer/messages/messages.ts';
import { damageShard } from '../../support/store/damage.ts';
import { unfitOldWorkspace, writeTwice } from '../../support/store/spoiled-workspaces.ts';
import { violationsOf } from '../accessibility.ts';
import { type Desk, deskOf, expect, test } from '../desk-test.ts';
import { freshFolder, startApp } from '../electron-app.ts';
import { whileForbidden } from '../pages/forbidden-folder.ts';
import { IntakePage } from '../pages/intake-page.ts';

/** Checksum of every file of the workspace, without what only says who holds it. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'lock.json',
  );
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('quarantine'));
  return Object.fromEntries(
    paths.sort().map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

const manifestOf = (folder: string) => join(folder, 'workspace.json');

/** A workspace with two customers and a backup, closed, with the file of the first one damaged. */
async function damagedWorkspace(desk: Desk): Promise<string> {
  const folder = await desk.emptyWorkspace();
  const id = await desk.page.evaluate(async () => {
    const blank = {
      domain: '',
      tenantId: '',
      country: null,
      isCspPartnerTenant: null,
      tags: [],
      resellerIds: [],
    };
    const first = await window.channelDesk.request('customers.add', {
      entry: { ...blank, name: '恒信博雅科技' },
    });
    await window.channelDesk.request('customers.add', { entry: { ...blank, name: 'Old Mill Foods' } });
    await window.channelDesk.request('backups.make', {});
    return first.ok ? first.value.id : '';
  });
  await desk.sampleWorkspace();
  await damageShard(folder, id);
  return folder;
}

const choice = (desk: Desk, key: MessageKey) =>
  desk.page.getByTestId('problem-choices').getByRole('button', { name: desk.t(key), exact: true });

test('AC-25-1 a damaged workspace says what, how much, and from when; it can be read, and a backup mends it', async ({
  desk,
}) => {
  const folder = await damagedWorkspace(desk);
  const before = contents(folder);
  await desk.openFolder(folder);
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1, name: t('problem.damagedTitle') })).toBeInViewport();
  const facts = page.getByTestId('problem-facts');
  await expect(facts.getByText(folder, { exact: true })).toBeInViewport();
  for (const label of ['problem.files', 'problem.complete', 'problem.quarantine', 'problem.backup'] as const)
    await expect(facts.getByText(t(label), { exact: true })).toBeInViewport();
  await expect(page.getByTestId('problem-choices').getByRole('button')).toHaveCount(3);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(contents(folder)).toEqual(before);
  await choice(desk, 'problem.openReadOnly').click();
  await expect(page.getByTestId('read-only-bar')).toContainText(t('readOnly.damaged'));
  await expect(page.getByTestId('save-status')).toHaveText(t('saving.readOnly'));
  expect(contents(folder)).toEqual(before);
  await page.getByRole('button', { name: t('readOnly.toProblem') }).click();
  await page.getByTestId('problem-choices').getByRole('button').nth(1).click();
  await page.getByRole('heading', { level: 1, name: t('today.title') }).waitFor();
  await expect(page.getByTestId('read-only-bar')).toHaveCount(0);
  await desk.go('/customers');
  await expect(page.getByText('恒信博雅科技')).toBeInViewport();
});

test('AC-25-1 a workspace of a newer version is refused and not touched', async ({ desk }) => {
  const folder = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  writeFileSync(manifestOf(folder), '{"format": 99}');
  const before = contents(folder);
  await desk.openFolder(folder);
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('problem.newerTitle') }),
  ).toBeInViewport();
  await expect(choice(desk, 'problem.openReadOnly')).toHaveCount(0);
  expect(contents(folder)).toEqual(before);
  expect(readdirSync(folder)).not.toContain('lock.json');
});

test('AC-25-1 two programs that wrote at once are said; both are kept, and what is sure can be read', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  await writeTwice(folder);
  const before = contents(folder);
  await desk.openFolder(folder);
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1, name: t('problem.twoWritersTitle') })).toBeInViewport();
  await expect(page.getByTestId('problem-facts').getByText(t('problem.filesOfTwo'))).toBeInViewport();
  expect(contents(folder)).toEqual(before);
  await choice(desk, 'problem.openReadOnly').click();
  await expect(page.getByTestId('read-only-bar')).toBeInViewport();
  expect(contents(folder)).toEqual(before);
});

test('AC-25-1 an older workspace that cannot be brought up to date names the record, and stays as it was', async ({
  desk,
}) => {
  const folder = freshFolder('unfit');
  await unfitOldWorkspace(folder);
  const before = contents(folder);
  await desk.openFolder(folder);
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1, name: t('problem.migrationTitle') })).toBeInViewport();
  await expect(
    page.getByTestId('problem-facts').getByText(`${t('kind.customer')} · ${t('field.name')}`),
  ).toBeInViewport();
  await expect(page.getByTestId('problem-choices').getByRole('button')).toHaveCount(3);
  await expect(choice(desk, 'problem.openReadOnly')).toHaveCount(0);
  expect(contents(folder)).toMatchObject(before);
});

test('AC-25-1 a workspace in use says who holds it, and trying again opens it once it is free', async ({
  desk,
  language,
}) => {
  const other = await startApp();
  const theirs = deskOf(other, language);
  const folder = await theirs.emptyWorkspace();
  await desk.openFolder(folder);
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('problem.lockedTitle') }),
  ).toBeInViewport();
  await expect(desk.page.getByText(desk.t('problem.by'))).toBeInViewport();
  await other.app.close();
  await desk.page.getByRole('button', { name: desk.t('app.tryAgain') }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('today.title') })).toBeInViewport();
});

test('@once killed right after a case was acknowledged as saved, it is there at the next start', async ({
  language,
}) => {
  const first = await startApp();
  const desk = deskOf(first, language);
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Acknowledged Ltd', '1', '1', '3', 'y');
  await intake.finish();
  first.app.process().kill('SIGKILL');
  const second = await startApp(first.data);
  await expect(second.page.getByRole('link', { name: 'Acknowledged Ltd' })).toBeInViewport();
  await second.app.close();
});

test('AC-25-1 a workspace of somebody else says that this account may not open it; with rights it opens again', async ({
  desk,
}) => {
  const { page, t } = desk;
  const folder = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  const before = contents(folder);
  await whileForbidden(desk, folder, async () => {
    await desk.openFolder(folder);
    await expect(page.getByRole('heading', { level: 1, name: t('problem.noAccessTitle') })).toBeInViewport();
    await expect(page.getByText(t('problem.noAccess'))).toBeInViewport();
    await expect(page.getByText(folder)).toBeInViewport();
    await expect(choice(desk, 'problem.openReadOnly')).toHaveCount(0);
    expect(await violationsOf(page)).toEqual([]);
  });
  expect(contents(folder)).toEqual(before);
  await choice(desk, 'app.tryAgain').click();
  await expect(page.getByRole('navigation')).toBeVisible();
});
