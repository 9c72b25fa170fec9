/** Physical line and column, both from 1, of an offset in a text. Lines end with LF, CR or CRLF. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const isLineStart = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1);
  return before === '\n' || (before === '\r' && text.charAt(at) !== '\n');
};

/** Answers places for offsets that never go back; looks at each character of the text once. */
export function lineCounter(text: string): (offset: number) => TextPlace {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    while (at < Math.min(offset, text.length)) {
      at += 1;
      if (isLineStart(text, at)) {
        line += 1;
        lineStart = at;
      }
    }
    return { line, column: offset - lineStart + 1 };
  };
}
