import { errorText } from '../../../../renderer/messages/error-text.ts';
import { badNames, violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { PASSPHRASE, passes, protectedAt } from '../../pages/protected-steps.ts';

const HALF_AN_HOUR = 30 * 60_000;

/** From now on the system has a keychain, which turns texts around; or none the program relies on. */
const keychain = ({ started }: Desk, backend: 'gnome_libsecret' | 'basic_text') =>
  started.app.evaluate(({ safeStorage }, name) => {
    const turned = (text: string) => [...text].toReversed().join('');
    Object.assign(safeStorage, {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => name,
      encryptString: (text: string) => Buffer.from(turned(text)),
      decryptString: (bytes: Buffer) => turned(bytes.toString()),
    });
  }, backend);

async function clean({ page }: Desk): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  expect(await badNames(page)).toEqual([]);
}

test('R33 AC-21-4 where this computer has no keychain to rely on, the setting says so and unlocking does not offer it', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.emptyWorkspace();
  await desk.go('/settings/data');
  await expect(page.getByTestId('setting-protection')).toContainText(t('protection.isOff'));
  await expect(page.getByTestId('remember')).toHaveCount(0);
  await protectedAt(desk, '/settings/data');
  const row = page.getByTestId('remember');
  await expect(row).toContainText(t('remember.none'));
  await expect(row.getByRole('switch')).toHaveCount(0);
  await keychain(desk, 'basic_text');
  await page.reload();
  await expect(row).toContainText(t('remember.none'));
  await clean(desk);
  await page.getByRole('button', { name: t('protection.lockNow') }).click();
  await expect(page.getByTestId('unlock')).toBeVisible();
  await expect(page.getByText(t('lock.asksAgain'))).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: t('remember.label') })).toHaveCount(0);
});

test('R33 AC-21-4 chosen by keyboard where unlocking asks, it is not locked by itself; locking by hand says that it asks again', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page, t } = desk;
  test.skip(process.platform !== 'linux', 'only there a backend has a name');
  await protectedAt(desk, '/settings/data');
  await keychain(desk, 'gnome_libsecret');
  await page.getByRole('button', { name: t('protection.lockNow') }).click();
  const choice = page.getByRole('checkbox', { name: t('remember.label') });
  await expect(choice).toHaveAccessibleDescription(t('remember.about', { keychain: 'Secret Service' }));
  await expect(choice).not.toBeChecked();
  await clean(desk);
  await page.keyboard.type(PASSPHRASE);
  await choice.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const row = page.getByTestId('remember');
  const on = row.getByRole('switch', { name: t('remember.label') });
  await expect(on).toBeChecked({ timeout: 60_000 });
  await expect(on).toHaveAccessibleDescription(t('remember.about', { keychain: 'Secret Service' }));
  const said = t('lock.afterItself', { label: t('remember.label') });
  await expect(page.getByTestId('setting-lockAfter')).toContainText(said);
  await clean(desk);
  await passes(desk, HALF_AN_HOUR);
  await desk.started.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await on.focus();
  await expect(page.getByTestId('unlock')).toHaveCount(0);
  await page.getByRole('button', { name: t('protection.lockNow') }).click();
  await expect(page.getByTestId('unlock')).toBeVisible();
  await expect(page.getByRole('complementary').getByText(t('lock.asksAgain'))).toBeVisible();
  await expect(choice).not.toBeChecked();
});

test('R33 AC-21-4 the switch acts at once, keeps the focus, can be put back, and says why when the keychain refuses', async ({
  desk,
  language,
}) => {
  test.skip(process.platform !== 'linux', 'only there a backend has a name');
  const { page, t } = desk;
  await protectedAt(desk, '/settings/data');
  await keychain(desk, 'gnome_libsecret');
  await page.reload();
  const on = page.getByTestId('remember').getByRole('switch', { name: t('remember.label') });
  await on.focus();
  await page.keyboard.press('Space');
  await expect(on).toBeChecked();
  await expect(on).toBeFocused();
  const row = page.getByTestId('setting-lockAfter');
  await expect(row.getByRole('combobox')).toHaveCount(0);
  await page.getByRole('button', { name: t('app.undo') }).click();
  await expect(on).not.toBeChecked();
  await expect(row.getByRole('combobox')).toHaveValue('15');
  await desk.started.app.evaluate(({ safeStorage }) => {
    const encryptString = () => {
      throw new Error('locked');
    };
    Object.assign(safeStorage, { encryptString });
  });
  await on.click();
  const why = { code: 'not-allowed', what: 'not-remembered' } as const;
  await expect(page.getByTestId('remember').getByText(errorText(language, why))).toBeVisible();
  await expect(on).not.toBeChecked();
});
