import type { Rec } from '../../../../shared/domain/record.ts';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';
import type { WorkspaceStore } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

type Batch = Rec<'batch'>;

/** How many undos lie between a change set and what somebody did: even = it is done, odd = it is taken back. */
function depthsOf(batches: readonly Batch[]): ReadonlyMap<string, number> {
  const undoes = new Map(batches.map(({ id, body }) => [body.undoneBy, id as string]));
  const depths = new Map<string, number>();
  for (const { id } of batches) {
    let depth = 0;
    for (let at = undoes.get(id); at !== undefined; at = undoes.get(at)) depth += 1;
    depths.set(id, depth);
  }
  return depths;
}

const RECENT = 500;

/** Batches newest first; those of one instant by their place in the log. */
async function newestFirst(store: WorkspaceStore): Promise<readonly Batch[]> {
  const batches = await readAll(store, 'batch');
  const recent = (await store.activity({ limit: RECENT })).items;
  const places = new Map(recent.map(({ changeSetId }, place) => [changeSetId, place]));
  const placeOf = ({ body }: Batch) => places.get(body.changeSetId) ?? RECENT;
  return batches.sort((a, b) => placeOf(a) - placeOf(b) || b.createdAt.localeCompare(a.createdAt));
}

const shown = (batch: Batch | undefined) =>
  batch === undefined ? null : { changeSetId: batch.body.changeSetId, label: batch.body.label };

/**
 * The newest change that can be undone, and the newest undo that can be redone: an undo cannot be redone any more once
 * something else was done after it.
 */
export async function newestChanges(store: WorkspaceStore): Promise<RequestOutput<'changes.newest'>> {
  const batches = await newestFirst(store);
  const depths = depthsOf(batches);
  const isDone = (batch: Batch) => (depths.get(batch.id) ?? 0) % 2 === 0;
  const isOpen = ({ body }: Batch) => body.undoneBy === null;
  const sinceDone = batches.slice(
    0,
    batches.findIndex((batch) => depths.get(batch.id) === 0),
  );
  const later = batches.some((batch) => depths.get(batch.id) === 0) ? sinceDone : batches;
  const redoable = batches.filter((batch) => isOpen(batch) && !isDone(batch));
  return {
    undo: shown(batches.find((batch) => isOpen(batch) && isDone(batch))),
    redo: shown(redoable.find((batch) => later.includes(batch))),
  };
}
