import type { MessageKey } from '../../../../renderer/messages/messages.ts';
import { badNames, violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { addDraft } from '../../pages/request-steps.ts';
import { filesThatTell } from '../../pages/telling-files.ts';

const PASSPHRASE = 'four grey horses walk';
const NAME = '恒信博雅科技';

const field = ({ page, t }: Desk, key: MessageKey) =>
  page.getByRole('textbox', { name: t(key), exact: true });

/** Waits until the toast says it: deriving keys takes seconds, more on a busy computer. */
const said = async (
  { page, t }: Desk,
  key: 'protection.done.on' | 'protection.done.off' | 'protection.done.change',
) => expect(page.getByRole('complementary').getByText(t(key))).toBeVisible({ timeout: 60_000 });

async function turnOn(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('protection.ask.on') }).click();
  await encrypt(desk);
}

/** Answers the question that turns it on. */
async function encrypt(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await field(desk, 'wholeFile.passphrase').fill(PASSPHRASE);
  await field(desk, 'wholeFile.repeat').fill(PASSPHRASE);
  await page.getByRole('textbox', { name: t('protection.hint') }).fill('the stable');
  await page
    .getByTestId('protection')
    .getByRole('button', { name: t('protection.do.on') })
    .click();
  await said(desk, 'protection.done.on');
}

test('AC-21-4 turned on: no name in the folder; locked it asks, a wrong one says so at its field, a pasted right one opens', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const folder = await desk.emptyWorkspace();
  await addDraft(desk, NAME, 'hxby.example');
  const { page, t, started } = desk;
  expect(filesThatTell(folder, NAME).length).toBeGreaterThan(0);
  await turnOn(desk);
  expect(filesThatTell(folder, NAME)).toEqual([]);
  const row = page.getByTestId('setting-protection');
  await expect(row).toContainText(t('protection.isOn'));
  // The list beside it is of the backups there are now: the one that was made afterwards.
  await expect(page.getByTestId('backups').getByRole('row')).toHaveCount(2);
  expect(await violationsOf(page)).toEqual([]);
  await row.getByRole('button', { name: t('protection.lockNow') }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: t('unlock.titleOf', { name: 'Lakeview IT' }) }),
  ).toBeInViewport();
  const secret = field(desk, 'wholeFile.passphrase');
  await expect(secret).toBeFocused();
  await expect(secret).toHaveAccessibleDescription(t('unlock.hint', { hint: 'the stable' }));
  expect(await violationsOf(page)).toEqual([]);
  expect(await badNames(page)).toEqual([]);
  await page.keyboard.type('four gray horses walk');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('unlock').getByText(t('unlock.wrong'))).toBeVisible({ timeout: 60_000 });
  await expect(secret).toBeFocused();
  await started.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), PASSPHRASE);
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await desk.go('/customers');
  await expect(page.getByText(NAME).first()).toBeVisible();
  expect(filesThatTell(folder, NAME)).toEqual([]);
});

test('AC-21-4 another passphrase and turning off want the one of today, and keep everything', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const folder = await desk.emptyWorkspace();
  await addDraft(desk, NAME, 'hxby.example');
  await turnOn(desk);
  const { page, t } = desk;
  const panel = page.getByTestId('protection');
  const old = field(desk, 'protection.old');
  await page.getByRole('button', { name: t('protection.ask.change') }).click();
  await old.fill('another one entirely');
  await field(desk, 'protection.new').fill('five red foxes sleep');
  await field(desk, 'protection.newAgain').fill('five red foxes sleep');
  await panel.getByRole('button', { name: t('protection.do.change') }).click();
  await expect(panel.getByText(t('unlock.wrong'))).toBeVisible({ timeout: 60_000 });
  await expect(old).toBeFocused();
  await old.fill(PASSPHRASE);
  await panel.getByRole('button', { name: t('protection.do.change') }).click();
  await said(desk, 'protection.done.change');
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('protection.ask.off') }).click();
  await old.fill('five red foxes sleep');
  await panel.getByRole('button', { name: t('protection.do.off') }).click();
  await said(desk, 'protection.done.off');
  expect(filesThatTell(folder, NAME).length).toBeGreaterThan(0);
  await desk.go('/customers');
  await expect(page.getByText(NAME).first()).toBeVisible();
});

test('AC-21-4 a folder that is copied elsewhere: the notice leads to the question with the focus on it, and no longer once it is protected', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { page, t } = desk;
  const folder = await desk.emptyWorkspace({}, 'OneDrive');
  await addDraft(desk, NAME, 'hxby.example');
  const notice = page.getByTestId('notice-synced-folder');
  await expect(notice).toContainText('OneDrive');
  const offer = notice.getByRole('button', { name: t('notice.protect') });
  await offer.press('Enter');
  await expect(page.getByRole('heading', { name: t('protection.title.on') })).toBeFocused();
  await expect(page.getByTestId('protection')).toBeInViewport();
  expect(await violationsOf(page)).toEqual([]);
  await encrypt(desk);
  await expect(offer).toHaveCount(0);
  await expect(notice).toBeVisible();
  expect(filesThatTell(folder, NAME)).toEqual([]);
});
