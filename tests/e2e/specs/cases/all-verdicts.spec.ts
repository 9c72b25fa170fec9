import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { expect, test } from '../../desk-test.ts';

test('everything is decided in both editions, and a difference leads to its case', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/cases');
  await desk.page.getByRole('button', { name: desk.t('decisions.open') }).click();
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('decisions.title') }),
  ).toBeInViewport();
  await expect(desk.page.getByTestId('decided')).toBeInViewport();
  const support = desk.page.getByTestId('all-support').getByRole('row');
  await expect(support.nth(1)).toBeInViewport();
  const editions = decisionTexts(desk.language).editions;
  await expect(support.first()).toContainText(editions['mc-latest']);
  const differences = desk.page.getByTestId('differences');
  await differences.getByRole('link', { name: /\d+$/u }).first().click();
  await expect(desk.page.getByTestId('sources')).toBeVisible();
});

test('filters by verdict say how many rows they leave, and leave exactly those', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/cases');
  const facet = desk.page.getByRole('combobox', { name: desk.t('side.support'), exact: true });
  await expect(facet).toBeInViewport();
  const option = facet.locator('option').nth(1);
  const count = Number(((await option.textContent()) ?? '').match(/\d+/u)?.[0]);
  expect(count).toBeGreaterThan(0);
  await facet.selectOption({ index: 1 });
  await expect(desk.page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
  await facet.selectOption({ index: 0 });
  await expect(desk.page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', String(count + 1));
});
