import { expect, it } from 'vitest';
import { untilQuiet } from '../../../../renderer/app/locking/until-quiet.ts';
import { createSaving } from '../../../../renderer/app/saving/saving-store.ts';
import type { AppBridge } from '../../../../shared/ipc/contract.ts';

/** A page whose requests are answered when the test says so. */
function slowPage() {
  const waiting: (() => void)[] = [];
  const bridge = {
    request: () => new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: {} }))),
    subscribe: () => () => undefined,
  } as unknown as AppBridge;
  return { waiting, saving: createSaving(bridge, () => undefined) };
}

it('AC-21-4 locking waits for a save, and for the one that waited for it', async () => {
  const { waiting, saving } = slowPage();
  const said: string[] = [];
  const ask = () => saving.bridge.request('app.store-status', {});
  const saves = ask().then(() => {
    said.push('first');
    return ask();
  });
  expect(saving.store.getState().running).toBe(1);
  const quiet = untilQuiet(saving.store).then(() => said.push('quiet'));
  await new Promise((resolve) => setTimeout(resolve, 0));
  waiting.shift()?.();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(said).toEqual(['first']);
  waiting.shift()?.();
  await saves;
  await quiet;
  expect(said).toEqual(['first', 'quiet']);
  expect(saving.store.getState().running).toBe(0);
});
