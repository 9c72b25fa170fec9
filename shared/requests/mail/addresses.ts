const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/u;

/** How many addresses may stand in one field. */
export const MOST_ADDRESSES = 20;

/** Whether a mail can be addressed so: one plain address without a name. */
export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** What stands in angle brackets, as mail programs copy it; else the text itself. */
function bare(text: string): string {
  const from = text.lastIndexOf('<');
  return from !== -1 && text.endsWith('>') ? text.slice(from + 1, -1).trim() : text;
}

/** Addresses of a field as typed, in order and each once, parted by commas, semicolons (Chinese ones too) or lines. */
export function addressesIn(typed: string): readonly string[] {
  const all = typed.split(/[,;，；、\n]/u).map((one) => bare(one.trim()));
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = one.toLowerCase();
    if (one === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The part behind the @ in lower case; empty when there is none. */
export const domainOf = (address: string): string => address.split('@')[1]?.trim().toLowerCase() ?? '';
