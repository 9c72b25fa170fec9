import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../../../electron/core/desk/desk.ts';
import type { WorkspaceRole } from '../../../../shared/domain/workspace.ts';
import type { RequestInput } from '../../../../shared/ipc/contract.ts';
import { granted, type InProcessApp, startInProcess } from '../../../support/in-process-bridge.ts';
import { uuid } from '../../../support/store/store-fixtures.ts';

let app: InProcessApp;

async function openAs(role: WorkspaceRole, providerName = ''): Promise<void> {
  app = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role, companyName: '蓝海', providerName };
  await granted(app.bridge.request('workspace.create', { draft, skipped: false }));
}

const settings = () => granted(app.bridge.request('settings.get', {}));
const entries = async () => (await granted(app.bridge.request('activity.list', {}))).total;

beforeEach(() => openAs('indirect-reseller'));

describe('changing the workspace is refused', () => {
  it.each([
    ['companyName', '  ', 'empty'],
    ['country', '1', 'country'],
    ['tenantId', '12345', 'guid'],
    ['partnerId', '12345678901', 'partner-id'],
  ] as const)('for %s %j, by field, and nothing is stored', async (path, value, problem) => {
    const before = [await settings(), await entries()];
    const reply = await app.bridge.request('settings.change-workspace', { [path]: value });
    expect(reply).toEqual({ ok: false, error: { code: 'invalid-input', issues: [{ path, problem }] } });
    expect([await settings(), await entries()]).toEqual(before);
  });

  it('with every wrong field named at once', async () => {
    const reply = await app.bridge.request('settings.change-workspace', { tenantId: 'x', partnerId: 'y' });
    const issues = !reply.ok && reply.error.code === 'invalid-input' ? reply.error.issues : [];
    expect(issues.map((one) => one.path)).toEqual(['tenantId', 'partnerId']);
  });

  it.each([0, 366, 7.5])('for a timer of %d days', async (reminderDays) => {
    const reply = await app.bridge.request('settings.change-workspace', { timers: { reminderDays } });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: 'timers.reminderDays' }] },
    });
  });

  it('for fields that never change', async () => {
    for (const patch of [{ role: 'indirect-provider' }, { cloud: 'us-gov' }, { sample: true }]) {
      const reply = await app.bridge.request(
        'settings.change-workspace',
        patch as RequestInput<'settings.change-workspace'>,
      );
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('for the review of a provider that nobody named', async () => {
    const reply = await app.bridge.request('settings.change-workspace', { providerReview: 'on' });
    expect(reply).toMatchObject({ error: { issues: [{ path: 'providerReview', problem: 'no-provider' }] } });
  });

  it('for the review in the workspace of a provider', async () => {
    await openAs('indirect-provider');
    const reply = await app.bridge.request('settings.change-workspace', { providerReview: 'on' });
    expect(reply).toMatchObject({ error: { code: 'not-allowed', what: 'provider-review' } });
  });
});

describe('changing the provider is refused', () => {
  it.each([
    [{ tenantId: 'contoso.com' }, 'tenantId', 'guid'],
    [{ partnerId: 'abc' }, 'partnerId', 'partner-id'],
    [{ country: '德国' }, 'country', 'country'],
    [{ name: ' ' }, 'name', 'empty'],
  ] as const)('for %j, by field', async (patch, path, problem) => {
    await openAs('indirect-reseller', 'Meridian');
    const before = await settings();
    const reply = await app.bridge.request('settings.change-provider', patch);
    expect(reply).toEqual({ ok: false, error: { code: 'invalid-input', issues: [{ path, problem }] } });
    expect(await settings()).toEqual(before);
  });

  it('while it has no name', async () => {
    const reply = await app.bridge.request('settings.change-provider', { mpa: 'signed' });
    expect(reply).toMatchObject({ error: { issues: [{ path: 'name', problem: 'empty' }] } });
    expect((await settings()).provider).toBeNull();
  });

  it('in the workspace of a provider', async () => {
    await openAs('indirect-provider');
    const reply = await app.bridge.request('settings.change-provider', { name: 'Other' });
    expect(reply).toMatchObject({ error: { code: 'not-allowed', what: 'provider' } });
  });
});

describe('changing people is refused', () => {
  it('for a name of spaces', async () => {
    const [me] = (await settings()).people;
    for (const reply of [
      await app.bridge.request('people.add', { name: ' ' }),
      await app.bridge.request('people.change', { id: me?.id ?? '', name: ' ' }),
    ])
      expect(reply).toMatchObject({ error: { issues: [{ path: 'name', problem: 'empty' }] } });
  });

  it('for the person one works as, who cannot be sent away', async () => {
    const [me] = (await settings()).people;
    const reply = await app.bridge.request('people.change', { id: me?.id ?? '', active: false });
    expect(reply).toMatchObject({ error: { issues: [{ path: 'active', problem: 'acting' }] } });
  });

  it('for somebody who is not there, and working as them too', async () => {
    const id = uuid(999_999);
    for (const reply of [
      await app.bridge.request('people.change', { id, active: true }),
      await app.bridge.request('people.work-as', { id }),
    ])
      expect(reply).toMatchObject({ error: { code: 'not-found', entity: 'person', id } });
  });

  it('as working as somebody who works here no more', async () => {
    await granted(app.bridge.request('people.add', { name: 'Chen' }));
    const id = (await settings()).people[1]?.id ?? '';
    await granted(app.bridge.request('people.change', { id, active: false }));
    expect(await app.bridge.request('people.work-as', { id })).toMatchObject({
      error: { code: 'not-found', entity: 'person' },
    });
  });
});
