import { inflateSync } from 'node:zlib';

/** Objects of a PDF as Chromium writes it: no object streams, each stream deflated. */
function objectsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const text = bytes.toString('latin1');
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  );
}

function streamOf(object = ''): string {
  const at = object.indexOf('stream\n');
  if (at < 0) return '';
  const raw = Buffer.from(object.slice(at + 'stream\n'.length, object.lastIndexOf('\nendstream')), 'latin1');
  return (object.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Code → text of a font's ToUnicode map. */
function unicodeOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/gu))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/gu))
      found.set(Number.parseInt(code, 16), utf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1)
        found.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - first));
    }
  return found;
}

interface Font {
  readonly digits: number;
  readonly unicode: ReadonlyMap<number, string>;
}

function fontsOf(page: string, objects: ReadonlyMap<string, string>): ReadonlyMap<string, Font> {
  return new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', id = '']) => {
      const font = objects.get(id) ?? '';
      const map = /\/ToUnicode (\d+) 0 R/u.exec(font)?.[1] ?? '';
      return [
        name,
        { digits: font.includes('/Type3') ? 2 : 4, unicode: unicodeOf(streamOf(objects.get(map))) },
      ] as const;
    }),
  );
}

/** A font is chosen, the text that stands for some glyphs, the end of those, and glyphs. */
const TOKENS = /\/(F\d+) \S+ Tf|\/ActualText <(\w+)>|\bEMC\b|<(\w+)> Tj/gu;

const decoded = (hex: string, font: Font | undefined): string =>
  (hex.match(font?.digits === 2 ? /.{2}/gu : /.{4}/gu) ?? [])
    .map((code) => font?.unicode.get(Number.parseInt(code, 16)) ?? '')
    .join('');

/** The text of one page's drawing instructions. */
function saidIn(drawing: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let isReplaced = false;
  let said = '';
  for (const [token, name, actual, hex] of drawing.matchAll(TOKENS)) {
    if (name !== undefined) font = fonts.get(name);
    if (hex !== undefined && !isReplaced) said += decoded(hex, font);
    if (actual !== undefined) said += utf16(actual.slice('FEFF'.length));
    isReplaced = actual !== undefined || (isReplaced && token !== 'EMC');
  }
  return said;
}

/** The text of every page of a PDF made by Chromium, without spaces: where words end is not in the file. */
export function pdfPages(bytes: Buffer): readonly string[] {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()].filter((one) => /\/Type \/Page\b(?!s)/u.test(one));
  return pages.map((page) => {
    const contents = /\/Contents (\d+) 0 R/u.exec(page)?.[1] ?? '';
    return saidIn(streamOf(objects.get(contents)), fontsOf(page, objects)).replaceAll(/\s/gu, '');
  });
}
