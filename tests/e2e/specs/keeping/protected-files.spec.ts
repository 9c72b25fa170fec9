import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badNames, violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { answerDialogs, answerSaving, freshFolder } from '../../electron-app.ts';
import { addDraft, record } from '../../pages/request-steps.ts';
import { filesThatTell } from '../../pages/telling-files.ts';

const SECRET = { passphrase: 'four grey horses walk', hint: '' };
const NAME = '恒信博雅科技';

/** Protects the open workspace, and draws the window anew. */
async function protect({ page, go }: Desk): Promise<void> {
  const reply = await page.evaluate(
    (secret) => window.channelDesk.request('protection.turn-on', secret),
    SECRET,
  );
  expect(reply.ok).toBe(true);
  await page.reload();
  await page.locator('h1').first().waitFor();
  await go('/settings/data');
}

test('AC-21-4 exporting a protected workspace without a passphrase says before that the file is not encrypted', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  await desk.emptyWorkspace();
  await addDraft(desk, NAME, 'hxby.example');
  const { page, t, started } = desk;
  const panel = page.getByTestId('export-all');
  const said = panel.getByText(t('wholeFile.inClear'));
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('backups.exportAll') }).click();
  await expect(panel.getByRole('radio', { name: t('wholeFile.withoutPassphrase') })).toBeChecked();
  await expect(said).toHaveCount(0);
  await protect(desk);
  await page.getByRole('button', { name: t('backups.exportAll') }).click();
  await expect(said).toBeInViewport();
  expect(await violationsOf(page)).toEqual([]);
  await panel.getByRole('radio', { name: t('wholeFile.withPassphrase') }).check();
  await expect(said).toHaveCount(0);
  await panel.getByRole('radio', { name: t('wholeFile.withoutPassphrase') }).check();
  const path = join(freshFolder('out'), 'all.cdbackup');
  await answerSaving(started.app, path);
  await panel.getByRole('button', { name: t('wholeFile.chooseWhere') }).click();
  await expect(page.getByText(t('backups.exported', { name: 'all.cdbackup' })).first()).toBeVisible();
});

test('AC-21-4 a backup that is not encrypted as the workspace is, is marked', async ({ desk }) => {
  test.setTimeout(120_000);
  const folder = await desk.emptyWorkspace();
  await addDraft(desk, NAME, 'hxby.example');
  const { page, t } = desk;
  await page.evaluate(() => window.channelDesk.request('backups.make', {}));
  const backups = join(folder, 'backups');
  const [old] = readdirSync(backups);
  expect(old).toBeDefined();
  const aside = join(freshFolder('aside'), old ?? '');
  cpSync(join(backups, old ?? ''), aside, { recursive: true });
  await protect(desk);
  const list = page.getByTestId('backups');
  await expect(list.getByRole('row')).toHaveCount(2);
  await expect(list).not.toContainText(t('backups.inClear'));
  cpSync(aside, join(backups, old ?? ''), { recursive: true });
  await page.reload();
  await desk.go('/settings/data');
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list.getByText(t('backups.inClear'))).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
});

test('AC-21-4 a kept file of a protected workspace is saved as a copy, and not shown in its folder', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const folder = await desk.emptyWorkspace({
    providerReview: false,
    providerTenantId: '3c1f9a52-7b1e-4d0c-8a55-0d9be4a1c001',
  });
  const id = await addDraft(desk, NAME, 'hxby.example');
  await record(desk, id, 'made-ready', 'sent');
  const { page, t, started } = desk;
  const file = join(freshFolder('evidence'), 'screen.txt');
  writeFileSync(file, 'a screenshot of the list');
  await answerDialogs(started.app, [file]);
  await page.evaluate((request) => window.channelDesk.request('requests.add-evidence', { id: request }), id);
  await protect(desk);
  expect(filesThatTell(folder, 'a screenshot of the list')).toEqual([]);
  await desk.go(`/requests/${id}`);
  const evidence = page.getByTestId('evidence');
  await expect(evidence.getByText(t('track.fileEncrypted'))).toBeVisible();
  await expect(
    evidence.getByRole('button', { name: t('track.fileShowOf', { name: 'screen.txt' }) }),
  ).toHaveCount(0);
  expect(await badNames(page)).toEqual([]);
  const path = join(freshFolder('out'), 'copy.txt');
  await answerSaving(started.app, path);
  await evidence.getByRole('button', { name: t('track.fileSaveOf', { name: 'screen.txt' }) }).click();
  await expect.poll(() => filesThatTell(join(path, '..'), 'a screenshot of the list')).toEqual([path]);
});
