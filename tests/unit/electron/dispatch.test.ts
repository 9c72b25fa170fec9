import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDispatch, type Handlers } from '../../../electron/core/dispatch.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/result/result.ts';

/** Handlers that count their calls and answer what they are told. */
function dispatchWith(answer: () => Promise<unknown>, checkOutput = true) {
  const calls: string[] = [];
  const reported: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      () => {
        calls.push(name);
        return answer();
      },
    ]),
  ) as unknown as Handlers;
  const report = (error: unknown, where: string) => `CD-${reported.push([where, error])}`;
  return { dispatch: createDispatch({ handlers, defects: { report }, checkOutput }), calls, reported };
}

describe('a request nobody knows', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'app.start ',
    'APP.START',
    'app',
    '',
    7,
    null,
    undefined,
    true,
    Symbol('app.start'),
    ['app.start'],
    { toString: () => 'app.start' },
    Object('app.start'),
    10n,
    () => 'app.start',
  ])('is refused by name: %o', async (name) => {
    const { dispatch, calls } = dispatchWith(async () => ok({}));
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-request' } });
    expect(calls).toEqual([]);
  });

  it('V2 is refused 5,000 times out of 5,000, and its name comes back short', async () => {
    const { dispatch, calls, reported } = dispatchWith(async () => ok({}));
    const names = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.anything(),
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
    );
    for (const name of fc.sample(names, 5_000)) {
      if (typeof name === 'string' && Object.hasOwn(contract, name)) continue;
      const reply = await dispatch(name, {});
      if (reply.ok || reply.error.code !== 'unknown-request') throw new Error(`Accepted ${String(name)}`);
      expect(reply.error.name.length).toBeLessThanOrEqual(80);
    }
    expect(calls).toEqual([]);
    expect(reported).toEqual([]);
  });
});

describe('a known request', () => {
  it('is not handled when its input does not fit, and says where', async () => {
    const { dispatch, calls } = dispatchWith(async () => ok({}));
    const reply = await dispatch('cases.get', { id: 'x', more: 1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const issues = !reply.ok && reply.error.code === 'invalid-input' ? reply.error.issues : [];
    expect(issues.map((one) => one.path)).toContain('id');
    expect(calls).toEqual([]);
  });

  it('is answered with at most 200 findings', async () => {
    const { dispatch } = dispatchWith(async () => ok({}));
    const reply = await dispatch('imports.apply', {
      importId: 'x',
      skipRows: Array.from({ length: 1_000 }, () => 'x'),
    });
    expect(!reply.ok && reply.error.code === 'invalid-input' && reply.error.issues.length).toBe(200);
  });

  it.each([
    ['a rejected promise', () => Promise.reject(new Error('inside'))],
    [
      'a thrown error',
      () => {
        throw new Error('inside');
      },
    ],
    ['a thrown word', () => Promise.reject('inside')],
  ])('turns %s into a reference, without a word of what was inside', async (_what, answer) => {
    const { dispatch, reported } = dispatchWith(answer);
    const reply = await dispatch('app.start', {});
    expect(reply).toEqual({ ok: false, error: { code: 'unexpected', reference: 'CD-1' } });
    expect(reported).toHaveLength(1);
  });

  it('is a defect when the answer does not fit the contract, in tests and development', async () => {
    const wrong = async () => ok({ not: 'what was promised' });
    expect(await dispatchWith(wrong).dispatch('app.start', {})).toMatchObject({
      error: { code: 'unexpected' },
    });
    expect(await dispatchWith(wrong, false).dispatch('app.start', {})).toMatchObject({ ok: true });
  });

  it('passes a refusal on as it is', async () => {
    const refusal = { ok: false, error: { code: 'cancelled' } };
    expect(await dispatchWith(async () => refusal).dispatch('app.choose-folder', {})).toEqual(refusal);
  });
});
