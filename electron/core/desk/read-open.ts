import type { PersonId } from '../../../shared/domain/id.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import type { WorkspaceStore } from '../ports/store.ts';

/** The open workspace: its store, whose it is, and who works in it now. */
export interface OpenWorkspace {
  readonly store: WorkspaceStore;
  readonly workspace: Rec<'workspace'>;
  readonly person: Rec<'person'>;
}

/** Whose workspace it is and who works in it; undefined when it does not say. */
export async function readOpen(
  store: WorkspaceStore,
  acting: PersonId | null,
): Promise<OpenWorkspace | undefined> {
  const [workspace] = (await store.query('workspace', { limit: 1 })).items;
  const people = (await store.query('person', { limit: 500 })).items;
  const person =
    people.find((one) => one.id === acting) ?? people.find((one) => one.body.active) ?? people[0];
  return workspace === undefined || person === undefined ? undefined : { store, workspace, person };
}

/** True when nothing was ever written: its making was interrupted, and it holds nothing of anybody. */
export const isBlank = async (store: WorkspaceStore): Promise<boolean> =>
  (await store.activity({ limit: 1 })).items.length === 0;
