import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../../renderer/messages/messages.ts';
import type { Desk } from '../../desk-test.ts';

/** Where a binding acts, and what is seen once it has. `prepare` leaves a screen on which `isDone` is false. */
export interface KeyCase {
  readonly prepare: (desk: Desk) => Promise<void>;
  readonly isDone: (desk: Desk) => Promise<boolean>;
}

export const heading = ({ page, t }: Desk, key: MessageKey): Locator =>
  page.getByRole('heading', { level: 1, name: t(key), exact: true });

/** Opens a screen anew and puts the focus on its heading, so that no field keeps the key. */
export async function atHeading(desk: Desk, path: string, key: MessageKey): Promise<void> {
  await desk.go('/nowhere');
  await heading(desk, 'app.notFound').waitFor();
  await desk.go(path);
  await heading(desk, key).waitFor();
  await heading(desk, key).focus();
}

/** Opens a list and puts the focus on its first row. */
export async function atFirstRow(desk: Desk, path: string, key: MessageKey): Promise<void> {
  await atHeading(desk, path, key);
  await desk.page.getByRole('grid').locator('[data-index]').first().focus();
}

export const sees = (find: (desk: Desk) => Locator) => (desk: Desk) => find(desk).isVisible();
export const leads = (address: RegExp) => (desk: Desk) => Promise.resolve(address.test(desk.page.url()));
/** True while something inside of what is named has the focus. */
export const focusIn = (selector: string) => (desk: Desk) =>
  desk.page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
