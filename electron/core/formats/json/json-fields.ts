/** An object of a parsed JSON text; only ever looked into with {@link fieldOf}. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for `{…}`, not for lists and `null`. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The own field of that name in any spelling of upper and lower case; the first one when there are several
 * (domain 5.5).
 */
export function fieldOf(value: unknown, name: string): unknown {
  if (!isJsonObject(value)) return undefined;
  const wanted = name.toLowerCase();
  const key = Object.hasOwn(value, name)
    ? name
    : Object.keys(value).find((own) => own.toLowerCase() === wanted);
  return key === undefined ? undefined : value[key];
}

/** Field behind field: `pathOf(record, 'links', 'self', 'uri')`. */
export const pathOf = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce((found: unknown, name) => fieldOf(found, name), value);

/** Text as it is, other plain values as text, "" for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
