import { cleanGuid, cleanPartnerId, isGuid, partnerIdText } from '../../../../shared/domain/guid.ts';
import type { ImportReason } from '../import-report.ts';
import type { FieldFinding } from './row-collector.ts';

const SCIENTIFIC = /^\d([.,]\d{1,30})?e\+?\d{1,4}$/i;
const NIL = '00000000-0000-0000-0000-000000000000';
const FORMULA_STARTS: ReadonlySet<string> = new Set(['=', '+', '-', '@']);
/** Control characters, direction marks and overrides (R51 shows them; here they are only noticed). */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}]/u;

/** One line, trimmed: a line break or tab within a cell counts as a space. */
export const oneLine = (text: string): string =>
  text
    .split(/[\t\r\n]/u)
    .join(' ')
    .trim();

export const orNull = (text: string): string | null => (text === '' ? null : text);

/** Why a text is no id, `null` when it is one. */
export function guidFault(text: string): ImportReason | null {
  if (text.trim() === '') return 'value-missing';
  const id = cleanGuid(text);
  if (id === NIL) return 'id-not-plausible';
  if (isGuid(id)) return null;
  return SCIENTIFIC.test(text.trim()) ? 'id-damaged' : 'guid-invalid';
}

/** Why a text is no Partner ID; an empty one is none, and no fault. */
export function partnerIdFault(text: string): ImportReason | null {
  const id = cleanPartnerId(text);
  if (id === '' || partnerIdText.safeParse(id).success) return null;
  return SCIENTIFIC.test(text.trim()) ? 'id-damaged' : 'unknown-value';
}

/** A text of a row with its field and the most characters it may have. */
export type FieldText<F extends string> = readonly [field: F, text: string, max: number];

/** The first text that cannot be stored as it is. */
export function textFault<F extends string>(texts: readonly FieldText<F>[]): FieldFinding<F> | null {
  for (const [field, text, max] of texts) {
    if (!text.isWellFormed()) return { field, reason: 'encoding-unclear' };
    if (oneLine(text).length > max) return { field, reason: 'size-exceeded' };
  }
  return null;
}

/** What is odd about texts that are kept all the same. */
export function textOddities<F extends string>(texts: readonly FieldText<F>[]): FieldFinding<F>[] {
  const found: FieldFinding<F>[] = [];
  for (const [field, text] of texts) {
    const first = oneLine(text).normalize('NFKC').charAt(0);
    if (FORMULA_STARTS.has(first)) found.push({ field, reason: 'formula-cell' });
    if (INVISIBLE.test(oneLine(text))) found.push({ field, reason: 'bidi-characters' });
  }
  return found;
}

/** The different reasons of some findings. */
export const reasonsOf = <F extends string>(odd: readonly FieldFinding<F>[]): ImportReason[] => [
  ...new Set(odd.map(({ reason }) => reason)),
];
