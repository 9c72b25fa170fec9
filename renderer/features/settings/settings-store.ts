import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PersonId } from '../../../shared/domain/id.ts';
import type { Settings } from '../../../shared/ipc/contract/settings.ts';
import type { AppBridge, Reply, RequestInput } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';

export type WorkspacePatch = RequestInput<'settings.change-workspace'>;
export type ProviderPatch = RequestInput<'settings.change-provider'>;
export type PersonPatch = Omit<RequestInput<'people.change'>, 'id'>;
export type Saved = Reply<'settings.change-workspace'>;

export interface SettingsState {
  readonly settings: Settings | null;
  /** Why the settings could not be read, or why the last change was not saved. */
  readonly error: AppError | null;
  load(): Promise<void>;
  changeWorkspace(patch: WorkspacePatch): Promise<Saved>;
  changeProvider(patch: ProviderPatch): Promise<Saved>;
  addPerson(name: string): Promise<Saved>;
  changePerson(id: PersonId, patch: PersonPatch): Promise<Saved>;
  workAs(id: PersonId): Promise<Reply<'people.work-as'>>;
}

/** The parts of a patch that say something. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const given = <T extends object>(patch: T): Given<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>;

function withWorkspace(before: Settings, { timers, ...patch }: WorkspacePatch): Settings {
  const { workspace } = before;
  return {
    ...before,
    workspace: {
      ...workspace,
      ...given(patch),
      timers: { ...workspace.timers, ...given(timers ?? {}) },
    },
  };
}

const withProvider = (before: Settings, patch: ProviderPatch): Settings =>
  before.provider === null ? before : { ...before, provider: { ...before.provider, ...given(patch) } };

const withPerson = (before: Settings, id: PersonId, patch: PersonPatch): Settings => ({
  ...before,
  people: before.people.map((one) => (one.id === id ? { ...one, ...given(patch) } : one)),
});

/**
 * State of Settings. A change shows at once and is confirmed after; a refused one shows the stored value again. Changes
 * are sent one after the other, so that two quick ones never meet on the same revision.
 */
export function createSettingsStore(bridge: AppBridge): StoreApi<SettingsState> {
  let newest = 0;
  let waiting = 0;
  let refused: AppError | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  return createStore<SettingsState>((set, get) => {
    async function load(): Promise<void> {
      if (waiting > 0) return;
      newest += 1;
      const mine = newest;
      const reply = await bridge.request('settings.get', {});
      if (mine !== newest || waiting > 0) return;
      // A refused change stays said until the next one; only trouble with reading is over now.
      if (reply.ok) set({ settings: reply.value, error: refused });
      else set({ error: reply.error });
    }
    async function change<T extends { ok: true } | { ok: false; error: AppError }>(
      show: (before: Settings) => Settings,
      ask: () => Promise<T>,
    ): Promise<T> {
      const { settings } = get();
      waiting += 1;
      set({ error: null, ...(settings === null ? {} : { settings: show(settings) }) });
      const answered = turn.then(ask);
      turn = answered.catch(() => undefined);
      const reply = await answered.finally(() => {
        waiting -= 1;
      });
      refused = reply.ok ? null : reply.error;
      set({ error: refused });
      await load();
      return reply;
    }
    const asBefore = (before: Settings) => before;
    return {
      settings: null,
      error: null,
      load,
      changeWorkspace: (patch) =>
        change(
          (before) => withWorkspace(before, patch),
          () => bridge.request('settings.change-workspace', patch),
        ),
      changeProvider: (patch) =>
        change(
          (before) => withProvider(before, patch),
          () => bridge.request('settings.change-provider', patch),
        ),
      addPerson: (name) => change(asBefore, () => bridge.request('people.add', { name })),
      changePerson: (id, patch) =>
        change(
          (before) => withPerson(before, id, patch),
          () => bridge.request('people.change', { id, ...patch }),
        ),
      workAs: (id) => change(asBefore, () => bridge.request('people.work-as', { id })),
    };
  });
}
