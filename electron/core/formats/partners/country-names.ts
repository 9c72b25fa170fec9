const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,'’()-]/gu, '');

let byName: ReadonlyMap<string, string> | undefined;

/** Codes by the names that the platform gives them in both languages. */
function namesTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const language of ['en', 'zh-CN']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = names.of(first + second);
        if (name !== undefined) table.set(keyOf(name), first + second);
      }
    }
  }
  return table;
}

const CODE = /^[A-Z]{2}$/;

/** ISO 3166-1 alpha-2 of a country by its code or its name in English or Chinese, `null` when it is neither. */
export function countryOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (CODE.test(code)) return code;
  byName ??= namesTable();
  return byName.get(keyOf(text)) ?? null;
}
