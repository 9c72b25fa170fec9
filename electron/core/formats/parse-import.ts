import type { DecodeText } from '../ports/decode-text.ts';
import { blankReport, detectedReport, failedReport } from './blank-report.ts';
import { readCsv } from './csv/read-csv.ts';
import { decodeBytes } from './decode-bytes.ts';
import { detectBytes } from './detect-bytes.ts';
import { detectText } from './detect-text.ts';
import type { FileReport, ImportOptions } from './import-report.ts';
import { readJson } from './json/read-json.ts';
import { IMPORT_LIMITS } from './limits.ts';

const ENCODING_SENTENCE =
  'The text is not valid UTF-8 and has no mark that says its encoding. Save it as "CSV UTF-8" and choose that file.';

/** Reads a text that may be JSON or CSV; which one is decided by its first character. */
function readText(name: string, text: string, options: ImportOptions): FileReport {
  const first = text.trimStart().charAt(0);
  if (first === '{' || first === '[') return readJson(name, text, options);
  const detected = detectText(text);
  return detected === null ? readCsv(name, text, options) : detectedReport(blankReport(name), detected);
}

/**
 * What a file holds; nothing is stored. The content decides, never the name (`name` is only shown).
 * Everything that is wrong with the file stands in the report: rows that can be used stay usable, and nothing
 * is thrown (R20-R26).
 */
export function parseImport(
  decode: DecodeText,
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): FileReport {
  if (bytes.byteLength > IMPORT_LIMITS.fileBytes) return failedReport(blankReport(name), 'size-exceeded');
  const detected = detectBytes(bytes);
  if (detected !== null) return detectedReport(blankReport(name), detected);
  const decoded = decodeBytes(decode, bytes, options.encoding);
  if (decoded === null) {
    const questions = ['encoding-unclear'] as const;
    return {
      ...failedReport(blankReport(name), 'encoding-unclear', { message: ENCODING_SENTENCE }),
      questions,
    };
  }
  const { text, encoding, bom } = decoded;
  return { ...readText(name, text, options), encoding, bom };
}
