import type { Page } from '@playwright/test';
import type { Looked } from './looked.ts';

/** allInside(): what lies over the page — dialogs, menus, popovers, the notice before locking — and stands outside of the window on one of its sides. */
export const outside = (page: Page): Promise<Looked> =>
  page.evaluate(async () => {
    // What a popover hangs on may have been moved out of sight by a smaller window; who opens it sees it.
    for (const opener of document.querySelectorAll('button[aria-expanded="true"]'))
      opener.scrollIntoView({ block: 'nearest' });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const boxes = [
      ...document.querySelectorAll<HTMLElement>(
        '[role="dialog"], .fui-PopoverSurface, .fui-MenuPopover, [data-testid="lock-notice"]',
      ),
    ].filter((box) => box.checkVisibility());
    const found = boxes.flatMap((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const over = { left: -left, top: -top, right: right - innerWidth, bottom: bottom - innerHeight };
      return Object.entries(over)
        .filter(([, pixels]) => pixels > 1)
        .map(([side, pixels]) => `${Math.round(pixels)} pixels ${side}: ${box.textContent.slice(0, 60)}`);
    });
    return { looked: boxes.length, found };
  });
