import { createStore } from 'zustand/vanilla';
import type { CustomerLook } from '../../../../shared/domain/customer-view.ts';
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
