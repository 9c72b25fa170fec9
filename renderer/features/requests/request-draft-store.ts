import type { StoreApi } from 'zustand/vanilla';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import type { AppBridge, RequestInput } from '../../../shared/ipc/contract.ts';
import { createKeptFields, type KeptState } from './composer/kept-fields.ts';

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

export type RequestDraftState = KeptState<DraftFields>;

/** What the editor of a mail's parts needs of a store. */
export interface BlocksState extends Pick<RequestDraftState, 'reword'> {
  readonly fields: Pick<DraftFields, 'blocks'>;
}

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

/** Keeps a draft while it is typed. */
export const createRequestDraftStore = (
  bridge: AppBridge,
  page: RequestPage,
  now?: () => string,
): StoreApi<RequestDraftState> =>
  createKeptFields({
    fields: fieldsOf(page),
    save: (fields) => bridge.request('requests.change', changeOf(page.id, fields)),
    ...(now === undefined ? {} : { now }),
  });

/** Keeps the words of a request's reminder while they are typed. */
export const createReminderStore = (
  bridge: AppBridge,
  { id, reminderBlocks }: RequestPage,
): StoreApi<KeptState<Pick<DraftFields, 'blocks'>>> =>
  createKeptFields({
    fields: { blocks: reminderBlocks },
    save: ({ blocks }) => bridge.request('requests.reword-reminder', { id, blocks: [...blocks] }),
  });
