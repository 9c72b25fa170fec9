import { z } from 'zod';
import { linkId } from '../../domain/id.ts';
import { requestState } from '../../domain/request.ts';
import { line } from '../../domain/text.ts';
import {
  LINK_CLOUDS,
  LINK_KINDS,
  LINK_OWNERS,
  LINK_VERDICTS,
  LINK_WARNINGS,
  LINK_WRAPPERS,
} from '../../links/link-words.ts';

/** A link as it was read, with the names of the companies that the workspace knows, and when it was kept. */
const shownLink = z.strictObject({
  input: z.string(),
  decoded: z.string(),
  linkKind: z.enum(LINK_KINDS),
  cloud: z.enum(LINK_CLOUDS),
  owner: z.enum(LINK_OWNERS),
  wrappers: z.array(z.enum(LINK_WRAPPERS)),
  warnings: z.array(z.enum(LINK_WARNINGS)),
  safeToSendAsGiven: z.boolean(),
  partnerTenant: z.string().nullable(),
  partnerId: z.string().nullable(),
  providerTenant: z.string().nullable(),
  relationshipId: z.string().nullable(),
  dap: z.boolean().nullable(),
  host: z.string().nullable(),
  verdict: z.enum(LINK_VERDICTS),
  partnerName: z.string().nullable(),
  providerName: z.string().nullable(),
  /** Whether `links.open` would ask for it: a known page over https, of nobody else. */
  canOpen: z.boolean(),
  kept: z.strictObject({ id: z.string(), uses: z.number(), lastUsedOn: z.string() }).nullable(),
});
export type ShownLink = z.infer<typeof shownLink>;

const found = z.strictObject({ links: z.array(shownLink) });

export const linkRequests = {
  /** Reads every link of a text: plain, HTML, or the source of a mail. Nothing is stored or opened. */
  'links.read': { input: z.strictObject({ text: line(200_000) }), output: found },
  /** The same of a file that a person dropped. */
  'links.read-file': { input: z.strictObject({ handle: line(80) }), output: found },
  /** Keeps the original of a link; one that is kept already is counted once more. */
  'links.keep': {
    input: z.strictObject({ text: line(20_000) }),
    output: z.strictObject({ linkId: z.string(), changeSetId: z.string() }),
  },
  /** Puts the original of a link whose kind is known on the clipboard, without what mail filters wrapped around it. */
  'links.copy': {
    input: z.strictObject({ text: line(20_000) }),
    output: z.strictObject({ copied: z.string() }),
  },
  /** What became of a kept link: the requests that went out with it, newest first. Errors: `not-found`. */
  'links.history': {
    input: z.strictObject({ linkId }),
    output: z.strictObject({
      firstUsedOn: z.string(),
      lastUsedOn: z.string(),
      uses: z.number(),
      requests: z.array(
        z.strictObject({
          id: z.string(),
          number: z.number(),
          customerName: z.string(),
          state: requestState,
          sentOn: z.string().nullable(),
        }),
      ),
    }),
  },
  /** Asks, showing the bare host, and opens a kept link in the browser (R13). Refused: `cancelled`, `not-allowed`. */
  'links.open': { input: z.strictObject({ linkId: line(80) }), output: z.strictObject({}) },
} as const;
