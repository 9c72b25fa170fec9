import { describe, expect, it } from 'vitest';
import { changedWorkspace } from '../../../../electron/core/usecases/settings/change-workspace.ts';
import type { PersonId } from '../../../../shared/domain/id.ts';
import { DEFAULT_TIMERS, workspace as workspaceSchema } from '../../../../shared/domain/workspace.ts';
import { PROVIDER, said, TODAY, workspaceOf } from '../../../support/case-records-builder.ts';
import { uuid } from '../../../support/store/store-fixtures.ts';

const BY_HAND = { today: TODAY, by: uuid(7) as PersonId };
const TENANT = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';

type Before = Parameters<typeof workspaceOf>[0];
type Patch = Parameters<typeof changedWorkspace>[1];
const changed = (patch: Patch, before: Before = {}) => changedWorkspace(workspaceOf(before), patch, BY_HAND);

describe('the workspace after a change', () => {
  it('is the same when nothing was typed', () => {
    expect(changed({})).toEqual(workspaceOf());
  });

  it('holds ids as they are stored, whatever was pasted around them', () => {
    const after = changed({ tenantId: ` {${TENANT.toUpperCase()}} `, partnerId: '4,847 383', country: 'sg' });
    expect(after).toMatchObject({ tenantId: TENANT, partnerId: '4847383', country: 'SG' });
    expect(workspaceSchema.safeParse(after).success).toBe(true);
  });

  it('knows nothing of a field that was emptied', () => {
    const before = { tenantId: TENANT, partnerId: '1', country: 'DE' };
    expect(changed({ tenantId: '', partnerId: ' ', country: '' }, before)).toMatchObject({
      tenantId: null,
      partnerId: null,
      country: null,
    });
  });

  it('counts as set up once both ids and the country are there, and stays so', () => {
    const bare = { country: null, setupFinished: false };
    expect(changed({ tenantId: TENANT, partnerId: '1' }, bare).setupFinished).toBe(false);
    expect(changed({ tenantId: TENANT, partnerId: '1', country: 'SG' }, bare).setupFinished).toBe(true);
    expect(changed({ tenantId: '' }, { setupFinished: true }).setupFinished).toBe(true);
  });

  it('says of the agreement who entered it and when', () => {
    expect(changed({ mpa: 'signed' }).mpa).toEqual({
      value: 'signed',
      entries: [
        { value: 'signed', asOf: TODAY, source: { type: 'by-hand' }, by: BY_HAND.by, state: 'confirmed' },
      ],
    });
  });

  it('takes back only what was entered by hand when the agreement is not known', () => {
    expect(changed({ mpa: 'unknown' }, { mpa: said('signed', TODAY, 'by-hand') }).mpa.value).toBeNull();
    const imported = { mpa: said('not-signed' as const) };
    const entered = changed({ mpa: 'signed' }, imported);
    expect(entered.mpa.value).toBe('signed');
    expect(changed({ mpa: 'unknown' }, entered).mpa).toEqual(imported.mpa);
  });

  it.each(['azureExpertMsp', 'gccApproved'] as const)('answers %s by yes, no or not known', (field) => {
    expect(changed({ [field]: 'yes' })[field]).toBe('yes');
    expect(changed({ [field]: 'unknown' }, { [field]: 'no' })[field]).toBeNull();
  });

  it('changes one timer and leaves the others', () => {
    expect(changed({ timers: { staleDays: 60 } }).timers).toEqual({ ...DEFAULT_TIMERS, staleDays: 60 });
  });

  it('keeps what this page does not change', () => {
    const before = { role: 'indirect-provider', cloud: 'us-gov', defaultProviderId: PROVIDER } as const;
    expect(changed({ companyName: ' New name ', baselineEdition: 'mc-latest' }, before)).toEqual({
      ...workspaceOf(before),
      companyName: 'New name',
      baselineEdition: 'mc-latest',
    });
  });
});
