import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channels } from '../../shared/ipc/contract.ts';
import type { EventName, EventPayload } from '../../shared/ipc/events.ts';
import type { AppError } from '../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Dispatch } from '../core/dispatch.ts';
import type { AdmittedFile, Files } from '../core/ports/files.ts';
import { APP_PAGE } from './app-origin.ts';

const MAX_FILES = 50;

/** Our window, its top frame, our page: nothing else may speak (R6). No exemption for tests. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { sender, senderFrame } = event;
  if (sender !== window.webContents || senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return senderFrame.url === APP_PAGE || senderFrame.url.startsWith(`${APP_PAGE}#`);
}

/** All of the files, or the first refusal; then none of the others is kept waiting. */
async function admitAll(files: Files, paths: readonly string[]): Promise<Result<AdmittedFile[], AppError>> {
  const all = await files.admit(paths);
  const admitted = all.flatMap((one) => (one.ok ? [one.value] : []));
  const refused = all.find((one) => !one.ok);
  if (refused === undefined || refused.ok) return ok(admitted);
  for (const { handle } of admitted) files.release(handle);
  return refused;
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
    return admitAll(files, paths as string[]);
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
