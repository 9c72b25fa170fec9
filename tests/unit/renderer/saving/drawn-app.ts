import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { emptyFirstRun } from '../../../../electron/core/desk/desk.ts';
import type { WorkspaceStore } from '../../../../electron/core/ports/store.ts';
import { App } from '../../../../renderer/app/app.tsx';
import { entryOf } from '../../../support/folder-app.ts';
import { granted, standingClock, startInProcess } from '../../../support/in-process-bridge.ts';

/** What the page asks of a browser and jsdom does not have. */
function completeBrowser(): void {
  const nothing = () => undefined;
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: nothing,
    removeEventListener: nothing,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  );
  window.scrollTo = nothing as typeof window.scrollTo;
  Element.prototype.scrollIntoView = nothing;
}

/** The page of a workspace with one customer and one task, whose store commits as `commit` says. */
export async function drawnApp(
  route: (ids: { readonly customer: string }) => string,
  commit: (
    store: WorkspaceStore,
    ...set: Parameters<WorkspaceStore['commit']>
  ) => ReturnType<WorkspaceStore['commit']>,
): Promise<{ readonly close: () => void }> {
  completeBrowser();
  const first = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: 'Lakeview' };
  await granted(first.bridge.request('workspace.create', { draft, skipped: false }));
  const { id } = await granted(first.bridge.request('customers.add', { entry: entryOf('Alpha') }));
  await granted(first.bridge.request('tasks.add', { customerId: id, title: 'Call them', dueOn: null }));
  const { workspaces } = first;
  const wrapped: typeof workspaces = {
    ...workspaces,
    open: async (folder, how) => {
      const opened = await workspaces.open(folder, how);
      if (!opened.ok) return opened;
      const { store } = opened.value;
      const own = Object.assign(Object.create(store) as WorkspaceStore, {
        commit: (set: Parameters<WorkspaceStore['commit']>[0]) => commit(store, set),
      });
      return { ok: true, value: { ...opened.value, store: own } };
    },
  };
  const app = await startInProcess(standingClock(), { workspaces: wrapped, device: first.device });
  window.location.hash = route({ customer: id });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(createElement(App, { bridge: app.bridge }));
  return {
    close: () => {
      root.unmount();
      place.remove();
    },
  };
}

/** The control with this label. */
export function labelled<E extends HTMLElement>(label: string): E {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const byLabel = found === undefined ? null : document.getElementById(found.htmlFor);
  const control = byLabel ?? document.querySelector(`[aria-label="${label}"]`);
  if (control === null) throw new Error(`There is nothing labelled ${label}.`);
  return control as E;
}

/** Types into a field and leaves it, or chooses in a list, as a person would. */
export function enter(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  control.focus();
  const kind = control instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
  const name = control instanceof HTMLInputElement ? 'input' : 'change';
  control.dispatchEvent(new Event(name, { bubbles: true }));
  control.blur();
}

export const shown = (testId: string): string | null =>
  document.querySelector(`[data-testid="${testId}"]`)?.textContent ?? null;

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
