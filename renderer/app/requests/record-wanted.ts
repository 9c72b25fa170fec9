import { createStore } from 'zustand/vanilla';

/** The request whose form "what happened" opens with its page; null = none. */
const wanted = createStore<{ readonly id: string | null }>(() => ({ id: null }));

/** Opens the form with the page of this request, once. */
export const wantRecord = (id: string): void => wanted.setState({ id });

export const isRecordWanted = (id: string): boolean => wanted.getState().id === id;

/** The form is open: coming back to the page does not open it again. */
export const recordIsOpen = (): void => wanted.setState({ id: null });
