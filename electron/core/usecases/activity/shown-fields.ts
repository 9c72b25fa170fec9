import type { ActivityChange } from '../../../../shared/ipc/contract/activity.ts';
import type { WorkspaceStore } from '../../ports/store.ts';

type Fields = ActivityChange['fields'];
type Named = Readonly<Record<string, unknown>>;

/** Forms of other fields, which say nothing new. */
const LEFT_OUT: ReadonlySet<string> = new Set(['nameKey']);
const MOST_FIELDS = 80;
const LONGEST = 400;

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value with its sources counts by the value. */
const isKnownField = (value: unknown): value is { readonly value: unknown } =>
  isNamed(value) && Array.isArray(value['entries']) && 'value' in value;

/** What an item of a list is called, in this order. */
const TITLES = ['name', 'displayName', 'title', 'productText', 'type', 'blockId', 'partnerId', 'id'] as const;

function itemText(item: unknown): string {
  if (!isNamed(item)) return String(item);
  const title = TITLES.map((key) => item[key]).find((one) => typeof one === 'string' && one !== '');
  return typeof title === 'string' ? title : JSON.stringify(item);
}

function plainText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (isKnownField(value)) return plainText(value.value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(itemText).join('; ');
  return isNamed(value) ? JSON.stringify(value) : String(value);
}

/** Fields of a body by name; a group of fields is opened once. */
function flat(body: Named | null): ReadonlyMap<string, unknown> {
  const all = new Map<string, unknown>();
  for (const [key, value] of Object.entries(body ?? {})) {
    if (LEFT_OUT.has(key)) continue;
    if (!isNamed(value) || isKnownField(value)) all.set(key, value);
    else for (const [inner, deep] of Object.entries(value)) all.set(inner, deep);
  }
  return all;
}

/** The name of what an id points at. */
async function named(store: WorkspaceStore, field: string, text: string | null): Promise<string | null> {
  if (text === null) return null;
  if (!/(?:Id|By|assignee)$/u.test(field)) return text.slice(0, LONGEST);
  for (const kind of ['customer', 'partner', 'person'] as const) {
    const found = await store.get(kind, text);
    if (found !== undefined) return found.body.name;
  }
  return text.slice(0, LONGEST);
}

/** Fields that differ, in the order of the record. Lists that differ only inside are shown whole. */
export async function fieldsOf(
  store: WorkspaceStore,
  before: Named | null,
  now: Named | null,
): Promise<Fields> {
  const [then, today] = [flat(before), flat(now)];
  const fields: Fields = [];
  for (const field of new Set([...then.keys(), ...today.keys()])) {
    const [old, current] = [then.get(field), today.get(field)];
    if (JSON.stringify(old ?? null) === JSON.stringify(current ?? null)) continue;
    let texts = [plainText(old), plainText(current)] as const;
    // Only the sources of a value changed, not the value: that is no change to read.
    if (texts[0] === texts[1]) {
      if (isKnownField(old) || isKnownField(current) || texts[0] === null) continue;
      texts = [JSON.stringify(old), JSON.stringify(current)];
    }
    fields.push({
      field,
      before: await named(store, field, texts[0]),
      now: await named(store, field, texts[1]),
    });
  }
  return fields.slice(0, MOST_FIELDS);
}
