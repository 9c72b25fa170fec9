import { IMPORT_LIMITS } from '../limits.ts';

/** Where a text stops being JSON, and what a person could do about it. */
export interface JsonFault {
  readonly kind: 'json-syntax' | 'unexpected-end' | 'depth-exceeded';
  readonly offset: number;
  readonly hint: string | null;
}

/**
 * Outcome of a scan. For text that is JSON: where the elements of its lists start, by the key that holds the
 * list ("" = the whole text is a list); only lists of the outermost value are noted.
 */
export type JsonScan =
  | { readonly fault: JsonFault }
  | { readonly fault: null; readonly elements: ReadonlyMap<string, readonly number[]> };

const DIGITS = '0123456789';
const CURLY_QUOTES = '“”„‟‘’';
const LITERALS = ['true', 'false', 'null'] as const;

/**
 * Checks a text against the grammar of JSON without building anything, so that `JSON.parse` cannot fail
 * afterwards. A bracket too many ends the scan at once (R21): depth is counted outside of texts, before
 * anything is parsed.
 */
class JsonScanner {
  readonly elements = new Map<string, number[]>();
  readonly #text: string;
  #at = 0;
  #fault: JsonFault | null = null;
  /** Offset behind the last whole value or comma, for hints. */
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): JsonFault | null {
    if (!this.#value(0, '')) return this.#fault;
    this.#space();
    if (this.#at < this.#text.length)
      this.#fail('There is more text after the end; several JSON texts may have been joined.');
    return this.#fault;
  }

  #fail(hint: string | null, kind: JsonFault['kind'] = 'json-syntax'): false {
    const isEnd = this.#at >= this.#text.length && kind === 'json-syntax';
    const cut = 'The file ends too early; it may have been cut off.';
    this.#fault ??= { kind: isEnd ? 'unexpected-end' : kind, offset: this.#at, hint: isEnd ? cut : hint };
    return false;
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length) this.#at += 1;
  }

  /** Where the last value ended, as "line 7". */
  #lastLine(): string {
    return `line ${this.#text.slice(0, this.#lastEnd).split('\n').length}`;
  }

  #value(depth: number, key: string): boolean {
    this.#space();
    const char = this.#text.charAt(this.#at);
    if (char === '{' || char === '[') {
      if (depth >= IMPORT_LIMITS.jsonDepth) return this.#fail(null, 'depth-exceeded');
      return char === '{' ? this.#object(depth + 1) : this.#list(depth + 1, key);
    }
    const isGood = char === '"' ? this.#string() : this.#number() || this.#literal();
    if (!isGood) return this.#fail(this.#strangerHint(char));
    this.#lastEnd = this.#at;
    return true;
  }

  #strangerHint(char: string): string {
    if (char === ']' || char === '}') return `Remove the comma at the end of ${this.#lastLine()}.`;
    if (char === ',') return 'There is a comma too many, or a value is missing before it.';
    if (char === "'" || CURLY_QUOTES.includes(char))
      return 'Texts must stand in straight double quotation marks.';
    if (char === '/') return 'Comments are not allowed.';
    return char.trim() === '' ? 'There is an unusual space character here.' : 'A value must stand here.';
  }

  #object(depth: number): boolean {
    return this.#members('}', () => {
      this.#space();
      const start = this.#at;
      if (this.#text.charAt(start) !== '"') return this.#fail(this.#keyHint());
      if (!this.#string()) return false;
      const key = this.#text.slice(start + 1, this.#at - 1);
      this.#space();
      if (this.#text.charAt(this.#at) !== ':') return this.#fail(colonHint(key));
      this.#at += 1;
      return this.#value(depth, depth === 1 ? key.toLowerCase() : '');
    });
  }

  #keyHint(): string {
    const char = this.#text.charAt(this.#at);
    if (char === '}' || char === ']') return this.#strangerHint(char);
    return char.trim() === ''
      ? this.#strangerHint(char)
      : 'A name in double quotation marks must stand here.';
  }

  #list(depth: number, key: string): boolean {
    const isNoted = depth === 1 || (depth === 2 && key !== '');
    const starts: number[] = [];
    if (isNoted) this.elements.set(key, starts);
    return this.#members(']', () => {
      this.#space();
      if (isNoted) starts.push(this.#at);
      return this.#value(depth, '');
    });
  }

  /** What stands between an opening bracket and `close`: nothing, or members with commas between them. */
  #members(close: string, member: () => boolean): boolean {
    this.#at += 1;
    this.#space();
    if (this.#text.charAt(this.#at) === close) return this.#closed();
    for (;;) {
      if (!member()) return false;
      this.#space();
      const char = this.#text.charAt(this.#at);
      if (char === close) return this.#closed();
      if (char !== ',') return this.#fail(this.#separatorHint(char, close));
      this.#at += 1;
      this.#lastEnd = this.#at;
    }
  }

  #closed(): true {
    this.#at += 1;
    this.#lastEnd = this.#at;
    return true;
  }

  #separatorHint(char: string, close: string): string {
    if (char === '"' || char === '{' || char === '[')
      return `A comma is missing at the end of ${this.#lastLine()}.`;
    if (char === '}' || char === ']') return `The bracket "${close}" is missing before this one.`;
    return char.trim() === ''
      ? 'There is an unusual space character here.'
      : `A comma or "${close}" must stand here.`;
  }

  #string(): boolean {
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 34) {
        this.#at += 1;
        return true;
      }
      if (code < 32)
        return this.#fail('A quotation mark is missing at the end of a text, or a text holds a line break.');
      if (code === 92 && !this.#escape()) return this.#fail('A backslash in a text must be doubled.');
    }
    return this.#fail(null);
  }

  #escape(): boolean {
    this.#at += 1;
    const char = this.#text.charAt(this.#at);
    if (char !== 'u') return char !== '' && '"\\/bfnrt'.includes(char);
    const digits = this.#text.slice(this.#at + 1, this.#at + 5);
    this.#at += digits.length;
    return /^[0-9a-f]{4}$/i.test(digits);
  }

  #digits(): boolean {
    const start = this.#at;
    while (this.#at < this.#text.length && DIGITS.includes(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#at > start;
  }

  #number(): boolean {
    if (this.#text.charAt(this.#at) === '-') this.#at += 1;
    if (this.#text.charAt(this.#at) === '0') this.#at += 1;
    else if (!this.#digits()) return false;
    if (this.#text.charAt(this.#at) === '.') {
      this.#at += 1;
      if (!this.#digits()) return false;
    }
    if (!'eE'.includes(this.#text.charAt(this.#at) || '-')) return true;
    this.#at += 1;
    if ('+-'.includes(this.#text.charAt(this.#at) || '0')) this.#at += 1;
    return this.#digits();
  }

  #literal(): boolean {
    const word = LITERALS.find((literal) => this.#text.startsWith(literal, this.#at));
    this.#at += word?.length ?? 0;
    return word !== undefined;
  }
}

function colonHint(key: string): string {
  if (key.trimEnd().endsWith(':'))
    return 'A quotation mark is missing at the end of the name before the colon.';
  return 'A colon must stand between a name and its value.';
}

/** Checks the grammar and the depth of a JSON text (R21). Never throws, whatever the text. */
export function scanJson(text: string): JsonScan {
  const scanner = new JsonScanner(text);
  const fault = scanner.scan();
  return fault === null ? { fault, elements: scanner.elements } : { fault };
}
