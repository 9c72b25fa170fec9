import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RequestPage } from '../../../../shared/ipc/contract/requests.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import type { Result } from '../../../../shared/result/result.ts';

type Blocks = RequestPage['blocks'];

/** What is being typed and whether it is on the disk. */
export interface KeptState<F> {
  readonly fields: F;
  readonly status: 'saved' | 'waiting' | 'saving' | 'refused';
  /** ISO instant of the last save of this screen; null = none yet. */
  readonly savedAt: string | null;
  readonly error: AppError | null;
  type(patch: Partial<F>): void;
  /** Rewords a part; null takes back the text it begins with. */
  reword(blockId: string, language: 'zh-CN' | 'en', text: string | null): void;
  /** What lies on the disk now, after an undo for example; what is still being typed wins. */
  adopt(fields: F): void;
  /** Tries to save once more. */
  again(): void;
  /** Saves now what is waiting; resolves when it is on the disk or was refused. */
  flush(): Promise<void>;
}

export interface Keeping<F> {
  readonly fields: F;
  save(fields: F): Promise<Result<unknown, AppError>>;
  /** The clock, an ISO instant. */
  now?(): string;
}

const DELAY_MS = 400;

/** Keeps fields with parts of a mail while they are typed: a pause in typing saves, leaving the screen saves at once, and saves never overlap. */
export function createKeptFields<F extends { readonly blocks: Blocks }>({
  fields: first,
  save: put,
  now = () => new Date().toISOString(),
}: Keeping<F>): StoreApi<KeptState<F>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  return createStore<KeptState<F>>((set, get) => {
    const save = async () => {
      const { fields } = get();
      set({ status: 'saving' });
      const reply = await put(fields);
      if (!reply.ok) set({ status: 'refused', error: reply.error });
      else if (get().fields === fields) set({ status: 'saved', savedAt: now(), error: null });
      else set({ status: 'waiting', error: null });
    };
    const flush = async (): Promise<void> => {
      clearTimeout(timer);
      await running;
      if (get().status !== 'waiting') return;
      running = save();
      await running;
      if (get().status === 'waiting') await flush();
    };
    const type = (patch: Partial<F>) => {
      set({ fields: { ...get().fields, ...patch }, status: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), DELAY_MS);
    };
    const others = (blockId: string, language: string) =>
      get().fields.blocks.filter((one) => one.blockId !== blockId || one.language !== language);
    const reword: KeptState<F>['reword'] = (blockId, language, text) => {
      const rest = others(blockId, language);
      const blocks = text === null ? rest : [...rest, { blockId, language, text }];
      type({ blocks } as unknown as Partial<F>);
    };
    const adopt = (fields: F) => {
      if (get().status === 'saved' && JSON.stringify(get().fields) !== JSON.stringify(fields))
        set({ fields });
    };
    return {
      ...{ fields: first, status: 'saved' as const, savedAt: null, error: null },
      ...{ type, reword, adopt, again: () => type({}), flush },
    };
  });
}
