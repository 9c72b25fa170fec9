import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { createSettingsStore, type Saved } from '../../renderer/features/settings/settings-store.ts';
import type { WorkspaceSummary } from '../../shared/ipc/contract/app.ts';
import type { Colleague } from '../../shared/ipc/contract/people.ts';
import type { Settings } from '../../shared/ipc/contract/settings.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

const TENANT = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';

let app: InProcessApp;
let store: ReturnType<typeof createSettingsStore>;

async function openStore(): Promise<void> {
  store = createSettingsStore(app.bridge);
  await store.getState().load();
}

function shown(): Settings {
  const { settings } = store.getState();
  if (settings === null) throw new Error('Nothing was read.');
  return settings;
}

const stored = () => granted(app.bridge.request('settings.get', {}));

async function summary(): Promise<WorkspaceSummary> {
  const { start } = await granted(app.bridge.request('app.start', {}));
  if (start.state !== 'ready') throw new Error(`It starts with ${start.state}.`);
  return start.workspace;
}

async function newest() {
  const { rows } = await granted(app.bridge.request('activity.list', {}));
  return rows[0];
}

async function undo(saved: Saved): Promise<void> {
  if (!saved.ok) throw new Error(`Refused: ${JSON.stringify(saved.error)}`);
  await granted(app.bridge.request('changes.undo', { changeSetId: saved.value.changeSetId }));
  await store.getState().load();
}

function personCalled(name: string): Colleague {
  const person = shown().people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`Nobody is called ${name}.`);
  return person;
}

beforeEach(async () => {
  app = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };
  await granted(app.bridge.request('workspace.create', { draft, skipped: true }));
  await openStore();
});

describe('settings of the workspace', () => {
  it('show what first run left open as not known', () => {
    expect(shown()).toMatchObject({
      workspace: { companyName: '蓝海', tenantId: '', country: '', mpa: 'unknown', setupFinished: false },
      provider: null,
      people: [{ name: 'wang', acting: true, active: true }],
    });
  });

  it('are shown at once, and on the disk when it answers', async () => {
    const saving = store.getState().changeWorkspace({ companyName: '远洋' });
    expect(shown().workspace.companyName).toBe('远洋');
    expect((await saving).ok).toBe(true);
    expect((await stored()).workspace.companyName).toBe('远洋');
    expect((await summary()).companyName).toBe('远洋');
  });

  it('survive a restart', async () => {
    const state = store.getState();
    await state.changeWorkspace({ mpa: 'signed', baselineEdition: 'mc-latest', timers: { staleDays: 60 } });
    const before = shown();
    app = await app.restart();
    await summary();
    await openStore();
    expect(shown()).toEqual(before);
    expect(before.workspace).toMatchObject({ mpa: 'signed', timers: { staleDays: 60, lapseDays: 30 } });
    expect(before.workspace.origins.mpa).toEqual({ type: 'by-hand', asOf: '2026-11-25' });
  });

  it('end the request to finish setting up once both ids and the country are there', async () => {
    const kinds = async () =>
      (await granted(app.bridge.request('today.reseller', {}))).needsYou.map((row) => row.kind);
    expect(await kinds()).toEqual(['unfinished-set-up']);
    const state = store.getState();
    await state.changeWorkspace({ tenantId: `{${TENANT.toUpperCase()}}` });
    await state.changeWorkspace({ partnerId: '4 847 383' });
    expect(await kinds()).toEqual(['unfinished-set-up']);
    const last = await state.changeWorkspace({ country: 'SG' });
    expect(await kinds()).toEqual([]);
    expect(await summary()).toMatchObject({ tenantId: TENANT, partnerId: '4847383', country: 'SG' });
    await undo(last);
    expect(await kinds()).toEqual(['unfinished-set-up']);
  });

  it('are one entry of the log each, and undone by it', async () => {
    const saved = await store.getState().changeWorkspace({ azureExpertMsp: 'yes' });
    expect(await newest()).toMatchObject({
      label: 'settings.change-workspace',
      source: 'by-hand',
      by: 'wang',
      changeSetId: saved.ok ? saved.value.changeSetId : '',
    });
    await undo(saved);
    expect(shown().workspace.azureExpertMsp).toBe('unknown');
  });

  it('never meet on the same revision, however quickly they are changed', async () => {
    const state = store.getState();
    const replies = await Promise.all([
      state.changeWorkspace({ companyName: '远洋' }),
      state.changeWorkspace({ mpa: 'signed' }),
      state.changeWorkspace({ gccApproved: 'no' }),
    ]);
    expect(replies.map((one) => one.ok)).toEqual([true, true, true]);
    expect(shown().workspace).toMatchObject({ companyName: '远洋', mpa: 'signed', gccApproved: 'no' });
    expect(await stored()).toEqual(shown());
  });

  it('show the stored value again when a change is refused', async () => {
    const saved = await store.getState().changeWorkspace({ tenantId: 'not a tenant' });
    expect(saved).toMatchObject({ ok: false, error: { issues: [{ path: 'tenantId', problem: 'guid' }] } });
    expect(shown().workspace.tenantId).toBe('');
    expect(store.getState().error).toMatchObject({ code: 'invalid-input' });
    await store.getState().load();
    expect(store.getState().error).not.toBeNull();
    await store.getState().changeWorkspace({ tenantId: TENANT });
    expect(store.getState().error).toBeNull();
  });
});

describe('the own provider', () => {
  it('is made by its first name, becomes the default one and reviews; one undo takes all back', async () => {
    const named = await store.getState().changeProvider({ name: ' Meridian ' });
    expect(shown()).toMatchObject({
      provider: { name: 'Meridian', partnership: 'unknown', partnerIdKind: 'not-sure' },
      workspace: { providerReview: 'on' },
    });
    expect(await newest()).toMatchObject({ label: 'settings.change-provider', subject: 'Meridian' });
    await undo(named);
    expect(shown()).toMatchObject({ provider: null, workspace: { providerReview: 'off' } });
  });

  it('takes ids, country, agreement and partnership, each by hand of today', async () => {
    const state = store.getState();
    await state.changeProvider({ name: 'Meridian' });
    await state.changeProvider({ tenantId: TENANT.toUpperCase(), partnerId: '5,512,034' });
    await state.changeProvider({ country: 'sg', mpa: 'signed', partnership: 'active' });
    await state.changeProvider({ partnerIdKind: 'location' });
    const today = { type: 'by-hand', asOf: '2026-11-25' };
    expect(shown().provider).toEqual({
      name: 'Meridian',
      tenantId: TENANT,
      partnerId: '5512034',
      partnerIdKind: 'location',
      country: 'SG',
      mpa: 'signed',
      partnership: 'active',
      origins: { country: today, mpa: today, partnership: today },
    });
    await state.changeProvider({ partnership: 'unknown' });
    expect(shown().provider).toMatchObject({ partnership: 'unknown', origins: { partnership: null } });
    expect(app.defects).toEqual([]);
  });

  it('keeps what was chosen about the review when it is changed later', async () => {
    const state = store.getState();
    await state.changeProvider({ name: 'Meridian' });
    await state.changeWorkspace({ providerReview: 'off' });
    await state.changeProvider({ name: 'Meridian Distribution' });
    expect(shown().workspace.providerReview).toBe('off');
  });
});

describe('people', () => {
  it('are added, changed and undone, with their name in the log', async () => {
    const state = store.getState();
    const added = await state.addPerson(' 陈静 ');
    expect(await newest()).toMatchObject({ label: 'people.add', subject: '陈静' });
    const { id } = personCalled('陈静');
    await state.changePerson(id, { portalRoles: ['helpdesk-agent', 'global-admin', 'global-admin'] });
    expect(personCalled('陈静').portalRoles).toEqual(['global-admin', 'helpdesk-agent']);
    const away = await state.changePerson(id, { active: false });
    expect(personCalled('陈静').active).toBe(false);
    await undo(away);
    expect(personCalled('陈静').active).toBe(true);
    expect(added.ok).toBe(true);
  });

  it('stand in the log as who they work as, also after a restart', async () => {
    const state = store.getState();
    await state.addPerson('Chen');
    await granted(state.workAs(personCalled('Chen').id));
    expect(shown().people.map((one) => one.acting)).toEqual([false, true]);
    expect((await summary()).personName).toBe('Chen');
    await state.changeWorkspace({ companyName: '远洋' });
    expect(await newest()).toMatchObject({ by: 'Chen' });
    app = await app.restart();
    expect((await summary()).personName).toBe('Chen');
  });
});
