import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDefaultSession } from '../../../../electron/shell/security.ts';

type Handler = (...given: unknown[]) => unknown;

/** The session as the shell sees it: what is set is kept, events are kept by name. */
const kept = vi.hoisted(() => ({
  handlers: {} as Record<string, Handler>,
  events: {} as Record<string, Handler>,
}));
vi.mock('electron', () => {
  const keep = (name: string) => (handler: Handler) => {
    kept.handlers[name] = handler;
  };
  const defaultSession = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: keep('spelling'),
    setProxy: async () => undefined,
    webRequest: { onBeforeRequest: keep('web') },
    on: (name: string, listener: Handler) => {
      kept.events[name] = listener;
    },
  };
  return { app: {}, session: { defaultSession } };
});

/** Every word that Electron's own types give for a permission, of both handlers. */
function permissionNames(): readonly string[] {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  const lines = types
    .split('\n')
    .filter((line) => /^ +setPermission(?:Request|Check)Handler\(handler/u.test(line));
  return [
    ...new Set(lines.flatMap((line) => [...line.matchAll(/'([\w-]+)'/gu)].map((found) => found[1] ?? ''))),
  ];
}

beforeAll(async () => {
  await closeDefaultSession();
});

describe('V33 the default session', () => {
  it('knows the permissions from Electron itself', () => {
    expect(permissionNames().length).toBeGreaterThan(30);
    expect(permissionNames()).toEqual(expect.arrayContaining(['geolocation', 'fileSystem', 'openExternal']));
  });

  it.each([...permissionNames(), 'unknown', 'a name of tomorrow'])(
    'denies %s by request and by check',
    (name) => {
      const answers: unknown[] = [];
      kept.handlers['request']?.({}, name, (answer: unknown) => answers.push(answer), {});
      expect(answers).toEqual([false]);
      expect(kept.handlers['check']?.({}, name, 'app://bundle', {})).toBe(false);
    },
  );

  it('gives no device, neither a remembered nor a chosen one', () => {
    expect(kept.handlers['device']?.({ deviceType: 'hid' })).toBe(false);
    const chosen: unknown[] = [];
    const event = { preventDefault: vi.fn() };
    const answer = (device: unknown) => chosen.push(device);
    kept.events['select-hid-device']?.(event, {}, answer);
    kept.events['select-usb-device']?.(event, {}, answer);
    kept.events['select-serial-port']?.(event, [], {}, answer);
    expect(chosen.every((device) => device === null || device === undefined || device === '')).toBe(true);
    expect(chosen).toHaveLength(3);
    expect(event.preventDefault).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['app://bundle/index.html', false],
    ['app://bundle.example/index.html', true],
    ['app://other/', true],
    ['https://example.invalid/', true],
    ['file:///etc/hostname', true],
    ['ws://127.0.0.1/', true],
    ['data:text/html,x', true],
    ['blob:app://bundle/1', true],
    ['devtools://devtools/bundled/x.js', true],
  ])('R12 answers the request of %s: cancelled %s', (url, cancel) => {
    const answers: unknown[] = [];
    kept.handlers['web']?.({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });
});
