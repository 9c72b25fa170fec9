import { type RefObject, useLayoutEffect, useRef } from 'react';
import { ROW_HEIGHT } from './grid-styles.ts';

/** Where a grid was when it was left: its row, the first line in view from 0, and how many CSS pixels of that one were hidden. */
export interface GridPlace {
  readonly rowId: string;
  readonly first: number;
  readonly offset: number;
}

/** How far a grid is scrolled in CSS pixels, as the first line in view and what of it is hidden. */
export function lineAt(top: number): Pick<GridPlace, 'first' | 'offset'> {
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT));
  return { first, offset: Math.max(0, top - first * ROW_HEIGHT) };
}

/** CSS pixels a grid has to be scrolled by, so that it stands where it was left. */
export const topOf = ({ first, offset }: Pick<GridPlace, 'first' | 'offset'>): number =>
  first * ROW_HEIGHT + offset;

const MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls back to a place. What stands above the grid comes in bit by bit and changes its height, and a taller grid cannot be
 * scrolled as far; so the place is put back with every change of height until somebody moves the grid.
 */
export function useRestoredPlace(
  scroller: RefObject<HTMLElement | null>,
  place: GridPlace | null | undefined,
): void {
  const wanted = useRef(place == null ? null : topOf(place));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || wanted.current === null) return;
    const restore = () => {
      if (wanted.current !== null && element.scrollTop !== wanted.current)
        element.scrollTo({ top: wanted.current });
    };
    const sizes = new ResizeObserver(restore);
    const leave = () => {
      wanted.current = null;
      sizes.disconnect();
    };
    restore();
    sizes.observe(element);
    for (const one of MOVES) window.addEventListener(one, leave, { capture: true, once: true });
    return () => {
      sizes.disconnect();
      for (const one of MOVES) window.removeEventListener(one, leave, { capture: true });
    };
  }, [scroller]);
}

/**
 * A screen whose code is still being fetched hides the list it was opened from instead of taking it away. Somebody who comes
 * back before that screen is there finds the same grid, and would find it without the focus it had.
 */
export function useFocusKeptWhileHidden(
  scroller: RefObject<HTMLElement | null>,
  wanted: RefObject<boolean>,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    // Layout effects end when the grid is hidden, while it still has the focus, and begin again when it is shown.
    return () => {
      if (element?.contains(document.activeElement)) wanted.current = true;
    };
  }, [scroller, wanted]);
}
