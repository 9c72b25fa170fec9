import { describe, expect, it } from 'vitest';
import type { GdapRelationship } from '../../../../../shared/domain/gdap-relationship.ts';
import { SERVICE_SUPPORT_ADMINISTRATOR } from '../../../../../shared/domain/workspace.ts';
import { factsOfCase } from '../../../../../shared/rules/case-facts/facts-of-case.ts';
import { GLOBAL_ADMINISTRATOR, governingGdap } from '../../../../../shared/rules/case-facts/gdap.ts';
import type { FactName } from '../../../../../shared/rules/facts.ts';
import {
  assignment,
  caseRecords,
  gdapOf,
  LISTED,
  TODAY,
  workspaceOf,
} from '../../../../support/case-records-builder.ts';

const factsWith = (...gdap: GdapRelationship[]) =>
  factsOfCase(caseRecords({ gdap, gdapListAsOf: LISTED })).facts;

const OTHER_ROLE = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';
const USABLE = { accessAssignments: [assignment('active')], roleIds: [SERVICE_SUPPORT_ADMINISTRATOR] };

describe('facts of the governing GDAP relationship', () => {
  const ROWS: readonly (readonly [
    fact: FactName,
    gdap: Partial<GdapRelationship>,
    expected: string | number | undefined,
  ])[] = [
    ['gdapSecurityGroupsAssigned', { accessAssignments: null }, undefined],
    ['gdapSecurityGroupsAssigned', { accessAssignments: [] }, 'no'],
    ['gdapSecurityGroupsAssigned', { accessAssignments: [assignment('deleted')] }, 'no'],
    [
      'gdapSecurityGroupsAssigned',
      { accessAssignments: [assignment('pending'), assignment('active')] },
      'yes',
    ],
    ['gdapSecurityGroupsAssigned', { status: 'activating', accessAssignments: [] }, undefined],
    ['gdapSecurityGroupsAssigned', { status: 'terminated', accessAssignments: [] }, undefined],
    ['gdapRolesSufficient', { roleIds: null }, undefined],
    ['gdapRolesSufficient', { roleIds: [] }, 'no'],
    ['gdapRolesSufficient', { roleIds: [OTHER_ROLE] }, 'no'],
    ['gdapRolesSufficient', { roleIds: [OTHER_ROLE, SERVICE_SUPPORT_ADMINISTRATOR] }, 'yes'],
    ['gdapRolesSufficient', { roleIds: [GLOBAL_ADMINISTRATOR] }, 'yes'],
    ['gdapHasGlobalAdministrator', { roleIds: null }, undefined],
    ['gdapHasGlobalAdministrator', { roleIds: [OTHER_ROLE] }, 'no'],
    ['gdapHasGlobalAdministrator', { roleIds: [GLOBAL_ADMINISTRATOR] }, 'yes'],
    ['gdapAutoExtend', { autoExtend: null }, undefined],
    ['gdapAutoExtend', { autoExtend: 'on' }, 'on'],
    ['gdapAutoExtend', { autoExtend: 'off' }, 'off'],
    ['gdapAutoExtend', { autoExtend: 'off', autoExtendWanted: true }, 'wanted'],
    ['gdapDaysToEnd', { endsOn: '2026-12-25' }, 30],
    ['gdapDaysToEnd', { endsOn: TODAY }, 0],
    ['gdapDaysToEnd', { endsOn: '2026-11-20' }, -5],
    ['gdapDaysToEnd', { endsOn: null }, undefined],
    ['gdapDaysToEnd', { endsOn: '9999-12-31' }, undefined],
    ['gdapDurationDays', { durationDays: 730 }, 730],
    ['gdapDurationDays', { durationDays: null }, undefined],
    ['gdapRequestAgeDays', { status: 'approval-pending', createdOn: '2026-11-15' }, 10],
    [
      'gdapRequestAgeDays',
      { status: 'approval-pending', createdOn: '2026-11-01', lockedForApprovalOn: '2026-11-20' },
      5,
    ],
    ['gdapRequestAgeDays', { status: 'approval-pending', createdOn: '2026-08-01' }, 116],
    ['gdapRequestAgeDays', { status: 'approval-pending' }, undefined],
    ['gdapRequestAgeDays', { status: 'active', createdOn: '2026-11-15' }, undefined],
    ['gdapRequestAgeDays', { status: 'terminated', createdOn: '2026-11-15' }, undefined],
  ];

  it.each(ROWS)('%s of %j is %s', (fact, gdap, expected) => {
    expect(factsWith(gdapOf(gdap))[fact]).toBe(expected);
  });

  it('are absent without one of ours', () => {
    const facts = factsWith(gdapOf({ ...USABLE, partnerId: 'other' as never, endsOn: '2026-12-25' }));
    expect(Object.keys(facts).filter((name) => name.startsWith('gdap'))).toEqual([]);
  });

  it('do not speak of a request that ran out while a live relationship is there', () => {
    const ranOut = gdapOf({ status: 'approval-pending', createdOn: '2026-07-01' });
    expect(factsWith(ranOut, gdapOf(USABLE)).gdapRequestAgeDays).toBeUndefined();
  });
});

describe('the governing GDAP relationship', () => {
  const name = (gdap: GdapRelationship | undefined) => gdap?.relationshipId;
  const governing = (...all: GdapRelationship[]) => name(governingGdap(all, workspaceOf(), TODAY));
  const LIVE = gdapOf({ relationshipId: 'live', endsOn: '2027-01-01' });
  const LONGER = gdapOf({ relationshipId: 'longer', endsOn: '2028-01-01' });
  const USED = gdapOf({ relationshipId: 'used', endsOn: '2026-12-01', ...USABLE });
  const OLD_WAIT = gdapOf({
    relationshipId: 'old-wait',
    status: 'approval-pending',
    createdOn: '2026-10-01',
  });
  const NEW_WAIT = gdapOf({
    relationshipId: 'new-wait',
    status: 'approval-pending',
    createdOn: '2026-11-01',
  });
  const OLD_END = gdapOf({ relationshipId: 'old-end', status: 'expired', endsOn: '2025-01-01' });
  const NEW_END = gdapOf({ relationshipId: 'new-end', status: 'terminated', endsOn: '2026-01-01' });

  it.each([
    ['a usable live one before one that lives longer', [LONGER, USED], 'used'],
    ['of live ones the one that ends last', [LIVE, LONGER], 'longer'],
    [
      'a live one without an end before one that ends',
      [LONGER, gdapOf({ relationshipId: 'endless' })],
      'endless',
    ],
    ['a live one before one that waits', [NEW_WAIT, LIVE], 'live'],
    ['of waiting ones the newest', [OLD_WAIT, NEW_WAIT], 'new-wait'],
    ['one that waits before one that ended', [NEW_END, OLD_WAIT], 'old-wait'],
    ['of ended ones the newest', [OLD_END, NEW_END], 'new-end'],
    ['none of another partner', [gdapOf({ partnerId: 'other' as never })], undefined],
    ['none that is only created', [gdapOf({ status: 'created' })], undefined],
  ])('is %s, in whatever order they come', (_what, all, expected) => {
    expect(governing(...all)).toBe(expected);
    expect(governing(...[...all].reverse())).toBe(expected);
  });

  it('is not usable when its roles or groups are not known', () => {
    const noRoles = gdapOf({
      relationshipId: 'no-roles',
      endsOn: '2026-12-01',
      accessAssignments: [assignment('active')],
    });
    expect(governing(noRoles, LONGER)).toBe('longer');
  });
});
