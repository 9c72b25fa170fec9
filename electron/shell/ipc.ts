import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels } from '../../shared/ipc/contract.ts';
import type { EventName, EventPayload } from '../../shared/ipc/events.ts';
import { err } from '../../shared/result/result.ts';
import type { Dispatch } from '../core/dispatch.ts';
import type { Files } from '../core/ports/files.ts';
import { APP_PAGE } from './app-origin.ts';

const MAX_FILES = 50;

/** Our window, its top frame, our page: nothing else may speak (R6). No exemption for tests. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { sender, senderFrame } = event;
  if (sender !== window.webContents || senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return senderFrame.url === APP_PAGE || senderFrame.url.startsWith(`${APP_PAGE}#`);
}

/** The door: checks who asks, then hands two unknown values to dispatch. The only user of `ipcMain`. */
export function openDoor(currentWindow: () => BrowserWindow | null, dispatch: Dispatch, files: Files): void {
  const refused = err({ code: 'not-allowed', what: 'sender' } as const);
  const admits = (event: IpcMainInvokeEvent) => {
    const window = currentWindow();
    return window !== null && isOurs(event, window);
  };
  ipcMain.handle(channels.request, (event, name: unknown, input: unknown) =>
    admits(event) ? dispatch(name, input) : refused,
  );
  ipcMain.handle(channels.files, (event, paths: unknown) => {
    if (!admits(event)) return refused;
    if (
      !Array.isArray(paths) ||
      paths.length > MAX_FILES ||
      !paths.every((path) => typeof path === 'string' && path !== '')
    ) {
      return err({ code: 'not-allowed', what: 'files' } as const);
    }
    return files.admit(paths as string[]);
  });
}

/** Sends one event to the page of the window. */
export function sendEvent<E extends EventName>(
  window: BrowserWindow | null,
  name: E,
  payload: EventPayload<E>,
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, name, payload);
}
