import { entitiesDecoded } from '../encodings/entities.ts';
import type { LinkTable } from '../link-table.ts';
import type { FoundLink } from '../reading/read-link.ts';
import { MOST_LINKS, plainLinks } from './plain-links.ts';

const LONGEST_TAG = 40_000;
/** Elements whose content nobody reads. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
const INLINE = new Set([
  'b',
  'i',
  'u',
  'em',
  'strong',
  'span',
  'font',
  'wbr',
  'small',
  'mark',
  'code',
  'tt',
  'bdi',
  'bdo',
]);

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly body: string;
  readonly end: number;
}

/** Where a tag that begins at `start` ends: at the first `>` outside of quotation marks. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  const most = Math.min(html.length, start + LONGEST_TAG);
  for (let at = start + 1; at < most; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
    else if (character === '>') return at;
    else if (character === '<') return -1;
  }
  return -1;
}

function tagAt(html: string, start: number): Tag | null {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return { name: '!', isEnd: false, body: '', end: end < 0 ? html.length : end + 3 };
  }
  const name = /^<\/?([a-z!?][a-z0-9:-]{0,20})/iu.exec(html.slice(start, start + 24))?.[1];
  const end = name === undefined ? -1 : tagEnd(html, start);
  if (name === undefined || end < 0) return null;
  return {
    name: name.toLowerCase(),
    isEnd: html[start + 1] === '/',
    body: html.slice(start + 1, end),
    end: end + 1,
  };
}

/** Value of an attribute, entities decoded. */
function attribute(body: string, name: string): string | null {
  const at = body.search(name === 'href' ? /\shref\s{0,5}=/iu : /\saction\s{0,5}=/iu);
  if (at < 0) return null;
  const rest = body.slice(body.indexOf('=', at) + 1).trimStart();
  const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
  const inner = quote === '' ? rest : rest.slice(1);
  const end = quote === '' ? inner.search(/\s/u) : inner.indexOf(quote);
  return entitiesDecoded(end < 0 ? inner : inner.slice(0, end));
}

const isLink = (href: string): boolean =>
  !/^(?:#|mailto:|tel:|cid:|sip:|callto:)/iu.test(href.trim()) && /[:/]/u.test(href);

/** Reads HTML tag by tag; nothing of it is ever built or shown. */
class Reader {
  readonly found: FoundLink[] = [];
  #text = '';
  #href: string | null = null;
  #shown = '';
  #silent = '';

  readonly table: LinkTable;

  constructor(table: LinkTable) {
    this.table = table;
  }

  take(text: string): void {
    if (this.#silent !== '') return;
    if (this.#href === null) this.#text += entitiesDecoded(text);
    else this.#shown += entitiesDecoded(text);
  }

  /** What stood between two links is searched for addresses that are no anchors. */
  #flush(): void {
    if (this.#text.includes(':')) this.found.push(...plainLinks(this.#text, this.table));
    this.#text = '';
  }

  #closeAnchor(): void {
    if (this.#href === null) return;
    this.found.push({ raw: this.#href.trim(), warnings: [], shown: this.#shown });
    [this.#href, this.#shown] = [null, ''];
  }

  #openAnchor({ name, body }: Tag): void {
    this.#closeAnchor();
    const href = attribute(body, name === 'form' ? 'action' : 'href');
    if (href === null || !isLink(href)) return;
    this.#flush();
    this.#href = href;
    if (name !== 'a') this.#closeAnchor();
  }

  tag(tag: Tag): void {
    if (this.#silent !== '') {
      if (tag.isEnd && tag.name === this.#silent) this.#silent = '';
      return;
    }
    if (SILENT.has(tag.name) && !tag.isEnd) this.#silent = tag.name;
    else if (['a', 'area', 'form'].includes(tag.name) && !tag.isEnd) this.#openAnchor(tag);
    else if (tag.name === 'a') this.#closeAnchor();
    else if (!INLINE.has(tag.name)) this.take('\n\n');
  }

  end(): FoundLink[] {
    this.#closeAnchor();
    this.#flush();
    return this.found.slice(0, MOST_LINKS);
  }
}

/** Finds the links of an HTML text in order: anchors with what they show, and addresses in the text. */
export function htmlLinks(html: string, table: LinkTable): FoundLink[] {
  const reader = new Reader(table);
  let at = 0;
  while (at < html.length && reader.found.length < MOST_LINKS) {
    const next = html.indexOf('<', at);
    const stop = next < 0 ? html.length : next;
    reader.take(html.slice(at, stop));
    const tag = next < 0 ? null : tagAt(html, next);
    if (next >= 0 && tag === null) reader.take('<');
    if (tag !== null) reader.tag(tag);
    at = tag?.end ?? stop + 1;
  }
  return reader.end();
}
