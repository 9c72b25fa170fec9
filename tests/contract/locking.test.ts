import { describe, expect, it, vi } from 'vitest';
import { deviceDocument } from '../../electron/core/ports/device.ts';
import { entryOf } from '../support/folder-app.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
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

describe('AC-21-4 the computer sleeps or its screen is locked', () => {
  const PASSPHRASE = 'four grey horses walk';

  /** A protected workspace, and what its page is told. */
  async function protectedApp(): Promise<{ app: InProcessApp; told: string[] }> {
    const app = await resellerApp();
    await granted(app.bridge.request('protection.turn-on', { passphrase: PASSPHRASE, hint: '' }));
    const told: string[] = [];
    app.bridge.subscribe('protection.leaving', () => told.push('leaving'));
    app.bridge.subscribe('protection.locked', () => told.push('locked'));
    return { app, told };
  }
  const stateOf = async (app: InProcessApp) =>
    (await granted(app.bridge.request('app.start', {}))).start.state;

  it('locks by itself when the page does not answer, and tells it to start anew', async () => {
    const { app, told } = await protectedApp();
    app.locking.left();
    expect([told, await stateOf(app)]).toEqual([['leaving'], 'ready']);
    app.late[0]?.();
    await vi.waitFor(() => expect(told).toEqual(['leaving', 'locked']));
    expect(await stateOf(app)).toBe('protected');
  });

  it('leaves it to a page that answers, also when somebody opened the workspace again since', async () => {
    const { app, told } = await protectedApp();
    app.locking.left();
    await granted(app.bridge.request('protection.lock', {}));
    await granted(app.bridge.request('protection.unlock', { passphrase: PASSPHRASE }));
    app.late[0]?.();
    await granted(app.bridge.request('protection.look', {}));
    expect([told, await stateOf(app)]).toEqual([['leaving'], 'ready']);
  });

  it('keeps a change that is on its way', async () => {
    const { app } = await protectedApp();
    const added = app.bridge.request('customers.add', { entry: entryOf('Alpha') });
    app.locking.left();
    app.late[0]?.();
    await granted(added);
    await vi.waitFor(async () => expect(await stateOf(app)).toBe('protected'));
    await granted(app.bridge.request('protection.unlock', { passphrase: PASSPHRASE }));
    const { rows } = await granted(app.bridge.request('customers.list', {}));
    expect(rows.map(({ name }) => name)).toEqual(['Alpha']);
  });

  it('does nothing where somebody chose never, or without a passphrase; the menu locks all the same', async () => {
    const { app, told } = await protectedApp();
    await granted(app.bridge.request('app.set-preferences', { lockAfter: 'never' }));
    app.locking.left();
    expect([told, app.late]).toEqual([[], []]);
    app.locking.asked();
    expect([told, app.late]).toEqual([['leaving'], []]);
    await granted(app.bridge.request('protection.turn-off', { passphrase: PASSPHRASE }));
    await granted(app.bridge.request('app.set-preferences', { lockAfter: '1' }));
    app.locking.left();
    app.locking.asked();
    expect([told, app.late]).toEqual([['leaving'], []]);
  });
});
