import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  const media = query();
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether the colours are dark; the main process lets the chosen theme decide `prefers-color-scheme`. */
export const useDarkScheme = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
