import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { largeWorkspace } from '../../large-workspace.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

const MANY = 5_000;

test('AC-04-6 Shift+Down three times, Space and Ctrl+A: the bar names the count; Esc clears', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const { page, t } = desk;
  await customers.dataRows.first().focus();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByTestId('bulk-bar');
  await expect(bar).toContainText(t('bulk.selected', { count: 4, number: 4 }));
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar).toContainText(t('bulk.selected', { count: 3, number: 3 }));
  await page.keyboard.press('Space');
  await expect(bar).toContainText(t('bulk.selected', { count: 2, number: 2 }));
  await page.keyboard.press('Control+a');
  await expect(bar).toContainText(t('bulk.selectedAll', { count: 40, number: 40 }));
  await expect(customers.focusedRow).toHaveAttribute('aria-selected', 'true');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(customers.focusedRow).toHaveAttribute('aria-selected', 'false');
});

test('AC-04-6 @once a tag on 5,000 rows is one undo', async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.openFolder(await largeWorkspace(MANY));
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const { page, t } = desk;
  await customers.dataRows.first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: t('bulk.tag'), exact: true }).click();
  await page.getByRole('textbox', { name: t('bulk.tagName') }).fill('Winter');
  await page.keyboard.press('Enter');
  const said = t('bulk.tagged', { count: MANY, tag: 'Winter' });
  await expect(page.getByText(said).first()).toBeVisible({ timeout: 60_000 });
  const tagged = () =>
    page.evaluate(async () => {
      const reply = await window.channelDesk.request('customers.list', { filter: { tag: ['Winter'] } });
      return reply.ok ? reply.value.rows.length : -1;
    });
  expect(await tagged()).toBe(MANY);
  await customers.dataRows.first().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(tagged, { timeout: 60_000 }).toBe(0);
});

test('AC-04-12 the panel follows the focus and does not take it', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  const { page, t } = desk;
  await customers.dataRows.first().focus();
  await page.keyboard.press('Control+\\');
  const peek = page.getByRole('complementary', { name: t('peek.label') });
  await expect(peek.getByRole('heading')).toHaveText('阿里山茶业');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowDown');
  await expect(peek.getByRole('heading')).toHaveText('Apex Robotics');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', '3');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Control+\\');
  await expect(peek).toHaveCount(0);
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', '3');
});

test('AC-04-7 a second key with Shift stands behind the first, and only the first is said', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const { page, t } = desk;
  const head = (name: string) => page.getByRole('columnheader', { name });
  const deadline = head(t('customers.column.deadline'));
  const name = head(t('customers.name'));
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await deadline.getByRole('button').click();
  await expect(deadline).toHaveAttribute('aria-sort', 'ascending');
  await name.getByRole('button').click({ modifiers: ['Shift'] });
  await name.getByRole('button').click({ modifiers: ['Shift'] });
  await expect(deadline).toHaveAttribute('aria-sort', 'ascending');
  await expect(name).toHaveAttribute('aria-sort', 'none');
  await expect(name).toContainText('2');
});
