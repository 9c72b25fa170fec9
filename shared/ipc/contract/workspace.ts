import { z } from 'zod';
import { newPassphrase, passphraseHint } from '../../domain/passphrase.ts';
import { line } from '../../domain/text.ts';
import { workspaceRole } from '../../domain/workspace.ts';
import { firstRunDraft, startState } from './app.ts';

/** A region-table row for choosing a country: `key` is what a search goes over (both names, pinyin, initials, code). */
export const countryChoice = z.strictObject({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  region: z.string(),
  key: z.string(),
});
export type CountryChoice = z.infer<typeof countryChoice>;

/** Requests that make a workspace. Nothing is written for one before these. */
export const workspaceRequests = {
  'workspace.save-first-run-draft': { input: firstRunDraft, output: z.strictObject({}) },
  /**
   * With `protection` the workspace is encrypted before anything that was typed is written. Errors: `invalid-input` by field,
   * `not-allowed` (`not-encrypted`, `not-encrypted-full`: nothing that was typed was written), those of the store.
   */
  'workspace.create': {
    input: z.strictObject({
      draft: firstRunDraft,
      skipped: z.boolean(),
      protection: z.strictObject({ passphrase: newPassphrase, hint: passphraseHint }).optional(),
    }),
    output: startState,
  },
  /** Copies the open workspace where the user points and goes on there; the old folder stays. */
  'workspace.move': {
    input: z.strictObject({}),
    output: z.strictObject({ from: z.string(), state: startState }),
  },
  /** What deleting the open workspace would take away; `foreign` = paths in its folder that are not ours and forbid it. */
  'workspace.deletion': {
    input: z.strictObject({}),
    output: z.strictObject({
      name: z.string(),
      place: z.string(),
      customers: z.number(),
      requests: z.number(),
      attachments: z.number(),
      backups: z.number(),
      foreign: z.array(z.string()),
    }),
  },
  /**
   * Saves a copy where the user points (sealed with a passphrase), reads it back, then deletes the open workspace. `typed` is its
   * name as a person typed it.
   */
  'workspace.delete': {
    input: z.strictObject({ typed: line(300), passphrase: newPassphrase.nullable() }),
    output: startState,
  },
  /** Shows the copy of the workspace that was deleted last. */
  'workspace.show-copy': { input: z.strictObject({}), output: z.strictObject({}) },
  'workspace.create-sample': { input: z.strictObject({ role: workspaceRole }), output: startState },
  'workspace.countries': {
    input: z.strictObject({}),
    output: z.strictObject({ tableDate: z.string(), countries: z.array(countryChoice) }),
  },
} as const;
