import { z } from 'zod';
import { customerId, partnerId } from '../../domain/id.ts';
import { line } from '../../domain/text.ts';

/** An admitted file: an opaque handle that is good for one reading, and what may be shown of it. */
export const admittedFile = z.strictObject({ handle: z.string(), name: z.string(), bytes: z.number() });
export type AdmittedFile = z.infer<typeof admittedFile>;

export const changedField = z.strictObject({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/**
 * One row of the check list. `foreignId` is a tenant id, Partner ID or subscription id, by what the list is of. `reason`
 * is a closed word for rejected rows; `changes` is filled for changed ones.
 */
export const checkedRow = z.strictObject({
  group: z.enum(['new', 'changed', 'unchanged', 'rejected', 'missing']),
  row: z.number().nullable(),
  line: z.number().nullable(),
  name: z.string(),
  foreignId: z.string().nullable(),
  detail: z.string().nullable(),
  reason: z.string().nullable(),
  column: z.string().nullable(),
  text: z.string().nullable(),
  warnings: z.array(z.string()),
  changes: z.array(changedField),
});
export type CheckedRow = z.infer<typeof checkedRow>;

const counts = z.strictObject({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  missing: z.number(),
});

/** Whose list it is, where the file does not say: a customer's subscriptions, or a reseller's customers. */
export const importAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customer'), id: customerId }),
  z.strictObject({ kind: z.literal('reseller'), id: partnerId }),
]);
export type ImportAbout = z.infer<typeof importAbout>;
/** The same as a page sends it: ids are text there. */
export type ImportAboutInput = z.input<typeof importAbout>;

/** What an import would do. Nothing is stored before `imports.apply`. `problem` = the file cannot be used at all. */
export const importCheck = z.strictObject({
  importId: z.string(),
  file: z.string(),
  bytes: z.number(),
  format: z.string(),
  /** What the list is of. */
  of: z.enum(['customers', 'partners', 'subscriptions']),
  /** What a person may say (`reseller`) or has to say (`customer`) about the list. */
  asks: z.enum(['customer', 'reseller']).nullable(),
  about: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
  detected: z.string().nullable(),
  encoding: z.string(),
  bom: z.boolean(),
  delimiter: z.string().nullable(),
  completeness: z.enum(['full', 'partial', 'unknown']),
  records: z.number(),
  counts,
  warnings: z.array(z.string()),
  problem: z
    .strictObject({
      kind: z.string(),
      line: z.number().nullable(),
      column: z.number().nullable(),
      hint: z.string().nullable(),
    })
    .nullable(),
  /** At most 500 rows of each group; `counts` holds the truth. */
  rows: z.array(checkedRow),
});
export type ImportCheck = z.infer<typeof importCheck>;

export const importRequests = {
  'imports.choose-files': {
    input: z.strictObject({}),
    output: z.strictObject({ files: z.array(admittedFile) }),
  },
  'imports.check': {
    input: z.strictObject({ handle: line(80), about: importAbout.nullable() }),
    output: importCheck,
  },
  /** Says whose list a checked file is; the comparison is made anew, still without storing anything. */
  'imports.set-about': {
    input: z.strictObject({ importId: line(80), about: importAbout.nullable() }),
    output: importCheck,
  },
  'imports.cancel': { input: z.strictObject({ importId: line(80) }), output: z.strictObject({}) },
  'imports.apply': {
    input: z.strictObject({ importId: line(80), skipRows: z.array(z.int().min(1)).max(200_000) }),
    output: z.strictObject({ changeSetId: z.string(), counts }),
  },
} as const;
