import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import type { AppBridge, RequestInput } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';

/** What is typed of a draft. `texts` = the paragraph per language. */
export interface DraftFields {
  readonly kind: RequestPage['kind'];
  readonly recipient: string;
  readonly mail: string;
  readonly mailLanguage: RequestPage['mailLanguage'];
  readonly texts: Readonly<Record<'zh-CN' | 'en', string>>;
}

export interface RequestDraftState {
  readonly fields: DraftFields;
  readonly status: 'saved' | 'waiting' | 'saving' | 'refused';
  readonly savedAt: string | null;
  readonly error: AppError | null;
  type(patch: Partial<DraftFields>): void;
  /** Saves now what is waiting; resolves when it is on the disk or was refused. */
  flush(): Promise<void>;
}

const DELAY_MS = 600;
const BLOCK = 'text';

/** The fields of a stored draft. */
export function fieldsOf(page: RequestPage): DraftFields {
  const text = (language: 'zh-CN' | 'en'): string =>
    page.blocks.find((block) => block.blockId === BLOCK && block.language === language)?.text ?? '';
  return {
    kind: page.kind,
    recipient: page.recipient,
    mail: page.mail,
    mailLanguage: page.mailLanguage,
    texts: { 'zh-CN': text('zh-CN'), en: text('en') },
  };
}

function changeOf(id: string, fields: DraftFields): RequestInput<'requests.change'> {
  const blocks = (['zh-CN', 'en'] as const)
    .filter((language) => fields.texts[language] !== '')
    .map((language) => ({ blockId: BLOCK, language, text: fields.texts[language] }));
  return {
    id,
    ...(fields.kind === 'partnership' ? {} : { kind: fields.kind }),
    recipient: fields.recipient,
    mail: fields.mail,
    mailLanguage: fields.mailLanguage,
    blocks,
  };
}

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
    return {
      fields: fieldsOf(page),
      status: 'saved',
      savedAt: null,
      error: null,
      type: (patch) => {
        set({ fields: { ...get().fields, ...patch }, status: 'waiting' });
        clearTimeout(timer);
        timer = setTimeout(() => void flush(), DELAY_MS);
      },
      flush,
    };
  });
}
