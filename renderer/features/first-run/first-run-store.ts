import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { FirstRunDraft } from '../../../shared/ipc/contract/app.ts';
import type { AppBridge, ParsedInput } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';

/** What protects the new workspace. */
export type FirstProtection = NonNullable<ParsedInput<'workspace.create'>['protection']>;

export interface FirstRun {
  readonly draft: FirstRunDraft;
  readonly sampleRole: WorkspaceRole;
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Changes what is typed and keeps it on this computer. */
  change(patch: Partial<FirstRunDraft>): void;
  chooseSampleRole(role: WorkspaceRole): void;
  /** Resolve to true when a workspace is open. The passphrase is handed on and kept nowhere: never in the draft. */
  create(skipped: boolean, protection?: FirstProtection): Promise<boolean>;
  createSample(): Promise<boolean>;
  openFolder(): Promise<boolean>;
  /** Says what was refused elsewhere. */
  refuse(error: AppError | null): void;
}

const KEEP_MS = 400;

/** State of the first-run pages. */
export function createFirstRunStore(bridge: AppBridge, initial: FirstRunDraft): StoreApi<FirstRun> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return createStore<FirstRun>((set, get) => {
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void bridge.request('workspace.save-first-run-draft', get().draft), KEEP_MS);
    };
    const settle = async (
      reply: Promise<{ ok: true } | { ok: false; error: AppError }>,
    ): Promise<boolean> => {
      clearTimeout(timer);
      set({ busy: true, error: null });
      const answer = await reply;
      const error = answer.ok || answer.error.code === 'cancelled' ? null : answer.error;
      set({ busy: false, error });
      return answer.ok;
    };
    return {
      draft: initial,
      sampleRole: 'indirect-reseller',
      busy: false,
      error: null,
      change: (patch) => {
        set({ draft: { ...get().draft, ...patch }, error: null });
        keep();
      },
      chooseSampleRole: (sampleRole) => set({ sampleRole }),
      create: (skipped, protection) =>
        settle(
          bridge.request('workspace.create', {
            draft: get().draft,
            skipped,
            ...(protection && { protection }),
          }),
        ),
      createSample: () => settle(bridge.request('workspace.create-sample', { role: get().sampleRole })),
      refuse: (error) => set({ error }),
      openFolder: () => settle(bridge.request('app.choose-folder', {})),
    };
  });
}
