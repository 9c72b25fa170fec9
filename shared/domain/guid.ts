import { z } from 'zod';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Strips what pasting adds (braces, quotes, spaces, full-width forms) and lower-cases; says nothing about validity. */
export const cleanGuid = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s{}()"'\u200b\ufeff]/gu, '')
    .toLowerCase();

/** True for a 36-character GUID in lower case. */
export const isGuid = (text: string): boolean => GUID.test(text);

/** A foreign GUID (tenant id, subscription id) in its compare form: lower case, 36 characters. */
export const guid = z.string().regex(GUID, 'guid');

/** Digits of a Partner ID after cleaning; leading zeros stay. Empty when nothing is left. */
export const cleanPartnerId = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,.'-]/gu, '');

/** A Partner ID: 1 to 10 digits as text. */
export const partnerIdText = z.string().regex(/^\d{1,10}$/, 'partner-id');
