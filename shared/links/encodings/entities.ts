const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['num', '#'],
  ['sol', '/'],
  ['colon', ':'],
  ['equals', '='],
  ['quest', '?'],
  ['period', '.'],
  ['percnt', '%'],
  ['commat', '@'],
  ['hyphen', '-'],
  ['shy', '\u00ad'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['tab', '\t'],
  ['newline', '\n'],
]);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu;

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';
}

/** A text of HTML as it is shown: the entities that addresses are written with. */
export const entitiesDecoded = (text: string): string =>
  text.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    return NAMED.get((name ?? '').toLowerCase()) ?? whole;
  });

/** Whether a text holds entities that stand for characters of an address. */
export const hasEntities = (text: string): boolean => entitiesDecoded(text) !== text;
