import { readdirSync } from 'node:fs';
import { expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder } from '../../electron-app.ts';

test('AC-21-2 moving goes on in the new folder, and what is said of the old one stays to be read', async ({
  desk,
}) => {
  const from = await desk.emptyWorkspace();
  const { page, t, started } = desk;
  const to = freshFolder('moved');
  await answerDialogs(started.app, [to]);
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('settings.move') }).click();
  await expect(page.getByText(to)).toBeVisible();
  const toast = page.getByRole('complementary', { name: t('app.notices') });
  await expect(toast).toContainText(t('settings.moved', { from }));
  // It stays for a while: opening the workspace in its new place must not take it away.
  await desk.go('/today');
  await expect(toast).toContainText(t('settings.moved', { from }));
  expect(readdirSync(from)).toContain('workspace.json');
  expect(readdirSync(to)).toContain('workspace.json');
});
