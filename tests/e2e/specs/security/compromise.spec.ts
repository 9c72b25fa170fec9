import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../../../shared/ipc/contract.ts';
import { deskOf, expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder, startApp } from '../../electron-app.ts';

/** Every file below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** An app whose home, working folder and temporary folder lie inside one fence, its data beside them. */
async function fencedApp() {
  const fence = freshFolder('fence');
  const env = { HOME: fence, XDG_CONFIG_HOME: join(fence, 'config'), XDG_CACHE_HOME: join(fence, 'cache') };
  const started = await startApp(freshFolder('data'), undefined, env);
  await started.app.evaluate(({ dialog, shell }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    shell.showItemInFolder = () => undefined;
  });
  await answerDialogs(started.app, []);
  return { fence, started, desk: deskOf(started, 'en') };
}

const SLOWEST_MS = 2_000;

test('V6 @once a page that turned against us calls everything with hostile values: the app lives, no file appears', async () => {
  test.setTimeout(90_000);
  const { fence, started, desk } = await fencedApp();
  await desk.sampleWorkspace();
  await answerDialogs(started.app, []);
  const before = filesBelow(fence);
  const calls = await desk.page.evaluate(async (names) => {
    const deep = (levels: number) => {
      let value: unknown = 1;
      for (let level = 0; level < levels; level += 1) value = [value];
      return value;
    };
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const values: readonly unknown[] = [
      undefined,
      null,
      Number.NaN,
      -0,
      2 ** 53,
      10n,
      '',
      'x'.repeat(1_000_000),
      '\ud800',
      '../../etc/passwd',
      '\0',
      '__proto__',
      new Map([['__proto__', 1]]),
      new Set([1]),
      new Date(Number.NaN),
      new Uint8Array(1_000),
      Object.assign([], { 5: 'sparse' }),
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
      { id: '../../../etc/passwd', intake: { lines: [] }, handle: '/etc/passwd', role: 'indirect-reseller' },
      deep(900),
      deep(20_000),
      circle,
      () => 1,
      Symbol('x'),
      new Proxy({}, {}),
      Promise.resolve(1),
      document.body,
    ];
    const bridge = window.channelDesk as unknown as Record<string, (...given: unknown[]) => unknown>;
    let slowest = 0;
    const outcomes: Record<string, number> = {};
    const strange: string[] = [];
    const note = (what: string, reply: unknown) => {
      const { ok, error } = (reply ?? {}) as { ok?: unknown; error?: { code?: string } };
      const outcome = ok === true ? 'granted' : (error?.code ?? typeof reply);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (typeof ok !== 'boolean' || outcome === 'unexpected') strange.push(`${what}: ${outcome}`);
    };
    const call = async (what: string, member: string, ...given: unknown[]) => {
      const start = performance.now();
      try {
        note(what, await bridge[member]?.(...given));
      } catch {
        outcomes['threw in the page'] = (outcomes['threw in the page'] ?? 0) + 1;
      }
      slowest = Math.max(slowest, performance.now() - start);
    };
    for (const name of names) {
      for (const value of values) await call(name, 'request', name, value);
    }
    for (const value of values) {
      await call('a name', 'request', value, {});
      await call('files', 'admitFiles', value);
      await call('files', 'admitFiles', [value]);
    }
    return { count: Object.values(outcomes).reduce((sum, one) => sum + one, 0), outcomes, strange, slowest };
  }, Object.keys(contract));
  expect(calls.count).toBeGreaterThan(Object.keys(contract).length * 20);
  expect(calls.strange).toEqual([]);
  expect(calls.outcomes['invalid-input'] ?? 0).toBeGreaterThan(Object.keys(contract).length * 10);
  expect(calls.slowest).toBeLessThan(SLOWEST_MS);

  const huge = await desk.page.evaluate(async () => {
    const id = 'x'.repeat(52_000_000);
    const reply = await window.channelDesk.request('customers.get', { id: id as never });
    return reply.ok ? 'granted' : reply.error.code;
  });
  expect(huge).toBe('invalid-input');

  const alive = await started.app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().length,
    polluted: ({} as { polluted?: unknown }).polluted ?? null,
  }));
  expect(alive).toEqual({ windows: 1, polluted: null });
  const start = await desk.page.evaluate(() => window.channelDesk.request('app.start', {}));
  expect(start.ok).toBe(true);
  const log = join(started.data, 'logs');
  expect(existsSync(log) ? readdirSync(log) : []).toEqual([]);
  expect(filesBelow(fence)).toEqual(before);
  await started.app.close();
});

test('V6 @once the bridge cannot be replaced or widened, and no trick reaches Node through it', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const seen = await desk.page.evaluate(async () => {
    const bridge = window.channelDesk as unknown as Record<string, unknown>;
    const reached: string[] = [];
    const attempt = (what: string, act: () => unknown) => {
      try {
        if (act() === true) reached.push(what);
      } catch {
        // Refused by an exception: as good as any other way.
      }
    };
    attempt('replaces a member', () => {
      bridge['request'] = () => 'mine';
      return String(bridge['request']).includes('mine');
    });
    attempt('adds a member', () => {
      bridge['more'] = 1;
      return 'more' in bridge;
    });
    attempt('replaces the bridge', () => {
      Object.assign(window, { channelDesk: { request: 'mine' } });
      return (window.channelDesk as unknown as Record<string, unknown>)['request'] === 'mine';
    });
    const makers = [bridge['request'], bridge['subscribe'], bridge['admitFiles'], bridge].map(
      (one) => (one as { constructor: { constructor?: unknown } }).constructor,
    );
    for (const maker of makers) {
      attempt(
        'runs code outside the page',
        () => (maker as (text: string) => () => unknown)('return process')() !== undefined,
      );
    }
    attempt('has require', () => 'require' in window || 'process' in window);
    const patched: string[] = [];
    const { then } = Promise.prototype;
    const put = (value: unknown): void => {
      void Object.defineProperty(Promise.prototype, 'then', { value, writable: true });
    };
    put(function patchedThen(this: Promise<unknown>, done: never, failed: never) {
      patched.push(Object.keys(this).join());
      return then.call(this, done, failed);
    });
    await window.channelDesk.request('app.start', {});
    put(then);
    return { reached, leaked: patched.filter((keys) => keys !== ''), members: Object.keys(bridge).sort() };
  });
  expect(seen).toEqual({ reached: [], leaked: [], members: ['admitFiles', 'request', 'subscribe'] });
  desk.started.defects.length = 0;
});
