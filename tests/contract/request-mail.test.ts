import { beforeEach, describe, expect, it } from 'vitest';
import type { FirstRunDraft } from '../../shared/ipc/contract/app.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { strictMail } from '../support/mail/strict-mail.ts';
import { customerIn, resellerApp } from '../support/reseller-app.ts';

const ENTRY = customerIn('恒信博雅科技', 'hxby.example');

let app: InProcessApp;

async function start(patch: Partial<FirstRunDraft> = {}): Promise<void> {
  app = await resellerApp(patch);
}
beforeEach(() => start());

async function draftFor(entry: Partial<typeof ENTRY> | Record<string, unknown> = {}): Promise<string> {
  const { id } = await granted(
    app.bridge.request('customers.add', { entry: { ...ENTRY, ...entry } as never }),
  );
  const made = await granted(app.bridge.request('requests.create', { customerId: id, caseId: null }));
  await granted(
    app.bridge.request('requests.change', { id: made.id, recipient: '陈女士', mail: 'chen@hxby.example' }),
  );
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

describe('the composer', () => {
  it('offers the link of our own ids and a mail in both languages with every name filled in', async () => {
    const { composer } = await page(await draftFor());
    expect(composer.scenario).toBe('joint');
    expect(composer.offer).toMatchObject({ inferred: true });
    expect(composer.link).toMatchObject({
      verdict: 'yours',
      partnerName: 'Lakeview',
      providerName: 'Meridian',
    });
    expect(composer.stops).toBe(0);
    expect(composer.mail.flatMap((one) => one.blocks.flatMap((block) => block.placeholders))).toEqual([]);
    expect(composer.subject).toContain(' / ');
  });

  it('AC-09-2 unwraps a wrapped link and sends the original; a short one stops', async () => {
    const id = await draftFor();
    const original = (await page(id)).composer.link?.original ?? '';
    const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(original)}&data=x&reserved=0`;
    await change(id, { link: wrapped });
    await settleAll(id);
    expect((await page(id)).composer.link).toMatchObject({ wrapped: true, original });
    await granted(app.bridge.request('requests.copy-mail', { id, which: 'request' }));
    expect(app.copied[0]).toContain(original);
    expect(app.copied[0]).not.toContain('safelinks');
    await change(id, { link: 'https://bit.ly/3xyz' });
    expect(await rules(id)).toContain('link-shortened');
    expect(await app.bridge.request('requests.copy-mail', { id, which: 'request' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', what: 'stop-open' },
    });
  });

  it('AC-09-4 stops when a required block is emptied, and when a name is not known', async () => {
    const id = await draftFor();
    await change(id, { blocks: [{ blockId: 'acceptor', language: 'en', text: ' ' }] });
    expect(await rules(id)).toContain('block-missing');
    await change(id, { blocks: [], recipient: '' });
    expect(await rules(id)).toContain('placeholder-left');
  });

  it('AC-09-7 wants checks looked at: "I know" keeps the name, and is in the log', async () => {
    const id = await draftFor();
    expect(await app.bridge.request('requests.copy-mail', { id, which: 'request' })).toMatchObject({
      ok: false,
      error: { what: 'check-open' },
    });
    await settleAll(id);
    const { composer } = await page(id);
    expect(composer.checks).toBe(0);
    expect(composer.findings.find((one) => one.ruleId === 'rr-acceptor-global-admin')?.settledBy).toBe('lin');
    const { rows } = await granted(app.bridge.request('activity.list', {}));
    expect(rows.some((row) => row.label === 'request.check')).toBe(true);
  });

  it.each([
    [{ country: 'US' }, 'rr-region', 'stop'],
    [{ isCspPartnerTenant: 'yes' }, 'mc-no-csp-resale', 'stop'],
    [{ isCspPartnerTenant: null }, 'csp-tenant-unknown', 'check'],
    [{ country: null }, 'rr-region-unknown', 'check'],
    [{ domain: 'other.example' }, 'mail-domain', 'check'],
  ] as const)('says of %o: %s', async (entry, rule, strength) => {
    const { findings } = (await page(await draftFor(entry))).composer;
    expect(findings.find((one) => one.ruleId === rule)?.strength).toBe(strength);
  });

  it('sends a mail for an unsupported country by the classic form, and US Government with its warning', async () => {
    const far = await draftFor({ country: 'KP' });
    expect((await page(far)).composer).toMatchObject({ scenario: 'unsupported-country', stops: 0 });
    expect(await rules(far)).toContain('rr-unsupported-country-link');
    await start({ cloud: 'us-gov' });
    const gov = await draftFor();
    expect((await page(gov)).composer).toMatchObject({ scenario: 'us-gov', question: 'paste', offer: null });
    expect(await rules(gov)).toEqual(expect.arrayContaining(['cl-usgov-conflict', 'link-missing']));
  });

  it('stops a reseller operated by 21Vianet, asks for a GDAP relationship, and knows the agreement’s page', async () => {
    await start({ cloud: 'china-21v', country: 'CN' });
    expect(await rules(await draftFor({ country: 'CN' }))).toContain(
      'mc-h-reseller-cannot-create-invitation',
    );
    await start();
    const id = await draftFor();
    await change(id, { kind: 'gdap-approval' });
    expect((await page(id)).composer).toMatchObject({ scenario: 'gdap', question: 'gdap-relationship' });
    await change(id, { kind: 'mca-acceptance' });
    expect((await page(id)).composer).toMatchObject({ scenario: 'mca', stops: 0 });
  });

  it('AC-09-6 saves an unsent draft under a name of our own', async () => {
    const id = await draftFor();
    await settleAll(id);
    app.dialogs.saves.push('/mails/draft.eml');
    await granted(app.bridge.request('requests.save-eml', { id, which: 'request' }));
    expect(app.dialogs.proposed.at(-1)).toMatch(/^request-2026-11-25-1-[0-9a-f]{4}\.eml$/u);
    const { composer } = await page(id);
    const { headers, parts } = strictMail(new TextDecoder().decode(app.written.get('/mails/draft.eml')));
    expect(headers.get('subject')).toBe(composer.subject);
    expect(headers.get('to')).toBe('陈女士 <chen@hxby.example>');
    expect(parts[0]?.text).toContain(composer.link?.original);
    const { rows } = await granted(app.bridge.request('activity.list', {}));
    expect(rows[0]?.label).toBe('request.saved');
  });

  it('AC-09-9 lets nothing out before the provider has agreed', async () => {
    await start({ providerReview: true });
    const id = await draftFor();
    await settleAll(id);
    expect((await page(id)).composer.reviewWaits).toBe(true);
    expect(await app.bridge.request('requests.copy-mail', { id, which: 'request' })).toMatchObject({
      ok: false,
      error: { what: 'review-needed' },
    });
    const record = (event: 'review-asked' | 'review-approved' | 'sent') =>
      granted(
        app.bridge.request('requests.record', {
          ids: [id],
          event,
          on: '2026-11-25',
          evidence: null,
          note: '',
          listedId: null,
        }),
      );
    await record('review-asked');
    await record('review-approved');
    await granted(app.bridge.request('requests.copy-mail', { id, which: 'request' }));
    await record('sent');
    expect(await page(id)).toMatchObject({ state: 'sent' });
  });

  it('keeps the mail as it was sent, whatever is renamed afterwards, and one record per link', async () => {
    const ids = [await draftFor(), await draftFor({ name: 'Second', domain: 'hxby.example' })];
    const record = (event: 'made-ready' | 'sent') =>
      granted(
        app.bridge.request('requests.record', {
          ids,
          event,
          on: '2026-11-25',
          evidence: null,
          note: '',
          listedId: null,
        }),
      );
    for (const id of ids) await settleAll(id);
    await record('made-ready');
    await record('sent');
    const before = (await page(ids[0] ?? '')).composer;
    expect(before.sameLink).toBe(1);
    await granted(app.bridge.request('settings.change-workspace', { companyName: 'Renamed' }));
    expect((await page(ids[0] ?? '')).composer.subject).toBe(before.subject);
    expect(before.reminder[0]?.blocks[0]?.text).toContain('2026-11-25');
  });
});

describe('a provider', () => {
  it('invites a reseller into a partnership with a link that is pasted', async () => {
    await start({ role: 'indirect-provider', providerName: '', providerTenantId: '' });
    const { partnerId } = await granted(
      app.bridge.request('resellers.add', {
        entry: {
          name: 'Lakeside',
          partnerId: '',
          partnerIdKind: 'not-sure',
          partnerIdCountry: null,
          tenantId: '',
          country: 'SG',
          partnership: null,
          mpa: null,
          programmeStatus: null,
          adminAccessToReseller: null,
          contact: { name: '', mail: '', phone: '', language: null },
        },
      }),
    ).then(({ id }) => ({ partnerId: id }));
    const made = await granted(app.bridge.request('requests.invite-reseller', { partnerId }));
    expect(await page(made.id)).toMatchObject({
      customerName: 'Lakeside',
      customerId: null,
      kind: 'partnership',
    });
    expect((await page(made.id)).composer).toMatchObject({ scenario: 'partnership', question: 'paste' });
  });
});
