import { expect, test } from '../../desk-test.ts';

test('AC-04-8 back from writing to many finds the list with its place, focus and selection; opened anew it has none', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const rows = page.locator('[role="grid"] [data-index]');
  await rows.first().focus();
  await page.keyboard.press('End');
  for (const key of ['ArrowUp', 'Space', 'ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  const focused = page.locator('[role="grid"] [role="row"]:focus');
  const name = (await focused.getAttribute('aria-label')) ?? '';
  const top = await focused.evaluate((row) => row.getBoundingClientRect().top);
  const bar = page.getByTestId('bulk-bar');
  const chosen = page.locator('[role="row"][aria-selected="true"]');
  await expect(chosen).toHaveCount(2);
  await bar.getByRole('button', { name: t('bulk.write') }).press('Enter');
  await page.getByRole('table', { name: t('many.table') }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(focused).toHaveAttribute('aria-label', name);
  await expect(focused).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toHaveCount(2);
  await expect.poll(() => focused.evaluate((row) => row.getBoundingClientRect().top)).toBe(top);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await page.goForward();
  await page.getByRole('table', { name: t('many.table') }).waitFor();
  await desk.go('/customers');
  await expect(focused).toHaveAttribute('aria-label', name);
  await expect(bar).toHaveCount(0);
});
