import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  AdmittedFile,
  CheckedRow,
  ImportAboutInput,
  ImportCheck,
} from '../../../shared/ipc/contract/imports.ts';
import type { AppBridge } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';

/** Groups of rows, in the order of the tabs. */
export const GROUPS = ['new', 'changed', 'unchanged', 'rejected', 'missing'] as const;
export type Group = CheckedRow['group'];

/** Where the screen stands: nothing chosen, a file is read, its check is shown, or it was applied. */
export type ImportPhase =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'applying'; readonly check: ImportCheck }
  | {
      readonly kind: 'done';
      readonly of: ImportCheck['of'];
      readonly about: ImportCheck['about'];
      readonly changeSetId: string;
      readonly counts: ImportCheck['counts'];
    };

export interface ImportState {
  readonly phase: ImportPhase;
  readonly group: Group;
  /** Rows left out by the user, by row number. */
  readonly skipped: ReadonlySet<number>;
  /** Files that were chosen together with this one and come next. */
  readonly queue: readonly AdmittedFile[];
  readonly error: AppError | null;
  /** Says that the last thing was cancelled or undone. */
  readonly note: 'cancelled' | 'undone' | null;
  choose(): Promise<void>;
  /** Reads the first of some files; the others wait for their turn. */
  take(files: readonly AdmittedFile[]): Promise<void>;
  /** Says whose list it is. */
  setAbout(about: ImportAboutInput | null): Promise<void>;
  refuse(error: AppError): void;
  show(group: Group): void;
  toggle(row: number): void;
  apply(): Promise<void>;
  cancel(): Promise<void>;
  undo(): Promise<void>;
  again(): void;
}

/** The first group that holds anything, so that the table is never empty without need. */
export const firstGroup = (counts: ImportCheck['counts']): Group =>
  GROUPS.find((group) => counts[group] > 0) ?? 'new';

/** State of the import screen; nothing is stored before `apply`. */
export function createImportStore(
  bridge: AppBridge,
  about: ImportAboutInput | null = null,
): StoreApi<ImportState> {
  let reading = 0;
  return createStore<ImportState>((set, get) => {
    const fail = (error: AppError) =>
      set(
        error.code === 'cancelled'
          ? { phase: { kind: 'choose' }, error: null }
          : { phase: { kind: 'choose' }, error },
      );
    return {
      phase: { kind: 'choose' },
      group: 'new',
      skipped: new Set(),
      queue: [],
      error: null,
      note: null,
      choose: async () => {
        set({ error: null, note: null });
        const reply = await bridge.request('imports.choose-files', {});
        if (!reply.ok) return fail(reply.error);
        await get().take(reply.value.files);
      },
      take: async ([file, ...queue]) => {
        if (file === undefined) return;
        reading += 1;
        const mine = reading;
        const phase = { kind: 'reading' as const, file: file.name };
        set({ phase, queue, error: null, note: null, skipped: new Set() });
        const reply = await bridge.request('imports.check', { handle: file.handle, about });
        if (mine !== reading) return;
        if (!reply.ok) return fail(reply.error);
        set({ phase: { kind: 'checked', check: reply.value }, group: firstGroup(reply.value.counts) });
      },
      setAbout: async (wanted) => {
        const { phase } = get();
        if (phase.kind !== 'checked') return;
        const { importId } = phase.check;
        const reply = await bridge.request('imports.set-about', { importId, about: wanted });
        if (!reply.ok) set({ error: reply.error });
        else {
          const check = reply.value;
          set({ phase: { kind: 'checked', check }, group: firstGroup(check.counts), skipped: new Set() });
        }
      },
      refuse: fail,
      show: (group) => set({ group }),
      toggle: (row) => {
        const skipped = new Set(get().skipped);
        if (!skipped.delete(row)) skipped.add(row);
        set({ skipped });
      },
      apply: async () => {
        const { phase, skipped } = get();
        if (phase.kind !== 'checked') return;
        set({ phase: { kind: 'applying', check: phase.check }, error: null });
        const reply = await bridge.request('imports.apply', {
          importId: phase.check.importId,
          skipRows: [...skipped],
        });
        const { of, about: whose } = phase.check;
        set(
          reply.ok
            ? { phase: { kind: 'done', of, about: whose, ...reply.value } }
            : { phase, error: reply.error },
        );
      },
      cancel: async () => {
        const { phase } = get();
        reading += 1;
        set({ phase: { kind: 'choose' }, note: 'cancelled', error: null, queue: [] });
        if (phase.kind === 'checked')
          await bridge.request('imports.cancel', { importId: phase.check.importId });
      },
      undo: async () => {
        const { phase } = get();
        if (phase.kind !== 'done') return;
        const reply = await bridge.request('changes.undo', { changeSetId: phase.changeSetId });
        set(reply.ok ? { phase: { kind: 'choose' }, note: 'undone' } : { error: reply.error });
      },
      again: () => {
        const { queue } = get();
        set({ phase: { kind: 'choose' }, note: null, error: null });
        void get().take(queue);
      },
    };
  });
}
