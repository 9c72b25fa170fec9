import { describe, expect, it } from 'vitest';
import { emptyFirstRun } from '../../../../electron/core/desk/desk.ts';
import { personFrom, workspaceFrom } from '../../../../electron/core/usecases/workspace/create-workspace.ts';
import { workspace as workspaceSchema } from '../../../../shared/domain/workspace.ts';
import type { FirstRunDraft } from '../../../../shared/ipc/contract/app.ts';
import { PROVIDER } from '../../../support/case-records-builder.ts';
import { startInProcess } from '../../../support/in-process-bridge.ts';

const draftOf = (more: Partial<FirstRunDraft> = {}): FirstRunDraft => ({
  ...emptyFirstRun('wang'),
  role: 'indirect-reseller',
  companyName: '蓝海',
  ...more,
});

describe('the workspace from the first-run pages', () => {
  it('knows nothing that was left empty', () => {
    const made = workspaceFrom(draftOf(), 'indirect-reseller', null, false);
    expect(made).toMatchObject({
      country: null,
      tenantId: null,
      partnerId: null,
      providerReview: 'off',
      setupFinished: false,
    });
    expect(workspaceSchema.safeParse(made).success).toBe(true);
  });

  it('has the provider review only with a provider', () => {
    const draft = draftOf({ providerReview: true });
    expect(workspaceFrom(draft, 'indirect-reseller', PROVIDER, true).providerReview).toBe('on');
    expect(workspaceFrom(draft, 'indirect-reseller', null, true).providerReview).toBe('off');
    expect(
      workspaceFrom({ ...draft, providerReview: false }, 'indirect-reseller', PROVIDER, true).providerReview,
    ).toBe('off');
  });

  it('names the person after the company when the name was left empty', () => {
    expect(personFrom(draftOf({ yourName: ' ' })).name).toBe('蓝海');
  });

  it('keeps known portal roles only', () => {
    expect(personFrom(draftOf({ portalRoles: ['admin-agent', 'emperor'] })).portalRoles).toEqual([
      'admin-agent',
    ]);
  });
});

describe('making a workspace', () => {
  const make = async (more: Partial<FirstRunDraft>) => {
    const app = await startInProcess();
    const reply = await app.bridge.request('workspace.create', { draft: draftOf(more), skipped: false });
    return { app, reply };
  };

  it.each([
    ['tenantId', '12345'],
    ['providerTenantId', 'contoso.com'],
    ['partnerId', '12345678901'],
    ['companyName', '  '],
    ['country', '1'],
    ['country', '德国'],
  ] as const)('is refused for %s %j, and nothing is stored', async (field, value) => {
    const { app, reply } = await make({ [field]: value });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', issues: [{ path: field }] } });
    expect(app.workspaces.stores.size).toBe(0);
  });

  it('refuses a folder that holds something', async () => {
    const { app } = await make({});
    const reply = await app.bridge.request('workspace.create', { draft: draftOf(), skipped: false });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed', what: 'folder-not-empty' } });
  });

  it('makes no provider for a provider', async () => {
    const { app } = await make({ role: 'indirect-provider', providerName: 'Other' });
    const [store] = app.workspaces.stores.values();
    expect((await store?.query('partner', { limit: 1 }))?.total).toBe(0);
  });
});
