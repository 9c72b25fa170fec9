import { type RefObject, useEffect } from 'react';

/** Shows by tooltip what a cell of the grid has no room for, and nothing where all of it is seen. */
function titleCells(grid: HTMLElement): void {
  for (const cell of grid.querySelectorAll<HTMLElement>('[role="gridcell"], [role="columnheader"]')) {
    if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
    else cell.removeAttribute('title');
  }
}

/** Keeps the tooltips of a grid right after each drawing and each change of its width. */
export function useCutTitles(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (grid.current !== null) titleCells(grid.current);
  });
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => titleCells(element));
    watch.observe(element);
    return () => watch.disconnect();
  }, [grid]);
}
