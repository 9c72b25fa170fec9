/**
 * JSON with sorted keys and no spaces: equal values give equal text, so it can be hashed. Undefined members
 * are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    const entries = Object.entries(member).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
    return Object.fromEntries(entries);
  });
}
