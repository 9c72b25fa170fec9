import { type CellOf, csvList } from '../csv/csv-list.ts';
import type { FileReport, PartnerItem } from '../import-report.ts';
import { fieldOf, type JsonObject, pathOf, textOf } from '../json/json-fields.ts';
import { jsonList } from '../json/json-list.ts';
import type { RowPlace } from '../rows/row-collector.ts';
import { type PartnerField, partnerKey, type RawPartner, readPartner } from './read-partner.ts';

const place = (report: FileReport, partners: readonly PartnerItem[]): FileReport => ({ ...report, partners });

/** Columns of the status of resellers (domain 5.1), English and zh-CN. */
const MPA_COLUMNS: ReadonlyMap<string, PartnerField> = new Map([
  ['resellername', 'name'],
  ['经销商名称', 'name'],
  ['partnerid', 'partnerId'],
  ['mpnid', 'partnerId'],
  ['合作伙伴id', 'partnerId'],
  ['region', 'country'],
  ['区域', 'country'],
  ['地区', 'country'],
  ['vettingstatus', 'vettingStatus'],
  ['审查状态', 'vettingStatus'],
  ['mpasignedstatus', 'mpa'],
  ['mpa签署状态', 'mpa'],
]);

const BLANK: Readonly<Record<PartnerField, string>> = {
  tenantId: '',
  name: '',
  partnerId: '',
  partnerKind: '',
  country: '',
  status: '',
  vettingStatus: '',
  mpa: '',
};

const fromCells = (at: RowPlace, cell: CellOf<PartnerField>): RawPartner => ({
  ...BLANK,
  ...at,
  name: cell('name'),
  partnerId: cell('partnerId'),
  country: cell('country'),
  vettingStatus: cell('vettingStatus'),
  mpa: cell('mpa'),
});

/** Who of the resellers has signed the Microsoft Partner Agreement; the portal can filter it, so it may be a part. */
export const mpaStatusCsv = csvList<PartnerField, PartnerItem>({
  format: 'mpa-status',
  columns: MPA_COLUMNS,
  needed: [
    ['name', 'Reseller name'],
    ['partnerId', 'PartnerID'],
    ['mpa', 'MPA signed status'],
  ],
  isMine: (keys) => {
    const fields = new Set(keys.map((key) => MPA_COLUMNS.get(key)));
    return fields.has('name') && fields.has('mpa');
  },
  readRow: (at, cell) => readPartner(fromCells(at, cell), 'partnerId'),
  keyOf: partnerKey,
  keyField: 'partnerId',
  isWhole: false,
  place,
});

const isPartnerRelationship = (value: unknown): boolean =>
  textOf(pathOf(value, 'attributes', 'objectType')).toLowerCase() === 'partnerrelationship' ||
  fieldOf(value, 'relationshipType') !== undefined;

const fromRecord = (at: RowPlace, record: JsonObject): RawPartner => ({
  ...BLANK,
  ...at,
  tenantId: textOf(fieldOf(record, 'id')),
  name: textOf(fieldOf(record, 'name')),
  partnerId: textOf(fieldOf(record, 'mpnId')) || textOf(fieldOf(record, 'partnerId')),
  partnerKind: textOf(fieldOf(record, 'relationshipType')),
  country: textOf(fieldOf(record, 'location')),
  status: textOf(fieldOf(record, 'state')),
});

/** Linked resellers, or the providers of a reseller (domain 5.2). The list of one customer has no state and no location. */
export const partnerRelationshipJson = jsonList<PartnerField, PartnerItem>({
  format: 'partner-relationships',
  keys: new Map([
    ['tenantId', 'id'],
    ['name', 'name'],
    ['partnerId', 'mpnId'],
    ['partnerKind', 'relationshipType'],
    ['country', 'location'],
    ['status', 'state'],
  ]),
  isMine: isPartnerRelationship,
  readRecord: (at, record) => readPartner(fromRecord(at, record), 'tenantId'),
  keyOf: partnerKey,
  keyField: 'tenantId',
  rejectedKeyOf: (record) => textOf(fieldOf(record, 'id')),
  place,
});
