import type { ActivityFilters, ActivityRow } from '../../../../shared/ipc/contract/activity.ts';
import type { Activity, ActivityQuery, WorkspaceStore } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

const CHUNK = 500;

/** What an entry is about, in a word a person knows. */
async function subjectOf(store: WorkspaceStore, { subject }: Activity): Promise<string | null> {
  if (subject.kind === 'import') return (await store.get('import', subject.id))?.body.file.name ?? null;
  if (subject.kind === 'link') return (await store.get('link', subject.id))?.body.host ?? null;
  if (subject.kind === 'rule-note') return (await store.get('rule-note', subject.id))?.body.ruleId ?? null;
  if (subject.kind === 'template') return (await store.get('template', subject.id))?.body.name ?? null;
  if (subject.kind === 'person' || subject.kind === 'partner')
    return (await store.get(subject.kind, subject.id))?.body.name ?? null;
  const customerId = subject.kind === 'customer' ? subject.id : subject.customerId;
  return customerId === undefined ? null : ((await store.get('customer', customerId))?.body.name ?? null);
}

async function undoOf(store: WorkspaceStore, changeSetId: string): Promise<ActivityRow['undo']> {
  const batch = await store.get('batch', changeSetId);
  if (batch === undefined) return 'not-kept';
  return batch.body.undoneBy === null ? 'possible' : 'undone';
}

/** Who works here, by id. */
export async function peopleIn(store: WorkspaceStore): Promise<ReadonlyMap<string, string>> {
  return new Map((await readAll(store, 'person')).map((one) => [one.id as string, one.body.name]));
}

/** Makes rows of entries; the people are read once. */
export async function rowMaker(store: WorkspaceStore): Promise<(entry: Activity) => Promise<ActivityRow>> {
  const names = await peopleIn(store);
  return async (entry) => ({
    seq: entry.seq,
    at: entry.at,
    by: entry.by === null ? '' : (names.get(entry.by) ?? ''),
    label: entry.label,
    source: entry.source,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subject: await subjectOf(store, entry),
    changeSetId: entry.changeSetId,
    isUndo: entry.type === 'undone',
    undo: await undoOf(store, entry.changeSetId),
  });
}

/** The conditions the store itself knows. */
export const storedFilters = ({ by, kind, from, to }: ActivityFilters): ActivityQuery => ({
  ...(by === undefined ? {} : { by }),
  ...(kind === undefined ? {} : { kind }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** True where a text is looked for: sentence and subject are known here only, not in the store. */
export const looksForText = ({ text = '' }: ActivityFilters): boolean => text.trim() !== '';

/** Every row that fits, newest first, as far as it is asked for. */
export async function* matchingRows(
  store: WorkspaceStore,
  filters: ActivityFilters,
): AsyncGenerator<ActivityRow> {
  const toRow = await rowMaker(store);
  const wanted = (filters.text ?? '').trim().toLowerCase();
  const labels = new Set(filters.labels);
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<WorkspaceStore['activity']>> = await store.activity({
      ...storedFilters(filters),
      limit: CHUNK,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const entry of page.items) {
      const row = await toRow(entry);
      const texts = [row.subject ?? '', row.by];
      const isFound = labels.has(row.label) || texts.some((text) => text.toLowerCase().includes(wanted));
      if (wanted === '' || isFound) yield row;
    }
    cursor = page.next;
  } while (cursor !== null);
}
