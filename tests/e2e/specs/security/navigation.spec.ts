import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, expect, test } from '../../desk-test.ts';
import { freshFolder } from '../../electron-app.ts';
import { dropAt } from '../../pages/drop-files.ts';

const OUTSIDE = 'https://example.invalid/';

interface Counted {
  readonly opened: string[];
}

/** Puts counters where the main process would open something outside. */
const countOpenings = (desk: Desk) =>
  desk.started.app.evaluate(({ shell }) => {
    const counted: { opened: string[] } = { opened: [] };
    Object.assign(globalThis, { counted });
    shell.openExternal = (url) => Promise.resolve(void counted.opened.push(url));
    shell.openPath = (path) => Promise.resolve(String(counted.opened.push(path)));
  });

const MIDDLE = { x: 640, y: 600 };

/** Presses a planted link by its place: after a refused navigation Playwright's own click would wait for its end. */
async function pressLink(desk: Desk, button: 'left' | 'middle', held?: 'Control') {
  const at = await desk.page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, id: 'planted', textContent: 'outside' });
    document.getElementById('main')?.prepend(link);
    const { left, top, width, height } = link.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, OUTSIDE);
  const { keyboard, mouse } = desk.page;
  if (held !== undefined) await keyboard.down(held);
  await mouse.click(at.x, at.y, { button });
  if (held !== undefined) await keyboard.up(held);
  await desk.page.evaluate(() => document.getElementById('planted')?.remove());
}

const inPage = (act: (url: string) => void) => (desk: Desk) => desk.page.evaluate(act, OUTSIDE);

/** Every way out that a page, or a person in it, could try. */
const WAYS: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'location.href': inPage((url) => {
    window.location.href = url;
  }),
  'location.replace': inPage((url) => window.location.replace(url)),
  'location of a file': inPage(() => {
    window.location.href = 'file:///etc/hostname';
  }),
  'location of another page of ours': inPage(() => {
    window.location.href = 'app://bundle/other.html';
  }),
  link: (desk) => pressLink(desk, 'left'),
  'link in a new window': (desk) => pressLink(desk, 'left', 'Control'),
  'middle click': (desk) => pressLink(desk, 'middle'),
  form: inPage((url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  }),
  'meta refresh': inPage((url) => {
    const meta = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: `0;url=${url}`,
    });
    document.head.append(meta);
  }),
  'window.open https': inPage((url) => {
    window.open(url);
  }),
  'window.open file': inPage(() => {
    window.open('file:///etc/hostname');
  }),
  'window.open program': inPage(() => {
    window.open('ms-settings:privacy');
  }),
  'window.open about:blank': inPage(() => {
    window.open('about:blank');
  }),
  'dropped address': (desk) =>
    dropAt(desk, MIDDLE, {
      items: [{ mimeType: 'text/uri-list', data: OUTSIDE, title: 'outside', baseURL: '' }],
    }),
  'dropped file': (desk) => {
    const file = join(freshFolder('dropped'), 'page.html');
    writeFileSync(file, '<h1>dropped</h1>');
    return dropAt(desk, MIDDLE, { files: [file] });
  },
  back: inPage(() => window.history.go(-20)),
  forward: inPage(() => window.history.go(20)),
};

test('V32 @once no way out leads out: same page, one window, nothing opened outside', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/import');
  await countOpenings(desk);
  const page = () => desk.page.url().split('#')[0];
  for (const [way, go] of Object.entries(WAYS)) {
    await go(desk);
    await desk.page.waitForTimeout(150);
    expect.soft(page(), way).toBe('app://bundle/index.html');
    const seen = await desk.started.app.evaluate(({ BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      opened: (globalThis as unknown as { counted: Counted }).counted.opened,
    }));
    expect.soft(seen, way).toEqual({ windows: 1, opened: [] });
  }
  await desk.page.reload();
  await desk.page.locator('h1').first().waitFor();
  desk.started.defects.length = 0;
  desk.started.outside.length = 0;
});

test('V33 @once the page gets no permission, whatever it asks for', async ({ desk }) => {
  await desk.sampleWorkspace();
  const got = await desk.page.evaluate(async () => {
    interface Asking {
      readonly [name: string]: ((...given: unknown[]) => unknown) | undefined;
    }
    const of = (owner: unknown) => owner as Asking;
    const { mediaDevices, clipboard, geolocation, storage } = navigator;
    const asked: Record<string, () => unknown> = {
      notifications: () => Notification.requestPermission(),
      media: () => mediaDevices.getUserMedia({ audio: true, video: true }),
      'display-capture': () => mediaDevices.getDisplayMedia(),
      geolocation: () =>
        new Promise((resolve, reject) => geolocation.getCurrentPosition(resolve, reject, { timeout: 500 })),
      'clipboard-read': () => clipboard.readText(),
      midi: () => of(navigator)['requestMIDIAccess']?.call(navigator),
      midiSysex: () => of(navigator)['requestMIDIAccess']?.call(navigator, { sysex: true }),
      'idle-detection': () =>
        of((window as unknown as Record<string, unknown>)['IdleDetector'])['requestPermission']?.(),
      'window-management': () => of(window)['getScreenDetails']?.call(window),
      'local-fonts': () => of(window)['queryLocalFonts']?.call(window),
      fileSystem: () => of(window)['showOpenFilePicker']?.call(window),
      'storage-access': () => document.requestStorageAccess(),
      'persistent-storage': () => storage.persist().then((kept) => (kept ? 'granted' : 'denied')),
      'screen-wake-lock': () =>
        of(of(navigator)['wakeLock'])['request']?.call(of(navigator)['wakeLock'], 'screen'),
    };
    const states: Record<string, string> = {};
    const inTime = (answer: unknown) =>
      Promise.race([answer, new Promise((resolve) => setTimeout(() => resolve('no answer'), 1_000))]);
    for (const [name, ask] of Object.entries(asked)) {
      states[name] = await inTime(Promise.resolve().then(ask)).then(
        (value) => (typeof value === 'object' && JSON.stringify(value) !== '[]' ? 'granted' : String(value)),
        () => 'refused',
      );
    }
    const names = [
      'accelerometer',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'notifications',
      'payment-handler',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ];
    for (const name of names) {
      states[`query ${name}`] = await navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'refused',
      );
    }
    return states;
  });
  expect(Object.keys(got).length).toBe(32);
  expect(Object.entries(got).filter(([, state]) => state === 'granted')).toEqual([]);
});
