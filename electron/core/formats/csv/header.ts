import type { Delimiter } from '../import-report.ts';
import { csvRows } from './csv-rows.ts';

/** Separators a list may use; the first one that fits best wins (R25). */
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/**
 * Header for comparing: compatibility form, lower case, without explanation in brackets, spaces and
 * underscores.
 */
export function headerKey(header: string): string {
  const text = header.normalize('NFKC').toLowerCase();
  const bracket = text.indexOf('(');
  const name = bracket > 0 ? text.slice(0, bracket) : text;
  return name.split(/[\s_-]/u).join('');
}

/** First row of the text, read with one separator. */
export interface Header {
  readonly delimiter: Delimiter;
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: 'quote-unclosed' | 'size-exceeded' | null;
}

function headerWith(text: string, delimiter: Delimiter): Header {
  const { value } = csvRows(text, delimiter).next();
  return { delimiter, ...(value ?? { line: 1, cells: [], fault: null }) };
}

/**
 * The text behind a spreadsheet's first line "sep=;", with what it names. The line keeps its place in the
 * count of lines.
 */
function withoutSepLine(text: string): { readonly text: string; readonly delimiter: Delimiter | null } {
  const named = DELIMITERS.find((delimiter) => text.slice(0, 5).toLowerCase() === `sep=${delimiter}`);
  return named === undefined ? { text, delimiter: null } : { text: text.slice(5), delimiter: named };
}

/**
 * Finds the header. The separator is the given one, else the one a "sep=" line names, else the one that
 * yields most columns that `isKnown` (by {@link headerKey}), else most columns. Answers the text without a
 * "sep=" line, too.
 */
export function findHeader(
  text: string,
  given: Delimiter | undefined,
  isKnown: (key: string) => boolean,
): { readonly header: Header; readonly text: string } {
  const body = withoutSepLine(text);
  const fixed = given ?? body.delimiter;
  const candidates = (fixed === null ? DELIMITERS : [fixed]).map((delimiter) =>
    headerWith(body.text, delimiter),
  );
  const score = ({ cells }: Header) =>
    cells.filter((cell) => isKnown(headerKey(cell))).length * 1_000 + cells.length;
  const header = candidates.reduce((best, one) => (score(one) > score(best) ? one : best));
  return { header, text: body.text };
}
