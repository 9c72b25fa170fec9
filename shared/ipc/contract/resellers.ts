import { z } from 'zod';
import { partnerId } from '../../domain/id.ts';
import { partnerContact, partnershipState, programmeStatus } from '../../domain/partner.ts';
import { line, name } from '../../domain/text.ts';
import { country, mpaSigned, partnerIdKind } from '../../domain/workspace.ts';
import { RESELLER_BLOCKS, RESELLER_OPEN } from '../../rules/reseller-standing.ts';
import { customerRow } from './customers.ts';
import { requestRow } from './requests.ts';

export const resellerStanding = z.strictObject({
  state: z.enum([
    'removed',
    'no-partnership',
    'requested',
    'cannot-transact',
    'not-known',
    'nothing-against',
  ]),
  blocks: z.array(z.enum(RESELLER_BLOCKS)),
  open: z.array(z.enum(RESELLER_OPEN)),
  hasGlobalId: z.boolean(),
  adminAccessRemoved: z.boolean(),
});

/** One row of the reseller list. `waiting` = its customers with an open case or an open request. */
export const resellerRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  order: z.string(),
  partnerId: z.string().nullable(),
  partnerIdKind: z.string(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  partnership: z.string().nullable(),
  mpa: z.string().nullable(),
  standing: resellerStanding,
  customers: z.number(),
  openRequests: z.number(),
  waiting: z.number(),
});
export type ResellerRow = z.infer<typeof resellerRow>;

/** A field of a partner with where its value comes from; `value` null = nobody knows. */
export const partnerFact = z.strictObject({
  field: z.enum([
    'partnership',
    'mpa',
    'vettingStatus',
    'programmeStatus',
    'country',
    'partnerIdKind',
    'partnerIdCountry',
    'adminAccessToReseller',
  ]),
  value: z.string().nullable(),
  /** The source's own word, where it is not one of ours. */
  text: z.string().nullable(),
  origin: z.enum(['import', 'stated', 'by-hand', 'package', 'derived']).nullable(),
  asOf: z.string().nullable(),
});
export type PartnerFact = z.infer<typeof partnerFact>;

/** The page of one reseller. */
export const resellerPage = resellerRow.extend({
  tenantId: z.string().nullable(),
  contact: partnerContact.nullable(),
  facts: z.array(partnerFact),
  customerRows: z.array(customerRow),
  requestRows: z.array(requestRow),
});
export type ResellerPage = z.infer<typeof resellerPage>;

/** What is typed of a reseller. Ids as typed: they are cleaned, and refused by field. `null` = not known. */
export const resellerEntry = z.strictObject({
  name,
  tenantId: line(200),
  partnerId: line(200),
  partnerIdKind: partnerIdKind.nullable(),
  partnerIdCountry: country.nullable(),
  country: country.nullable(),
  partnership: partnershipState.nullable(),
  mpa: mpaSigned.nullable(),
  programmeStatus: programmeStatus.exclude(['unrecognised']).nullable(),
  adminAccessToReseller: z.enum(['present', 'removed']).nullable(),
  contact: partnerContact.nullable(),
});
export type ResellerEntry = z.infer<typeof resellerEntry>;

export const resellerRequests = {
  'resellers.list': {
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(resellerRow), mpaListAsOf: z.string().nullable() }),
  },
  'resellers.get': { input: z.strictObject({ id: partnerId }), output: resellerPage },
  'resellers.add': {
    input: z.strictObject({ entry: resellerEntry }),
    output: z.strictObject({ id: z.string(), changeSetId: z.string() }),
  },
  'resellers.change': {
    input: z.strictObject({ id: partnerId, entry: resellerEntry }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
  /** Takes a reseller out of the lists; its customers stay, and the undo brings it back. */
  'resellers.remove': {
    input: z.strictObject({ id: partnerId }),
    output: z.strictObject({ changeSetId: z.string() }),
  },
} as const;
