import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';
import { strictMail } from '../support/mail/strict-mail.ts';

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

async function draftFor(name: string, recipient: string): Promise<string> {
  const entry = {
    name,
    domain: 'hxby.example',
    tenantId: '',
    country: 'SG',
    isCspPartnerTenant: 'no' as const,
    tags: [],
    resellerIds: [],
  };
  const { id } = await granted(app.bridge.request('customers.add', { entry }));
  const made = await granted(app.bridge.request('requests.create', { customerId: id, caseId: null }));
  await change(made.id, { recipient, mail: 'chen@hxby.example' });
  return made.id;
}
const page = (id: string) => granted(app.bridge.request('requests.get', { id }));
const change = (id: string, patch: Omit<RequestInput<'requests.change'>, 'id'>) =>
  granted(app.bridge.request('requests.change', { id, ...patch }));
const rules = async (id: string) => (await page(id)).composer.findings.map((one) => one.ruleId);
async function settleAll(id: string): Promise<void> {
  for (const { ruleId, strength } of (await page(id)).composer.findings)
    if (strength === 'check')
      await granted(app.bridge.request('requests.settle-check', { id, ruleId, known: true }));
}

describe('copies of a mail', () => {
  it('AC-09-6 go to several addresses, are kept as typed, and stop at what is no address', async () => {
    const id = await draftFor('恒信博雅科技', '陈女士');
    await change(id, { cc: 'li@hxby.example；wang@' });
    expect(await rules(id)).toContain('cc-address');
    expect(await app.bridge.request('requests.save-eml', { id, which: 'request' })).toMatchObject({
      error: { what: 'stop-open' },
    });
    const typed = ' li@hxby.example；Wang <wang@other.example>, LI@hxby.example';
    await change(id, { cc: typed });
    expect(await rules(id)).toContain('cc-domain');
    expect(await rules(id)).not.toContain('cc-address');
    expect((await page(id)).cc).toBe(typed);
    await settleAll(id);
    for (const which of ['request', 'reminder'] as const) {
      app.dialogs.saves.push(`/mails/${which}.eml`);
      await granted(app.bridge.request('requests.save-eml', { id, which }));
      const { headers } = strictMail(new TextDecoder().decode(app.written.get(`/mails/${which}.eml`)));
      expect(headers.get('cc')).toBe('li@hxby.example, wang@other.example');
    }
    await change(id, { cc: 'li@hxby.example' });
    expect(await rules(id)).not.toContain('cc-domain');
  });

  it('AC-09-6 are at most twenty', async () => {
    const id = await draftFor('恒信博雅科技', '陈女士');
    const many = (count: number) =>
      Array.from({ length: count }, (_one, at) => `a${at}@hxby.example`).join(';');
    await change(id, { cc: many(20) });
    expect(await rules(id)).not.toContain('cc-address');
    await change(id, { cc: many(21) });
    expect(await rules(id)).toContain('cc-address');
  });
});
