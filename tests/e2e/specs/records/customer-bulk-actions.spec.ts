import { readdirSync } from 'node:fs';
import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder } from '../../electron-app.ts';
import { CustomersPage } from '../../pages/customers-page.ts';

const NAMES = ['Alpha', 'Beta', 'Gamma'] as const;

/** Adds customers by name, so that every one of them is known to the test. */
async function addCustomers({ page }: Desk, names: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const name of all) {
      const entry = {
        name,
        domain: `${name.toLowerCase()}.example`,
        tenantId: '',
        country: 'SG',
        isCspPartnerTenant: 'no' as const,
        tags: [],
        resellerIds: [],
      };
      await window.channelDesk.request('customers.add', { entry });
    }
  }, names);
}

/** The list with all its customers chosen. */
async function allChosen(desk: Desk) {
  await desk.go('/customers');
  const customers = new CustomersPage(desk);
  await customers.dataRows.first().focus();
  await desk.page.keyboard.press('Control+a');
  const bar = desk.page.getByTestId('bulk-bar');
  const press = (label: Parameters<Desk['t']>[0]) =>
    bar.getByRole('button', { name: desk.t(label), exact: true }).click();
  return { customers, bar, press };
}

const said = ({ page }: Desk, text: string) => page.getByText(text).first();

test('S-04 a task for all that are chosen is one undo', async ({ desk }) => {
  await desk.emptyWorkspace();
  await addCustomers(desk, NAMES);
  const { press } = await allChosen(desk);
  const { page, t } = desk;
  await press('bulk.task');
  const form = page.getByTestId('bulk-task');
  await page.keyboard.press('Enter');
  await expect(form.getByText(t('tasks.needTitle'))).toBeVisible();
  await form.getByRole('textbox', { name: t('tasks.new') }).fill('Call back');
  await page.keyboard.press('Enter');
  await expect(said(desk, t('bulk.taskAdded', { count: 3, title: 'Call back' }))).toBeVisible();
  const tasks = () =>
    page.evaluate(async () => {
      const list = await window.channelDesk.request('customers.list', {});
      let found = 0;
      for (const row of list.ok ? list.value.rows : []) {
        const reply = await window.channelDesk.request('tasks.list', { customerId: row.id as never });
        if (reply.ok) found += reply.value.rows.filter((one) => one.title === 'Call back').length;
      }
      return found;
    });
  expect(await tasks()).toBe(3);
  await new CustomersPage(desk).dataRows.first().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(tasks).toBe(0);
});

test('S-04 a provider sets the reseller of record of all that are chosen', async ({ desk }) => {
  await desk.sampleWorkspace('indirect-provider');
  const { page, t } = desk;
  const name = await page.evaluate(async () => {
    const reply = await window.channelDesk.request('resellers.list', {});
    return reply.ok ? (reply.value.rows[0]?.name ?? '') : '';
  });
  const { press, customers } = await allChosen(desk);
  await press('bulk.reseller');
  await page.getByRole('combobox', { name: t('bulk.resellerOf') }).selectOption({ label: name });
  await page
    .getByTestId('bulk-reseller')
    .getByRole('button', { name: t('bulk.channelSave') })
    .click();
  await expect(customers.dataRows.first()).toContainText(name);
  const without = () =>
    page.evaluate(async (wanted) => {
      const reply = await window.channelDesk.request('customers.list', {});
      return reply.ok ? reply.value.rows.filter((row) => !row.resellers.includes(wanted)).length : -1;
    }, name);
  expect(await without()).toBe(0);
  await customers.dataRows.first().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(without).toBeGreaterThan(0);
});

test('S-04 deleting asks first in numbers, and one undo brings all back', async ({ desk }) => {
  await desk.emptyWorkspace();
  await addCustomers(desk, NAMES);
  const { press, customers } = await allChosen(desk);
  const { page, t } = desk;
  await press('bulk.remove');
  const form = page.getByTestId('bulk-remove');
  await expect(form.getByText(t('bulk.removeAsk', { count: 3, number: '3' }))).toBeVisible();
  await expect(form.getByRole('button', { name: t('customer.cancel') })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(customers.dataRows).toHaveCount(3);
  await press('bulk.remove');
  await form.getByRole('button', { name: t('bulk.removeNow', { count: 3, number: '3' }) }).click();
  await expect(page.getByText(t('customers.none'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(customers.dataRows).toHaveCount(3);
});

test('AC-09-10 writing to all that are chosen opens exactly them at once, and their mails are saved', async ({
  desk,
}) => {
  await desk.emptyWorkspace({ providerReview: false, providerName: '' });
  await addCustomers(desk, NAMES);
  const { press } = await allChosen(desk);
  const { page, t } = desk;
  await press('bulk.write');
  await expect(page.getByRole('heading', { level: 1, name: t('many.title') })).toBeVisible();
  const rows = page.getByRole('table', { name: t('many.table') }).locator('tbody tr');
  await expect(rows).toHaveCount(3);
  for (const name of NAMES) {
    const mail = page.getByRole('textbox', { name: t('many.mailOf', { name }) });
    await page.getByRole('textbox', { name: t('many.recipientOf', { name }) }).fill('Chen');
    await page.keyboard.press('Enter');
    await mail.fill(`chen@${name.toLowerCase()}.example`);
    await page.keyboard.press('Enter');
    await expect(mail).toBeFocused();
  }
  expect(await violationsOf(page)).toEqual([]);
  const know = page.getByTestId('many-checks').getByRole('button');
  const ready = page.locator('tr[data-state="ready"]');
  await expect(async () => {
    // A mail that is saved only now brings its check with it.
    if ((await know.count()) > 0) await know.first().click();
    await expect(know).toHaveCount(0, { timeout: 200 });
    await expect(ready).toHaveCount(3, { timeout: 200 });
  }).toPass();
  await expect(page.getByRole('textbox', { name: t('many.mailOf', { name: 'Gamma' }) })).toHaveValue(
    'chen@gamma.example',
  );
  const folder = freshFolder('many');
  await answerDialogs(desk.started.app, [folder]);
  await page.getByRole('button', { name: t('many.save', { count: 3 }) }).click();
  await expect(page.getByTestId('batch')).toContainText(t('requests.batchSaved', { count: 3 }));
  expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(3);
  await page.getByRole('button', { name: t('requests.batchRecord', { count: 3 }) }).click();
  await expect(page.locator('tr[data-state="gone"]')).toHaveCount(3);
});

test('S-09 many at once: what is typed while a save is on its way stays, with the focus', async ({
  desk,
}) => {
  await desk.emptyWorkspace({ providerReview: false, providerName: '' });
  await addCustomers(desk, NAMES);
  const { press } = await allChosen(desk);
  const { page, t } = desk;
  await press('bulk.write');
  const [name = ''] = NAMES;
  const field = page.getByRole('textbox', { name: t('many.recipientOf', { name }) });
  await field.fill('Chen');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Jing');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Chen Jing');
  await desk.go('/customers');
  await desk.go('/requests/many');
  await expect(field).toHaveValue('Chen Jing');
  // A change that is taken back comes into the field.
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('Chen');
  await field.fill('Chen Jing');
  await page.keyboard.press('Enter');
  await expect(async () => {
    await desk.go('/customers');
    await desk.go('/requests/many');
    await expect(field).toHaveValue('Chen Jing', { timeout: 1_000 });
  }).toPass();
});
