import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Activity, WorkspaceStore } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

const PAGE = 200;

/** What an entry is about, in a word a person knows. */
async function subjectOf(store: WorkspaceStore, { subject }: Activity): Promise<string | null> {
  if (subject.kind === 'import') return (await store.get('import', subject.id))?.body.file.name ?? null;
  if (subject.kind === 'rule-note') return (await store.get('rule-note', subject.id))?.body.ruleId ?? null;
  if (subject.kind === 'link') return (await store.get('link', subject.id))?.body.host ?? null;
  if (subject.kind === 'person' || subject.kind === 'partner')
    return (await store.get(subject.kind, subject.id))?.body.name ?? null;
  const customerId = subject.kind === 'customer' ? subject.id : subject.customerId;
  return customerId === undefined ? null : ((await store.get('customer', customerId))?.body.name ?? null);
}

/** The activity log, newest first, a page at a time. */
export async function listActivity(
  deps: Pick<Deps, 'desk'>,
  { cursor }: ParsedInput<'activity.list'>,
): Promise<Reply<'activity.list'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const names = new Map((await readAll(store, 'person')).map((one) => [one.id, one.body.name]));
  const page = await store.activity({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
  const rows = await Promise.all(
    page.items.map(async (entry) => ({
      seq: entry.seq,
      at: entry.at,
      by: entry.by === null ? '' : (names.get(entry.by) ?? ''),
      label: entry.label,
      source: entry.source,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      subject: await subjectOf(store, entry),
      changeSetId: entry.changeSetId,
    })),
  );
  return ok({ rows, total: page.total, next: page.next });
}
