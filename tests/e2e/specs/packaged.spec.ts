import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesInArchive } from '../../../scripts/packaging/builder.mjs';
import { canSandbox, packApp, pageSandboxes, runPackaged, startPackaged } from '../packaged-app.ts';

let unpacked = '';

test.skip(
  process.platform !== 'linux' || process.arch !== 'x64',
  'only Linux x64 has a runtime to pack around',
);

test.beforeAll(() => {
  test.setTimeout(90_000);
  unpacked = packApp();
});

test.afterAll(() => {
  if (unpacked !== '') rmSync(dirname(unpacked), { recursive: true, force: true });
});

test('@once the archive holds built output and package.json, and nothing else', () => {
  const files = filesInArchive(join(unpacked, 'resources', 'app.asar'));
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/main.js',
      'out/main/import-worker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ]),
  );
  const shipped =
    /^(?:package\.json|out\/(?:main|preload)\/[\w-]+\.c?js|out\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css)))$/u;
  expect(files.filter((file) => !shipped.test(file))).toEqual([]);
});

test('@once beside the archive stand the resources, two languages, and no other app', () => {
  expect(readdirSync(join(unpacked, 'resources')).toSorted()).toEqual(['app.asar', 'resources']);
  const resources = readdirSync(join(unpacked, 'resources', 'resources')).toSorted();
  expect(resources).toEqual(['icons', 'links.json', 'regions.json', 'rulebooks', 'sample-workspace']);
  expect(readdirSync(join(unpacked, 'resources', 'resources', 'icons'))).toEqual(['icon.png']);
  expect(readdirSync(join(unpacked, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('@once the fuses of the packed program are as configured', async () => {
  const { FuseV1Options, getCurrentFuseWire } = createRequire(import.meta.url)(
    '@electron/fuses',
  ) as typeof import('@electron/fuses');
  const wire = await getCurrentFuseWire(join(unpacked, 'channel-desk'));
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  for (const fuse of Object.values(FuseV1Options).filter((one) => typeof one === 'number')) {
    const wanted = on.includes(fuse) ? '1' : '0';
    expect(String.fromCharCode(wire[fuse] ?? 0), FuseV1Options[fuse]).toBe(wanted);
  }
});

test.describe('as an unprivileged user', () => {
  test.skip(() => !canSandbox(), 'this system gives unprivileged users no user namespaces');

  test('@once it opens its page in a sandbox, stays, and ends when told', async () => {
    const app = startPackaged(unpacked);
    const ended = new Promise((resolve) => app.once('exit', resolve));
    try {
      const sandboxed = ['NoNewPrivs: 1 Seccomp: 2'];
      await expect.poll(() => pageSandboxes(unpacked), { timeout: 30_000 }).toEqual(sandboxed);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(app.exitCode).toBeNull();
      expect(pageSandboxes(unpacked)).toEqual(sandboxed);
    } finally {
      app.kill();
    }
    expect(await ended).toBe(0);
  });

  for (const name of [
    'remote-debugging-port=0',
    'remote-debugging-pipe',
    'no-sandbox',
    'disable-web-security',
    'js-flags=--expose-gc',
    'renderer-cmd-prefix=true',
    'gpu-launcher=true',
    'inspect=0',
    'inspect-brk=0',
    'inspect-port=0',
    'inspect-publish-uid=http',
    'proxy-server=127.0.0.1:9',
    'host-resolver-rules=MAP * 127.0.0.1',
  ]) {
    test(`@once it refuses to start with --${name}`, () => {
      expect(runPackaged(unpacked, [`--${name}`]).status).toBe(1);
    });
  }

  test('@once it runs no script as plain Node, although the runtime it is made of would', () => {
    // The switch stands behind a word, so that Node leaves it alone, and the app ends at once because of it.
    const words = ['-e', "console.log('ran')", 'word', '--no-sandbox'];
    const env = { ELECTRON_RUN_AS_NODE: '1' };
    const runtime = spawnSync(process.env['CHANNEL_DESK_ELECTRON'] ?? '', words, {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(runtime.stdout).toBe('ran\n');
    expect(runPackaged(unpacked, words, env)).toEqual({ status: 1, stdout: '' });
  });
});
