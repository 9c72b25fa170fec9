import type { CaseBody } from '../../../shared/domain/case.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import { type Day, localDay } from '../../../shared/domain/day.ts';
import type { IntakeDraft } from '../../../shared/domain/draft.ts';
import type { CustomerId, ImportId, PartnerId, PersonId } from '../../../shared/domain/id.ts';
import { unknown } from '../../../shared/domain/known.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import {
  DEFAULT_TIMERS,
  SERVICE_SUPPORT_ADMINISTRATOR,
  type Workspace,
} from '../../../shared/domain/workspace.ts';
import type { Ids } from '../ports/ids.ts';
import type { SampleCustomer, SampleScript } from '../ports/sample-script.ts';
import type { Op } from '../ports/store.ts';
import { newCustomer, newPartner } from '../records.ts';
import { linesFrom, withQuickCheck } from '../usecases/cases/intake-records.ts';
import { withListItem } from '../usecases/imports/apply-import.ts';

const DAY_MS = 86_400_000;

/** The day that many days before `today`. */
export const daysBefore = (today: Day, days: number): Day =>
  localDay(new Date(Date.parse(`${today}T12:00:00`) - days * DAY_MS));

/** An invented but well-formed GUID, the same for the same number. */
export function sampleGuid(seed: number): string {
  let state = (seed * 2_654_435_761 + 97) % 4_294_967_296;
  const hex = Array.from({ length: 32 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor(state / 268_435_456).toString(16);
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

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

interface Making {
  readonly ids: Ids;
  readonly today: Day;
  readonly person: PersonId;
  readonly importId: ImportId;
  readonly workspace: Workspace;
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
  const customers: Op[] = sampleCustomers(script).map((made, index) => {
    const id = making.ids.next() as CustomerId;
    bodies.push(...caseBodies(made, id, making));
    return { kind: 'customer', id, ifRev: 0, put: customerBody(made, index, making) };
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
    ...customers,
    ...cases,
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
