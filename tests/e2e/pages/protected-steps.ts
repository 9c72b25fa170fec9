import type { Desk } from '../desk-test.ts';

export const PASSPHRASE = 'four grey horses walk';

/** A protected workspace, at this page. */
export async function protectedAt(desk: Desk, path: string): Promise<void> {
  await desk.emptyWorkspace();
  await desk.page.evaluate(async (passphrase) => {
    await window.channelDesk.request('app.set-preferences', { lockAfter: '15' });
    await window.channelDesk.request('protection.turn-on', { passphrase, hint: '' });
  }, PASSPHRASE);
  await desk.page.reload();
  await desk.go(path);
}

/** The clock on the wall goes on by so many milliseconds, and the window is looked at again, as after a sleep. */
export const passes = ({ page }: Desk, milliseconds: number): Promise<void> =>
  page.evaluate((more) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + more;
    window.dispatchEvent(new Event('focus'));
  }, milliseconds);
