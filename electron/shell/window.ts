import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { APP_PAGE } from './app-origin.ts';

/** Window background before the first paint: Fluent's colorNeutralBackground2 of the light and the dark theme. */
const BACKGROUND = { light: '#fafafa', dark: '#1f1f1f' } as const;

/** Makes the one window: sandboxed, isolated, without Node (R1). It shows itself when the page has drawn. */
export function createWindow(outFolder: string, icon: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    // On macOS a window has none: the app's own stands in the dock.
    ...(process.platform === 'darwin' ? {} : { icon }),
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(outFolder, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_PAGE);
  return window;
}
