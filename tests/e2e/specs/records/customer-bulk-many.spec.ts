import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factValueText } from '../../../../renderer/messages/messages.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { answerSaving, freshFolder } from '../../electron-app.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

const MANY = 200;
const CONFIRMED = 3;

/** Customers with a subscription each; where the first few were bought is confirmed already. */
async function addCustomers({ page }: Desk): Promise<void> {
  await page.evaluate(
    async ([many, confirmed]) => {
      const add = async (at: number) => {
        const name = `Contoso ${at}`;
        const added = await window.channelDesk.request('customers.add', {
          entry: {
            name,
            domain: `contoso${at}.example`,
            tenantId: '',
            country: 'SG',
            isCspPartnerTenant: 'no',
            tags: [],
            resellerIds: [],
          },
        });
        if (!added.ok) throw new Error(`${name} was refused: ${added.error.code}`);
        await window.channelDesk.request('subscriptions.add', {
          customerId: added.value.id as never,
          entry: {
            name: 'Suite',
            quantity: 1,
            subscriptionId: '',
            serviceType: 'license-based',
            commerceGeneration: null,
            acquisitionChannel: at <= confirmed ? 'csp-own' : null,
          },
        });
      };
      await Promise.all(Array.from({ length: many }, (_none, at) => add(at + 1)));
    },
    [MANY, CONFIRMED] as const,
  );
}

async function chooseAll(desk: Desk) {
  await desk.emptyWorkspace();
  await addCustomers(desk);
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.dataRows.first().focus();
  await desk.page.keyboard.press('Control+a');
  const bar = desk.page.getByTestId('bulk-bar');
  await expect(bar).toContainText(desk.t('bulk.selectedAll', { count: MANY, number: MANY }));
  return { customers, bar };
}

test('S-04 where 200 customers bought is one change that leaves what is confirmed, with one undo', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { customers, bar } = await chooseAll(desk);
  const { page, t } = desk;
  const bought = (channel: string) =>
    page.evaluate(async (one) => {
      const reply = await window.channelDesk.request('customers.list', { filter: { channel: [one] } });
      return reply.ok ? reply.value.rows.length : -1;
    }, channel);
  await bar.getByRole('button', { name: t('bulk.channel'), exact: true }).click();
  const form = page.getByTestId('bulk-channel');
  await form.getByRole('combobox', { name: t('customers.column.channel') }).selectOption('advisor');
  await form.getByRole('button', { name: t('bulk.channelSave'), exact: true }).click();
  const channel = factValueText(desk.language, 'acquisitionChannel', 'advisor');
  const said = t('bulk.channelSet', { count: MANY - CONFIRMED, channel });
  await expect(page.getByText(said, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  expect(await bought('advisor')).toBe(MANY - CONFIRMED);
  expect(await bought('csp-own')).toBe(CONFIRMED);
  await customers.dataRows.first().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => bought('advisor')).toBe(0);
  expect(await bought('csp-own')).toBe(CONFIRMED);
});

test('S-04 an export of 200 customers holds every one of them under the heads of the window', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const { bar } = await chooseAll(desk);
  const { page, t, started } = desk;
  const path = join(freshFolder('export'), 'chosen.csv');
  await answerSaving(started.app, path);
  await bar.getByRole('button', { name: t('bulk.export'), exact: true }).click();
  const said = t('bulk.exported', { count: MANY, name: 'chosen.csv' });
  await expect(page.getByText(said, { exact: true }).first()).toBeVisible();
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\r\n');
  const heads = [
    'customers.name',
    'customer.domain',
    'customer.tenantId',
    'customers.column.relation',
  ] as const;
  expect(head).toContain(heads.map((key) => `"${t(key)}"`).join(','));
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(MANY);
  expect(lines[0]).toContain('"Contoso 1","contoso1.example"');
  expect(lines.at(-1)).toContain('"Contoso 200","contoso200.example"');
});
