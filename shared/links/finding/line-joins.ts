/** Characters an address may go on with. */
const REST = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%{}]{1,2000}$/u;
const MOST_LINES = 30;
/** Mail programs break lines from about here on. */
const NEAR_THE_EDGE = 60;

/** Whether a line that was broken behind `link` goes on with `next`, the first word of the next line. */
function goesOn(link: string, next: string, isWholeLine: boolean, lineLength: number): boolean {
  if (!REST.test(next) || /^[a-z][a-z0-9+.-]*:\/\//iu.test(next)) return false;
  if (/[?&=%#/_-]$/u.test(link) || /^[&?#=%/]/u.test(next)) return true;
  if (/[=&]/u.test(next) && link.includes('?')) return true;
  if (/=[0-9a-f-]{1,35}$/iu.test(link) && /^[0-9a-f-]{1,36}(?:[&#]|$)/iu.test(next)) return true;
  return isWholeLine && lineLength >= NEAR_THE_EDGE && /[-/?#&=%]|\d/u.test(next);
}

/** The next line after a break at `at`, without quoting marks and indents. */
function nextLine(
  text: string,
  at: number,
): { readonly word: string; readonly end: number; readonly isWhole: boolean } | null {
  const found = /^(?:\r\n|\n|\r)[\t >]{0,20}/u.exec(text.slice(at, at + 30))?.[0];
  if (found === undefined) return null;
  const from = at + found.length;
  const length = text.slice(from, from + 2_001).search(/[\s<>"]/u);
  const end = length < 0 ? Math.min(text.length, from + 2_000) : from + length;
  const isWhole = end >= text.length || /[\r\n]/u.test(text[end] ?? '');
  return { word: text.slice(from, end), end, isWhole };
}

/** Where a link ends that was broken over several lines; `end` itself when it was not. */
export function joinedEnd(text: string, start: number, end: number): number {
  let last = end;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    const next = nextLine(text, last);
    if (next === null || next.word === '') break;
    const link = text.slice(start, last).replaceAll(/[\r\n][\t >]{0,20}/gu, '');
    const lineStart = text.lastIndexOf('\n', last - 1) + 1;
    if (!goesOn(link, next.word, next.isWhole, last - lineStart)) break;
    last = next.end;
  }
  return last;
}
