import { app } from 'electron';

/** Quits when the last window is closed, after `close` has ended every waiting save. Nothing is saved at quit itself. */
export function quitAfterClosing(close: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
