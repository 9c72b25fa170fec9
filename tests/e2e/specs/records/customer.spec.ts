import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

async function openCustomer(desk: Desk, name: string): Promise<void> {
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.search.fill(name);
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1, name })).toBeFocused();
}

test('AC-05-2 a customer shows what is known with source and day, and says of the rest that it is not known', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await openCustomer(desk, 'Orchard Legal');
  const known = desk.page.getByTestId('known');
  await expect(known.getByRole('row').first()).toBeInViewport();
  const texts = decisionTexts(desk.language);
  const row = (fact: keyof typeof texts.facts) =>
    known.getByRole('row', { name: new RegExp(`^${texts.facts[fact].replaceAll(/[()]/gu, '\\$&')}`, 'u') });
  await expect(row('relationshipState')).toContainText(texts.values['reseller-gdap-active'] ?? '');
  await expect(row('relationshipState')).toContainText('2026-11');
  await expect(row('mcaState')).toContainText(desk.t('customer.notKnown'));
  for (const one of await known.getByRole('row').all())
    expect((await one.getByRole('cell').count()) > 0).toBe(true);
  expect(await violationsOf(desk.page)).toEqual([]);
});

test('the cases of a customer stand on its page with both verdicts and lead to the card', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await openCustomer(desk, 'Orchard Legal');
  await desk.page.getByRole('tab', { name: desk.t('customer.tab.cases', { count: 1 }) }).click();
  const cases = desk.page.getByTestId('cases');
  await expect(cases.getByRole('img')).toHaveCount(2);
  await cases.getByRole('link').click();
  await expect(desk.page.getByTestId('sources')).toBeVisible();
});

test('a customer is changed with undo, and its old name still finds it', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openCustomer(desk, 'Apex Robotics');
  await desk.page.getByRole('button', { name: desk.t('customer.change'), exact: true }).click();
  const form = desk.page.getByTestId('customer-form');
  const field = form.getByRole('textbox', { name: desk.t('customer.name') });
  await expect(field).toBeFocused();
  await field.fill('  ');
  await desk.page.keyboard.press('Enter');
  await expect(form.getByText(desk.t('customer.needName'))).toBeVisible();
  await field.fill('顶峰机器人');
  await form.getByRole('textbox', { name: desk.t('customer.tenantId') }).fill('{123');
  await desk.page.keyboard.press('Enter');
  await expect(form.getByText(desk.t('who.tenantIdBad'))).toBeVisible();
  await form.getByRole('textbox', { name: desk.t('customer.tenantId') }).fill('');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1, name: '顶峰机器人' })).toBeVisible();
  await expect(desk.page.getByText(desk.t('customer.otherNames', { names: 'Apex Robotics' }))).toBeVisible();
  await desk.page.getByRole('button', { name: desk.t('app.undo'), exact: true }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Apex Robotics' })).toBeVisible();
});

test('a removed customer leaves the list, and one press of undo brings it back', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openCustomer(desk, 'Apex Robotics');
  await desk.page.getByRole('button', { name: desk.t('customer.remove') }).click();
  const customers = new CustomersPage(desk);
  // The list comes back as it was left: with the search that found the customer.
  await desk.page.getByRole('button', { name: desk.t('customers.clear') }).click();
  await expect(customers.grid).toHaveAttribute('aria-rowcount', '40');
  await desk.page.getByRole('heading', { level: 1 }).focus();
  await desk.page.keyboard.press('Control+z');
  await expect(customers.grid).toHaveAttribute('aria-rowcount', '41');
});
