import { readFileSync } from 'node:fs';
import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import type { AcquisitionChannel } from '../../../../shared/domain/subscription.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { ImportPage } from '../../pages/import-page.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/samples/${name}`, import.meta.url), 'utf8');

async function customerId(desk: Desk, name: string): Promise<string> {
  const id = await desk.page.evaluate(async (wanted) => {
    const reply = await window.channelDesk.request('customers.list', {});
    return reply.ok ? reply.value.rows.find((row) => row.name === wanted)?.id : undefined;
  }, name);
  expect(id, name).toBeDefined();
  return id ?? '';
}

const channel = (desk: Desk, one: AcquisitionChannel): string =>
  decisionTexts(desk.language).channels[one].name;

test('AC-05-4 changing "bought from" updates both chips after the store has it, and Ctrl+Z restores chip and value', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go(`/customers/${await customerId(desk, '恒信博雅科技')}/subscriptions`);
  const row = desk.page.getByRole('row').filter({ hasText: 'Power BI Pro' });
  await expect(row).toBeInViewport();
  const texts = decisionTexts(desk.language);
  await expect(row.getByRole('img').first()).toContainText(texts.support['needs-review'].chip);
  const bought = row.getByRole('combobox');
  await bought.selectOption({ label: channel(desk, 'csp-own') });
  await expect(row.getByRole('img').first()).toContainText(texts.support['already-own'].chip);
  await expect(row.getByRole('img').nth(1)).toContainText(texts.move['already-own'].chip);
  await row.getByRole('button').first().focus();
  await desk.page.keyboard.press('Control+z');
  await expect(row.getByRole('img').first()).toContainText(texts.support['needs-review'].chip);
  await expect(bought).toHaveValue('');
});

test('AC-05-5 a chip that another edition decides otherwise says so in its name', async ({ desk }) => {
  await desk.sampleWorkspace();
  const id = await customerId(desk, '恒信博雅科技');
  await desk.go(`/customers/${id}/subscriptions`);
  const drift = await desk.page.evaluate(async (customer) => {
    const reply = await window.channelDesk.request('customers.get', { id: customer });
    return reply.ok
      ? reply.value.subscriptions.map(({ name, drift }) => ({ name, differs: drift.length > 0 }))
      : [];
  }, id);
  expect(drift.some(({ differs }) => differs)).toBe(true);
  const word = desk.t('subscriptions.differs', {
    edition: decisionTexts(desk.language).editions['mc-latest'],
  });
  for (const { name, differs } of drift) {
    const chip = desk.page.getByRole('row').filter({ hasText: name }).getByRole('img').first();
    if (differs) await expect(chip, name).toHaveAccessibleName(new RegExp(word, 'u'));
    else await expect(chip, name).not.toHaveAccessibleName(new RegExp(word, 'u'));
  }
});

test('AC-05-6 the parts of the page follow the arrow keys, each has an address, and reloading keeps it', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const id = await customerId(desk, '恒信博雅科技');
  await desk.go(`/customers/${id}`);
  const tabs = desk.page.getByRole('tablist', { name: desk.t('customer.tab') }).getByRole('tab');
  await expect(tabs).toHaveCount(5);
  await tabs.first().focus();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('Enter');
  await expect
    .poll(() => desk.page.evaluate(() => window.location.hash))
    .toBe(`#/customers/${id}/subscriptions`);
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await desk.page.reload();
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(desk.page.getByRole('row').filter({ hasText: 'Power BI Pro' })).toBeInViewport();
});

test("the portal's export of one customer asks whose it is, and a proposed seller is confirmed by one press", async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const imports = new ImportPage(desk);
  await imports.choose({ 'subscriptions.csv': sample('csv-subscriptions-export.csv') });
  await expect(imports.whose).toBeInViewport();
  await expect(imports.group('rejected', 3)).toBeInViewport();
  await imports.whose.fill('apex');
  await desk.page.getByRole('option', { name: 'Apex Robotics' }).click();
  await expect(imports.group('new', 3)).toBeInViewport();
  await imports.apply({ new: 3, changed: 0 });
  await desk.page.getByRole('button', { name: desk.t('import.show.subscriptions') }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Apex Robotics' })).toBeVisible();
  const row = desk.page.getByRole('row').filter({ hasText: 'Intune Device' });
  await expect(row).toContainText(desk.t('subscriptions.proposed', { channel: channel(desk, 'csp-own') }));
  await row
    .getByRole('button', {
      name: desk.t('subscriptions.confirmOf', { name: 'Intune Device', channel: channel(desk, 'csp-own') }),
    })
    .click();
  await expect(row.getByRole('combobox')).toHaveValue('csp-own');
});

test('a subscription is added by hand, changed and removed, each with an undo', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go(`/customers/${await customerId(desk, 'Apex Robotics')}/subscriptions`);
  await expect(desk.page.getByText(desk.t('subscriptions.none'))).toBeInViewport();
  await desk.page.getByRole('button', { name: desk.t('subscriptions.add'), exact: true }).click();
  const form = desk.page.getByTestId('subscription-form');
  await expect(form.getByRole('textbox', { name: desk.t('subscriptions.product') })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(form.getByText(desk.t('subscriptions.needName'))).toBeVisible();
  await form.getByRole('textbox', { name: desk.t('subscriptions.product') }).fill('Visio 计划 2');
  await form.getByRole('textbox', { name: desk.t('subscriptions.count') }).fill('five');
  await expect(form.getByText(desk.t('subscriptions.countBad'))).toBeVisible();
  await form.getByRole('textbox', { name: desk.t('subscriptions.count') }).fill('5');
  await form.getByRole('button', { name: desk.t('subscriptions.save') }).click();
  const row = desk.page.getByRole('row').filter({ hasText: 'Visio 计划 2' });
  await expect(row).toContainText(desk.t('subscriptions.quantity', { count: 5 }));
  await row.getByRole('button', { name: desk.t('subscriptions.changeOf', { name: 'Visio 计划 2' }) }).click();
  await form.getByRole('textbox', { name: desk.t('subscriptions.count') }).fill('6');
  await form.getByRole('button', { name: desk.t('subscriptions.save') }).click();
  await expect(row).toContainText(desk.t('subscriptions.quantity', { count: 6 }));
  await row.getByRole('button', { name: desk.t('subscriptions.removeOf', { name: 'Visio 计划 2' }) }).click();
  await expect(row).toHaveCount(0);
  await desk.page
    .getByRole('button', { name: desk.t('app.undo'), exact: true })
    .first()
    .click();
  await expect(row).toBeInViewport();
});
