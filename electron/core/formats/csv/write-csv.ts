/** `spreadsheet` keeps a cell from being read as a formula; `exact` writes every cell as it is (R28). */
export type CsvHow = 'spreadsheet' | 'exact';

/** What goes before a formula without being part of it: space, tab, line ends, NUL, byte order mark. */
const LEADING = /^[ \t\r\n\0\uFEFF]*/u;
const FORMULA: ReadonlySet<string> = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
const CONTROLS: ReadonlySet<string> = new Set(['\t', '\r', '\n', '\0']);

/** True for a cell that a spreadsheet may evaluate. */
function isRisky(cell: string): boolean {
  const rest = cell.replace(LEADING, '');
  return FORMULA.has(rest.charAt(0)) || CONTROLS.has(cell.charAt(0));
}

function cellText(cell: string | number, how: CsvHow): string {
  const text = String(cell);
  // Numbers are our own; everything else may come from outside.
  const guarded = how === 'spreadsheet' && typeof cell === 'string' && isRisky(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

/** Rows as a CSV text: every cell quoted, lines ended by CR LF, with the byte order mark by which spreadsheets know UTF-8. */
export const csvText = (rows: readonly (readonly (string | number)[])[], how: CsvHow): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => cellText(cell, how)).join(',')}\r\n`).join('')}`;
