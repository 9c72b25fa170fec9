import type { Locator } from '@playwright/test';
import type { Desk } from '../desk-test.ts';

/** What is dragged: files by their paths, or items such as an address. */
interface Dragged {
  readonly items?: readonly object[];
  readonly files?: readonly string[];
}

/** Drops something at a place of the window, in CSS pixels, as the system does: over it first, then let go. */
export async function dropAt(
  desk: Desk,
  at: { readonly x: number; readonly y: number },
  { items = [], files = [] }: Dragged,
): Promise<void> {
  const session = await desk.page.context().newCDPSession(desk.page);
  const data = { items, files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data: data as never });
  await session.detach();
}

/** Drops files on the middle of an element. */
export async function dropOn(desk: Desk, target: Locator, files: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is dropped on is not drawn.');
  await dropAt(desk, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, { files });
}
