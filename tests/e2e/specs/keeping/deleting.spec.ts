import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

test('4.1 the copy is sealed when a passphrase is given, and nothing goes when it was typed two ways or the copy is not whole', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  const { page, t, started } = desk;
  const copy = join(freshFolder('sealed'), 'kept.cdbackup');
  await answerSaving(started.app, copy);
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('deletion.start') }).click();
  const panel = panelOf(desk);
  await panel.getByRole('radio', { name: t('wholeFile.withPassphrase') }).click();
  await panel
    .getByRole('textbox', { name: t('wholeFile.passphrase'), exact: true })
    .fill('horse battery staple');
  const again = panel.getByRole('textbox', { name: t('wholeFile.repeat') });
  await again.fill('horse battery');
  const typed = panel.getByRole('textbox', { name: t('deletion.type', { name: 'Lakeview IT' }) });
  await typed.fill('Lakeview IT');
  await typed.press('Enter');
  await expect(again).toBeFocused();
  await expect(again).toHaveAccessibleDescription(t('wholeFile.notSame'));
  expect(existsSync(copy)).toBe(false);
  await again.fill('horse battery staple');

  // A disk that answers with other bytes than were written to it.
  await started.app.evaluate((_electron, path) => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const read = fs.readFile;
    const lying = async (file: unknown, ...rest: unknown[]) => {
      const bytes = await (read as (...all: unknown[]) => Promise<Buffer>)(file, ...rest);
      return file === path ? bytes.subarray(0, -1) : bytes;
    };
    Object.assign(fs, { readFile: lying, trusted: read });
  }, copy);
  await panel.getByRole('button', { name: t('deletion.act') }).click();
  const sentence =
    desk.language === 'en' ? /could not be read back whole\. Nothing was/u : /读回时不完整。没有/u;
  await expect(panel.getByText(sentence)).toBeInViewport();
  expect(readdirSync(folder)).toContain('workspace.json');
  await started.app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs/promises') as unknown as { trusted: never; readFile: never };
    fs.readFile = fs.trusted;
  });
  await panel.getByRole('button', { name: t('deletion.act') }).click();
  await expect(page.getByTestId('deleted')).toContainText('kept.cdbackup');
  expect(readFileSync(copy).subarray(0, 8).toString('latin1')).toBe('CDSEALED');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});
