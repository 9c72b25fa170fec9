import type { RegionTable } from '../../../../shared/domain/region-table.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { CountryChoice } from '../../../../shared/ipc/contract/workspace.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { nameKey } from '../../name-key.ts';

const zhNames = new Intl.DisplayNames('zh-CN', { type: 'region' });
const enNames = new Intl.DisplayNames('en', { type: 'region' });

function choice(code: string, region: string, printed: readonly string[]): CountryChoice {
  const [zh, en] = [zhNames.of(code) ?? code, enNames.of(code) ?? code];
  const key = [nameKey(zh), compareKey(en), ...printed.map(compareKey), code.toLowerCase()].join('|');
  return { code, zh, en, region, key };
}

/** Countries and regions of the table with names by ISO code, findable by zh and en name, pinyin, initials and code. */
export function countriesOf(table: RegionTable): CountryChoice[] {
  const byCode = new Map<string, { region: string; printed: string[] }>();
  for (const row of table.rows) {
    const seen = byCode.get(row.code) ?? { region: row.region, printed: [] };
    byCode.set(row.code, { region: seen.region, printed: [...seen.printed, row.name] });
  }
  return [...byCode]
    .map(([code, { region, printed }]) => choice(code, region, printed))
    .sort((a, b) => a.en.localeCompare(b.en, 'en'));
}

/** The choices of the country field, with the date of the table they come from. */
export const listCountries = async (deps: Pick<Deps, 'regions'>): Promise<Reply<'workspace.countries'>> =>
  ok({ tableDate: deps.regions.date, countries: countriesOf(deps.regions) });
