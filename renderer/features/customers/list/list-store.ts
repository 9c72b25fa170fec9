import { createStore } from 'zustand/vanilla';
import type { CustomerLook } from '../../../../shared/domain/customer-view.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import type { GridPlace } from '../../../ui/grid/grid-place.ts';

/** How a view was left: its look, the text searched for, and where it was when a row was opened from it. */
export interface ListState {
  readonly look: CustomerLook;
  readonly text: string;
  readonly left: GridPlace | null;
}

/** Lists of this session by workspace and view, so that coming back finds everything as it was (AC-04-8). */
const lists = createStore<Readonly<Record<string, ListState>>>(() => ({}));

/** The place of a view among those of all workspaces. */
export const listKey = (place: string, view: string): string => `${place}\n${view}`;

export const rememberedList = (key: string): ListState | undefined => lists.getState()[key];

/** Keeps what changed of a list until the window closes. */
export const rememberList = (key: string, state: ListState): void => lists.setState({ [key]: state });

/** The list as the palette wants it: everybody, at that customer; as it is when no customer is wanted. */
export function openedAt(rowId: string | null, kept: ListState): ListState {
  if (rowId === null) return kept;
  return { look: { ...kept.look, filter: {} }, text: '', left: { rowId, first: ANYWHERE, offset: 0 } };
}

/** A first line that stands for: wherever the row is. */
const ANYWHERE = -1;
/** Lines above a row that is brought into view. */
const ABOVE = 2;

/** Where the list opens; a row that is only named is brought into view with what stands above it. */
export function placeAmong(left: GridPlace | null, rows: readonly CustomerListRow[]): GridPlace | null {
  if (left?.first !== ANYWHERE) return left;
  const at = rows.findIndex((row) => row.id === left.rowId);
  return { ...left, first: Math.max(0, at - ABOVE) };
}
