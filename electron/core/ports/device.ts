import { z } from 'zod';
import { personId } from '../../../shared/domain/id.ts';
import {
  firstRunDraft,
  keyChoices,
  language,
  lockAfter,
  requestGrouping,
  theme,
} from '../../../shared/ipc/contract/app.ts';
import { openedObject } from '../../../shared/ipc/contract/palette.ts';

/** What belongs to this computer: never customer data. `folder` is the workspace opened last. */
export const deviceDocument = z.strictObject({
  version: z.literal(1),
  language: language.nullable(),
  theme,
  folder: z.string().max(4_000).nullable(),
  actingPerson: personId.nullable(),
  firstRun: firstRunDraft.nullable(),
  keys: keyChoices.default({}),
  requestGrouping: requestGrouping.default('state'),
  lockAfter: lockAfter.default('15'),
  /** What was opened last, newest first, by the person who opened it. */
  opened: z
    .array(z.strictObject({ by: personId, what: openedObject }))
    .max(400)
    .default([]),
});
export type DeviceDocument = z.infer<typeof deviceDocument>;

/** The small document of this computer. A damaged or newer one is left alone, reported by `notice`, and presets are used. */
export interface Device {
  read(): DeviceDocument;
  /** Resolves when the change is on the disk; a refusal leaves the old values in force. */
  write(patch: Partial<Omit<DeviceDocument, 'version'>>): Promise<void>;
  /** Language and login name of the operating system. */
  presets(): { readonly language: 'zh-CN' | 'en'; readonly loginName: string };
}
