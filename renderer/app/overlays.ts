import { createStore } from 'zustand/vanilla';

/** What lies over the whole window; one thing at most. */
export type Overlaid = 'palette' | 'help';

export const overlays = createStore<{ readonly open: Overlaid | null }>(() => ({ open: null }));

export const openOverlay = (open: Overlaid): void => overlays.setState({ open });
export const closeOverlay = (): void => overlays.setState({ open: null });
