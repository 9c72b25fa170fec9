import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

async function chooseInViews(desk: Desk, name: string, role: 'menuitem' | 'menuitemradio' = 'menuitem') {
  await desk.page.getByTestId('views').click();
  await desk.page.getByRole(role, { name, exact: true }).click();
}

test('S-04 a built-in view filters, and its filter is said in words', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await chooseInViews(desk, desk.t('customers.view.needs-review'), 'menuitemradio');
  await expect(desk.page).toHaveURL(/view\/needs-review$/u);
  const chip = desk.t('facet.chip', { facet: desk.t('facet.review'), value: desk.t('facet.yes') });
  await expect(desk.page.getByTestId('filter-chips')).toContainText(chip);
  const rows = Number(await customers.grid.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(1);
  expect(rows).toBeLessThan(41);
});

test('S-04 a view is saved with filter, order and columns, kept by the workspace, renamed, and removed with undo', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const { page, t } = desk;
  await page.getByRole('button', { name: t('view.columns') }).click();
  await page.getByRole('checkbox', { name: t('customers.column.country') }).click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('columnheader')
    .getByRole('button', { name: t('customers.column.country'), exact: true })
    .click();
  await page.getByRole('button', { name: t('view.saveAs') }).click();
  await page.getByRole('textbox', { name: t('view.name') }).fill('By country');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('views')).toContainText('By country');
  await page.reload();
  await expect(page.getByTestId('views')).toContainText('By country');
  const header = page.getByRole('columnheader', { name: t('customers.column.country') });
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await chooseInViews(desk, t('view.rename'));
  await page.getByRole('textbox', { name: t('view.name') }).fill('Countries');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('views')).toContainText('Countries');
  await chooseInViews(desk, t('view.remove'));
  await expect(page.getByTestId('views')).toContainText(t('customers.view.all'));
  await page.keyboard.press('Control+z');
  await page.getByTestId('views').click();
  await expect(page.getByRole('menuitemradio', { name: 'Countries' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(customers.grid).toBeVisible();
});
