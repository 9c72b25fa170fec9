import { describe, expect, it } from 'vitest';
import { decide } from '../../../../../shared/rules/decide.ts';
import { type Way, waysToVerdicts } from '../../../../../shared/rules/engine/ways-to-verdict.ts';
import type { KnownFacts } from '../../../../../shared/rules/facts.ts';
import { MOVE_VERDICTS, SUPPORT_VERDICTS, type Verdict } from '../../../../../shared/rules/vocabulary.ts';
import { productRulebooks } from '../rulebook-files.ts';

const shelf = productRulebooks();
const book = (edition: string) => {
  const found = shelf.books.get(edition);
  if (found === undefined) throw new Error('no such edition');
  return found;
};

const licences: KnownFacts = {
  customerIsCspPartnerTenant: 'no',
  acquisitionChannel: 'csp-other-partner',
  serviceType: 'license-based',
  commerceGeneration: 'nce',
  cloud: 'global',
  regionMatch: 'same-country',
  relationshipState: 'none',
  partnerRole: 'indirect-reseller',
  caseDate: '2026-11-25',
};
const sparse: KnownFacts = {
  acquisitionChannel: 'microsoft-direct',
  serviceType: 'license-based',
  partnerRole: 'indirect-reseller',
  caseDate: '2026-11-25',
};
const ways = (facts: KnownFacts, side: 'support' | 'move', verdict: Verdict, edition = 'mc-2020-06') =>
  waysToVerdicts(book(edition), facts, side, [verdict]).get(verdict) ?? [];

/** Every combination of the values a way names. */
const combinationsOf = ({ facts }: Way): Record<string, string>[] =>
  facts.reduce<Record<string, string>[]>(
    (before, { fact, wanted }) => before.flatMap((one) => wanted.map((value) => ({ ...one, [fact]: value }))),
    [{}],
  );

/** What every way of an edition promises, on both sides. */
function allTrials(edition: string, facts: KnownFacts) {
  const sides = [
    { side: 'support', wanted: SUPPORT_VERDICTS },
    { side: 'move', wanted: MOVE_VERDICTS },
  ] as const;
  return sides.flatMap(({ side, wanted }) =>
    [...waysToVerdicts(book(edition), facts, side, wanted)].flatMap(([verdict, list]) =>
      list.flatMap(combinationsOf).map((values) => ({ edition, side, verdict, values })),
    ),
  );
}

describe('ways to another verdict', () => {
  it('name the failing fact, what is known of it, and what is needed besides', () => {
    const found = ways(licences, 'support', 'support-now');
    const byGdap = found.find((way) => way.facts.some((one) => one.fact === 'gdapRolesSufficient'));
    expect(byGdap?.facts).toEqual(
      expect.arrayContaining([
        { fact: 'relationshipState', known: 'none', wanted: ['reseller-gdap-active', 'gdap-only'] },
        { fact: 'gdapRolesSufficient', known: null, wanted: ['yes'] },
        { fact: 'gdapSecurityGroupsAssigned', known: null, wanted: ['yes'] },
      ]),
    );
  });

  it('consist of unknown facts alone where nothing that is known stands in the way', () => {
    const [shortest] = ways(sparse, 'support', 'support-now');
    expect(shortest?.facts.length).toBeGreaterThan(0);
    expect(shortest?.facts.every((one) => one.known === null)).toBe(true);
  });

  it('are none for a verdict that the edition does not give, and exist in the one that does', () => {
    expect(ways(licences, 'move', 'transfer-license')).toEqual([]);
    const direct: KnownFacts = { ...licences, acquisitionChannel: 'microsoft-direct' };
    expect(ways(direct, 'move', 'transfer-license', 'mc-latest').length).toBeGreaterThan(0);
  });

  it.each([
    ['licences of another partner', licences],
    ['little known', sparse],
    ['Azure', { ...licences, serviceType: 'usage-based', commerceGeneration: 'azure-plan' } as KnownFacts],
    ['a tenant of a partner', { ...licences, customerIsCspPartnerTenant: 'yes' } as KnownFacts],
  ])('lead where they say, in every combination of their values: %s', (_name, facts) => {
    let checked = 0;
    for (const { edition, side, verdict, values } of shelf.shipped.flatMap((one) => allTrials(one, facts))) {
      const decision = decide(book(edition), { ...facts, ...values } as KnownFacts);
      expect(decision[side], `${edition} ${verdict} ${JSON.stringify(values)}`).toBe(verdict);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('are found fast enough for a screen', () => {
    const start = performance.now();
    for (const facts of [licences, sparse]) {
      waysToVerdicts(book('mc-2020-06'), facts, 'support', SUPPORT_VERDICTS);
      waysToVerdicts(book('mc-2020-06'), facts, 'move', MOVE_VERDICTS);
    }
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
