import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { deviceFile } from './adapters/device/device-file.ts';
import { admittedFiles } from './adapters/files/admitted-files.ts';
import { savedFiles } from './adapters/files/saved-files.ts';
import { workerImportReader } from './adapters/import-worker/worker-import-reader.ts';
import { shippedLinkTools } from './adapters/links/shipped-links.ts';
import { readRulebooks } from './adapters/rulebooks/read-rulebooks.ts';
import { shippedRegions, shippedSamples } from './adapters/sample-data/read-samples.ts';
import { eventLoop } from './adapters/system/event-loop.ts';
import { fileDefectLog } from './adapters/system/file-defect-log.ts';
import { randomIds } from './adapters/system/random-ids.ts';
import { systemClock } from './adapters/system/system-clock.ts';
import { workspaceFolders } from './adapters/workspaces/workspace-folders.ts';
import { decisionService } from './core/decisions.ts';
import type { Deps } from './core/deps.ts';
import { createClosing } from './core/desk/closing.ts';
import { createDesk, type Desk } from './core/desk/desk.ts';
import { createLocking } from './core/desk/locking.ts';
import { createDispatch, type Dispatch } from './core/dispatch.ts';
import { createHandlers } from './core/handlers/handlers.ts';
import type { Events } from './core/ports/events.ts';
import type { Files } from './core/ports/files.ts';
import { createRuns } from './core/runs.ts';
import { createChosenExport } from './core/usecases/backups/chosen-export.ts';
import { createPendingImports } from './core/usecases/imports/pending-imports.ts';
import { openDoor, sendEvent } from './shell/ipc.ts';
import { quitAfterClosing } from './shell/lifecycle.ts';
import { setMenu } from './shell/menu.ts';
import { nativeKeychain } from './shell/native/keychain.ts';
import { nativeClipboard } from './shell/native/native-clipboard.ts';
import { nativeDialogs } from './shell/native/native-dialogs.ts';
import { followTheme } from './shell/native/native-theme.ts';
import { whenLeft } from './shell/native/power.ts';
import { pagePrinter } from './shell/page-printer.ts';
import { registerPageScheme, servePage } from './shell/page-protocol.ts';
import { closeDefaultSession, forbiddenSwitches, guardEverything } from './shell/security.ts';
import { explainAndQuit, StartProblem } from './shell/start-problem.ts';
import { createWindow } from './shell/window.ts';

const outFolder = join(import.meta.dirname, '..');
const resources = app.isPackaged
  ? join(process.resourcesPath, 'resources')
  : join(outFolder, '..', 'resources');
// Switches for tests and development; a packaged app does not look at them.
const testData = app.isPackaged ? undefined : process.env['CHANNEL_DESK_DATA'];
const testNow = app.isPackaged ? undefined : process.env['CHANNEL_DESK_NOW'];

let window: BrowserWindow | null = null;
let openDesk: Desk | null = null;
const currentWindow = () => window;
const closing = createClosing({
  waiting: () => openDesk?.waiting() ?? [],
  events: { send: (name, payload) => sendEvent(window, name, payload) },
  shut: (how) => (how === 'saved' ? window?.close() : app.exit(0)),
});

/** Locking from outside of the page, and what the menu shows of it. */
function lockingOf(deps: Pick<Deps, 'desk' | 'device' | 'events'>, dispatch: Dispatch) {
  const { desk, device } = deps;
  const locking = createLocking({
    ...deps,
    lock: () => dispatch('protection.lock', {}),
    later: (milliseconds, act) => setTimeout(act, milliseconds),
  });
  const menuNow = () => ({
    language: device.read().language ?? device.presets().language,
    canLock: desk.protection() !== null,
  });
  return { locking, menuNow };
}

async function wire(files: Files) {
  const base = app.getPath('userData');
  const clock = systemClock(testNow);
  const version = app.getVersion();
  const device = followTheme(deviceFile(join(base, 'device.json'), app.getLocale()));
  const workspaces = workspaceFolders({ base, clock, appVersion: version, keychain: nativeKeychain });
  const events: Events = {
    send: (name, payload) => {
      sendEvent(window, name, payload);
      closing.heard(name, payload);
    },
  };
  const desk = createDesk({ workspaces, device, events });
  openDesk = desk;
  const rulebooks = await readRulebooks(join(resources, 'rulebooks'));
  if (!rulebooks.ok) throw new StartProblem('rulebooks', rulebooks.error);
  const handlers = createHandlers({
    desk,
    workspaces,
    device,
    clock,
    events,
    files,
    version,
    ids: randomIds,
    clipboard: nativeClipboard,
    dialogs: nativeDialogs(currentWindow),
    savedFiles: savedFiles(),
    printer: pagePrinter(currentWindow),
    imports: workerImportReader(join(import.meta.dirname, 'import-worker.js')),
    pending: createPendingImports(),
    chosen: createChosenExport(),
    closing,
    samples: shippedSamples(resources),
    rulebooks: rulebooks.value,
    decisions: decisionService(rulebooks.value),
    breath: eventLoop,
    runs: createRuns(),
    regions: shippedRegions(resources),
    links: shippedLinkTools(resources),
  });
  const defects = fileDefectLog(join(base, 'logs'));
  const dispatch = createDispatch({ handlers, defects, checkOutput: !app.isPackaged });
  return { desk, dispatch, ...lockingOf({ desk, device, events }, dispatch) };
}

function openWindow(): void {
  window = createWindow(outFolder, join(resources, 'icons', 'icon.png'));
  window.on('close', (event) => {
    // A page that broke can neither say why nor be asked.
    if (window?.webContents.isCrashed() === false && !closing.mayClose()) event.preventDefault();
  });
  window.on('closed', () => {
    window = null;
  });
}

/** The answer to a request; the menu follows what the window shows from then on. */
async function answer(
  { dispatch, menuNow }: Awaited<ReturnType<typeof wire>>,
  drawMenu: ReturnType<typeof setMenu>,
  ...[name, input]: Parameters<Dispatch>
): ReturnType<Dispatch> {
  const reply = await dispatch(name, input);
  if (name === 'app.start' || name === 'app.set-preferences') drawMenu(menuNow());
  return reply;
}

async function start(): Promise<void> {
  await closeDefaultSession();
  servePage(join(outFolder, 'renderer'));
  const files = admittedFiles();
  const wired = wire(files);
  const drawMenu = setMenu(() => void wired.then(({ locking }) => locking.asked()));
  // The page loads while the rulebooks are read; its first request waits at the door.
  openDoor(currentWindow, async (name, input) => answer(await wired, drawMenu, name, input), files);
  openWindow();
  const { desk, locking } = await wired;
  whenLeft(() => locking.left());
  quitAfterClosing(() => desk.close(), closing.mayClose);
  app.on('activate', () => {
    if (window === null) openWindow();
  });
}

if (testData !== undefined) app.setPath('userData', testData);
if (app.isPackaged && forbiddenSwitches().length > 0) app.exit(1);
else if (!app.requestSingleInstanceLock()) app.quit();
else {
  registerPageScheme();
  guardEverything();
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // Never awaited at top level: `ready` waits until this module has finished.
  void app.whenReady().then(start).catch(explainAndQuit);
}
