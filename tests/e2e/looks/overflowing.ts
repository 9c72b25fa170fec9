import type { Page } from '@playwright/test';
import type { Looked } from './looked.ts';

/**
 * noOverflow(): elements wider than they can show. A grid, and a table in a region that the keyboard reaches, may scroll
 * sideways. Boxes that hide what does not fit are judged by noClip(), and boxes without text are icons with a wider clickable area.
 */
export const overflowing = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const mayScroll = (element: Element) =>
      element.closest('[role="grid"], select, input, textarea') !== null ||
      (element.closest('section[tabindex="0"]')?.querySelector('table') ?? null) !== null;
    const all = [...document.querySelectorAll<HTMLElement>('#root, #root *')].filter(
      (element) =>
        element.clientWidth > 1 &&
        element.textContent !== '' &&
        getComputedStyle(element).display !== 'inline',
    );
    const found = all
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && !mayScroll(element))
      .filter((element) => !['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .map(
        (element) =>
          `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}: ${element.textContent.slice(0, 60)}`,
      );
    return { looked: all.length, found };
  });
