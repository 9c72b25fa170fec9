import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskOf, expect, test } from '../desk-test.ts';
import { startApp } from '../electron-app.ts';
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

test('AC-25-1 a damaged workspace has a page of its own: what, where, what was kept; the original stays', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  const [data] = readdirSync(join(folder, 'data')).filter((name) => name.startsWith('person'));
  writeFileSync(join(folder, 'data', data ?? ''), '{"version":1,');
  const before = contents(folder);
  await desk.openFolder(folder);
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('problem.damagedTitle') }),
  ).toBeInViewport();
  await expect(desk.page.getByText(folder, { exact: true })).toBeInViewport();
  await expect(desk.page.getByText(desk.t('problem.quarantine'))).toBeInViewport();
  await expect(desk.page.getByRole('button', { name: desk.t('app.tryAgain') })).toBeInViewport();
  await expect(desk.page.getByRole('navigation')).toHaveCount(0);
  expect(contents(folder)).toEqual(before);
});

test('AC-25-1 a workspace of a newer version is refused and not touched', async ({ desk }) => {
  const folder = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  const text = readFileSync(manifestOf(folder), 'utf8');
  writeFileSync(manifestOf(folder), text.replace(/"(format|version|schema)":\s*1\b/u, '"$1": 99'));
  const before = contents(folder);
  await desk.openFolder(folder);
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('problem.newerTitle') }),
  ).toBeInViewport();
  expect(contents(folder)).toEqual(before);
  expect(readdirSync(folder)).not.toContain('lock.json');
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
