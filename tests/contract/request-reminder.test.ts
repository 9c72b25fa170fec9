import { beforeEach, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import type { CustomerEntry } from '../../shared/ipc/contract/customers.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';
import { strictMail } from '../support/mail/strict-mail.ts';

const customer = (name: string, domain: string): CustomerEntry => ({
  name,
  domain,
  tenantId: '',
  country: 'SG',
  isCspPartnerTenant: 'no',
  tags: [],
  resellerIds: [],
});

let app: InProcessApp;

beforeEach(async () => {
  app = await startInProcess();
  const draft = {
    ...emptyFirstRun('lin'),
    role: 'indirect-reseller' as const,
    companyName: 'Lakeview',
    country: 'SG',
    tenantId: '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11',
    partnerId: '4847383',
    partnerIdKind: 'location' as const,
    portalRoles: ['admin-agent' as const],
    providerName: 'Meridian',
    providerTenantId: '3c1f9a52-7b1e-4d0c-8a55-0d9be4a1c001',
    providerReview: false,
  };
  await createFirstRunStore(app.bridge, draft).getState().create(false);
});

async function draftOf(name: string): Promise<string> {
  const { id } = await granted(
    app.bridge.request('customers.add', { entry: customer(name, `${name.toLowerCase()}.example`) }),
  );
  const made = await granted(app.bridge.request('requests.create', { customerId: id, caseId: null }));
  await granted(
    app.bridge.request('requests.change', { id: made.id, recipient: 'Chen', mail: `chen@${name}.example` }),
  );
  return made.id;
}

const page = (id: string) => granted(app.bridge.request('requests.get', { id }));

/** "I know" to everything that has to be looked at. */
async function lookAtChecks(id: string): Promise<void> {
  const { findings } = (await page(id)).composer;
  for (const { ruleId, strength } of findings)
    if (strength === 'check')
      await granted(app.bridge.request('requests.settle-check', { id, ruleId, known: true }));
}

it('S-10 a reminder goes out with the words typed for it, alone and in the batch, until it has its usual text again', async () => {
  const ids = [await draftOf('First'), await draftOf('Second')];
  for (const id of ids) await lookAtChecks(id);
  const [id = '', other = ''] = ids;
  const text = 'A word about <our> request.';
  const reword = (blocks: readonly { blockId: string; text: string }[]) =>
    app.bridge.request('requests.reword-reminder', {
      id,
      blocks: blocks.map((one) => ({ ...one, language: 'en' as const })),
    });
  expect(await reword([{ blockId: 'why', text }])).toMatchObject({ error: { what: 'not-from-here' } });
  await granted(app.bridge.request('requests.record-sent', { ids, on: '2026-11-02' }));
  const usual = (await page(id)).composer;
  expect((await page(id)).reminderBlocks).toEqual([]);
  const { changeSetId } = await granted(reword([{ blockId: 'why', text }]));
  const copied = await granted(app.bridge.request('requests.copy-mail', { id, which: 'reminder' }));
  expect(copied.text).toContain(`${text}\n\n${usual.link?.original}`);
  app.dialogs.folders.push('/out');
  expect((await granted(app.bridge.request('requests.save-emls', { ids, which: 'reminder' }))).saved).toEqual(
    ids,
  );
  const mails = [...app.written.values()].map((bytes) => strictMail(new TextDecoder().decode(bytes)));
  expect(mails.map((mail) => JSON.stringify(mail).includes('A word about <our> request.'))).toEqual([
    true,
    false,
  ]);
  expect((await page(id)).composer.mail).toEqual(usual.mail);
  expect((await page(other)).reminderBlocks).toEqual([]);
  await granted(app.bridge.request('changes.undo', { changeSetId }));
  expect((await page(id)).composer.reminder).toEqual(usual.reminder);
});

it('AC-09-4 a reminder with an empty required part or an open name stays, alone and in the batch, and says why', async () => {
  const id = await draftOf('Waiting');
  await lookAtChecks(id);
  await granted(app.bridge.request('requests.record-sent', { ids: [id], on: '2026-11-02' }));
  for (const text of [' ', 'Dear {contact}']) {
    const blocks = [{ blockId: 'acceptor', language: 'en' as const, text }];
    await granted(app.bridge.request('requests.reword-reminder', { id, blocks }));
    const copied = await app.bridge.request('requests.copy-mail', { id, which: 'reminder' });
    expect(copied).toMatchObject({ error: { code: 'not-allowed', what: 'reminder-open' } });
    app.dialogs.folders.push('/out');
    const { stayed } = await granted(
      app.bridge.request('requests.save-emls', { ids: [id], which: 'reminder' }),
    );
    expect(stayed).toMatchObject([{ id, reason: 'reminder-open' }]);
  }
  expect(app.written.size).toBe(0);
});
