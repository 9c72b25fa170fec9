import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badNames, violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { addDraft } from '../../pages/request-steps.ts';

const PASSPHRASE = 'four grey horses walk';
const NAME = '恒信博雅科技';

/** Files of a workspace that hold the name. */
function filesThatTell(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => readFileSync(path).includes(NAME));
}

const field = ({ page, t }: Desk, key: 'wholeFile.passphrase' | 'wholeFile.repeat' | 'protection.old') =>
  page.getByRole('textbox', { name: t(key), exact: true });

async function turnOn(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('protection.ask.on') }).click();
  await field(desk, 'wholeFile.passphrase').fill(PASSPHRASE);
  await field(desk, 'wholeFile.repeat').fill(PASSPHRASE);
  await page.getByRole('textbox', { name: t('protection.hint') }).fill('the stable');
  await page
    .getByTestId('protection')
    .getByRole('button', { name: t('protection.do.on') })
    .click();
  await expect(page.getByText(t('protection.done.on')).first()).toBeVisible();
}

test('AC-21-4 turned on: no name in the folder; locked it asks, a wrong one says so at its field, a pasted right one opens', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const folder = await desk.emptyWorkspace();
  await addDraft(desk, NAME, 'hxby.example');
  const { page, t, started } = desk;
  expect(filesThatTell(folder).length).toBeGreaterThan(0);
  await turnOn(desk);
  expect(filesThatTell(folder)).toEqual([]);
  const row = page.getByTestId('setting-protection');
  await expect(row).toContainText(t('protection.isOn'));
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
  await expect(page.getByText(t('unlock.wrong'))).toBeVisible();
  await expect(secret).toBeFocused();
  await started.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), PASSPHRASE);
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await desk.go('/customers');
  await expect(page.getByText(NAME).first()).toBeVisible();
  expect(filesThatTell(folder)).toEqual([]);
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
  await field(desk, 'wholeFile.passphrase').fill('five red foxes sleep');
  await field(desk, 'wholeFile.repeat').fill('five red foxes sleep');
  await panel.getByRole('button', { name: t('protection.do.change') }).click();
  await expect(page.getByText(t('unlock.wrong'))).toBeVisible();
  await expect(old).toBeFocused();
  await old.fill(PASSPHRASE);
  await panel.getByRole('button', { name: t('protection.do.change') }).click();
  await expect(page.getByText(t('protection.done.change')).first()).toBeVisible();
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('protection.ask.off') }).click();
  await old.fill('five red foxes sleep');
  await panel.getByRole('button', { name: t('protection.do.off') }).click();
  await expect(page.getByText(t('protection.done.off')).first()).toBeVisible();
  expect(filesThatTell(folder).length).toBeGreaterThan(0);
  await desk.go('/customers');
  await expect(page.getByText(NAME).first()).toBeVisible();
});
