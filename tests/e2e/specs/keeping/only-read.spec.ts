import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, deskOf, expect, test } from '../../desk-test.ts';
import { startApp } from '../../electron-app.ts';
import { SettingsPage } from '../../pages/settings-page.ts';

/** Every file of a workspace with the hash of its bytes. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]);

/** What the window says at once, then lets go of it. */
async function saysWhy({ page, language, t }: Desk): Promise<void> {
  const sentence =
    language === 'en' ? /open to be read only\. Nothing was changed/u : /以只读方式打开。没有更改任何内容/u;
  const toast = page.getByRole('complementary', { name: t('app.notices') });
  await expect(toast.getByText(sentence)).toHaveCount(1);
  await expect(toast.getByText(sentence)).toBeInViewport();
  await toast
    .getByRole('button', { name: t('app.close') })
    .first()
    .click();
  await expect(toast.getByText(sentence)).toHaveCount(0);
}

test('4.2 a workspace that is only read says why at once on every screen, and nothing is shown or stored as changed', async ({
  desk,
  language,
}) => {
  await desk.sampleWorkspace();
  const added = await desk.page.evaluate((entry) => window.channelDesk.request('customers.add', { entry }), {
    name: 'Added',
    domain: '',
    tenantId: '',
    country: null,
    isCspPartnerTenant: null,
    tags: [],
    resellerIds: [],
  });
  expect(added.ok).toBe(true);
  const folder = join(desk.started.data, 'sample-indirect-reseller');
  const before = filesOf(folder);
  const other = await startApp();
  const reading = deskOf(other, language);
  const { page, t } = reading;
  await reading.openFolder(folder);
  await page.evaluate(() => window.channelDesk.request('app.open-read-only', {}));
  await page.reload();
  await expect(page.getByTestId('read-only-bar')).toBeInViewport();

  const settings = new SettingsPage(reading);
  await settings.open('company');
  const company = await settings.field('who.company').inputValue();
  await settings.enter('who.company', 'Harbour IT');
  await saysWhy(reading);
  await expect(settings.field('who.company')).toHaveValue(company);
  await expect(settings.header).toContainText(company);

  for (const [path, title] of [
    ['/customers/new', 'customer.formNew'],
    ['/cases/new', 'intake.title'],
    ['/import', 'import.title'],
  ] as const) {
    await reading.go(path);
    await expect(page.getByRole('heading', { level: 1, name: t(title) })).toBeInViewport();
    await expect(page.locator('main').getByText(t('readOnly.asked'))).toBeInViewport();
    await expect(page.locator('main').getByRole('button', { name: t('readOnly.open') })).toBeInViewport();
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  }

  await reading.go('/activity');
  await page
    .locator('main')
    .getByRole('button', { name: new RegExp(`^${t('app.undo')}`, 'u') })
    .first()
    .click();
  await saysWhy(reading);

  await reading.go('/requests');
  await expect(page.getByRole('complementary', { name: t('app.notices') }).getByRole('button')).toHaveCount(
    0,
  );
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await saysWhy(reading);

  expect(filesOf(folder)).toEqual(before);
  expect(other.defects).toEqual([]);
  await other.app.close();
});
