import { z } from 'zod';
import { requestKind, requestState } from '../../domain/request.ts';
import { line } from '../../domain/text.ts';

/** Kinds of things that have a page and can be opened again. */
export const openedKind = z.enum(['customer', 'reseller', 'request', 'case', 'rule']);

const uuid = line(40).regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const ruleId = line(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Something that was opened: what it is, and its id. Never a name. */
export const openedObject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: openedKind.exclude(['rule']), id: uuid }),
  z.strictObject({ kind: z.literal('rule'), id: ruleId }),
]);
export type OpenedObject = z.infer<typeof openedObject>;

/** Something with a page. `key` is its name for searching, `ids` are exact (Partner ID, tenant id, number), `more` is searched inside. */
const found = {
  id: z.string(),
  name: z.string(),
  key: z.string(),
  ids: z.array(z.string()),
  more: z.string(),
};

export const paletteEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['customer', 'reseller']), ...found }),
  z.strictObject({
    kind: z.literal('request'),
    ...found,
    number: z.number(),
    requestKind,
    state: requestState,
  }),
  z.strictObject({ kind: z.literal('case'), ...found, number: z.number(), takenOn: z.string() }),
  z.strictObject({ kind: z.literal('rule'), ...found, nameZhCn: z.string() }),
]);
export type PaletteEntry = z.infer<typeof paletteEntry>;

export const paletteRequests = {
  /** Everything with a page, by kind and then by name, and what was opened last, newest first. */
  'palette.list': {
    input: z.strictObject({}),
    output: z.strictObject({ entries: z.array(paletteEntry), recent: z.array(openedObject) }),
  },
  /** The acting person opened something; kept on this computer, as ids only. */
  'palette.opened': { input: openedObject, output: z.strictObject({}) },
} as const;
