import { createCatalogue } from '../../../../renderer/messages/messages.ts';
import { badNames, violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { overflowing } from '../../looks/overflowing.ts';
import { SettingsPage } from '../../pages/settings-page.ts';

const TENANT = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';
const OTHER_TENANT = '0d9f6c1e-7a2b-4f6d-8c3e-5b1a9e7f2d40';
const SECTIONS = ['general', 'company', 'provider', 'people', 'timers', 'mail', 'data'] as const;

test('AC-21-1 the search finds a setting by its label in both languages, and nothing in a sentence', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open();
  for (const language of ['en', 'zh-CN'] as const) {
    await settings.search.fill(createCatalogue(language).t('who.company'));
    await expect(settings.rows).toHaveCount(1);
    await expect(settings.field('who.company')).toBeInViewport();
  }
  await expect(desk.page.getByText(desk.t('settings.found', { count: 1 })).first()).toBeVisible();
  await settings.search.fill('blockchain');
  await expect(settings.rows).toHaveCount(0);
  await expect(desk.page.getByText(desk.t('settings.noneFound', { text: 'blockchain' }))).toBeInViewport();
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: desk.t('settings.clearFind') }).click();
  await expect(settings.search).toBeFocused();
  await expect(settings.panel('general')).toBeVisible();
});

test('AC-21-1 a found setting is changed where it was found', async ({ desk }) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open();
  await settings.search.fill('MPA');
  await settings.choice('settings.mpa', desk.t('settings.mpa.signed')).check();
  await expect(settings.undo).toBeVisible();
  await settings.search.press('Escape');
  await settings.open('company');
  await expect(settings.choice('settings.mpa', desk.t('settings.mpa.signed'))).toBeChecked();
  await expect(settings.row('mpa')).toContainText('2026-11-25');
});

test('AC-21-1 ids are cleaned, refused in a sentence, and a tenant ID among Partner IDs is moved', async ({
  desk,
}) => {
  await desk.emptyWorkspace({ tenantId: '', partnerId: '' });
  const settings = new SettingsPage(desk);
  await settings.open('company');
  await expect(settings.panel('company')).toContainText(desk.t('who.tenantIdNone'));
  await settings.enter('who.tenantId', ` { ${TENANT.toUpperCase()} } `);
  await expect(settings.field('who.tenantId')).toHaveValue(TENANT);
  await settings.enter('who.tenantId', 'contoso.com');
  await expect(desk.page.getByText(desk.t('who.tenantIdBad'))).toBeVisible();
  await settings.field('who.tenantId').press('Escape');
  await settings.enter('who.partnerId', '48 47-383x');
  await expect(desk.page.getByText(desk.t('who.partnerIdBad'))).toBeVisible();
  await settings.field('who.partnerId').fill(OTHER_TENANT);
  await desk.page.getByRole('button', { name: desk.t('who.moveToTenant') }).click();
  await expect(settings.field('who.tenantId')).toHaveValue(OTHER_TENANT);
  await settings.enter('who.partnerId', '48 47-383');
  await expect(settings.field('who.partnerId')).toHaveValue('4847383');
  await desk.go('/today');
  await expect(desk.page.getByText(desk.t('today.setUp'))).toHaveCount(0);
});

test('AC-21-1 naming the provider opens its fields and switches the review on; undo takes it all back', async ({
  desk,
}) => {
  await desk.emptyWorkspace({ providerName: '' });
  const settings = new SettingsPage(desk);
  await settings.open('provider');
  await expect(settings.panel('provider')).toContainText(desk.t('settings.providerNone'));
  await settings.enter('who.providerName', 'Meridian Distribution');
  await expect(desk.page.getByRole('switch', { name: desk.t('who.providerReview') })).toBeChecked();
  await settings.undo.click();
  await expect(settings.panel('provider')).toContainText(desk.t('settings.providerNone'));
  await settings.enter('who.providerName', 'Meridian Distribution');
  await desk.page.getByRole('switch', { name: desk.t('who.providerReview') }).click();
  await expect(desk.page.getByRole('switch', { name: desk.t('who.providerReview') })).not.toBeChecked();
  await settings.enter('who.providerTenantId', TENANT.toUpperCase());
  await expect(settings.field('who.providerTenantId')).toHaveValue(TENANT);
  await desk.page.getByRole('combobox', { name: desk.t('settings.partnership') }).selectOption('active');
  await expect(settings.row('partnership')).toContainText('2026-11-25');
});

test('a provider has no provider section', async ({ desk }) => {
  await desk.emptyWorkspace({ role: 'indirect-provider' });
  const settings = new SettingsPage(desk);
  await settings.open();
  await expect(settings.tab('company')).toBeVisible();
  await expect(settings.tab('provider')).toHaveCount(0);
});

test('AC-21-1 a colleague is added, gets roles, and stands in the log once one works as them', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open('people');
  await settings.enter('settings.newPerson', '陈静');
  await settings.ofPerson('settings.changePerson', '陈静').click();
  const role = desk.page.getByRole('checkbox').first();
  await role.check();
  await settings.ofPerson('settings.donePerson', '陈静').click();
  await settings.ofPerson('settings.workAs', '陈静').click();
  await expect(settings.ofPerson('settings.workAs', 'Lin Wei')).toBeVisible();
  await expect(settings.ofPerson('settings.workAs', '陈静')).toHaveCount(0);
  await settings.open('company');
  await settings.choice('settings.azureExpertMsp', desk.t('app.dontKnow')).waitFor();
  await settings.enter('who.company', 'Harbour IT');
  await desk.go('/activity');
  const entries = desk.page.getByRole('table', { name: desk.t('activity.title') }).getByRole('row');
  await expect(entries.nth(1)).toContainText(desk.t('activity.settings.change-workspace'));
  await expect(entries.nth(1)).toContainText('陈静');
  await expect(entries.nth(2)).toContainText(desk.t('activity.people.change'));
  await expect(entries.nth(3)).toContainText(desk.t('activity.people.add'));
});

test('AC-21-1 timers are called ours, take whole days only, and go back to the preset values', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open('timers');
  await expect(settings.rows.filter({ hasText: desk.t('settings.ours', { days: 30 }) })).toHaveCount(2);
  const preset = desk.page.getByRole('button', { name: desk.t('settings.preset') });
  await expect(preset).toHaveAttribute('aria-disabled', 'true');
  for (const wrong of ['0', '366', '7.5', '一']) {
    await settings.enter('settings.timer.reminderDays', wrong);
    await expect(desk.page.getByText(desk.t('settings.timerBad')), wrong).toBeVisible();
  }
  await settings.enter('settings.timer.reminderDays', '１４');
  await expect(settings.field('settings.timer.reminderDays')).toHaveValue('14');
  await preset.click();
  await expect(settings.field('settings.timer.reminderDays')).toHaveValue('7');
});

test('the sections are a list with one tab stop, and each has an address of its own', async ({ desk }) => {
  await desk.emptyWorkspace();
  const settings = new SettingsPage(desk);
  await settings.open();
  await desk.page.keyboard.press('Tab');
  await expect(settings.search).toBeFocused();
  await desk.page.keyboard.press('Tab');
  await expect(settings.tab('general')).toBeFocused();
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page).toHaveURL(/#\/settings\/company$/u);
  await expect(settings.tab('company')).toBeFocused();
  await desk.page.reload();
  await expect(settings.field('who.company')).toBeVisible();
});

test('AC-00-1 AC-00-5 AC-00-6 every section is accessible, named, and does not overflow at 200 % zoom', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  await desk.sampleWorkspace();
  const settings = new SettingsPage(desk);
  const zoom = (factor: number) =>
    desk.started.app.evaluate(
      ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
      factor,
    );
  try {
    for (const section of SECTIONS) {
      await settings.open(section);
      await expect(settings.rows.first()).toBeVisible();
      if (section === 'people') await settings.ofPerson('settings.changePerson', 'Lin Wei').click();
      expect(await violationsOf(desk.page), section).toEqual([]);
      expect(await badNames(desk.page), section).toEqual([]);
      await zoom(2);
      await expect(settings.sections).toHaveAttribute('aria-orientation', 'horizontal');
      expect((await overflowing(desk.page)).found, section).toEqual([]);
      await zoom(1);
      await expect(settings.sections).toHaveAttribute('aria-orientation', 'vertical');
    }
  } finally {
    await zoom(1);
  }
});
