// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { drawnApp, labelled } from '../saving/drawn-app.ts';

let close = (): void => undefined;
afterEach(() => {
  close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('S-21 the settings are drawn without a warning of React', async () => {
  const said = vi.spyOn(console, 'error');
  ({ close } = await drawnApp(
    () => '/settings/company',
    (store, set) => store.commit(set),
  ));
  await vi.waitFor(() => expect(labelled<HTMLInputElement>('Company name').value).toBe('Lakeview'), {
    timeout: 5_000,
  });
  expect(document.querySelectorAll('[role="tab"]').length).toBeGreaterThan(5);
  expect(said.mock.calls.map((words) => words.join(' '))).toEqual([]);
});
