import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk-test.ts';
import { answerDialogs, freshFolder } from './electron-app.ts';
import { IntakePage } from './pages/intake-page.ts';
import { openForeignLink, openForgedLink, openFullLink, openWrappedLink } from './pages/link-steps.ts';
import {
  openFullDraft,
  openRecorded,
  openReminder,
  openTemplates,
  writeToTwo,
} from './pages/request-steps.ts';

/** A screen that needs a record or some steps. `open` leaves it drawn. */
export interface Steps {
  readonly name: string;
  readonly open: (desk: Desk) => Promise<void>;
}

const LIST = [
  'Microsoft ID,Company name,Primary domain name,Relationship',
  '53eb21cb-6b2d-4ee5-9e92-27dfc927e93c,FourthCoffee137,FourthCoffee137.onmicrosoft.com,Cloud Reseller',
  '3dfe847b-cad9-4fc1-86d3-cf16c2790087,恒信博雅科技有限责任公司上海分公司,hengxin.onmicrosoft.com,Cloud Reseller',
  'not-a-guid,Broken Ltd,broken.onmicrosoft.com,Cloud Reseller',
].join('\r\n');

/** Screens of the sample workspaces that have no fixed address. The started case comes last: it leaves a draft. */
export const STEPS: readonly Steps[] = [
  {
    name: 'a case',
    open: async (desk) => {
      const id = await desk.page.evaluate(async () => {
        const reply = await window.channelDesk.request('cases.list', {});
        return reply.ok ? (reply.value.rows.find((row) => row.lines > 1) ?? reply.value.rows[0])?.id : '';
      });
      await desk.go(`/cases/${id}`);
      await desk.page.getByTestId('sources').waitFor();
    },
  },
  {
    name: 'a customer',
    open: async (desk) => {
      const id = await desk.page.evaluate(async () => {
        const reply = await window.channelDesk.request('customers.list', {});
        return reply.ok
          ? (reply.value.rows.find((row) => row.caseId !== null) ?? reply.value.rows[0])?.id
          : '';
      });
      await desk.go(`/customers/${id}`);
      await desk.page.getByTestId('known').waitFor();
    },
  },
  {
    name: "a customer's subscriptions",
    open: async (desk) => {
      const id = await desk.page.evaluate(async () => {
        const list = await window.channelDesk.request('customers.list', {});
        return list.ok ? list.value.rows.find((row) => row.name === '恒信博雅科技')?.id : '';
      });
      await desk.go(`/customers/${id}/subscriptions`);
      await desk.page.getByRole('table').waitFor();
      await desk.page.getByRole('button', { name: desk.t('subscriptions.add'), exact: true }).click();
      await desk.page.getByTestId('subscription-form').waitFor();
    },
  },
  {
    name: "a customer's tasks",
    open: async (desk) => {
      const id = await desk.page.evaluate(async () => {
        const list = await window.channelDesk.request('cases.list', {});
        const found = list.ok ? list.value.rows.find((row) => row.customerName === '融发贸易') : undefined;
        await window.channelDesk.request('tasks.from-case', { caseId: found?.id ?? '' });
        return found?.customerId;
      });
      await desk.go(`/customers/${id}/tasks`);
      await desk.page.getByTestId('tasks').getByRole('table').waitFor();
    },
  },
  {
    name: 'a request draft',
    open: async (desk) => {
      const id = await desk.page.evaluate(async () => {
        const reply = await window.channelDesk.request('requests.list', {});
        return reply.ok ? reply.value.rows[0]?.id : '';
      });
      await desk.go(`/requests/${id}`);
      await desk.page.getByTestId('history').waitFor();
    },
  },
  {
    name: 'an export with a passphrase',
    open: async (desk) => {
      await desk.go('/settings/data');
      await desk.page.getByRole('button', { name: desk.t('backups.exportAll') }).click();
      await desk.page.getByRole('radio', { name: desk.t('wholeFile.withPassphrase') }).click();
      await desk.page.getByTestId('export-all').getByRole('textbox').nth(1).waitFor();
    },
  },
  {
    name: 'deleting the workspace',
    open: async (desk) => {
      await desk.go('/settings/data');
      await desk.page.getByRole('button', { name: desk.t('deletion.start') }).click();
      await desk.page.getByTestId('deletion-counts').waitFor();
    },
  },
  {
    name: 'a request that was given up',
    open: async (desk) => {
      const id = await desk.page.evaluate(async () => {
        const list = await window.channelDesk.request('requests.list', {});
        const row = list.ok ? list.value.rows.at(-1) : undefined;
        await window.channelDesk.request('requests.cancel', { id: row?.id ?? '' });
        return row?.id;
      });
      await desk.go(`/requests/${id}`);
      await desk.page.getByTestId('evidence').waitFor();
    },
  },
  { name: 'requests to many at once', open: writeToTwo },
  { name: 'the words of a reminder', open: openReminder },
  { name: 'a draft with copies and a template', open: openFullDraft },
  { name: 'own templates of mails', open: openTemplates },
  { name: 'a sent request that is recorded', open: openRecorded },
  { name: 'a link with everything opened', open: openFullLink },
  { name: 'a wrapped link', open: openWrappedLink },
  { name: "somebody else's link", open: openForeignLink },
  { name: 'a forged link', open: openForgedLink },
  {
    name: 'a rule',
    open: async (desk) => {
      await desk.go('/rulebook/mc-user-roles');
      await desk.page.getByTestId('rule-clauses').waitFor();
    },
  },
  {
    name: 'a checked list',
    open: async (desk) => {
      const file = join(freshFolder('import'), 'Customers.csv');
      writeFileSync(file, LIST);
      await desk.go('/import');
      await answerDialogs(desk.started.app, [file]);
      await desk.page
        .getByRole('button', { name: desk.t('import.choose') })
        .first()
        .click();
      await desk.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'a started case',
    open: async (desk) => {
      const intake = new IntakePage(desk);
      await desk.go('/today');
      await desk.page.evaluate(() => window.channelDesk.request('cases.discard-draft', {}));
      await desk.go('/cases/new');
      await intake.customer.waitFor();
      await intake.answer('Contoso Kesselbau', '1', '1', '3', null);
      await desk.page.getByTestId('so-far').waitFor();
      await desk.page.locator('summary').first().click();
    },
  },
];

/** A reseller whose agreement is missing, and who has customers that wait. */
async function openBlockedReseller(desk: Desk, tab: string): Promise<void> {
  const id = await desk.page.evaluate(async () => {
    const reply = await window.channelDesk.request('resellers.list', {});
    return reply.ok ? reply.value.rows.find((row) => row.mpa === 'not-signed' && row.waiting > 0)?.id : '';
  });
  await desk.go(`/resellers/${id}/${tab}`);
  await desk.page.getByTestId('standing').waitFor();
}

/** Screens of a provider that need a record. */
export const PROVIDER_STEPS: readonly Steps[] = [
  { name: 'a reseller', open: (desk) => openBlockedReseller(desk, 'overview') },
  { name: "a reseller's customers", open: (desk) => openBlockedReseller(desk, 'customers') },
  {
    name: 'a reseller that is changed',
    open: async (desk) => {
      await openBlockedReseller(desk, 'requests');
      await desk.page.getByRole('button', { name: desk.t('reseller.change'), exact: true }).click();
      await desk.page.getByTestId('reseller-form').waitFor();
    },
  },
];
