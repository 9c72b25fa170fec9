import { expect, it } from 'vitest';
import { deviceDocument } from '../../electron/core/ports/device.ts';
import { granted } from '../support/in-process-bridge.ts';
import { resellerApp } from '../support/reseller-app.ts';

it('AC-21-4 locks after 15 minutes at first; another choice is kept on this computer when the app starts again', async () => {
  const app = await resellerApp();
  expect((await granted(app.bridge.request('app.start', {}))).preferences.lockAfter).toBe('15');
  await granted(app.bridge.request('app.set-preferences', { lockAfter: 'never' }));
  const again = await app.restart();
  expect((await granted(again.bridge.request('app.start', {}))).preferences.lockAfter).toBe('never');
  const wrong = await again.bridge.request('app.set-preferences', { lockAfter: '7' as never });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

it('AC-21-4 the window knows whether its workspace is protected', async () => {
  const app = await resellerApp();
  const isProtected = async () => {
    const { start } = await granted(app.bridge.request('app.start', {}));
    return start.state === 'ready' ? start.workspace.isProtected : start.state;
  };
  expect(await isProtected()).toBe(false);
  const { state } = await granted(
    app.bridge.request('protection.turn-on', { passphrase: 'four grey horses walk', hint: '' }),
  );
  expect(state).toMatchObject({ state: 'ready', workspace: { isProtected: true } });
  expect(await isProtected()).toBe(true);
  await granted(app.bridge.request('protection.lock', {}));
  expect(await isProtected()).toBe('protected');
  await granted(app.bridge.request('protection.unlock', { passphrase: 'four grey horses walk' }));
  expect(await isProtected()).toBe(true);
});

it('a document of this computer from before the choice locks after 15 minutes', () => {
  const before = {
    version: 1,
    language: null,
    theme: 'dark',
    folder: null,
    actingPerson: null,
    firstRun: null,
  };
  expect(deviceDocument.parse(before)).toMatchObject({ theme: 'dark', lockAfter: '15' });
});
