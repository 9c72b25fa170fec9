import { z } from 'zod';
import { requestId, templateId } from '../../domain/id.ts';
import { name } from '../../domain/text.ts';
import { SCENARIOS } from '../../requests/mail/mail-blocks.ts';

/** A mail text that was saved in this workspace. */
export const savedTemplate = z.strictObject({
  id: templateId,
  name: z.string(),
  scenario: z.enum(SCENARIOS),
  /** Languages in which it holds words of its own. */
  languages: z.array(z.enum(['zh-CN', 'en'])),
  /** Drafts that begin with it. */
  drafts: z.number(),
});
export type SavedTemplate = z.infer<typeof savedTemplate>;

const changed = z.strictObject({ changeSetId: z.string() });

export const templateRequests = {
  /** Own templates, by name. */
  'templates.list': {
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(savedTemplate) }),
  },
  /**
   * Saves the parts of a draft as they stand as a new template (`id` null) or into one. Names of this customer become
   * placeholders. Errors: `invalid-input` with `taken` at `name`, `not-allowed` with `block-missing` when a required part is
   * empty and with `template-same` when nothing differs from the built-in text, `not-found`.
   */
  'templates.save': {
    input: z.strictObject({ requestId, id: templateId.nullable(), name }),
    output: changed.extend({ id: templateId }),
  },
  /** Errors: `invalid-input` with `taken` at `name`, `not-found`. */
  'templates.rename': { input: z.strictObject({ id: templateId, name }), output: changed },
  /** Takes a template away; drafts that begin with it go back to the built-in text until the undo. Errors: `not-found`. */
  'templates.remove': { input: z.strictObject({ id: templateId }), output: changed },
} as const;
