import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, expect, test } from '../../desk-test.ts';
import { answerDialogs, answerSaving, freshFolder } from '../../electron-app.ts';

const panelOf = ({ page, t }: Desk) =>
  page.getByRole('form', { name: t('deletion.title', { name: 'Lakeview IT' }) });

test('4.1 deleting says in numbers what goes, wants the name, saves a copy first, and the start page opens it again', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  const { page, t, started } = desk;
  const copy = join(freshFolder('copy'), 'kept.cdbackup');
  await answerSaving(started.app, copy);
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('deletion.start') }).click();
  const panel = panelOf(desk);
  await expect(panel.getByTestId('deletion-counts').getByRole('listitem')).toHaveText([
    t('deletion.customers', { count: 0 }),
    t('deletion.requests', { count: 0 }),
    t('deletion.attachments', { count: 0 }),
    t('deletion.backups', { count: 0 }),
  ]);
  const field = panel.getByRole('textbox', { name: t('deletion.type', { name: 'Lakeview IT' }) });
  await field.fill('Lakeview');
  await field.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(t('deletion.notTheName'));
  expect(existsSync(copy)).toBe(false);
  await field.fill('Lakeview IT');
  await panel.getByRole('button', { name: t('deletion.act') }).click();
  const notice = page.getByTestId('deleted');
  await expect(notice).toContainText('kept.cdbackup');
  await expect(page.getByRole('heading', { level: 1, name: t('start.title') })).toBeInViewport();
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);

  await page.getByRole('radio', { name: t('start.exported') }).click();
  const place = freshFolder('again');
  await started.app.evaluate(
    ({ dialog }, [file, target]) => {
      const answers = [file, target];
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answers.shift() ?? ''] });
    },
    [copy, place],
  );
  await page.getByRole('button', { name: t('start.continue') }).click();
  await expect(page.getByRole('banner')).toContainText('Lakeview IT');
  expect(readdirSync(place)).toContain('workspace.json');
});

test('4.1 a folder that holds somebody else’s files is not deleted, and says which they are', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  const { page, t } = desk;
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  await answerDialogs(desk.started.app, []);
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('deletion.start') }).click();
  const panel = panelOf(desk);
  await expect(panel).toContainText(t('deletion.foreign', { count: 1, names: 'letter.txt' }));
  await expect(panel.getByRole('button', { name: t('deletion.act') })).toHaveCount(0);
  await panel.getByRole('button', { name: t('backups.cancel') }).click();
  await expect(page.getByRole('button', { name: t('deletion.start') })).toBeFocused();
  expect(readdirSync(folder)).toContain('letter.txt');
  expect(readdirSync(folder)).toContain('workspace.json');
});
