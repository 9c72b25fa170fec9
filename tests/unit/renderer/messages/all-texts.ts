import { decisionEn } from '../../../../renderer/messages/en/decision.ts';
import { screensEn } from '../../../../renderer/messages/en/screens.ts';
import { errorText } from '../../../../renderer/messages/error-text.ts';
import { importText, importWords } from '../../../../renderer/messages/import-text.ts';
import { decisionZhCn } from '../../../../renderer/messages/zh-cn/decision.ts';
import { screensZhCn } from '../../../../renderer/messages/zh-cn/screens.ts';
import type { Language } from '../../../../shared/ipc/contract/app.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';

/** One error of every code. */
export const ERRORS: readonly AppError[] = [
  { code: 'invalid-input', issues: [] },
  { code: 'unknown-request', name: 'x' },
  { code: 'not-found', entity: 'case', id: 'x' },
  { code: 'conflict', entity: 'case', id: 'x' },
  { code: 'read-only', place: '/x' },
  { code: 'disk-full', place: '/x' },
  { code: 'undo-conflict', batchId: 'x', changed: 2, rest: 3 },
  { code: 'damaged', files: ['workspace.json'], quarantine: null, customers: 0, because: 'bytes' },
  { code: 'migration-failed', kind: 'case', id: 'x', path: 'x' },
  { code: 'newer-format', place: '/x', found: 2, known: 1 },
  { code: 'locked', place: '/x', by: null, since: null },
  { code: 'cancelled' },
  { code: 'too-large', name: 'x.csv', bytes: 2, limit: 1 },
  { code: 'unreadable-file', name: 'x.csv', reason: 'missing' },
  { code: 'not-written', name: 'x.pdf' },
  { code: 'not-allowed', what: 'x' },
  { code: 'unexpected', reference: 'CD-0000' },
];

/** Path and text of every leaf of a catalogue. */
export function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}/${key}`));
}

/** Everything the page can say in a language, by where it stands. */
export function allTexts(language: Language): readonly (readonly [string, string])[] {
  const [screens, decision] = language === 'en' ? [screensEn, decisionEn] : [screensZhCn, decisionZhCn];
  return [
    ...leaves(screens, 'screens'),
    ...leaves(decision, 'decision'),
    ...importWords(language).map((word) => [`import/${word}`, importText(language, word)] as const),
    ...ERRORS.map((error) => [`error/${error.code}`, errorText(language, error)] as const),
  ];
}
