import { BINDING_IDS } from '../../../renderer/app/keys/bindings.ts';
import { badNames, violationsOf } from '../accessibility.ts';
import { countedKeys } from '../counted-keys.ts';
import { type Desk, expect, test } from '../desk-test.ts';
import { commit, compose } from '../input-method.ts';
import { onEveryOverlay } from '../opened-overlays.ts';

const field = ({ page, t }: Desk) => page.getByRole('combobox', { name: t('palette.title') });
const active = ({ page }: Desk) =>
  page.getByTestId('palette').locator('[role="option"][aria-selected="true"]');
const heading = ({ page }: Desk) => page.getByRole('heading', { level: 1 });

async function openPalette(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+k');
  await expect(field(desk)).toBeFocused();
}

test('AC-22-1 Enter while composing opens nothing, the next one opens; prefixes narrow', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openPalette(desk);
  await compose(desk.page, ['r', 'rui', 'ruifeng']);
  await desk.page.keyboard.press('Enter');
  await expect(field(desk)).toBeVisible();
  await commit(desk.page, '瑞丰');
  await expect(active(desk)).toContainText('瑞丰物流');
  await expect(active(desk)).toBeInViewport();
  await desk.page.keyboard.press('Enter');
  await expect(heading(desk)).toContainText('瑞丰物流');
  await expect(heading(desk)).toBeFocused();
  for (const [typed, group] of [
    ['>', 'command'],
    ['@r', 'customer'],
    ['#', 'request'],
    ['mc-', 'rule'],
  ] as const) {
    await openPalette(desk);
    await field(desk).fill(typed);
    await expect(active(desk)).toHaveAttribute('aria-label', new RegExp(desk.t(`palette.group.${group}`)));
    await desk.page.keyboard.press('Escape');
  }
});

test('AC-22-1 a command that cannot run now says why and does nothing; Esc gives the focus back', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.page
    .getByRole('button', { name: desk.t('today.newCase') })
    .first()
    .focus();
  await openPalette(desk);
  await field(desk).fill(`>${desk.t('palette.do.newReseller')}`);
  await expect(active(desk)).toContainText(desk.t('palette.why.provider'));
  await expect(active(desk)).toHaveAttribute('aria-disabled', 'true');
  await desk.page.keyboard.press('Enter');
  await expect(field(desk)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(field(desk)).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: desk.t('today.newCase') }).first()).toBeFocused();
});

test('AC-22-2 J-08 `rf` finds 瑞丰物流 first after it was used last, in 4 keystrokes', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openPalette(desk);
  await field(desk).fill('瑞丰物流');
  await expect(active(desk)).toContainText('瑞丰物流');
  await desk.page.keyboard.press('Enter');
  await expect(heading(desk)).toContainText('瑞丰物流');
  await desk.go('/today');
  const keys = countedKeys(desk.page, 4);
  for (const key of ['Control+k', 'r', 'f', 'Enter']) {
    if (key === 'r') await expect(field(desk)).toBeFocused();
    await keys.press(key);
  }
  await expect(heading(desk)).toContainText('瑞丰物流');
  expect(keys.count()).toBe(4);
});

test('AC-00-1 palette and help have no accessibility violation, in English also in dark, and the header opens both', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  await desk.sampleWorkspace();
  for (const [button, box] of [
    [desk.t('palette.open'), 'palette'],
    [desk.t('keys.title'), 'help-dialog'],
  ] as const) {
    await desk.page.getByRole('banner').getByRole('button', { name: button }).click();
    await expect(desk.page.getByTestId(box)).toBeInViewport({ ratio: 1 });
    await desk.page.keyboard.press('Escape');
  }
  // Colours do not depend on the language: dark is checked once.
  const themes = desk.language === 'en' ? (['light', 'dark'] as const) : (['light'] as const);
  for (const theme of themes) {
    await desk.page.evaluate(
      (wanted) => window.channelDesk.request('app.set-preferences', { theme: wanted }),
      theme,
    );
    await desk.page.emulateMedia({ colorScheme: theme });
    await onEveryOverlay(desk, async (name) => {
      expect(await violationsOf(desk.page), `${name}, ${theme}`).toEqual([]);
      expect(await badNames(desk.page), name).toEqual([]);
    });
  }
  await desk.page.emulateMedia({ colorScheme: null });
});

test('AC-23-1 AC-00-11 help opens and closes by its keys; one that is switched off does nothing and is not listed', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  await expect(heading(desk)).toBeFocused();
  await heading(desk).focus();
  for (const key of ['F1', '?']) {
    await desk.page.keyboard.press(key);
    await expect(desk.page.getByTestId('help-dialog')).toBeInViewport();
    await expect(desk.page.locator('[data-testid^="key-"][data-testid$="NewCase"]')).toHaveCount(1);
    await desk.page.keyboard.press('Escape');
    await expect(heading(desk)).toBeFocused();
  }
  await desk.go('/settings/keys');
  const toggles = desk.page.getByTestId('setting-keys').getByRole('switch');
  await expect(toggles).toHaveCount(BINDING_IDS.length);
  await toggles.first().click();
  await desk.page.keyboard.press('Control+n');
  await expect(desk.page).toHaveURL(/#\/settings\/keys$/u);
  await desk.page.keyboard.press('F1');
  await expect(desk.page.getByTestId('key-palette')).toBeVisible();
  await expect(desk.page.getByTestId('key-newCase')).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('button', { name: desk.t('keys.allOn') }).click();
  await desk.page.keyboard.press('Control+n');
  await expect(desk.page).toHaveURL(/#\/cases\/new$/u);
});

test('S-22 a screen that asks for the focus late ends no composing in what lies over it, and has it afterwards', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.sampleWorkspace();
  await desk.go('/customers');
  await openPalette(desk);
  await compose(page, ['r', 'rui']);
  await page.evaluate(() => document.querySelector<HTMLElement>('main input[type="search"]')?.focus());
  await expect(field(desk)).toBeFocused();
  await commit(page, '瑞丰');
  await expect(field(desk)).toHaveValue('瑞丰');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  const search = page.getByTestId('help-dialog').getByRole('searchbox');
  await expect(search).toBeFocused();
  await desk.go('/links');
  await desk.go('/requests');
  await expect(heading(desk)).toHaveText(desk.t('requests.title'));
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('help-dialog')).toHaveCount(0);
  await expect(heading(desk)).toBeFocused();
});
