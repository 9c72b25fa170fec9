import { z } from 'zod';
import { source } from '../../domain/known.ts';
import { partnershipState } from '../../domain/partner.ts';
import { line } from '../../domain/text.ts';
import { mpaSigned, partnerIdKind, timers, workspace, yesNo } from '../../domain/workspace.ts';
import { colleague } from './people.ts';

/** Words of a choice of which nothing may be known. */
const orUnknown = <T extends Readonly<Record<string, string>>>(choice: z.ZodEnum<T>) =>
  z.union([choice, z.literal('unknown')]);

/** Ids as they are typed: cleaned and checked by the use case. Empty means not known. */
const ids = { tenantId: line(200), partnerId: line(200), country: line(2) };

/** What can be changed of the workspace, in the form it is typed: an empty text or "unknown" is not known. */
const workspaceFields = z.strictObject({
  ...ids,
  companyName: line(300),
  partnerIdKind,
  mpa: orUnknown(mpaSigned),
  azureExpertMsp: orUnknown(yesNo),
  gccApproved: orUnknown(yesNo),
  baselineEdition: workspace.shape.baselineEdition,
  providerReview: workspace.shape.providerReview,
});

/** What can be changed of the own provider. */
const providerFields = z.strictObject({
  ...ids,
  name: line(300),
  partnerIdKind,
  mpa: orUnknown(mpaSigned),
  partnership: orUnknown(partnershipState),
});
export type ProviderFields = z.infer<typeof providerFields>;

/** Who said the value that counts, and when; null when nothing is known. */
const origin = z.strictObject({ type: source.shape.type, asOf: z.string() }).nullable();
export type Origin = z.infer<typeof origin>;

/** Everything Settings shows of the workspace. Role, cloud and sample never change. */
const workspaceSettings = z.strictObject({
  ...workspaceFields.shape,
  role: workspace.shape.role,
  cloud: workspace.shape.cloud,
  setupFinished: z.boolean(),
  timers,
  origins: z.strictObject({ mpa: origin }),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

const providerSettings = z.strictObject({
  ...providerFields.shape,
  origins: z.strictObject({ country: origin, mpa: origin, partnership: origin }),
});
export type ProviderSettings = z.infer<typeof providerSettings>;

/** Everything the page shows. `provider` is the own one of a reseller, null while none is named. */
export const settings = z.strictObject({
  workspace: workspaceSettings,
  provider: providerSettings.nullable(),
  people: z.array(colleague),
  place: z.string(),
});
export type Settings = z.infer<typeof settings>;

const changed = z.strictObject({ changeSetId: z.string() });

export const settingsRequests = {
  'settings.get': { input: z.strictObject({}), output: settings },
  'settings.change-workspace': {
    input: workspaceFields.partial().extend({ timers: timers.partial().optional() }),
    output: changed,
  },
  /** The reseller's own provider; the first name makes it. */
  'settings.change-provider': { input: providerFields.partial(), output: changed },
} as const;
