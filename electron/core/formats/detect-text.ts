import type { Detected } from './import-report.ts';

const HEAD = 4 * 1024;
const HEAD_LINES = 12;

const isRule = (line: string): boolean =>
  line.includes('--') && line.trim().includes(' ') && /^[\s-]+$/u.test(line);

/** "Name : value" on one line after another, as a console prints one record. */
const isPair = (line: string): boolean => line.indexOf(' : ') > 0;

/** A table or list as a console prints it: columns over dashes, or names and values around colons. */
function isConsoleOutput(head: string): boolean {
  const lines = head
    .split('\n')
    .slice(0, HEAD_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    lines.some((line, at) => at > 0 && isRule(line)) || (lines.length > 1 && lines.slice(0, 3).every(isPair))
  );
}

/** What a text is when it is certainly no list. `null` = it may be one. */
export function detectText(text: string): Detected | null {
  const head = text.slice(0, HEAD).trimStart();
  if (head === '' && text.trim() === '') return 'empty';
  const lower = head.toLowerCase();
  if (lower.startsWith('<') && lower.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'excel-workbook';
  if (lower.startsWith('<!doctype html') || (lower.startsWith('<') && lower.includes('<html'))) return 'html';
  return isConsoleOutput(head) ? 'console-table' : null;
}
