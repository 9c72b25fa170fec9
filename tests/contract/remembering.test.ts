import { beforeEach, describe, expect, it } from 'vitest';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { resellerApp } from '../support/reseller-app.ts';

const PASSPHRASE = 'four grey horses walk';

let app: InProcessApp;
beforeEach(async () => {
  app = await resellerApp();
});

const keysOf = ({ workspaces }: InProcessApp) => workspaces.keys ?? expect.fail('no keys');
const turnOn = () => granted(app.bridge.request('protection.turn-on', { passphrase: PASSPHRASE, hint: '' }));
const remember = (on: boolean) => app.bridge.request('protection.remember', { on });
const look = () => granted(app.bridge.request('protection.look', {}));
const startOf = async (one: InProcessApp) => (await granted(one.bridge.request('app.start', {}))).start;

/** The program ends and begins again on this computer. */
async function next(): Promise<InProcessApp> {
  keysOf(app).end();
  return app.restart();
}

describe('AC-21-4 a workspace this computer opens without asking', () => {
  it('is remembered only where it is protected and there is a keychain', async () => {
    const refusedAs = (what: string) => ({ ok: false, error: { code: 'not-allowed', what } });
    expect(await remember(true)).toEqual(refusedAs('not-protected'));
    await turnOn();
    expect(await look()).toMatchObject({ keychain: null, isRemembered: false });
    expect(await remember(true)).toEqual(refusedAs('no-keychain'));
    keysOf(app).keychain = 'KWallet';
    keysOf(app).refuses = true;
    expect(await remember(true)).toEqual(refusedAs('not-remembered'));
    expect(await look()).toMatchObject({ keychain: 'KWallet', isRemembered: false });
    expect(await startOf(await next())).toMatchObject({ state: 'protected', keychain: 'KWallet' });
  });

  it('opens when the program begins again, and says so', async () => {
    await turnOn();
    keysOf(app).keychain = 'KWallet';
    expect(await remember(true)).toEqual({ ok: true, value: { isRemembered: true } });
    expect((await look()).isRemembered).toBe(true);
    app = await next();
    const opened = { state: 'ready', workspace: { isProtected: true, opensItself: true } };
    expect(await startOf(app)).toMatchObject(opened);
    expect(await startOf(app)).toMatchObject(opened);
  });

  it('turned off stays open, and asks when the program begins again', async () => {
    await turnOn();
    keysOf(app).keychain = 'KWallet';
    await granted(remember(true));
    await granted(remember(false));
    expect(await startOf(app)).toMatchObject({ state: 'ready', workspace: { opensItself: false } });
    expect(await startOf(await next())).toMatchObject({ state: 'protected' });
  });

  it('is unlocked with that choice, or without; where the keychain refuses, it opens all the same and says so', async () => {
    await turnOn();
    keysOf(app).keychain = 'KWallet';
    const unlocked = async (more: { remember?: boolean }) => {
      await granted(app.bridge.request('protection.lock', {}));
      return granted(app.bridge.request('protection.unlock', { passphrase: PASSPHRASE, ...more }));
    };
    const open = (opensItself: boolean) => ({ state: 'ready', workspace: { opensItself } });
    expect(await unlocked({})).toMatchObject(open(false));
    expect(await unlocked({ remember: true })).toMatchObject(open(true));
    expect(await unlocked({})).toMatchObject(open(false));
    keysOf(app).refuses = true;
    expect(await unlocked({ remember: true })).toMatchObject(open(false));
  });

  it('is not locked when the computer sleeps; locking it by hand makes this computer ask from then on', async () => {
    await turnOn();
    keysOf(app).keychain = 'KWallet';
    await granted(remember(true));
    const told: string[] = [];
    app.bridge.subscribe('protection.leaving', () => told.push('leaving'));
    app.locking.left();
    expect([told, app.late]).toEqual([[], []]);
    app.locking.asked();
    expect(told).toEqual(['leaving']);
    expect(await granted(app.bridge.request('protection.lock', {}))).toMatchObject({ state: 'protected' });
    expect(await startOf(await next())).toMatchObject({ state: 'protected' });
  });

  it('locks by itself again once it is not remembered any more', async () => {
    await turnOn();
    keysOf(app).keychain = 'KWallet';
    await granted(remember(true));
    await granted(remember(false));
    app.locking.left();
    expect(app.late).toHaveLength(1);
  });
});
