import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { badNames, violationsOf } from '../accessibility.ts';
import { type Desk, type DeskOptions, deskOf, expect } from '../desk-test.ts';
import { answerDialogs, freshFolder, startApp } from '../electron-app.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { filesThatTell } from '../pages/telling-files.ts';

/** First run needs an app that has never run; so each check here starts its own. */
const test = base.extend<
  DeskOptions & { readonly fresh: { readonly desk: Desk; readonly first: FirstRunPage } }
>({
  language: ['en', { option: true }],
  fresh: async ({ language }, use) => {
    const started = await startApp();
    const desk = deskOf(started, language);
    const first = new FirstRunPage(desk);
    await first.chooseLanguage();
    await use({ desk, first });
    expect(started.defects).toEqual([]);
    await started.app.close();
  },
});

test('AC-01-1 a fresh data folder shows the first page with the focus on the language list, and a choice changes it at once', async ({
  fresh,
}) => {
  const { desk, first } = fresh;
  await expect(first.languageList).toBeFocused();
  await expect(desk.page.getByText(desk.t('start.question'))).toBeInViewport();
  await expect(desk.page.locator('html')).toHaveAttribute('lang', desk.language);
});

test('AC-01-3 role and company alone reach Today, which offers to finish setting up', async ({ fresh }) => {
  const { desk, first } = fresh;
  await first.toSetUp();
  await first.chooseRole('who.reseller');
  await first.fill('who.company', 'Lakeview IT');
  await first.next();
  await first.begin();
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('today.title') })).toBeFocused();
  await expect(desk.page.getByText(desk.t('today.setUp'))).toBeInViewport();
});

test('required fields are asked for in words and nothing is made', async ({ fresh }) => {
  const { desk, first } = fresh;
  await first.toSetUp();
  await first.next();
  await expect(desk.page.getByText(desk.t('who.needRole'))).toBeVisible();
  await expect(desk.page.getByText(desk.t('who.needCompany'))).toBeVisible();
  expect(existsSync(join(desk.started.data, 'workspace'))).toBe(false);
});

test('AC-01-4 a pasted tenant ID is shown clean, and one in the Partner ID field offers to move', async ({
  fresh,
}) => {
  const { desk, first } = fresh;
  const clean = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';
  await first.toSetUp();
  await first.fill('who.tenantId', ' { ８Ｂ5C1A9E-0F3D-4C55-9A68-2F1F6A0D7E11 } ');
  await first.field('who.tenantId').blur();
  await expect(first.field('who.tenantId')).toHaveValue(clean);
  await first.fill('who.tenantId', '');
  await first.fill('who.partnerId', `{${clean.toUpperCase()}}`);
  await desk.page.getByRole('button', { name: desk.t('who.moveToTenant') }).click();
  await expect(first.field('who.tenantId')).toHaveValue(clean);
  await expect(first.field('who.partnerId')).toHaveValue('');
  await first.fill('who.partnerId', '48 47-383x');
  await first.field('who.partnerId').blur();
  await expect(desk.page.getByText(desk.t('who.partnerIdBad'))).toBeVisible();
});

test('AC-01-5 the country field finds Singapore by both names, pinyin, initials and code', async ({
  fresh,
}) => {
  const { desk, first } = fresh;
  await first.toSetUp();
  for (const typed of ['新加坡', 'xjp', 'xinjiapo', 'SG', 'singapore']) {
    await first.country.fill(typed);
    await expect(desk.page.getByRole('option', { name: '· SG' }), typed).toBeVisible();
  }
  await desk.page.getByRole('option', { name: '· SG' }).click();
  await expect(desk.page.getByText(desk.t('region.asia-and-pacific'))).toBeVisible();
});

test('AC-01-6 21Vianet and US Government show their sentence, and Germany is history only', async ({
  fresh,
}) => {
  const { desk, first } = fresh;
  await first.toSetUp();
  await desk.page.getByRole('radio', { name: desk.t('who.cloud21v') }).check();
  await expect(desk.page.getByText(desk.t('who.cloud21vText'))).toBeVisible();
  await desk.page.getByRole('radio', { name: desk.t('who.cloudUsGov') }).check();
  await expect(desk.page.getByText(desk.t('who.cloudUsGovText'))).toBeVisible();
  await expect(desk.page.getByText(desk.t('who.cloudGermanyText'))).toBeVisible();
});

test('AC-01-7 closing in the middle leaves nothing but the typed draft, and a restart resumes the page', async ({
  fresh,
}) => {
  const { desk, first } = fresh;
  await first.toSetUp();
  await first.fill('who.company', '青禾信息');
  await desk.page.waitForTimeout(700);
  await desk.started.app.close();
  expect(existsSync(join(desk.started.data, 'workspace'))).toBe(false);
  const again = await startApp(desk.started.data);
  const resumed = new FirstRunPage(deskOf(again, desk.language));
  await expect(resumed.field('who.company')).toHaveValue('青禾信息');
  await again.app.close();
});

const SECRET = 'four grey horses walk';
const NAMES = ['王小伟', 'Meridian Distribution'] as const;

/** Fills page 2 in and goes to page 3. */
async function toWhereItIsKept(desk: Desk, first: FirstRunPage): Promise<void> {
  await first.toSetUp();
  await first.chooseRole('who.reseller');
  await first.fill('who.company', 'Lakeview IT');
  await first.fill('who.name', NAMES[0]);
  await first.fill('who.providerName', NAMES[1]);
  await first.next();
  await desk.page.getByRole('heading', { level: 1, name: desk.t('where.title') }).waitFor();
}

test('AC-21-4 protected in the first run by keyboard: no name and no passphrase in any file, and the program started again asks', async ({
  fresh,
}) => {
  test.setTimeout(120_000);
  const { desk, first } = fresh;
  const { page, t } = desk;
  await toWhereItIsKept(desk, first);
  const wanted = page.getByRole('switch', { name: t('where.protect') });
  await expect(wanted).not.toBeChecked();
  await wanted.press('Space');
  await expect(page.getByTestId('first-protection').getByText(t('protection.lost'))).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  expect(await badNames(page)).toEqual([]);
  await first.field('wholeFile.passphrase').fill(SECRET);
  await first.field('wholeFile.repeat').fill('four gray horses walk');
  await first.field('wholeFile.repeat').press('Enter');
  await expect(first.field('wholeFile.repeat')).toBeFocused();
  await expect(page.getByTestId('first-protection').getByText(t('wholeFile.notSame'))).toBeVisible();
  expect(existsSync(join(desk.started.data, 'workspace'))).toBe(false);
  await first.field('wholeFile.repeat').fill(SECRET);
  await first.field('protection.hint').fill('the stable');
  await page.waitForTimeout(700);
  expect(filesThatTell(desk.started.data, SECRET)).toEqual([]);
  await first.field('protection.hint').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('today.title') })).toBeFocused();
  expect(filesThatTell(desk.started.data, ...NAMES, SECRET)).toEqual([]);
  await desk.started.app.close();
  expect(filesThatTell(desk.started.data, ...NAMES, SECRET)).toEqual([]);
  const again = await startApp(desk.started.data);
  const title = t('unlock.titleOf', { name: 'Lakeview IT' });
  await expect(again.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await again.page.keyboard.type(SECRET);
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByRole('heading', { level: 1, name: t('today.title') })).toBeVisible();
  await again.app.close();
});

test('AC-21-4 a folder that is copied to other computers offers the passphrase with the reason', async ({
  fresh,
}) => {
  const { desk, first } = fresh;
  const { page, t } = desk;
  const folder = join(freshFolder('synced'), 'OneDrive');
  mkdirSync(folder);
  await answerDialogs(desk.started.app, [folder]);
  await page.evaluate(() => window.channelDesk.request('app.choose-folder', {}));
  await page.reload();
  await toWhereItIsKept(desk, first);
  const offer = page.getByTestId('first-protection');
  await expect(offer.getByText(t('where.synced', { by: 'OneDrive' }))).toBeInViewport();
  await expect(offer.getByRole('switch', { name: t('where.protect') })).toBeInViewport();
});
