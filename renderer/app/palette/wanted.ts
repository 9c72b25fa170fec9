import { createStore } from 'zustand/vanilla';

/** What a row of the palette wants of the screen it leads to: once, and of one customer. `times` counts the panels that were asked for. */
const wanted = createStore<{
  readonly peek: string | null;
  readonly task: string | null;
  readonly times: number;
}>(() => ({ peek: null, task: null, times: 0 }));

export const panelsWanted = wanted;

/** The list of customers opens at this customer, with the panel beside it. */
export const wantPeek = (customerId: string): void =>
  wanted.setState(({ times }) => ({ peek: customerId, times: times + 1 }));

/** The customer whose panel is wanted; null = none. */
export const wantedPeek = (): string | null => wanted.getState().peek;
export const peekIsOpen = (): void => wanted.setState({ peek: null });

/** The page of this customer opens with the focus on what a new task is. */
export const wantTask = (customerId: string): void => wanted.setState({ task: customerId });
export const isTaskWanted = (customerId: string): boolean => wanted.getState().task === customerId;
export const taskIsOpen = (): void => wanted.setState({ task: null });
