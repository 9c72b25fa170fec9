import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { SettingsPage } from '../../pages/settings-page.ts';

test('AC-21-1 the company name is saved by Enter, stands in the header at once, and one press undoes it', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open('company');
  await settings.enter('who.company', ' 青禾信息 ');
  await expect(settings.header).toContainText('青禾信息');
  await expect(settings.field('who.company')).toHaveValue('青禾信息');
  await settings.undo.click();
  await expect(settings.header).toContainText('Lakeview IT');
  await expect(settings.field('who.company')).toHaveValue('Lakeview IT');
  await settings.enter('who.company', '  ');
  await expect(desk.page.getByText(desk.t('who.needCompany'))).toBeVisible();
  await settings.field('who.company').press('Escape');
  await expect(settings.field('who.company')).toHaveValue('Lakeview IT');
});

test('AC-21-1 a text is saved by leaving its field, also towards another screen', async ({ desk }) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open('company');
  await settings.field('who.company').fill('Harbour IT');
  await settings.tab('people').click();
  await expect(settings.header).toContainText('Harbour IT');
  await settings.tab('company').click();
  await settings.field('who.company').fill('Orchard IT');
  await desk.go('/customers');
  await expect(settings.header).toContainText('Orchard IT');
});

test('AC-21-1 what could not be saved is said, the stored value comes back, and the text is kept', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open('company');
  // Another program replaced the manifest: the next time the store looks at it, it stops writing.
  const manifest = join(folder, 'workspace.json');
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace(/"appVersion":"[^"]*"/u, '"appVersion":"9"'),
  );
  await desk.page.evaluate(() => window.channelDesk.request('backups.make', {}));
  await settings.enter('who.company', 'Harbour IT');
  await expect(desk.page.getByText(desk.t('saving.kept', { text: 'Harbour IT' }))).toBeInViewport();
  await expect(settings.field('who.company')).toHaveValue('Lakeview IT');
  await expect(settings.header).toContainText('Lakeview IT');
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: desk.t('saving.putBack') }).click();
  await expect(settings.field('who.company')).toBeFocused();
  await expect(settings.field('who.company')).toHaveValue('Harbour IT');
  await settings.field('who.company').press('Escape');
});
