import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';

test('S-10 requests are grouped by who must move, week and kind; a group is closed and opened by its heading', async ({
  desk,
}) => {
  // What another test chose on this computer.
  await desk.page.evaluate(() =>
    window.channelDesk.request('app.set-preferences', { requestGrouping: 'state' }),
  );
  await desk.sampleWorkspace();
  await desk.go('/requests/view/all');
  const { page, t } = desk;
  const grid = page.getByRole('grid');
  const by = page.getByRole('combobox', { name: t('requests.groupBy') });
  await expect(by).toHaveValue('state');
  await expect(grid.locator('[aria-expanded]').first()).toBeVisible();
  await by.selectOption('none');
  await expect(grid.locator('[aria-expanded]')).toHaveCount(0);
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  for (const one of ['state', 'week', 'kind'] as const) {
    await by.selectOption(one);
    await expect(grid.locator('[aria-expanded]').first()).toBeVisible();
  }
  expect(await violationsOf(page)).toEqual([]);
  const first = grid.locator('[aria-expanded]').first();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  const open = Number(await grid.getAttribute('aria-rowcount'));
  expect(open).toBeGreaterThan(rows);
  await first.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(open);
  await first.press('Enter');
  await grid.locator('[data-index]').first().focus();
  await page.keyboard.press('End');
  await expect(grid.locator('[data-index]:focus')).toBeInViewport();
  await by.selectOption('none');
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows));
  const kept = async () => {
    const start = await page.evaluate(() => window.channelDesk.request('app.start', {}));
    return start.ok ? start.value.preferences.requestGrouping : '';
  };
  await expect.poll(kept).toBe('none');
});
