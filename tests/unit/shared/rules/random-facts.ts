import fc from 'fast-check';
import type { FactDefinition } from '../../../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS, type FactName, type KnownFacts } from '../../../../shared/rules/facts.ts';

const DATES = [
  '2019-06-01',
  '2020-01-31',
  '2020-02-01',
  '2021-05-19',
  '2023-10-08',
  '2023-10-09',
  '2026-01-15',
];

/** Any known value of a fact; days stay near the limits that matter. */
export function anyValue(name: FactName): fc.Arbitrary<string | number> {
  const { kind, values, min, max }: FactDefinition = FACTS[name];
  if (kind === 'choice') return fc.constantFrom(...(values ?? []));
  if (kind === 'date') return fc.constantFrom(...DATES);
  return fc.oneof(
    fc.integer({ min: Math.max(min ?? 0, -40), max: Math.min(max ?? 100, 100) }),
    fc.integer({ min: min ?? 0, max: max ?? 100 }),
  );
}

/** Facts of a case: gates are mostly known (at most `unknownGates` are not), the others half of the time. */
export function randomFacts(unknownGates: number): fc.Arbitrary<KnownFacts> {
  const gates = FACT_NAMES.filter((name) => FACTS[name].class === 'gate');
  const others = FACT_NAMES.filter((name) => FACTS[name].class !== 'gate');
  const record = (names: readonly FactName[]): Record<string, fc.Arbitrary<string | number>> =>
    Object.fromEntries(names.map((name) => [name, likelyValue(name)]));
  return fc
    .tuple(
      fc.record(record(gates)),
      fc.record(record(others), { requiredKeys: [] }),
      fc.subarray(gates, { maxLength: unknownGates }),
    )
    .map(([known, some, unknown]) => {
      const stated: Record<string, string | number | undefined> = { ...known, ...some };
      const names = FACT_NAMES.filter((name) => stated[name] !== undefined && !unknown.includes(name));
      return Object.fromEntries(names.map((name) => [name, stated[name]])) as KnownFacts;
    });
}

/** Gates that end a case early are made rare, so that the rest is reached. */
function likelyValue(name: FactName): fc.Arbitrary<string | number> {
  const usual: Partial<Record<FactName, string>> = {
    customerIsCspPartnerTenant: 'no',
    cloud: 'global',
    regionMatch: 'same-country',
    customerTenantKind: 'workforce',
    serviceType: 'license-based',
  };
  const value = usual[name];
  return value === undefined
    ? anyValue(name)
    : fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 2, arbitrary: anyValue(name) });
}
