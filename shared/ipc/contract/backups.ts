import { z } from 'zod';
import { instant } from '../../domain/day.ts';
import { customerId } from '../../domain/id.ts';
import { newPassphrase, passphrase } from '../../domain/passphrase.ts';
import { line } from '../../domain/text.ts';
import { startState } from './app.ts';

/** A backup as lists show it; the counts are null for one of an older layout. */
export const backupRow = z.strictObject({
  name: z.string(),
  at: instant,
  reason: z.enum(['daily', 'by-hand', 'before-import', 'before-migration', 'before-restore']),
  customers: z.number().nullable(),
  records: z.number().nullable(),
  /** Encrypted, as the workspace was when it was made. */
  isProtected: z.boolean(),
});
export type BackupRow = z.infer<typeof backupRow>;

const counts = z.strictObject({ added: z.number(), changed: z.number(), removed: z.number() });

/** What restoring would do to the records of today; `left` can not be put back, because they belong elsewhere now. */
export const backupDifference = z.strictObject({
  backup: backupRow,
  customers: counts,
  records: counts,
  left: z.number(),
});
export type BackupDifference = z.infer<typeof backupDifference>;

/** Which backup, and of whom; without a customer the whole workspace. */
const which = z.strictObject({ name: line(120), customerId: customerId.optional() });

export const backupRequests = {
  'backups.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      backups: z.array(backupRow),
      /** Bytes of the workspace's folder with its backups. */
      bytes: z.number(),
      /** Entries of the activity log since the newest backup. */
      changesSince: z.number(),
    }),
  },
  'backups.make': { input: z.strictObject({}), output: backupRow },
  /** Customers a backup holds, for restoring one of them. */
  'backups.customers': {
    input: z.strictObject({ name: line(120) }),
    output: z.strictObject({
      customers: z.array(z.strictObject({ id: z.string(), name: z.string(), key: z.string() })),
    }),
  },
  'backups.compare': { input: which, output: backupDifference },
  /** Makes a backup of today first, then puts the records back as one change set that can be undone. */
  'backups.restore': {
    input: which,
    output: z.strictObject({ changeSetId: z.string(), before: z.string(), records: z.number() }),
  },
  /** The whole workspace as one `.cdbackup` file where the user points. */
  'backups.export-all': {
    input: z.strictObject({ passphrase: newPassphrase.nullable() }),
    output: z.strictObject({ name: z.string() }),
  },
  /** Such a file the user points at; it is held until it is opened or forgotten, or another one is chosen. */
  'backups.choose-exported': {
    input: z.strictObject({}),
    output: z.strictObject({ file: z.string(), name: z.string(), sealed: z.boolean() }),
  },
  /** A workspace made of the file in an empty folder, then opened; the passphrase is tried before a folder is asked for. */
  'backups.open-exported': {
    input: z.strictObject({ file: line(60), passphrase: passphrase.nullable() }),
    output: startState,
  },
  'backups.forget-exported': { input: z.strictObject({ file: line(60) }), output: z.strictObject({}) },
  'backups.show-folder': { input: z.strictObject({}), output: z.strictObject({}) },
} as const;
