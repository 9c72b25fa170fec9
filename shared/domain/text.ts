import { z } from 'zod';

/** One line of outside text: well-formed Unicode, at most `max` characters, stored as typed. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed(), 'ill-formed');

/** A name a person gave: at least one character that is not a space. */
export const name = line(300).refine((text) => text.trim() !== '', 'empty');

/** Several lines of outside text. */
export const note = line(10_000);

/** Text for comparing: compatibility form, lower case, spaces collapsed (never stored instead of what was typed). */
export const compareKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().split(/\s/u).filter(Boolean).join(' ');
