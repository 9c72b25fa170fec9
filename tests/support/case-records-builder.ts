import { newCustomer, newPartner, newRequest, newSubscription } from '../../electron/core/records.ts';
import type { CaseLine } from '../../shared/domain/case.ts';
import type { Customer } from '../../shared/domain/customer.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { GdapRelationship } from '../../shared/domain/gdap-relationship.ts';
import type { CustomerId, PartnerId } from '../../shared/domain/id.ts';
import { type Known, knownAs, type Source, unknown } from '../../shared/domain/known.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { RegionTable } from '../../shared/domain/region-table.ts';
import type { Request } from '../../shared/domain/request.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { Transfer } from '../../shared/domain/transfer.ts';
import {
  DEFAULT_TIMERS,
  SERVICE_SUPPORT_ADMINISTRATOR,
  type Workspace,
} from '../../shared/domain/workspace.ts';
import type { CaseRecords, PartnerRecord } from '../../shared/rules/case-facts/case-records.ts';
import { uuid } from './store/store-fixtures.ts';

/** The day every built case is read on. */
export const TODAY: Day = '2026-11-25';

/** The day built records speak of, unless a test says otherwise. */
export const LISTED: Day = '2026-11-20';

export const CUSTOMER = uuid(1) as CustomerId;
export const PROVIDER = uuid(2) as PartnerId;

/** A field that one source confirmed. */
export const said = <T>(value: T, asOf: Day = LISTED, type: Source['type'] = 'import'): Known<T> =>
  knownAs(value, asOf, { type }, null);

/** A field that a source only proposed. */
export const proposed = <T>(value: T): Known<T> => ({
  value: null,
  entries: [{ value, asOf: LISTED, source: { type: 'import' }, by: null, state: 'proposed' }],
});

/** A finished reseller workspace in Germany that knows no partner. */
export const workspaceOf = (more: Partial<Workspace> = {}): Workspace => ({
  role: 'indirect-reseller',
  companyName: 'Reseller',
  country: 'DE',
  cloud: 'global',
  tenantId: null,
  partnerId: null,
  partnerIdKind: 'not-sure',
  mpa: unknown(),
  azureExpertMsp: null,
  gccApproved: null,
  baselineEdition: 'mc-2020-06',
  providerReview: 'off',
  defaultProviderId: null,
  neededGdapRoleIds: [SERVICE_SUPPORT_ADMINISTRATOR],
  timers: DEFAULT_TIMERS,
  sample: false,
  setupFinished: true,
  ...more,
});

/** A customer of whom only the name is known. */
export const customerOf = (more: Partial<Customer> = {}): Customer => ({
  ...newCustomer('Contoso'),
  ...more,
});

/** A line nobody has said anything about. */
export const lineOf = (more: Partial<CaseLine> = {}): CaseLine => ({
  lineId: 'line-1',
  serviceType: unknown(),
  commerceGeneration: unknown(),
  acquisitionChannel: unknown(),
  wish: null,
  answers: {},
  ...more,
});

/** A subscription of which only the customer is known. */
export const subscriptionOf = (more: Partial<Subscription> = {}): Subscription => ({
  ...newSubscription(CUSTOMER, 'Subscription'),
  ...more,
});

/** One of our GDAP relationships, active, of which nothing else is known. */
export const gdapOf = (more: Partial<GdapRelationship> = {}): GdapRelationship => ({
  relationshipId: 'relationship',
  customerId: CUSTOMER,
  partnerId: null,
  displayName: '',
  status: 'active',
  raw: 'active',
  createdOn: null,
  endsOn: null,
  lockedForApprovalOn: null,
  durationDays: null,
  autoExtend: null,
  autoExtendWanted: false,
  roleIds: null,
  accessAssignments: null,
  asOf: LISTED,
  source: { type: 'import' },
  ...more,
});

/** An access assignment in the given state. */
export const assignment = (status: 'active' | 'pending' | 'deleted') => ({
  assignmentId: 'assignment',
  securityGroupId: 'group',
  status,
  roleIds: [],
});

export const requestOf = (more: Partial<Request> = {}): Request => ({
  ...newRequest(1, 'reseller-relationship', CUSTOMER),
  ...more,
});

export const transferOf = (more: Partial<Transfer> = {}): Transfer => ({
  transferId: 'transfer',
  customerId: CUSTOMER,
  direction: 'nce-license',
  state: 'pending',
  createdOn: null,
  subscriptionIds: [],
  ...more,
});

/** A partner record; the provider of the workspace unless an id is given. */
export const partnerOf = (more: Partial<Partner> = {}, id: string = PROVIDER): PartnerRecord => ({
  id,
  body: { ...newPartner('indirect-provider', 'Partner'), nameKey: '', ...more },
});

/** Three countries: two of one CSP region, one of another. */
export const regions: RegionTable = {
  source: 'test',
  date: '2026-11-01',
  rows: [
    { name: 'Germany', code: 'DE', region: 'Europe', currencies: ['EUR'] },
    { name: 'France', code: 'FR', region: 'Europe', currencies: ['EUR'] },
    { name: 'Japan', code: 'JP', region: 'Japan', currencies: ['JPY'] },
  ],
};

/** Records of a case about which nothing is known but our workspace. */
export const caseRecords = (more: Partial<CaseRecords> = {}): CaseRecords => ({
  workspace: workspaceOf(),
  person: { name: 'Person', portalRoles: [], active: true },
  customer: customerOf(),
  line: lineOf(),
  subscriptions: [],
  gdap: [],
  gdapListAsOf: null,
  transfers: [],
  transfersListed: false,
  requests: [],
  partners: [],
  regions,
  today: TODAY,
  ...more,
});
