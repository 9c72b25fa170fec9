import { badNames, violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { PASSPHRASE, passes, protectedAt } from '../../pages/protected-steps.ts';

const MINUTE = 60_000;

const secretOf = ({ page, t }: Desk) =>
  page.getByRole('textbox', { name: t('wholeFile.passphrase'), exact: true });

async function unlock(desk: Desk): Promise<void> {
  await expect(desk.page.getByTestId('unlock')).toBeVisible();
  await expect(secretOf(desk)).toBeFocused();
  await desk.page.keyboard.type(PASSPHRASE);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('unlock')).toHaveCount(0);
}

const companyName = ({ page, t }: Desk) => page.getByRole('textbox', { name: t('who.company') });
const tells = (desk: Desk, event: 'suspend' | 'lock-screen') =>
  desk.started.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name as 'suspend'), event);

test('AC-21-4 not used for 15 minutes it locks: the field in use is saved before, and unlocking leads back to the page', async ({
  desk,
}) => {
  await protectedAt(desk, '/settings/company');
  const { page } = desk;
  await companyName(desk).fill('Harbour IT');
  await passes(desk, 13 * MINUTE);
  await expect(companyName(desk)).toBeFocused();
  await expect(page.getByTestId('lock-notice')).toHaveCount(0);
  await passes(desk, 3 * MINUTE);
  await expect(page.getByTestId('unlock')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await unlock(desk);
  await expect(companyName(desk)).toHaveValue('Harbour IT');
  expect(new URL(page.url()).hash).toBe('#/settings/company');
});

test('AC-21-4 a minute before it says so; one key keeps it open and does nothing else', async ({ desk }) => {
  await protectedAt(desk, '/customers');
  const { page, t } = desk;
  const notice = page.getByTestId('lock-notice');
  await passes(desk, 14.5 * MINUTE);
  await expect(notice).toContainText(t('lock.warning'));
  await expect(notice).toBeInViewport({ ratio: 1 });
  expect(await violationsOf(page)).toEqual([]);
  expect(await badNames(page)).toEqual([]);
  await page.keyboard.press('F1');
  await expect(notice).toHaveCount(0);
  await expect(page.getByTestId('help-dialog')).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.getByTestId('help-dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await passes(desk, 14.5 * MINUTE);
  await expect(notice).toBeVisible();
  await page.mouse.move(400, 500);
  await page.mouse.move(420, 500);
  await expect(notice).toHaveCount(0);
  await passes(desk, 20 * MINUTE);
  await unlock(desk);
});

test('AC-21-4 what is typed into a form and not saved is not lost by locking: it says so instead', async ({
  desk,
}) => {
  await protectedAt(desk, '/customers/new');
  const { page, t } = desk;
  const name = page.locator('form input').first();
  await name.fill('Alpha');
  await passes(desk, 30 * MINUTE);
  await expect(page.getByTestId('lock-notice')).toContainText(t('lock.text'));
  await expect(name).toHaveValue('Alpha');
  await name.fill('');
  await passes(desk, 30 * MINUTE);
  await unlock(desk);
});

test('AC-21-4 the palette and the menu lock at once, only where there is a passphrase', async ({ desk }) => {
  await desk.emptyWorkspace();
  await desk.go('/customers');
  const { page, t } = desk;
  const menu = () =>
    desk.started.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('lock-now') ?? null;
      item?.click();
      return item?.label ?? null;
    });
  const inPalette = async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('palette.title') }).fill(t('protection.lockNow'));
    return page.getByTestId('palette').getByRole('option', { name: t('protection.lockNow') });
  };
  await expect(await inPalette()).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await menu()).toBe(null);
  await protectedAt(desk, '/activity');
  await (await inPalette()).click();
  await unlock(desk);
  await expect(page.getByTestId('palette')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/activity');
  expect(await menu()).toBe(t('protection.lockNow'));
  await unlock(desk);
  expect(new URL(page.url()).hash).toBe('#/activity');
});

test('AC-21-4 when the computer sleeps or its screen is locked, the field in use is saved and the window locks, unless never is chosen', async ({
  desk,
}) => {
  await protectedAt(desk, '/settings/company');
  const { page } = desk;
  await companyName(desk).fill('Harbour IT');
  await tells(desk, 'suspend');
  await unlock(desk);
  await expect(companyName(desk)).toHaveValue('Harbour IT');
  await tells(desk, 'lock-screen');
  await unlock(desk);
  await page.evaluate(() => window.channelDesk.request('app.set-preferences', { lockAfter: 'never' }));
  await page.reload();
  await companyName(desk).waitFor();
  await tells(desk, 'suspend');
  await passes(desk, 600 * MINUTE);
  await companyName(desk).fill('Bay IT');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('unlock')).toHaveCount(0);
});

test('AC-21-4 when to lock is chosen beside the protection, acts at once and can be undone', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  await desk.go('/settings/data');
  const { page, t } = desk;
  const row = page.getByTestId('setting-lockAfter');
  await expect(row).toContainText(t('lock.afterOff'));
  await protectedAt(desk, '/settings/data');
  const choice = row.getByRole('combobox', { name: t('lock.after') });
  await expect(choice).toHaveValue('15');
  await expect(choice.getByRole('option')).toHaveText([
    ...[1, 5, 15, 30, 60].map((count) => t('lock.minutes', { count })),
    t('lock.never'),
  ]);
  await choice.selectOption('5');
  await passes(desk, 4.5 * MINUTE);
  await expect(page.getByTestId('lock-notice')).toBeVisible();
  await page.getByRole('button', { name: t('app.undo') }).click();
  await expect(choice).toHaveValue('15');
  await expect(
    page.getByText(t('app.undone', { what: t('settings.changed', { what: t('lock.after') }) })),
  ).toBeVisible();
  await passes(desk, 6 * MINUTE);
  await expect(page.getByTestId('unlock')).toHaveCount(0);
  await expect(choice).toBeVisible();
});
