import type { PersonId } from '../../../shared/domain/id.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';

/** What the log is filtered by, as it stands in the address; empty = not filtered. */
export interface Wanted {
  readonly by: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const NAMES = ['by', 'kind', 'from', 'to', 'text'] as const;

/** Kinds that an entry can be about. */
export const KINDS = [
  'customer',
  'subscription',
  'case',
  'request',
  'task',
  'partner',
  'import',
  'rule-note',
  'person',
  'workspace',
] as const satisfies readonly Kind[];

/** Filters of a route. Part of the path, because the window's address has no query. */
export function wantedOf(part: string | undefined): Wanted {
  const given = new URLSearchParams(part ?? '');
  const one = (name: (typeof NAMES)[number]) => given.get(name) ?? '';
  return { by: one('by'), kind: one('kind'), from: one('from'), to: one('to'), text: one('text') };
}

/** Route of the log with filters. */
export function activityRoute(wanted: Wanted): string {
  const given = new URLSearchParams();
  for (const name of NAMES) if (wanted[name] !== '') given.set(name, wanted[name]);
  const part = given.toString();
  return part === '' ? '/activity' : `/activity/${part}`;
}

export const isFiltered = (wanted: Wanted): boolean => NAMES.some((name) => wanted[name] !== '');

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Filters as they are asked for; `labels` are the words whose sentence holds the text. */
export function filtersOf({ by, kind, from, to, text }: Wanted, labels: readonly string[]) {
  const known = KINDS.find((one) => one === kind);
  return {
    ...(by === '' ? {} : { by: by as PersonId }),
    ...(known === undefined ? {} : { kind: known }),
    ...(DAY.test(from) ? { from } : {}),
    ...(DAY.test(to) ? { to } : {}),
    ...(text.trim() === '' ? {} : { text, labels: [...labels] }),
  };
}
