import { z } from 'zod';
import { line } from './text.ts';

/** Fewest characters of a new passphrase. */
export const PASSPHRASE_LEAST = 8;

/** Most UTF-16 units of any passphrase. */
export const PASSPHRASE_MOST = 1024;

/** Characters as a person counts them, in the form that is sealed with. */
export const passphraseLength = (typed: string): number => [...typed.normalize('NFKC')].length;

/** A passphrase that was typed or pasted to open something; never stored, never written to a log. */
export const passphrase = z
  .string()
  .min(1)
  .max(PASSPHRASE_MOST)
  .refine((text) => text.isWellFormed(), 'ill-formed');

/** A passphrase somebody chose: long enough. */
export const newPassphrase = passphrase.refine(
  (text) => passphraseLength(text) >= PASSPHRASE_LEAST,
  'too-short',
);

/** What helps to remember the passphrase of a workspace; anybody who has the folder can read it. */
export const passphraseHint = line(200);
