import { z } from 'zod';
import { instant } from '../../domain/day.ts';
import { line } from '../../domain/text.ts';
import { workspaceCloud, workspaceRole } from '../../domain/workspace.ts';

export const language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof language>;

export const theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof theme>;

/** Keys that were changed: binding → the key that does it now; empty = switched off. */
export const keyChoices = z.record(line(60).regex(/^[a-z][\w.]*$/iu), line(40));
export type KeyChoices = z.infer<typeof keyChoices>;

/** What the list of requests is put into groups by. */
export const REQUEST_GROUPINGS = ['none', 'state', 'reseller', 'week', 'kind'] as const;
export const requestGrouping = z.enum(REQUEST_GROUPINGS);
export type RequestGrouping = z.infer<typeof requestGrouping>;

/** Minutes without use after which a protected workspace is locked. */
export const LOCK_AFTER = ['1', '5', '15', '30', '60', 'never'] as const;
export const lockAfter = z.enum(LOCK_AFTER);
export type LockAfter = z.infer<typeof lockAfter>;

/** What belongs to this computer, not to a workspace. */
export const devicePreferences = z.strictObject({
  language,
  theme,
  keys: keyChoices,
  requestGrouping,
  lockAfter,
});
export type DevicePreferences = z.infer<typeof devicePreferences>;

/** What is typed on the first-run pages; kept on this computer until a workspace exists. */
export const firstRunDraft = z.strictObject({
  page: z.enum(['start', 'who', 'where']),
  start: z.enum(['set-up', 'sample', 'open', 'exported']),
  role: workspaceRole.nullable(),
  companyName: line(300),
  yourName: line(300),
  country: line(2),
  cloud: workspaceCloud,
  tenantId: line(200),
  partnerId: line(200),
  partnerIdKind: z.enum(['location', 'global', 'not-sure']),
  portalRoles: z.array(line(40)).max(8),
  providerName: line(300),
  providerTenantId: line(200),
  providerReview: z.boolean(),
  baselineEdition: z.enum(['mc-2020-06', 'mc-latest']),
});
export type FirstRunDraft = z.infer<typeof firstRunDraft>;

/** Why nothing can be written in the open workspace. */
export const readOnlyReason = z.enum(['refused', 'write-failed', 'two-writers', 'damaged', 'asked']);

/** The open workspace as the frame shows it. */
export const workspaceSummary = z.strictObject({
  role: workspaceRole,
  companyName: z.string(),
  personName: z.string(),
  cloud: workspaceCloud,
  sample: z.boolean(),
  setupFinished: z.boolean(),
  place: z.string(),
  baselineEdition: z.enum(['mc-2020-06', 'mc-latest']),
  tenantId: z.string().nullable(),
  partnerId: z.string().nullable(),
  country: z.string().nullable(),
  /** Null while it can be written. */
  readOnly: readOnlyReason.nullable(),
  /** A passphrase protects it, so that it can be locked. */
  isProtected: z.boolean(),
  /** This computer opens it without asking, so that it is not locked by itself. */
  opensItself: z.boolean(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

/** What of a workspace that cannot be opened can still be read; null when nothing can. */
const readablePart = z.strictObject({ customers: z.number() }).nullable();

/** Newest backup of a workspace that cannot be opened. */
const newestBackup = z
  .strictObject({ name: z.string(), at: instant, customers: z.number().nullable() })
  .nullable();

/** A workspace that was just deleted: its company, the full path of the copy, and files that could not be removed. */
export const deletedWorkspace = z.strictObject({ name: z.string(), copy: z.string(), left: z.number() });
export type DeletedWorkspace = z.infer<typeof deletedWorkspace>;

/** What the window must show first: a start-up problem is a page of its own, never an empty workspace (S-25). */
export const startState = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('first-run'),
    draft: firstRunDraft,
    place: z.string(),
    /** Who seems to copy the folder to other computers; `network` = it lies on one. Null = nobody known. */
    synced: z.string().nullable(),
    deleted: deletedWorkspace.nullable(),
  }),
  z.strictObject({ state: z.literal('ready'), workspace: workspaceSummary }),
  z.strictObject({
    state: z.literal('damaged'),
    place: z.string(),
    files: z.array(z.string()),
    quarantine: z.string().nullable(),
    customers: z.number(),
    because: z.enum(['bytes', 'two-writers']),
    readable: readablePart,
    backup: newestBackup,
  }),
  z.strictObject({
    state: z.literal('migration-failed'),
    place: z.string(),
    kind: z.string(),
    path: z.string(),
  }),
  z.strictObject({
    state: z.literal('newer-format'),
    place: z.string(),
    found: z.number(),
    known: z.number(),
  }),
  z.strictObject({
    state: z.literal('locked'),
    place: z.string(),
    by: z.string().nullable(),
    since: z.string().nullable(),
    readable: readablePart,
  }),
  z.strictObject({
    state: z.literal('protected'),
    place: z.string(),
    company: z.string(),
    hint: z.string(),
    /** Name of the keychain that can remember its key; null = there is none to rely on. */
    keychain: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal('read-only'), place: z.string(), readable: readablePart }),
  z.strictObject({ state: z.literal('disk-full'), place: z.string(), readable: readablePart }),
]);
export type StartState = z.infer<typeof startState>;

export const storeStatus = z.strictObject({
  state: z.enum(['ok', 'read-only']),
  place: z.string(),
  lastSavedAt: instant.nullable(),
  reason: readOnlyReason.nullable(),
});

/** What was put right when the workspace was opened. */
const openNotice = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('torn-tail'), bytes: z.number(), quarantine: z.string() }),
  z.strictObject({
    code: z.literal('leftovers-moved'),
    files: z.array(z.string()),
    quarantine: z.string(),
  }),
  z.strictObject({ code: z.literal('migrated') }),
  z.strictObject({ code: z.literal('synced-folder'), by: z.string() }),
]);
export type OpenNotice = z.infer<typeof openNotice>;

/** Requests about the app itself: start-up, preferences, where things lie. */
export const appRequests = {
  'app.start': {
    input: z.strictObject({}),
    output: z.strictObject({
      start: startState,
      preferences: devicePreferences,
      version: z.string(),
      today: z.string(),
    }),
  },
  'app.set-preferences': { input: devicePreferences.partial(), output: devicePreferences },
  'app.store-status': { input: z.strictObject({}), output: storeStatus },
  'app.try-again': { input: z.strictObject({}), output: startState },
  /** Opens the folder of a start-up problem only to be read: nothing in it is changed. */
  'app.open-read-only': { input: z.strictObject({}), output: startState },
  /** Puts the damaged files of a start-up problem back from a backup of its, then opens it. */
  'app.mend': { input: z.strictObject({ backup: line(120) }), output: startState },
  /** Writes what is known of a start-up problem to a text file: no name and no content of a record. */
  'app.save-report': { input: z.strictObject({}), output: z.strictObject({ name: z.string() }) },
  'app.notices': { input: z.strictObject({}), output: z.strictObject({ notices: z.array(openNotice) }) },
  'app.choose-folder': { input: z.strictObject({}), output: startState },
  /** Closes the window although changes wait: they are lost. */
  'app.close-anyway': { input: z.strictObject({}), output: z.strictObject({}) },
  'app.keep-open': { input: z.strictObject({}), output: z.strictObject({}) },
  'app.show-data-folder': { input: z.strictObject({}), output: z.strictObject({}) },
} as const;
