import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { SettingName } from '../../../../renderer/app/settings-index.ts';
import { createCatalogue, type MessageKey } from '../../../../renderer/messages/messages.ts';
import { type Desk, deskOf, expect, test } from '../../desk-test.ts';
import { startApp } from '../../electron-app.ts';

/** What is typed into the fields of each setting; whatever else can be changed is changed by its kind. */
const TYPED: Partial<Record<SettingName, string>> = {
  companyName: 'Harbour IT',
  country: 'JP',
  tenantId: '0d9f6c1e-7a2b-4f6d-8c3e-5b1a9e7f2d40',
  partnerId: '4847384',
  providerName: 'Northwind Wholesale',
  providerTenantId: '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11',
  providerPartnerId: '5123456',
  providerCountry: 'JP',
  reminderDays: '14',
  lapseDays: '40',
  staleDays: '45',
};

/** Rows that only show something. A control in one of them is an error here. */
const SHOWN: readonly SettingName[] = ['role', 'cloud', 'size', 'lastSave', 'version', 'editions', 'privacy'];

/** Rows whose buttons do something instead of keeping a value, and the file of tests that tries them. */
const DONE_ELSEWHERE: Partial<Record<SettingName, string>> = {
  colleagues: 'settings/settings.spec.ts',
  newPerson: 'settings/settings.spec.ts',
  preset: 'settings/settings.spec.ts',
  templates: 'requests/composer.spec.ts',
  keys: 'keys/change.spec.ts',
  workspace: 'keeping/moving.spec.ts',
  backups: 'keeping/backups-and-log.spec.ts',
  wholeFile: 'keeping/passphrase.spec.ts',
  protection: 'keeping/protection.spec.ts',
  lockAfter: 'keeping/locking.spec.ts',
  deleteWorkspace: 'keeping/deleting.spec.ts',
};

/** Labels of rows that begin with something else. */
const LABELS: Partial<Record<SettingName, MessageKey>> = {
  colleagues: 'settings.colleagues',
  preset: 'settings.preset',
  templates: 'template.list',
  keys: 'keys.title',
  backups: 'backups.heading',
};

const rowsOf = ({ page }: Desk) =>
  page.locator('[data-testid^="setting-"]:not([data-testid^="setting-key-"])');
const rowOf = ({ page }: Desk, name: string) => page.getByTestId(`setting-${name}`);

/** Sections of this workspace, as their tabs stand. */
async function sectionsOf(desk: Desk): Promise<readonly Locator[]> {
  await desk.go('/settings');
  const tabs = desk.page.getByRole('tablist', { name: desk.t('settings.sections') }).getByRole('tab');
  await tabs.first().waitFor();
  return tabs.all();
}

/** Names of the settings that are drawn, from the top. */
async function drawn(desk: Desk): Promise<readonly SettingName[]> {
  await rowsOf(desk).first().waitFor();
  return rowsOf(desk).evaluateAll((rows) =>
    rows.map((row) => (row.getAttribute('data-testid') ?? '').slice('setting-'.length)),
  ) as Promise<SettingName[]>;
}

/** What the controls of a row hold, in their order. */
const heldIn = (row: Locator): Promise<readonly string[]> =>
  row.locator('input, select, textarea').evaluateAll((controls) =>
    controls.map((control) => {
      const { type, checked, value } = control as HTMLInputElement;
      return type === 'radio' || type === 'checkbox' ? String(checked) : value;
    }),
  );

async function type(field: Locator, name: SettingName): Promise<void> {
  const text = TYPED[name];
  if (text === undefined) throw new Error(`Nothing is known to type into the setting ${name}.`);
  await field.fill(text);
  if ((await field.getAttribute('role')) === 'combobox')
    await field.page().locator('[role="option"]').first().click();
  else await field.press('Enter');
}

/** Changes every control of a row by its kind; answers how many there are. A kind that is not known fails. */
async function changeAll(row: Locator, name: SettingName): Promise<number> {
  const groups = await row.getByRole('radiogroup').all();
  for (const group of groups) await group.locator('input:not(:checked)').last().check();
  const selects = await row.locator('select').all();
  for (const select of selects) {
    const now = await select.inputValue();
    const values = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await select.selectOption(values.find((value) => value !== now) ?? '');
  }
  const switches = await row.getByRole('switch').all();
  for (const one of switches) await one.click();
  const fields = await row.locator('input:not([type=radio]):not([type=checkbox]), textarea').all();
  for (const field of fields) await type(field, name);
  const known = switches.length + (await row.getByRole('checkbox').count());
  expect(await row.locator('input[type=checkbox]').count(), `${name}: kinds of its controls`).toBe(known);
  expect(await row.getByRole('checkbox').count(), `${name}: checkboxes are not tried yet`).toBe(0);
  return groups.length + selects.length + switches.length + fields.length;
}

/** Changes every setting of the section that is shown, and answers what each row holds now. */
async function changeSection(desk: Desk): Promise<ReadonlyMap<SettingName, readonly string[]>> {
  const held = new Map<SettingName, readonly string[]>();
  for (const name of await drawn(desk)) {
    const row = rowOf(desk, name);
    if (DONE_ELSEWHERE[name] !== undefined || name === 'language') continue;
    const before = await heldIn(row);
    const count = await changeAll(row, name);
    if (SHOWN.includes(name)) expect(count, `${name} only shows something`).toBe(0);
    else expect(count, `${name} is neither tried here nor named as tried elsewhere`).toBeGreaterThan(0);
    if (count === 0) continue;
    await expect.poll(() => heldIn(row), { message: `${name} was changed` }).not.toEqual(before);
    held.set(name, await heldIn(row));
  }
  return held;
}

const background = ({ page }: Desk) =>
  page.evaluate(
    () => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor,
  );

type Held = ReadonlyMap<SettingName, readonly string[]>;

/** Opens one section after another. */
async function inEachSection(desk: Desk, work: (section: number) => Promise<void>): Promise<void> {
  for (const [index, tab] of (await sectionsOf(desk)).entries()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await work(index);
  }
}

async function expectHeld(desk: Desk, held: Held, when: string): Promise<void> {
  for (const [name, values] of held)
    await expect.poll(() => heldIn(rowOf(desk, name)), { message: `${name} ${when}` }).toEqual(values);
}

test('AC-21-1 every setting acts at once and survives a restart, and none is left out here', async ({
  language,
}) => {
  test.setTimeout(240_000);
  const first = await startApp();
  const before = deskOf(first, language);
  await before.emptyWorkspace();
  const light = await background(before);
  const seen: SettingName[] = [];
  const kept: Held[] = [];
  await inEachSection(before, async () => {
    seen.push(...(await drawn(before)));
    const held = await changeSection(before);
    kept.push(held);
    if (held.has('theme'))
      await expect.poll(() => background(before), { message: 'the theme acts' }).not.toBe(light);
    await before.page.waitForFunction(() => document.querySelector('[data-testid="saving-line"]') === null);
    await before.page.reload();
    await expectHeld(before, held, 'is kept when the page is loaded anew');
  });
  const dark = await background(before);
  const aside = [...Object.keys(DONE_ELSEWHERE), ...SHOWN, 'language'];
  expect(aside.filter((name) => !seen.includes(name as SettingName))).toEqual([]);
  expect(kept.flatMap((held) => [...held.keys()])).toEqual(seen.filter((name) => !aside.includes(name)));
  for (const file of Object.values(DONE_ELSEWHERE))
    expect(existsSync(join(import.meta.dirname, '..', file)), file).toBe(true);

  // The language last: it changes every name.
  const other = language === 'en' ? 'zh-CN' : 'en';
  await before.go('/settings');
  await rowOf(before, 'language').locator('select').selectOption(other);
  const title = createCatalogue(other).t('settings.title');
  await expect(before.page.getByRole('heading', { level: 1, name: title })).toBeInViewport();
  await first.app.close();

  const second = await startApp(first.data);
  const after = deskOf(second, language);
  await after.go('/settings');
  await expect(after.page.getByRole('heading', { level: 1, name: title })).toBeInViewport();
  expect(await background(after)).toBe(dark);
  await rowOf(after, 'language').locator('select').selectOption(language);
  await inEachSection(after, async (section) => {
    await expectHeld(after, kept[section] ?? new Map(), 'survives a restart');
  });
  expect([...first.defects, ...second.defects]).toEqual([]);
  await second.app.close();
});

/** The label of a row as it stands on the screen. */
async function labelOf(
  desk: Desk,
  name: SettingName,
  catalogue: ReturnType<typeof createCatalogue>,
): Promise<string> {
  const key = LABELS[name];
  if (key !== undefined) return catalogue.t(key);
  return ((await rowOf(desk, name).locator('label, dt').first().textContent()) ?? '').trim();
}

test('AC-21-1 @once the search finds every setting by its label, in both languages', async ({ desk }) => {
  test.setTimeout(240_000);
  await desk.emptyWorkspace();
  const labels: (readonly [SettingName, string])[] = [];
  for (const language of ['en', 'zh-CN'] as const) {
    await desk.page.evaluate(
      (wanted) => window.channelDesk.request('app.set-preferences', { language: wanted }),
      language,
    );
    await desk.page.reload();
    const catalogue = createCatalogue(language);
    await desk.go('/settings');
    const tabs = desk.page.getByRole('tablist', { name: catalogue.t('settings.sections') }).getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      for (const name of await drawn(desk)) labels.push([name, await labelOf(desk, name, catalogue)]);
    }
  }
  expect(new Set(labels.map(([name]) => name)).size * 2).toBe(labels.length);
  expect(labels.length).toBeGreaterThan(60);
  const search = desk.page.getByRole('searchbox', { name: createCatalogue('zh-CN').t('settings.find') });
  for (const [name, label] of labels) {
    await search.fill(label);
    await expect(rowOf(desk, name), `${name} by “${label}”`).toBeVisible();
    expect(await rowsOf(desk).count(), `“${label}” does not find everything`).toBeLessThan(labels.length / 4);
  }
});
