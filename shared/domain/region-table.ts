import { z } from 'zod';

/** One country or region as the programme's table prints it, with its ISO code and CSP region. Three islands share BQ. */
export const regionRow = z.strictObject({
  name: z.string().min(1).max(120),
  code: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().min(1).max(80),
  currencies: z.array(z.string().max(10)).max(5),
});

/** The editable region table (`rg-table`) with the date of its source. Never the basis of a legal statement. */
export const regionTable = z.strictObject({
  source: z.string().max(120),
  date: z.iso.date(),
  rows: z.array(regionRow).min(1).max(400),
});
export type RegionTable = z.infer<typeof regionTable>;

/** CSP region of a country code, undefined when the table does not have it. */
export const regionOf = (table: RegionTable, code: string): string | undefined =>
  table.rows.find((row) => row.code === code)?.region;

/** How a customer's country lies to ours; undefined when the table cannot tell. */
export function matchRegions(
  table: RegionTable,
  ours: string,
  theirs: string,
): 'same-country' | 'same-csp-region' | 'different-region' | undefined {
  if (ours === theirs) return 'same-country';
  const [a, b] = [regionOf(table, ours), regionOf(table, theirs)];
  if (a === undefined || b === undefined) return undefined;
  return a === b ? 'same-csp-region' : 'different-region';
}
