import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { expect, test } from '../../desk-test.ts';
import { commit, compose } from '../../input-method.ts';
import { largeWorkspace } from '../../large-workspace.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

const COUNT = 10_000;
let folder = '';

test.beforeAll(async () => {
  folder = await largeWorkspace(COUNT);
});

test('AC-04-1 AC-04-3 AC-04-4 @once 10,000 rows: few are drawn, and the keyboard never loses its row', async ({
  desk,
}) => {
  await desk.openFolder(folder);
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await expect(customers.grid).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  expect(await desk.page.getByRole('row').count()).toBeLessThan(120);
  await customers.dataRows.first().focus();
  await desk.page.keyboard.press('End');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', String(COUNT + 1));
  await expect(customers.focusedRow).toBeInViewport();
  await desk.page.keyboard.press('Home');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', '2');
  for (let index = 0; index < 4; index += 1) await desk.page.keyboard.press('ArrowDown');
  await customers.grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', '6');
  await desk.page.keyboard.press('ArrowDown');
  await expect(customers.focusedRow).toHaveAttribute('aria-rowindex', '7');
  await expect(customers.focusedRow).toBeInViewport();
});

test('AC-04-2 a name is found by initials, Chinese, pinyin in capitals, full-width letters, domain and tenant ID', async ({
  desk,
}) => {
  await desk.openFolder(folder);
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.search.fill('hxbykj');
  await expect(customers.dataRows).toHaveCount(1);
  const listed = await desk.page.evaluate(() => window.channelDesk.request('customers.list', {}));
  const tenant = listed.ok
    ? (listed.value.rows.find((row) => row.name === '恒信博雅科技')?.tenantId ?? '')
    : '';
  expect(tenant).toHaveLength(36);
  for (const typed of ['恒信', 'HENGXIN', 'ｈｘｂｙ', 'hengxinboya.ex', tenant.slice(0, 8)]) {
    await customers.search.fill(typed);
    await expect(customers.dataRows, typed).toHaveCount(1);
    await expect(customers.dataRows.first(), typed).toContainText('恒信博雅科技');
    await expect(customers.dataRows.first(), typed).toBeInViewport();
  }
});

test('AC-04-5 while composing, count and rows stand still; the commit changes them once', async ({
  desk,
}) => {
  await desk.openFolder(folder);
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.search.focus();
  await compose(desk.page, ['h', 'he', 'heng']);
  await expect(customers.search).toHaveValue('heng');
  await expect(customers.grid).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  await commit(desk.page, '恒信');
  await expect(customers.grid).toHaveAttribute('aria-rowcount', '2');
});

test('AC-04-9 no match repeats the filter in words, and one press restores the list', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.search.fill('nobody at all');
  await expect(
    desk.page.getByText(desk.t('customers.noMatch', { filter: 'nobody at all' })),
  ).toBeInViewport();
  await desk.page.getByRole('button', { name: desk.t('customers.clear') }).click();
  await expect(customers.grid).toHaveAttribute('aria-rowcount', '41');
  await expect(customers.search).toBeFocused();
});

test('AC-04-11 a row is named by its whole sentence', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const { support, move } = decisionTexts(desk.language);
  const name = desk.t('customers.rowName', {
    name: 'Orchard Legal',
    relation: desk.t('customers.relation.yes'),
    support: support['support-now'].chip,
    move: move['wait-or-cancel'].chip,
  });
  await new CustomersPage(desk).search.fill('orchard');
  await expect(desk.page.getByRole('row', { name, exact: true })).toBeInViewport();
});

test('@once names stand in one alphabet: 店2 before 店10, Chinese and Latin mixed by pinyin', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.search.fill('店');
  await expect(customers.dataRows.first()).toContainText('店2');
  await expect(customers.dataRows.nth(1)).toContainText('店10');
  await customers.search.fill('');
  await expect(customers.dataRows.first()).toContainText('阿里山茶业');
  await expect(customers.dataRows.nth(1)).toContainText('Apex Robotics');
  await desk.page.getByRole('button', { name: desk.t('customers.name'), exact: true }).click();
  const head = desk.page.getByRole('columnheader', { name: desk.t('customers.name') });
  await expect(head).toHaveAttribute('aria-sort', 'descending');
});

test('AC-04-10 @once N on a row takes a case for that customer, and N in the search field is text', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.search.fill('');
  await customers.search.pressSequentially('n');
  await expect(customers.search).toHaveValue('n');
  await customers.search.fill('apex');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('n');
  await expect(desk.page.locator('[data-question="1"]')).toContainText('Apex Robotics');
});
