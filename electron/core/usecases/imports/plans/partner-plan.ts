import type { Partner } from '../../../../../shared/domain/partner.ts';
import type { Rec } from '../../../../../shared/domain/record.ts';
import type { PartnerItem } from '../../../formats/import-report.ts';
import { nameKey } from '../../../name-key.ts';
import type { Op } from '../../../ports/store.ts';
import { newPartner } from '../../../records.ts';
import { fromImport, type ImportPlan, type ImportStamp, importSource } from '../import-plan.ts';
import { type Compared, comparedRows, fieldChange, withoutRepetitions } from './compare-items.ts';

type PartnerRec = Rec<'partner'>;

/** Only ids join: the tenant id, else the Partner ID where the tenant ids do not speak against it. Never the name. */
function findPartner(partners: readonly PartnerRec[], item: PartnerItem): PartnerRec | undefined {
  const byTenant = partners.find((one) => item.tenantId !== null && one.body.tenantId === item.tenantId);
  if (byTenant !== undefined) return byTenant;
  return partners.find(
    ({ body }) =>
      item.partnerId !== null &&
      body.partnerId === item.partnerId &&
      (body.tenantId === null || item.tenantId === null),
  );
}

const vettingOf = (text: string): 'authorized' | 'unrecognised' =>
  text.trim().toLowerCase() === 'authorized' || text.trim() === '已授权' ? 'authorized' : 'unrecognised';

/** The list of relationships names a company; the status list repeats a name it may spell otherwise. */
const namesCompany = (format: string): boolean => format === 'partner-relationships';

function changesOf({ body }: PartnerRec, item: PartnerItem, format: string) {
  return [
    ...(namesCompany(format) ? fieldChange('name', body.name, item.name) : []),
    ...fieldChange('tenantId', body.tenantId, item.tenantId),
    ...fieldChange('partnerId', body.partnerId, item.partnerId),
    ...fieldChange('country', body.country.value, item.country),
    ...fieldChange('partnership', body.partnership.value, item.partnership),
    ...fieldChange('mpa', body.mpa.value, item.mpa),
    ...fieldChange(
      'vettingStatus',
      body.vettingStatus.value,
      item.vettingStatus === null ? null : vettingOf(item.vettingStatus),
    ),
    ...(body.removedAt === null ? [] : fieldChange('removedAt', body.removedAt, '')),
  ];
}

/** The partner with what the list says. */
function withPartnerItem(partner: Partner, item: PartnerItem, format: string, stamp: ImportStamp): Partner {
  const add = fromImport(stamp, importSource(stamp, item.row, format));
  const name = namesCompany(format) ? item.name : partner.name;
  const vetting = item.vettingStatus;
  return {
    ...partner,
    name,
    nameKey: nameKey(name),
    tenantId: item.tenantId ?? partner.tenantId,
    partnerId: item.partnerId ?? partner.partnerId,
    country: add(partner.country, item.country),
    partnership: add(partner.partnership, item.partnership, item.status),
    mpa: add(partner.mpa, item.mpa),
    vettingStatus: add(partner.vettingStatus, vetting === null ? null : vettingOf(vetting), vetting),
    removedAt: null,
  };
}

function compare(
  items: readonly PartnerItem[],
  partners: readonly PartnerRec[],
  format: string,
): Compared<PartnerItem, PartnerRec> {
  const fresh: PartnerItem[] = [];
  const unchanged: PartnerItem[] = [];
  const changed: Compared<PartnerItem, PartnerRec>['changed'][number][] = [];
  for (const item of withoutRepetitions(items)) {
    const found = findPartner(partners, item);
    const fields = found === undefined ? [] : changesOf(found, item, format);
    if (found === undefined) fresh.push(item);
    else if (fields.length === 0) unchanged.push(item);
    else changed.push({ item, found, fields });
  }
  return { fresh, changed, unchanged, unplaced: [] };
}

/** A list of linked partners, or of the state of their agreement. */
export function partnerPlan(
  items: readonly PartnerItem[],
  partners: readonly PartnerRec[],
  format: string,
  preset: Partner['partnerKind'],
): ImportPlan {
  const compared = compare(items, partners, format);
  const labelOf = (item: PartnerItem) => ({
    name: item.name,
    foreignId: item.partnerId ?? item.tenantId,
    detail: item.country,
  });
  return {
    of: 'partners',
    asks: null,
    counts: {
      new: compared.fresh.length,
      changed: compared.changed.length,
      unchanged: compared.unchanged.length,
      missing: 0,
    },
    unplaced: 0,
    rows: comparedRows(compared, labelOf),
    write: (_store, ids, skip, stamp) => {
      const fresh = compared.fresh.filter((item) => !skip.has(item.row));
      const changed = compared.changed.filter(({ item }) => !skip.has(item.row));
      const added: Op[] = fresh.map((item) => ({
        kind: 'partner',
        id: ids.next(),
        ifRev: 0,
        put: withPartnerItem(newPartner(item.partnerKind ?? preset, item.name), item, format, stamp),
      }));
      const edited: Op[] = changed.map(({ item, found }) => ({
        kind: 'partner',
        id: found.id,
        ifRev: found.rev,
        put: withPartnerItem(found.body, item, format, stamp),
      }));
      return Promise.resolve({
        ops: [...added, ...edited],
        created: fresh.length,
        changed: changed.length,
      });
    },
  };
}
