import type { Locator } from '@playwright/test';
import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { CustomersPage } from '../../pages/customers-page.ts';
import { settled } from '../../settled.ts';

/** Opens a facet and answers its values. */
async function openFacet(desk: Desk, name: string) {
  await desk.page.getByRole('button', { name, exact: true }).click();
  const facet = desk.page.getByTestId('facet');
  await expect(facet.getByRole('checkbox').first()).toBeVisible();
  return facet;
}

const countOf = (text: string | null): number => Number((text ?? '').replaceAll(/[^0-9]/gu, ''));

/** The value of an open facet that leaves most customers, and how many those are. */
async function commonest(facet: Locator) {
  const values = await facet.getByRole('checkbox').all();
  const counted = await Promise.all(
    values.map(async (value) => ({ value, count: countOf(await value.getAttribute('aria-label')) })),
  );
  return counted.reduce((best, one) => (one.count > best.count ? one : best));
}

const scrolled = (grid: Locator): Promise<number> => grid.evaluate((element) => element.scrollTop);

/** Opens the focused row, comes back, and wants the list as it was: row, how far it was scrolled, and filter. */
async function openAndComeBack(desk: Desk, rowCount: number): Promise<void> {
  const customers = new CustomersPage(desk);
  const chips = desk.page.getByTestId('filter-chips');
  const row = (await customers.focusedRow.getAttribute('aria-rowindex')) ?? '';
  const top = await scrolled(customers.grid);
  expect(top).toBeGreaterThan(0);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('known')).toBeVisible();
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', row);
  await expect(customers.grid).toHaveAttribute('aria-rowcount', String(rowCount));
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  await settled(desk);
  await expect(customers.focusedRow).toBeInViewport();
  expect(await scrolled(customers.grid)).toBe(top);
}

test('AC-04-8 facet counts equal results; filter, open, Alt+Left restores filter, scroll and focus', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const facet = await openFacet(desk, desk.t('facet.support'));
  expect(await violationsOf(desk.page)).toEqual([]);
  const { value, count } = await commonest(facet);
  expect(count).toBeGreaterThan(0);
  await value.press('Space');
  await desk.page.keyboard.press('Escape');
  await expect(facet).toHaveCount(0);
  await expect(customers.grid).toHaveAttribute('aria-rowcount', String(count + 1));
  const chips = desk.page.getByTestId('filter-chips');
  await expect(chips.getByRole('listitem')).toHaveCount(1);
  await settled(desk);
  await customers.dataRows.first().focus();
  await desk.page.keyboard.press('ArrowDown');
  // A row in view and a part of a line above it: nothing that a scroll to the row alone would come to.
  await customers.grid.evaluate((element) => element.scrollBy({ top: 31 }));
  await openAndComeBack(desk, count + 1);
  await desk.page.keyboard.press('End');
  await openAndComeBack(desk, count + 1);
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

test('S-04 the filters stand in one line; the others, and how many of them filter, are behind one button', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const { page, t } = desk;
  const bar = page.getByRole('toolbar', { name: t('facet.bar') });
  const more = page.getByTestId('more-facets');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await settled(desk);
  const tops = await bar
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(tops.length).toBeGreaterThan(4);
  expect(new Set(tops).size).toBe(1);
  const first = bar.getByRole('button').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button').nth(1)).toBeFocused();
  await more.click();
  const facet = await openFacet(desk, t('facet.drift'));
  await facet.getByRole('checkbox').first().press('Space');
  await page.keyboard.press('Escape');
  await more.click();
  await expect(page.getByTestId('facets-rest')).toHaveCount(0);
  await expect(more).toHaveText(t('facet.chosen', { facet: t('facet.more'), count: '1' }));
  expect(await violationsOf(page)).toEqual([]);
});

test('S-04 the box in the head of the list chooses all that match, and gives them up again', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const { page, t } = desk;
  const customers = new CustomersPage(desk);
  const head = customers.grid.getByRole('columnheader', { name: t('bulk.chosen'), exact: true });
  const box = head.getByRole('checkbox', { name: t('bulk.chooseAll') });
  await customers.dataRows.first().focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked({ indeterminate: true });
  await box.press('Space');
  await expect(page.getByTestId('bulk-bar').getByRole('status')).toHaveText(
    t('bulk.selectedAll', { count: 40, number: '40' }),
  );
  await expect(box).toBeChecked();
  await box.press('Space');
  await expect(page.getByTestId('bulk-bar')).toHaveCount(0);
});
