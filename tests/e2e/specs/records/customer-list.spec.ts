import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

/** Opens a facet and answers its values. */
async function openFacet(desk: Desk, name: string) {
  await desk.page.getByRole('button', { name, exact: true }).click();
  const facet = desk.page.getByTestId('facet');
  await expect(facet.getByRole('checkbox').first()).toBeVisible();
  return facet;
}

const countOf = (text: string | null): number => Number((text ?? '').replaceAll(/[^0-9]/gu, ''));

test('AC-04-8 facet counts equal results; filter, open, Alt+Left restores filter, scroll and focus', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const facet = await openFacet(desk, desk.t('facet.support'));
  expect(await violationsOf(desk.page)).toEqual([]);
  const value = facet.getByRole('checkbox').last();
  const count = countOf(await value.getAttribute('aria-label'));
  expect(count).toBeGreaterThan(0);
  await value.press('Space');
  await desk.page.keyboard.press('Escape');
  await expect(facet).toHaveCount(0);
  await expect(customers.grid).toHaveAttribute('aria-rowcount', String(count + 1));
  const chips = desk.page.getByTestId('filter-chips');
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  await customers.dataRows.first().focus();
  await desk.page.keyboard.press('End');
  const row = await customers.focusedRow.getAttribute('aria-rowindex');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('known')).toBeVisible();
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', row ?? '');
  await expect(customers.grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(customers.focusedRow).toBeInViewport();
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  await chips.getByRole('button', { name: desk.t('facet.clearAll') }).click();
  await expect(customers.grid).toHaveAttribute('aria-rowcount', '41');
});

test('AC-04-9 no match names text and filters in words; one press restores the whole list', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const facet = await openFacet(desk, desk.t('facet.support'));
  await facet.getByRole('checkbox').first().press('Space');
  await desk.page.keyboard.press('Escape');
  const chip = desk.page.getByTestId('filter-chips').getByRole('listitem').first();
  const words = (await chip.textContent()) ?? '';
  await customers.search.fill('nobody');
  await expect(
    desk.page.getByText(desk.t('customers.noMatch', { filter: `nobody · ${words}` })),
  ).toBeInViewport();
  await desk.page.getByRole('button', { name: desk.t('facet.clear'), exact: true }).click();
  await expect(customers.grid).toHaveAttribute('aria-rowcount', '41');
  await expect(customers.search).toBeFocused();
});
