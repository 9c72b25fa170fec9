import type { CaseBody } from '../../../shared/domain/case.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { IntakeDraft } from '../../../shared/domain/draft.ts';
import type { CustomerId, PartnerId } from '../../../shared/domain/id.ts';
import { unknown } from '../../../shared/domain/known.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import {
  DEFAULT_TIMERS,
  SERVICE_SUPPORT_ADMINISTRATOR,
  type Workspace,
} from '../../../shared/domain/workspace.ts';
import type { SampleCustomer, SampleScript } from '../ports/sample-script.ts';
import type { Op } from '../ports/store.ts';
import { newCustomer, newPartner } from '../records.ts';
import { linesFrom, withQuickCheck } from '../usecases/cases/intake-records.ts';
import { withListItem } from '../usecases/imports/plans/customer-plan.ts';
import {
  sampleRequests,
  sampleResellers,
  sampleSubscriptions,
  withSampleReseller,
} from './sample-partners.ts';
import { daysBefore, type Making, sampleGuid } from './sample-values.ts';

const HAN = /\p{Script=Han}/u;

/** The scripted customers and the combined ones; Chinese words go with Chinese ones. */
export function sampleCustomers(script: SampleScript): SampleCustomer[] {
  const { count, first, second } = script.more;
  const names = second.flatMap((b) =>
    first.filter((a) => HAN.test(a) === HAN.test(b)).map((a) => (HAN.test(a) ? `${a}${b}` : `${a} ${b}`)),
  );
  const combined = Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / names.length);
    const name = names[index % names.length] ?? '';
    return {
      name: round === 0 ? name : `${name} ${round + 1}`,
      domain: `sample${index + 1}.example`,
      listedDaysAgo: 1,
    };
  });
  return [...script.customers, ...combined];
}

/** The workspace record of the sample; ids are invented. */
export function sampleWorkspace(script: SampleScript, provider: PartnerId | null): Workspace {
  return {
    role: script.role,
    companyName: script.companyName,
    country: script.country,
    cloud: 'global',
    tenantId: sampleGuid(1),
    partnerId: script.partnerId,
    partnerIdKind: 'location',
    mpa: unknown(),
    azureExpertMsp: null,
    gccApproved: null,
    baselineEdition: 'mc-2020-06',
    providerReview: provider === null ? 'off' : 'on',
    defaultProviderId: provider,
    neededGdapRoleIds: [SERVICE_SUPPORT_ADMINISTRATOR],
    timers: DEFAULT_TIMERS,
    sample: true,
    setupFinished: true,
  };
}

function customerBody(made: SampleCustomer, index: number, making: Making): Customer {
  const fresh = newCustomer(made.name);
  const item = {
    row: index + 1,
    line: index + 2,
    tenantId: sampleGuid(1_000 + index),
    name: made.name,
    domain: made.domain,
    relationship: 'reseller',
    relationshipText: 'Cloud Reseller',
    country: null,
    customDomains: [],
    tags: [],
    warnings: [],
  } as const;
  const days = made.listedDaysAgo;
  const listed =
    days === undefined
      ? fresh
      : withListItem(fresh, item, {
          importId: making.importId,
          asOf: daysBefore(making.today, days),
          by: making.person,
        });
  const on = daysBefore(making.today, made.cases?.[0]?.daysAgo ?? 0);
  return withQuickCheck(listed, made.quickCheck, making.workspace, { by: making.person, on });
}

function caseBodies(
  made: SampleCustomer,
  customerId: CustomerId,
  making: Making,
): Omit<CaseBody, 'number'>[] {
  return (made.cases ?? []).map(({ daysAgo, lines }) => {
    const takenOn = daysBefore(making.today, daysAgo);
    const intake: IntakeDraft = {
      customerText: '',
      note: '',
      lines: lines.map((line, at) => ({ ...line, lineId: `line-${at + 1}`, answers: line.answers ?? {} })),
      ...(made.quickCheck === undefined ? {} : { quickCheck: made.quickCheck }),
    };
    return {
      customerId,
      takenOn,
      takenBy: making.person,
      state: 'open',
      note: '',
      lines: linesFrom(intake, { by: making.person, on: takenOn }),
    };
  });
}

/** Every record of the sample except workspace and person, in one list of writes. */
export function sampleOps(script: SampleScript, making: Making): Op[] {
  const bodies: Omit<CaseBody, 'number'>[] = [];
  const { resellers, resellerOf } = sampleResellers(script.resellers ?? [], making);
  const more: Op[] = [];
  const asked: { readonly customerId: CustomerId; readonly daysAgo: number }[] = [];
  const customers: Op[] = sampleCustomers(script).map((made, index) => {
    const id = making.ids.next() as CustomerId;
    bodies.push(...caseBodies(made, id, making));
    more.push(...sampleSubscriptions(made, id, making));
    if (made.requestDaysAgo !== undefined) asked.push({ customerId: id, daysAgo: made.requestDaysAgo });
    const put = withSampleReseller(customerBody(made, index, making), resellerOf(index), making);
    return { kind: 'customer', id, ifRev: 0, put };
  });
  const cases: Op[] = bodies
    .sort((a, b) => (a.takenOn < b.takenOn ? -1 : 1))
    .map((body, index) => ({
      kind: 'case',
      id: making.ids.next(),
      ifRev: 0,
      put: { ...body, number: index + 1 },
    }));
  return [
    ...resellers,
    ...customers,
    ...more,
    ...cases,
    ...sampleRequests(asked, making),
    { kind: 'counter', id: making.ids.next(), ifRev: 0, put: { of: 'case', next: cases.length + 1 } },
    {
      kind: 'import',
      id: making.importId,
      ifRev: 0,
      put: sampleImport(customers.length, daysBefore(making.today, 1)),
    },
  ];
}

const sampleImport = (count: number, asOf: Day) => ({
  file: {
    name: 'Customers.csv',
    bytes: 0,
    sha256: '0'.repeat(64),
    format: 'customer-list',
    encoding: 'utf-8',
    completeness: 'full' as const,
  },
  asOf,
  counts: { new: count, changed: 0, unchanged: 0, rejected: 0, missing: 0 },
});

/** The provider of a reseller's sample. */
export const sampleProvider = (name: string): Partner => ({
  ...newPartner('indirect-provider', name),
  tenantId: sampleGuid(2),
  partnerId: '5512034',
});
