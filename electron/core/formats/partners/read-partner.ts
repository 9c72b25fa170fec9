import { cleanGuid, cleanPartnerId } from '../../../../shared/domain/guid.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { PartnerItem } from '../import-report.ts';
import { CUSTOMER_LIMITS } from '../limits.ts';
import {
  type FieldText,
  guidFault,
  oneLine,
  orNull,
  partnerIdFault,
  reasonsOf,
  textFault,
  textOddities,
} from '../rows/cell-text.ts';
import type { FieldFinding, ReadRow, RowPlace } from '../rows/row-collector.ts';
import { countryOf } from './country-names.ts';

/** Fields of a partner that a list may have. */
export type PartnerField =
  | 'tenantId'
  | 'name'
  | 'partnerId'
  | 'partnerKind'
  | 'country'
  | 'status'
  | 'vettingStatus'
  | 'mpa';

/** A partner as the file gives it: text by field, "" = not given. */
export type RawPartner = RowPlace & Readonly<Record<PartnerField, string>>;

type Finding = FieldFinding<PartnerField>;

const WORDS = {
  mpa: new Map<string, 'signed' | 'not-signed'>([
    ['signed', 'signed'],
    ['已签署', 'signed'],
    ['notsigned', 'not-signed'],
    ['unsigned', 'not-signed'],
    ['未签署', 'not-signed'],
  ]),
  partnership: new Map<string, 'active'>([
    ['active', 'active'],
    ['有效', 'active'],
    ['活动', 'active'],
  ]),
  partnerKind: new Map<string, 'indirect-reseller' | 'indirect-provider'>([
    ['isindirectcloudsolutionproviderof', 'indirect-reseller'],
    ['isindirectresellerof', 'indirect-provider'],
  ]),
} as const;

const wordKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '');

const textsOf = (raw: RawPartner): readonly FieldText<PartnerField>[] =>
  (['name', 'country', 'status', 'vettingStatus', 'mpa', 'partnerKind'] as const).map((field) => [
    field,
    raw[field],
    CUSTOMER_LIMITS.name,
  ]);

/** `needed` says by which id this list names a partner. */
function fault(raw: RawPartner, needed: 'tenantId' | 'partnerId'): Finding | null {
  const tenant = needed === 'tenantId' || raw.tenantId.trim() !== '' ? guidFault(raw.tenantId) : null;
  if (tenant !== null) return { field: 'tenantId', reason: tenant };
  const partner = partnerIdFault(raw.partnerId);
  if (partner !== null) return { field: 'partnerId', reason: partner };
  if (needed === 'partnerId' && cleanPartnerId(raw.partnerId) === '')
    return { field: 'partnerId', reason: 'value-missing' };
  if (oneLine(raw.name) === '') return { field: 'name', reason: 'value-missing' };
  return textFault(textsOf(raw));
}

/** Words of a closed list that is not ours: kept as text, and remarked. */
function oddities(raw: RawPartner): Finding[] {
  const unknown = (
    field: 'mpa' | 'partnerKind' | 'status',
    known: ReadonlyMap<string, unknown>,
  ): Finding[] =>
    raw[field].trim() === '' || known.has(wordKey(raw[field])) ? [] : [{ field, reason: 'unknown-value' }];
  const country: Finding[] =
    raw.country.trim() === '' || countryOf(raw.country) !== null
      ? []
      : [{ field: 'country', reason: 'unknown-value' }];
  return [
    ...textOddities(textsOf(raw)),
    ...unknown('mpa', WORDS.mpa),
    ...unknown('status', WORDS.partnership),
    ...unknown('partnerKind', WORDS.partnerKind),
    ...country,
  ];
}

/** A usable partner with what is odd about it, or the first finding that keeps it from being stored. */
export function readPartner(
  raw: RawPartner,
  needed: 'tenantId' | 'partnerId',
): ReadRow<PartnerField, PartnerItem> {
  const wrong = fault(raw, needed);
  if (wrong !== null) return err(wrong);
  const odd = oddities(raw);
  const item: PartnerItem = {
    row: raw.row,
    line: raw.line,
    name: oneLine(raw.name),
    tenantId: orNull(cleanGuid(raw.tenantId)),
    partnerId: orNull(cleanPartnerId(raw.partnerId)),
    partnerKind: WORDS.partnerKind.get(wordKey(raw.partnerKind)) ?? null,
    country: countryOf(raw.country),
    status: orNull(oneLine(raw.status)),
    partnership: WORDS.partnership.get(wordKey(raw.status)) ?? null,
    mpa: WORDS.mpa.get(wordKey(raw.mpa)) ?? null,
    vettingStatus: orNull(oneLine(raw.vettingStatus)),
    warnings: reasonsOf(odd),
  };
  return ok({ item, odd });
}

/** What makes two rows the same partner. */
export const partnerKey = (item: PartnerItem): string => item.tenantId ?? `id ${item.partnerId ?? ''}`;
