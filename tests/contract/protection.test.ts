import { beforeEach, describe, expect, it } from 'vitest';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { draftTo, resellerApp } from '../support/reseller-app.ts';

const PASSPHRASE = 'four grey horses walk';

let app: InProcessApp;
beforeEach(async () => {
  app = await resellerApp();
});

const turnOn = () => app.bridge.request('protection.turn-on', { passphrase: PASSPHRASE, hint: 'the stable' });
const lock = () => granted(app.bridge.request('protection.lock', {}));

describe('AC-21-4 protection of the open workspace', () => {
  it('is off at first, and cannot be turned off, changed or locked then', async () => {
    expect(await granted(app.bridge.request('protection.look', {}))).toMatchObject({ isOn: false, hint: '' });
    const refused = { ok: false, error: { code: 'not-allowed', what: 'not-protected' } };
    expect(await app.bridge.request('protection.turn-off', { passphrase: PASSPHRASE })).toEqual(refused);
    expect(await app.bridge.request('protection.lock', {})).toEqual(refused);
    expect(await app.bridge.request('protection.unlock', { passphrase: PASSPHRASE })).toEqual(refused);
    const change = { passphrase: PASSPHRASE, next: 'five red foxes sleep', hint: '' };
    expect(await app.bridge.request('protection.change', change)).toEqual(refused);
  });

  it('is turned on once, and stays open', async () => {
    const { state } = await granted(turnOn());
    expect(state.state).toBe('ready');
    expect(await granted(app.bridge.request('protection.look', {}))).toMatchObject({
      isOn: true,
      hint: 'the stable',
    });
    expect(await turnOn()).toEqual({ ok: false, error: { code: 'not-allowed', what: 'already-protected' } });
  });

  it('tells how far it is, lets requests of meanwhile wait, and can be stopped', async () => {
    const seen: number[] = [];
    app.bridge.subscribe('protection.progress', ({ done }) => {
      seen.push(done);
      if (done === 2) void app.bridge.request('protection.cancel', {});
    });
    const before = await granted(app.bridge.request('customers.list', {}));
    const turning = turnOn();
    const meanwhile = app.bridge.request('customers.list', {});
    expect(await turning).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([0, 1, 2]);
    expect(await granted(meanwhile)).toEqual(before);
    expect((await granted(app.bridge.request('protection.look', {}))).isOn).toBe(false);
  });

  it('refuses a short passphrase', async () => {
    expect(await app.bridge.request('protection.turn-on', { passphrase: 'short', hint: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('locks, says whose it is, and opens with the passphrase only', async () => {
    await granted(turnOn());
    expect(await lock()).toMatchObject({ state: 'protected', company: 'Lakeview', hint: 'the stable' });
    expect(await app.bridge.request('customers.list', {})).toMatchObject({ ok: false });
    expect(await app.bridge.request('protection.unlock', { passphrase: 'another one' })).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    const state = await granted(app.bridge.request('protection.unlock', { passphrase: PASSPHRASE }));
    expect(state.state).toBe('ready');
    expect((await app.bridge.request('customers.list', {})).ok).toBe(true);
  });

  it('takes another passphrase only with the one of today', async () => {
    await granted(turnOn());
    const next = 'five red foxes sleep';
    const wrong = await app.bridge.request('protection.change', {
      passphrase: 'another one',
      next,
      hint: '',
    });
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong-passphrase' } });
    await granted(app.bridge.request('protection.change', { passphrase: PASSPHRASE, next, hint: '' }));
    await lock();
    expect(await app.bridge.request('protection.unlock', { passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
    });
    expect((await app.bridge.request('protection.unlock', { passphrase: next })).ok).toBe(true);
  });

  it('is turned off only with its passphrase', async () => {
    await granted(turnOn());
    expect(await app.bridge.request('protection.turn-off', { passphrase: 'another one' })).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    await granted(app.bridge.request('protection.turn-off', { passphrase: PASSPHRASE }));
    expect((await granted(app.bridge.request('protection.look', {}))).isOn).toBe(false);
  });
});

describe('AC-21-4 a kept file of a protected workspace', () => {
  it('is not shown in the folder, where nothing could open it; a copy of it can be saved', async () => {
    const id = await draftTo(app, 'Alpha');
    app.files.set('/desk/mail.png', 'pixels');
    app.dialogs.files.push(['/desk/mail.png']);
    await granted(app.bridge.request('requests.add-evidence', { id }));
    const { evidence } = await granted(app.bridge.request('requests.get', { id }));
    const evidenceId = evidence[0]?.id ?? '';
    await granted(app.bridge.request('requests.show-evidence', { evidenceId }));
    expect(app.dialogs.shown).toHaveLength(1);
    await granted(turnOn());
    expect(await app.bridge.request('requests.show-evidence', { evidenceId })).toEqual({
      ok: false,
      error: { code: 'not-allowed', what: 'evidence-encrypted' },
    });
    expect(app.dialogs.shown).toHaveLength(1);
  });
});
