import type { Day } from '../../shared/domain/day.ts';
import type { PersonId } from '../../shared/domain/id.ts';
import { currentEntry, type Known, withEntry } from '../../shared/domain/known.ts';
import type { AppError } from '../../shared/result/app-error.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { Deps } from './deps.ts';
import type { OpenWorkspace } from './desk/read-open.ts';
import type { ActivityNote, Op } from './ports/store.ts';
import { settle } from './store-errors.ts';

/** Who enters something by hand, and on which day. */
export interface ByHand {
  readonly today: Day;
  readonly by: PersonId;
}

/**
 * The field with what a colleague entered. What is known already changes nothing. Null takes back what was entered by
 * hand; other sources keep their word.
 */
export function enteredByHand<T>(field: Known<T>, value: T | null, { today, by }: ByHand): Known<T> {
  if (JSON.stringify(field.value) === JSON.stringify(value)) return field;
  if (value !== null)
    return withEntry(field, {
      value,
      asOf: today,
      source: { type: 'by-hand' },
      by,
      state: 'confirmed',
    });
  const entries = field.entries.filter((entry) => entry.source.type !== 'by-hand');
  return { value: currentEntry({ value: null, entries })?.value ?? null, entries };
}

/** What a colleague changed: its word in the log, what it is about, and the writes. */
export interface ChangeByHand {
  readonly label: string;
  readonly subject: ActivityNote['subject'];
  readonly ops: readonly Op[];
}

/** Saves what a colleague changed as one change set that can be undone, with one line in the activity log. */
export async function commitByHand(
  deps: Pick<Deps, 'ids'>,
  { store, person }: OpenWorkspace,
  { label, subject, ops }: ChangeByHand,
): Promise<Result<{ changeSetId: string }, AppError>> {
  const id = deps.ids.next();
  const activity = [{ type: label, subject, source: 'by-hand' }];
  const saved = await settle(store.commit({ id, actor: person.id, label, undoable: true, ops, activity }));
  return saved.ok ? ok({ changeSetId: id }) : saved;
}
