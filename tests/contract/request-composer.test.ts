import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { strictMail } from '../support/mail/strict-mail.ts';
import { customerIn, resellerApp } from '../support/reseller-app.ts';

let app: InProcessApp;
beforeEach(async () => {
  app = await resellerApp();
});

async function draftFor(name: string, recipient: string): Promise<string> {
  const entry = customerIn(name, 'hxby.example');
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

describe('templates of mails', () => {
  const templates = async () => (await granted(app.bridge.request('templates.list', {}))).templates;
  const textOf = async (id: string, part: string, language: 'zh-CN' | 'en' = 'en') =>
    (await page(id)).composer.mail
      .find((one) => one.language === language)
      ?.blocks.find((block) => block.id === part)?.text;
  const reword = (blockId: string, text: string, language: 'zh-CN' | 'en' = 'en') =>
    ({ blockId, language, text }) as const;
  const save = (requestId: string, name: string) =>
    app.bridge.request('templates.save', { requestId, id: null, name });

  it('AC-09-5 built-in variants reword why and what comes next, and keep every required part', async () => {
    const id = await draftFor('恒信博雅科技', '陈女士');
    const usual = await textOf(id, 'why');
    for (const template of ['azure-switch', 'azure-recreate']) {
      await change(id, { template });
      const { composer } = await page(id);
      expect(composer).toMatchObject({ template, scenario: 'joint', stops: 0 });
      expect(await textOf(id, 'why')).not.toBe(usual);
      for (const { blocks } of composer.mail)
        for (const block of blocks.filter((one) => one.required)) expect(block.text.trim()).not.toBe('');
    }
    await change(id, { kind: 'mca-acceptance' });
    expect((await page(id)).composer.template).toBe('');
  });

  it('AC-09-5 an own one is saved without the names of its customer, and names the next one', async () => {
    const first = await draftFor('恒信博雅科技', '陈女士');
    await change(first, {
      blocks: [
        reword('greeting', 'Good day 陈女士,'),
        reword('next', 'We call 恒信博雅科技 on Monday.'),
        reword('why', '我们与 Lakeview 一起支持恒信博雅科技：', 'zh-CN'),
      ],
    });
    const { id: template } = await granted(save(first, 'Call on Monday'));
    expect(await templates()).toMatchObject([
      { name: 'Call on Monday', scenario: 'joint', languages: ['zh-CN', 'en'], drafts: 0 },
    ]);
    const second = await draftFor('Contoso', 'Ms Li');
    await change(second, { template });
    expect(await textOf(second, 'greeting')).toBe('Good day Ms Li,');
    expect(await textOf(second, 'next')).toBe('We call Contoso on Monday.');
    expect(await textOf(second, 'why', 'zh-CN')).toBe('我们与 Lakeview 一起支持 Contoso：');
    expect((await page(second)).composer.mail.flatMap(({ blocks }) => blocks).some((one) => one.edited)).toBe(
      false,
    );
    expect((await templates())[0]?.drafts).toBe(1);
  });

  it('AC-09-4 a required part can be reworded and not removed; nothing new is no template', async () => {
    const id = await draftFor('恒信博雅科技', '陈女士');
    expect(await save(id, 'Same')).toMatchObject({ error: { what: 'template-same' } });
    await change(id, { blocks: [reword('acceptor', ' ')] });
    expect(await save(id, 'Without')).toMatchObject({ error: { what: 'block-missing' } });
    expect(await templates()).toEqual([]);
  });

  it('is renamed, saved into, and removed with undo; drafts have the usual text meanwhile', async () => {
    const id = await draftFor('恒信博雅科技', '陈女士');
    await change(id, { blocks: [reword('call', 'Call us.')] });
    const { id: template } = await granted(save(id, 'One'));
    await granted(save(id, 'Two'));
    expect(await save(id, ' one ')).toMatchObject({
      error: { issues: [{ path: 'name', problem: 'taken' }] },
    });
    expect(await app.bridge.request('templates.rename', { id: template, name: 'TWO' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    await granted(app.bridge.request('templates.rename', { id: template, name: 'Three' }));
    await change(id, { template, blocks: [] });
    expect(await textOf(id, 'call')).toBe('Call us.');
    await change(id, { mailLanguage: 'zh-CN', blocks: [reword('call', '请打电话。', 'zh-CN')] });
    await granted(app.bridge.request('templates.save', { requestId: id, id: template, name: 'Three' }));
    expect((await templates()).find((one) => one.id === template)?.languages).toEqual(['zh-CN', 'en']);
    await change(id, { blocks: [] });
    expect(await textOf(id, 'call', 'zh-CN')).toBe('请打电话。');
    const removed = await granted(app.bridge.request('templates.remove', { id: template }));
    expect(await textOf(id, 'call', 'zh-CN')).not.toBe('请打电话。');
    expect((await page(id)).composer.template).toBe('');
    await granted(app.bridge.request('changes.undo', { changeSetId: removed.changeSetId }));
    expect(await textOf(id, 'call', 'zh-CN')).toBe('请打电话。');
    expect(app.defects).toEqual([]);
  });
});

describe('a request that is duplicated', () => {
  it('S-10 begins a draft with the same words, recipients and link, and nothing that happened', async () => {
    const id = await draftFor('恒信博雅科技', '陈女士');
    await change(id, {
      cc: 'li@hxby.example',
      blocks: [{ blockId: 'call', language: 'en', text: 'Call us.' }],
    });
    await settleAll(id);
    const record = { ids: [id], on: '2026-11-25', evidence: null, note: '', listedId: null };
    for (const event of ['made-ready', 'sent'] as const)
      await granted(app.bridge.request('requests.record', { ...record, event }));
    const before = await page(id);
    const made = await granted(app.bridge.request('requests.duplicate', { id }));
    const after = await page(made.id);
    expect(after).toMatchObject({
      number: before.number + 1,
      state: 'draft',
      kind: before.kind,
      recipient: '陈女士',
      cc: 'li@hxby.example',
      sentOn: null,
      evidence: [],
    });
    expect(after.composer.mail.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual(
      before.composer.mail.map(({ blocks }) => blocks.map(({ text }) => text)),
    );
    expect(after.composer.link?.original).toBe(before.composer.link?.original);
    expect(after.composer.checks).toBeGreaterThan(0);
    expect(after.history.map(({ type }) => type)).toEqual(['created']);
    await granted(app.bridge.request('changes.undo', { changeSetId: made.changeSetId }));
    expect(await app.bridge.request('requests.get', { id: made.id })).toMatchObject({ ok: false });
  });
});
