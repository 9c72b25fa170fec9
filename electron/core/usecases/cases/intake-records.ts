import type { CaseLine } from '../../../../shared/domain/case.ts';
import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { IntakeDraft, IntakeLine, QuickCheck } from '../../../../shared/domain/draft.ts';
import type { PersonId } from '../../../../shared/domain/id.ts';
import { type Known, knownAs, type Source, unknown, withEntry } from '../../../../shared/domain/known.ts';
import type { Workspace } from '../../../../shared/domain/workspace.ts';

/** Who says it and when: what is typed at intake was stated by the customer. */
export interface Statement {
  readonly by: PersonId;
  readonly on: Day;
}

const FROM_INTAKE: Source = { type: 'stated', text: 'intake' };

const stated = <T>(value: T | 'unknown' | undefined, { by, on }: Statement): Known<T> =>
  value === undefined || value === 'unknown' ? unknown() : knownAs(value as T, on, FROM_INTAKE, by);

const LINKS = {
  none: { relationship: 'no', access: 'none' },
  'reseller-only': { relationship: 'yes', access: 'none' },
  'live-gdap': { relationship: 'yes', access: 'live-gdap' },
  'waiting-gdap': { relationship: 'yes', access: 'waiting-gdap' },
  'ended-gdap': { relationship: 'yes', access: 'ended-gdap' },
  dap: { relationship: 'yes', access: 'dap' },
} as const;

/** The three answers of the quick check; `Y` states all of them at once, `U` none. */
function quickAnswers(check: QuickCheck | undefined) {
  if (check === undefined || check.how === 'all-unknown') return {};
  if (check.how === 'all-stated')
    return { regionMatch: 'same-country', cspPartnerTenant: 'no', link: 'none' } as const;
  return check;
}

/** Facts of the customer itself go to the customer, so that the next case need not ask again. */
export function withQuickCheck(
  customer: Customer,
  check: QuickCheck | undefined,
  workspace: Workspace,
  who: Statement,
): Customer {
  const answers = quickAnswers(check);
  const entry = <T>(value: T) => ({
    value,
    asOf: who.on,
    source: FROM_INTAKE,
    by: who.by,
    state: 'confirmed' as const,
  });
  const link = answers.link === undefined || answers.link === 'unknown' ? undefined : LINKS[answers.link];
  const tenant = answers.cspPartnerTenant;
  const sameCountry = answers.regionMatch === 'same-country' ? workspace.country : null;
  return {
    ...customer,
    ...(tenant === undefined || tenant === 'unknown'
      ? {}
      : { isCspPartnerTenant: withEntry(customer.isCspPartnerTenant, entry(tenant)) }),
    ...(sameCountry === null ? {} : { country: withEntry(customer.country, entry(sameCountry)) }),
    ...(link === undefined
      ? {}
      : {
          resellerRelationship: withEntry(customer.resellerRelationship, entry(link.relationship)),
          accessStated: withEntry(customer.accessStated, entry(link.access)),
        }),
  };
}

function lineFrom(line: IntakeLine, check: QuickCheck | undefined, who: Statement): CaseLine {
  const region = quickAnswers(check).regionMatch;
  const answers = { ...(region === undefined ? {} : { regionMatch: region }), ...line.answers };
  const known = Object.entries(answers).filter(([, value]) => value !== 'unknown');
  return {
    lineId: line.lineId,
    ...(line.productText ? { productText: line.productText } : {}),
    ...(line.quantity === undefined ? {} : { quantity: line.quantity }),
    serviceType: stated(line.serviceType, who),
    commerceGeneration: stated(line.commerceGeneration, who),
    acquisitionChannel: stated(line.acquisitionChannel, who),
    wish: line.wish === undefined || line.wish === 'unknown' ? null : line.wish,
    answers: Object.fromEntries(known.map(([fact, value]) => [fact, stated(value, who)])),
  };
}

/** The lines of a case being taken, as records. */
export const linesFrom = (intake: IntakeDraft, who: Statement): CaseLine[] =>
  intake.lines.map((line) => lineFrom(line, intake.quickCheck, who));
