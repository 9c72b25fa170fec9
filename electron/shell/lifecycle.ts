import { app, BrowserWindow } from 'electron';

/**
 * Quits when the last window is closed, after `close` has ended every waiting save. Nothing is saved at quit itself. While
 * `mayClose` says no, the window stays and says why.
 */
export function quitAfterClosing(close: () => Promise<void>, mayClose: () => boolean): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (BrowserWindow.getAllWindows().length > 0 && !mayClose()) return;
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
