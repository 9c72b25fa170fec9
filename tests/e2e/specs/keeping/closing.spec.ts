import type { ElectronApplication } from '@playwright/test';
import { deskOf, expect, test } from '../../desk-test.ts';
import { startApp } from '../../electron-app.ts';

/** From now on the disk takes that long for what is to be durable; null = it never answers. */
const slowDisk = (app: ElectronApplication, milliseconds: number | null) =>
  app.evaluate(async (_electron, wait) => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const file = await fs.open(process.execPath, 'r');
    const prototype = Object.getPrototypeOf(file) as { datasync: () => Promise<void> };
    await file.close();
    const before = prototype.datasync;
    prototype.datasync = async function slow() {
      await new Promise<void>((resolve) => {
        if (wait !== null) setTimeout(resolve, wait);
      });
      return before.call(this);
    };
  }, milliseconds);

const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

const entry = {
  name: 'Alpha',
  domain: '',
  tenantId: '',
  country: null,
  isCspPartnerTenant: null,
  tags: [],
  resellerIds: [],
};

test('4.3 the window stays while a save is on its way, says why, and closes by itself with the change saved', async ({
  language,
}) => {
  const started = await startApp();
  const desk = deskOf(started, language);
  const folder = await desk.emptyWorkspace();
  const { page, t } = desk;
  await slowDisk(started.app, 2_000);
  await page.evaluate((given) => void window.channelDesk.request('customers.add', { entry: given }), entry);
  const ended = started.app.waitForEvent('close');
  await closeWindow(started.app);
  await expect(page.getByRole('dialog', { name: t('closing.title') })).toContainText(
    t('closing.why', { count: 1 }),
  );
  await ended;
  const again = await startApp();
  const later = deskOf(again, language);
  await later.openFolder(folder);
  await later.go('/customers');
  await expect(again.page.getByText('Alpha')).toBeInViewport();
  await again.app.close();
});

test('4.3 a disk that does not answer: waiting, not closing, or closing without the change, which can be shown', async ({
  language,
}) => {
  const started = await startApp();
  const desk = deskOf(started, language);
  await desk.emptyWorkspace();
  const { page, t } = desk;
  await slowDisk(started.app, null);
  await page.evaluate((given) => void window.channelDesk.request('customers.add', { entry: given }), entry);
  await closeWindow(started.app);
  const dialog = page.getByRole('dialog', { name: t('closing.title') });
  await expect(dialog.getByRole('heading')).toBeFocused();
  const wait = dialog.getByRole('button', { name: t('closing.wait') });
  const lose = dialog.getByRole('button', { name: t('closing.lose', { count: 1 }) });
  await expect(lose).toBeVisible();
  await dialog.getByRole('button', { name: t('closing.show', { count: 1 }) }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([t('activity.customer.add')]);
  await wait.click();
  await expect(lose).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await closeWindow(started.app);
  await expect(lose).toBeVisible();
  const ended = started.app.waitForEvent('close');
  await lose.click();
  await ended;
});
