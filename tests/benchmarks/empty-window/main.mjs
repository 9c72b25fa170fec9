// A window with one heading, as locked down as the app's.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.env.CHANNEL_DESK_DATA);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
