import { compareKey } from '../../../shared/domain/text.ts';
import type { OpenedObject } from '../../../shared/ipc/contract/palette.ts';

/** Kinds in the order in which they stand among equals: what is worked on first, what is read last. */
export const GROUPS = [
  'recent',
  'customer',
  'reseller',
  'request',
  'case',
  'command',
  'goto',
  'settings',
  'workspace',
  'rule',
] as const;
export type Group = (typeof GROUPS)[number];

/** Something the palette can find. `key` = syllables | initials | plain text, in compare form. */
export interface Findable {
  readonly group: Exclude<Group, 'recent'>;
  readonly id: string;
  readonly key: string;
  readonly ids: readonly string[];
  readonly more: string;
}

/** At most so many are shown; of one kind fewer, so that no kind hides the others. */
const MOST = 50;
const MOST_OF_A_KIND = 20;

const COMMANDS: readonly Group[] = ['command', 'goto', 'settings', 'workspace'];

/** What a prefix narrows to, and what is left to be searched. */
export function readTyped(typed: string): {
  readonly groups: readonly Group[] | null;
  readonly text: string;
} {
  const text = compareKey(typed);
  const rest = text.slice(1).trim();
  if (text.startsWith('>')) return { groups: COMMANDS, text: rest };
  if (text.startsWith('@')) return { groups: ['customer'], text: rest };
  if (text.startsWith('#')) return { groups: ['request'], text: rest };
  if (text.startsWith('¶')) return { groups: ['rule'], text: rest };
  return { groups: text.startsWith('mc-') ? ['rule'] : null, text };
}

const beginsAWord = (text: string, typed: string): boolean =>
  text.startsWith(typed) || text.includes(` ${typed}`) || text.includes(`|${typed}`);

/** Up to three digits are no beginning of a Partner ID. */
const inIds = (ids: readonly string[], typed: string): boolean =>
  !/^\d{1,3}$/u.test(typed) && ids.some((one) => one.startsWith(typed));

/** 0 exact id or name, 1 prefix, 2 initials, 3 inside; undefined when it does not fit. */
export function rankOf({ key, ids, more }: Findable, typed: string): number | undefined {
  if (typed === '') return 1;
  const [syllables = '', initials = '', plain = ''] = key.split('|', 3);
  if (plain === typed || ids.includes(typed)) return 0;
  const isPrefix = syllables.startsWith(typed) || beginsAWord(plain, typed) || beginsAWord(more, typed);
  if (isPrefix || inIds(ids, typed)) return 1;
  if (initials.startsWith(typed)) return 2;
  const all = `${key}|${more}`;
  return typed.split(' ').every((word) => all.includes(word)) ? 3 : undefined;
}

export interface Found<F extends Findable> {
  readonly groups: readonly { readonly group: Group; readonly items: readonly F[] }[];
  /** How many fit, shown or not. */
  readonly total: number;
}

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

const PLACES = new Map<Group, number>(GROUPS.map((group, at) => [group, at]));
const placeOf = ({ group }: Findable): number => PLACES.get(group) ?? GROUPS.length;

/** Groups in the order of their best item; the order inside stays. */
function grouped<F extends Findable>(items: readonly F[], total: number): Found<F> {
  const groups = new Map<Group, F[]>();
  for (const item of items) {
    const group = groups.get(item.group);
    if (group === undefined) groups.set(item.group, [item]);
    else group.push(item);
  }
  return { groups: [...groups].map(([group, inside]) => ({ group, items: inside })), total };
}

/** What fits, best first: exact id, prefix, initials, inside; what was opened lately comes first among equals. */
export function findIn<F extends Findable>(
  all: readonly F[],
  recent: readonly OpenedObject[],
  typed: string,
): Found<F> {
  const { groups, text } = readTyped(typed);
  const opened = new Map(recent.map(({ kind, id }, at) => [keyOf(kind, id), at]));
  const never = recent.length;
  const fits: { readonly item: F; readonly rank: number; readonly at: number }[] = [];
  for (const item of all) {
    const rank = groups === null || groups.includes(item.group) ? rankOf(item, text) : undefined;
    if (rank !== undefined) fits.push({ item, rank, at: opened.get(keyOf(item.group, item.id)) ?? never });
  }
  // The sort is stable: of one kind, what comes first in the index comes first among equals.
  fits.sort((a, b) => a.rank - b.rank || a.at - b.at || placeOf(a.item) - placeOf(b.item));
  const limit = groups?.length === 1 ? MOST : MOST_OF_A_KIND;
  const counts = new Map<Group, number>();
  const shown = fits.filter(({ item }) => {
    const count = (counts.get(item.group) ?? 0) + 1;
    counts.set(item.group, count);
    return count <= limit;
  });
  return grouped(
    shown.slice(0, MOST).map(({ item }) => item),
    fits.length,
  );
}

const RECENT = 8;
const USUAL = 6;

/** The empty field: what was opened last, and commands that make sense here, in the order given. */
export function atFirst<F extends Findable>(
  all: readonly F[],
  recent: readonly OpenedObject[],
  usual: readonly F[],
): Found<F> {
  const byKey = new Map(all.map((item) => [keyOf(item.group, item.id), item]));
  const opened = recent.flatMap(({ kind, id }) => byKey.get(keyOf(kind, id)) ?? []).slice(0, RECENT);
  const commands = usual.slice(0, USUAL);
  const groups: Found<F>['groups'] = [
    { group: 'recent', items: opened },
    { group: 'command', items: commands },
  ];
  return { groups: groups.filter(({ items }) => items.length > 0), total: opened.length + commands.length };
}
