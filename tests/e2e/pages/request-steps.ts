import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEventType } from '../../../shared/domain/request.ts';
import type { Desk } from '../desk-test.ts';
import { answerDialogs, freshFolder } from '../electron-app.ts';

const CUSTOMER = { name: '恒信博雅科技', domain: 'hxby.example' } as const;
/** A list of Partner Center in which the customer stands. */
export const LIST = [
  'Microsoft ID,Company name,Primary domain name,Relationship',
  '53eb21cb-6b2d-4ee5-9e92-27dfc927e93c,恒信博雅科技,hxby.example,Cloud Reseller',
].join('\r\n');

/** A workspace whose provider does not look first, with one draft to a customer of the same country. */
export async function withDraft(desk: Desk): Promise<string> {
  await desk.emptyWorkspace({
    providerReview: false,
    providerTenantId: '3c1f9a52-7b1e-4d0c-8a55-0d9be4a1c001',
  });
  return addDraft(desk, CUSTOMER.name, CUSTOMER.domain);
}

/** A customer with a draft to it. */
export async function addDraft(desk: Desk, name: string, domain: string): Promise<string> {
  return desk.page.evaluate(
    async (given) => {
      const entry = {
        ...given,
        tenantId: '',
        country: 'SG',
        isCspPartnerTenant: 'no' as const,
        tags: [],
        resellerIds: [],
      };
      const added = await window.channelDesk.request('customers.add', { entry });
      if (!added.ok) throw new Error(JSON.stringify(added.error));
      const made = await window.channelDesk.request('requests.create', {
        customerId: added.value.id,
        caseId: null,
      });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const who = { recipient: '陈女士', mail: `chen@${given.domain}` };
      await window.channelDesk.request('requests.change', { id: made.value.id, ...who });
      return made.value.id;
    },
    { name, domain },
  );
}

/** "I know" to everything that has to be looked at in a draft. */
export async function lookAtChecks(desk: Desk, id: string): Promise<void> {
  await desk.page.evaluate(async (request) => {
    const page = await window.channelDesk.request('requests.get', { id: request });
    const found = page.ok && page.value.state === 'draft' ? page.value.composer.findings : [];
    for (const { ruleId, strength } of found)
      if (strength === 'check')
        await window.channelDesk.request('requests.settle-check', { id: request, ruleId, known: true });
  }, id);
}

/** Records events without the screen, once every check was looked at. */
export async function record(
  desk: Desk,
  id: string,
  ...events: Exclude<RequestEventType, 'created'>[]
): Promise<void> {
  await lookAtChecks(desk, id);
  await desk.page.evaluate(
    async ({ request, all }) => {
      const start = await window.channelDesk.request('app.start', {});
      const on = start.ok ? start.value.today : '';
      const rest = { on, evidence: null, note: '', listedId: null };
      for (const event of all) {
        const reply = await window.channelDesk.request('requests.record', { ids: [request], event, ...rest });
        if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      }
    },
    { request: id, all: events },
  );
}

/** The chip of a state. */
export const state = (desk: Desk, word: 'sent' | 'accepted' | 'declined' | 'reminded' | 'lapsed') =>
  desk.page.getByRole('img', {
    name: new RegExp(`^${desk.t(`request.state.${word}`).replace(/[()（）]/gu, '.')}`, 'u'),
  });

/** The first two customers of the list, written to at once. */
export async function writeToTwo(desk: Desk): Promise<void> {
  // From another screen, so that nobody is chosen yet.
  await desk.go('/today');
  await desk.go('/customers');
  await desk.page.locator('[role="grid"] [data-index="0"]').focus();
  await desk.page.keyboard.press('Shift+ArrowDown');
  await desk.page
    .getByTestId('bulk-bar')
    .getByRole('button', { name: desk.t('bulk.write') })
    .click();
  await desk.page.getByRole('table', { name: desk.t('many.table') }).waitFor();
}

/** A draft of the sample with two copies, one of them no address, and another text to begin with. */
export async function openFullDraft(desk: Desk): Promise<void> {
  const id = await desk.page.evaluate(async () => {
    const customers = await window.channelDesk.request('customers.list', {});
    const customerId = customers.ok ? customers.value.rows[0]?.id : undefined;
    const made = await window.channelDesk.request('requests.create', {
      customerId: customerId ?? '',
      caseId: null,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const cc = 'li@customer.example; 王 <wang@other.example>; wang@';
    await window.channelDesk.request('requests.change', { id: made.value.id, cc, recipient: '陈女士' });
    return made.value.id;
  });
  await desk.go(`/requests/${id}`);
  await desk.page.getByTestId('template').getByRole('combobox').selectOption({ index: 1 });
  await desk.page.getByRole('button', { name: desk.t('template.saveAs') }).click();
  await desk.page.getByTestId('template-form').waitFor();
}

/** Settings with two own templates, one of them being renamed. */
export async function openTemplates(desk: Desk): Promise<void> {
  const id = await addDraft(desk, '苍南电气', 'cangnan.example');
  await desk.page.evaluate(async (request) => {
    const blocks = [{ blockId: 'greeting', language: 'zh-CN' as const, text: '陈女士，您好！' }];
    await window.channelDesk.request('requests.change', { id: request, blocks });
    for (const name of ['第一封邮件', 'A warm first mail for customers that come from another partner'])
      await window.channelDesk.request('templates.save', { requestId: request, id: null, name });
  }, id);
  await desk.go('/today');
  await desk.go('/settings/mail');
  await desk.page.getByTestId('setting-templates').getByRole('listitem').nth(1).waitFor();
  await desk.page.getByTestId('setting-templates').getByRole('button').first().click();
}

/** A request that was sent, with a file as evidence, and the form of what happened opened. */
export async function openRecorded(desk: Desk): Promise<void> {
  const id = await addDraft(desk, '海湾国际物流', 'harbour.example');
  await record(desk, id, 'review-asked', 'review-approved', 'sent');
  const file = join(freshFolder('evidence'), '合作伙伴中心-客户列表-2026-11-25.png');
  writeFileSync(file, 'pixels');
  await answerDialogs(desk.started.app, [file]);
  await desk.page.evaluate(
    (request) => window.channelDesk.request('requests.add-evidence', { id: request }),
    id,
  );
  await desk.go(`/requests/${id}`);
  await desk.page.getByTestId('evidence').getByRole('listitem').first().waitFor();
  await desk.page.locator('[data-record]').click();
  await desk.page.getByTestId('record-form').waitFor();
}

/** A request that waits for an answer, with the words of its reminder opened and one of them changed. */
export async function openReminder(desk: Desk): Promise<void> {
  const id = await addDraft(desk, '北岸精密制造', 'northshore.example');
  await record(desk, id, 'review-asked', 'review-approved', 'sent');
  await desk.page.evaluate(async (request) => {
    const blocks = [{ blockId: 'call', language: 'en' as const, text: 'Call us.' }];
    await window.channelDesk.request('requests.reword-reminder', { id: request, blocks });
  }, id);
  await desk.go(`/requests/${id}`);
  await desk.page.getByRole('button', { name: desk.t('reminder.edit') }).click();
  await desk.page.getByTestId('reminder').waitFor();
}
