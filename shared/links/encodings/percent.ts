/** Percent signs resolved once; a text that is not well formed stays where it is not. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/(?:%[0-9a-f]{2}){1,12}/giu, (coded) => {
      try {
        return decodeURIComponent(coded);
      } catch {
        return coded;
      }
    });
  }
}

/** A parameter as it stands in a query. */
export interface RawParameter {
  readonly name: string;
  /** Not decoded. */
  readonly raw: string;
}

const MOST = 100;

/** Parameters of a query in their order; names are decoded. */
export const rawParameters = (query: string): RawParameter[] =>
  query
    .split('&')
    .slice(0, MOST)
    .filter((one) => one !== '')
    .map((one) => {
      const at = one.indexOf('=');
      const [name, raw] = at < 0 ? [one, ''] : [one.slice(0, at), one.slice(at + 1)];
      return { name: percentDecoded(name), raw };
    });

/** Whether a text begins like an address that was encoded once more. */
export const isEncodedAddress = (text: string): boolean => /^https?(?:%25)?%3a/iu.test(text);
