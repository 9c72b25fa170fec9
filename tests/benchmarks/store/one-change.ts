import { randomIds } from '../../../electron/adapters/system/random-ids.ts';
import type { ChangeSet, Op, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import { bareAppends, CHANGED, median, milliseconds, watched } from './workload.ts';

/** Changes that are measured one by one. */
export const COMMITS = 150;

/** A record of any kind with one of its texts replaced. */
function retold({ kind, body }: Rec<Kind>, n: number): object {
  if (kind === 'task') return { ...body, title: `Task ${n}` };
  if (kind === 'case') return { ...body, note: `Note ${n}` };
  if (kind === 'request')
    return { ...body, recipient: { ...(body as Rec<'request'>['body']).recipient, name: `Name ${n}` } };
  if (kind === 'gdap-relationship') return { ...body, displayName: `Name ${n}` };
  return { ...body, name: `Name ${n}` };
}

/** A change set of one record with one of its texts replaced. */
export const change = (rec: Rec<Kind>, n: number): ChangeSet => ({
  id: randomIds.next(),
  actor: null,
  label: 'bench',
  ops: [{ kind: rec.kind, id: rec.id, ifRev: rec.rev, put: retold(rec, n) } as Op],
});

/** So many records of every kind that is changed, as often as each kind is there; or customers only, the longest ones. */
export async function recordsOf(
  store: WorkspaceStore,
  count: number,
  weights: Readonly<Partial<Record<Kind, number>>>,
) {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const records: Rec<Kind>[] = [];
  for (const [kind, weight] of Object.entries(weights))
    records.push(...(await store.query(kind as Kind, { limit: Math.round((count * weight) / all) })).items);
  return records;
}

/** Changes and bare appends in turns, so that a noisy disk is borne by both. */
export async function commits(store: WorkspaceStore, folder: string) {
  const bare = await bareAppends(folder);
  const [ours, bares]: [number[], number[]] = [[], []];
  const loops: number[] = [];
  const records = await recordsOf(store, COMMITS, CHANGED);
  for (const [n, rec] of records.entries()) {
    bares.push(await milliseconds(() => bare.append(1_400)));
    const { took, p50 } = await watched(() => store.commit(change(rec, n)));
    ours.push(took);
    loops.push(p50);
  }
  await bare.close();
  return { commitMs: median(ours), bareMs: median(bares), commitLoop: median(loops) };
}
