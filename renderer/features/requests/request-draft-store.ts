import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import type { AppBridge, RequestInput } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';

type Blocks = RequestPage['blocks'];

/** What is typed of a draft. `blocks` = the parts that were reworded. */
export interface DraftFields {
  readonly kind: RequestPage['kind'];
  readonly recipient: string;
  readonly mail: string;
  /** Who gets a copy, as typed. */
  readonly cc: string;
  readonly mailLanguage: RequestPage['mailLanguage'];
  /** What the mail begins with; empty = the usual text. */
  readonly template: string;
  readonly link: string;
  readonly blocks: Blocks;
}

export interface RequestDraftState {
  readonly fields: DraftFields;
  readonly status: 'saved' | 'waiting' | 'saving' | 'refused';
  readonly savedAt: string | null;
  readonly error: AppError | null;
  type(patch: Partial<DraftFields>): void;
  /** Rewords a part; null takes back the shipped text. */
  reword(blockId: string, language: 'zh-CN' | 'en', text: string | null): void;
  /** Saves now what is waiting; resolves when it is on the disk or was refused. */
  flush(): Promise<void>;
}

const DELAY_MS = 400;

/** The fields of a stored draft. */
export const fieldsOf = (page: RequestPage): DraftFields => ({
  kind: page.kind,
  recipient: page.recipient,
  mail: page.mail,
  cc: page.cc,
  mailLanguage: page.mailLanguage,
  template: page.composer.template,
  link: page.composer.typedLink,
  blocks: page.blocks,
});

const changeOf = (id: string, { kind, ...fields }: DraftFields): RequestInput<'requests.change'> => ({
  id,
  ...(kind === 'partnership' ? {} : { kind }),
  ...fields,
  blocks: [...fields.blocks],
});

/** Keeps a draft while it is typed: a pause in typing saves, leaving the page saves at once, and saves never overlap. */
export function createRequestDraftStore(
  bridge: AppBridge,
  page: RequestPage,
  now: () => string = () => new Date().toISOString(),
): StoreApi<RequestDraftState> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  return createStore<RequestDraftState>((set, get) => {
    const save = async () => {
      const { fields } = get();
      set({ status: 'saving' });
      const reply = await bridge.request('requests.change', changeOf(page.id, fields));
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
    const type = (patch: Partial<DraftFields>) => {
      set({ fields: { ...get().fields, ...patch }, status: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), DELAY_MS);
    };
    return {
      fields: fieldsOf(page),
      status: 'saved',
      savedAt: null,
      error: null,
      type,
      reword: (blockId, language, text) => {
        const others = get().fields.blocks.filter(
          (one) => one.blockId !== blockId || one.language !== language,
        );
        type({ blocks: text === null ? others : [...others, { blockId, language, text }] });
      },
      flush,
    };
  });
}
