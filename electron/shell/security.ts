import { app, type Session, session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';

/** Nothing leaves `app://bundle/`: every other request is cancelled, and a dead proxy stands behind that (R12). */
async function closeNetwork(current: Session): Promise<void> {
  current.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !details.url.startsWith(`${APP_ORIGIN}/`) }),
  );
  await current.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** Every permission is denied, by request and by check; no device is ever chosen (R11). */
function denyPermissions(current: Session): void {
  current.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  current.setPermissionCheckHandler(() => false);
  current.setDevicePermissionHandler(() => false);
  current.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  current.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  current.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  current.setSpellCheckerEnabled(false);
}

/** Navigation, new windows and embedded contents are refused without side effect (R11); WebRTC stays behind the proxy (R12). */
function closeContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Switches that would open the packaged app from outside: it refuses to start with any of them (R5). */
const FORBIDDEN_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'disable-web-security',
  'js-flags',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'proxy-server',
  'host-resolver-rules',
];

/** The forbidden switches this process was started with; only asked when packaged. */
export const forbiddenSwitches = (): readonly string[] =>
  FORBIDDEN_SWITCHES.filter((name) => app.commandLine.hasSwitch(name));

/** Before `ready`: the sandbox for every renderer, and the guards for whatever contents will ever be made. */
export function guardEverything(): void {
  // Root has no OS sandbox (development and tests only; a packaged app refuses that switch before it comes here).
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}

/** After `ready`, before the first window. */
export async function closeDefaultSession(): Promise<void> {
  denyPermissions(session.defaultSession);
  await closeNetwork(session.defaultSession);
}
