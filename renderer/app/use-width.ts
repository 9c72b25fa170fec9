import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Width of the window in CSS pixels, followed as it changes (zoom included). */
export const useWidth = (): number => useSyncExternalStore(subscribe, () => window.innerWidth);
