import { z } from 'zod';
import { LINK_KINDS, LINK_WRAPPERS } from './link-words.ts';

const words = z.array(z.string().min(1).max(80)).max(200);
/** An exact host, or `*.` and the labels it ends with. */
const host = z.string().regex(/^(?:\*\.)?[a-z0-9.-]{1,200}$/);

export const knownHost = z.strictObject({
  host,
  cloud: z.enum(['global', 'us-gov', 'china-21v', 'germany']),
  serves: z.enum(['admin', 'login', 'partner-center', 'portal']),
  /** `internal`: pages for the partner's own people. */
  state: z.enum(['obsolete', 'internal']).optional(),
});
export type KnownHost = z.infer<typeof knownHost>;

const wrapperRow = z.strictObject({
  wrapper: z.enum(LINK_WRAPPERS),
  /** Where the original stands. */
  how: z.enum(['parameter', 'path', 'base64', 'proofpoint-v2', 'proofpoint-v3']),
  parameters: words,
  /** Parameters of the wrapper itself that may follow an original that was not encoded. */
  tail: words,
  /** What the path begins with, where one host wraps in several ways. */
  path: z.string().max(40).optional(),
  /** Characters before the encoded original that belong to the wrapper. */
  skip: z.int().max(8).optional(),
  hosts: z.array(host).min(1).max(60),
});
export type WrapperRow = z.infer<typeof wrapperRow>;

/** Everything the link doctor knows of hosts, invitations and wrappers; shipped as `resources/links.json`. */
export const linkTable = z.strictObject({
  source: z.string().max(200),
  date: z.iso.date(),
  hosts: z.array(knownHost).min(1).max(200),
  /** Domains of Microsoft's own: nothing under them imitates it. */
  ownDomains: z.array(host).max(60),
  brands: words,
  /** First labels of well-known hosts, which an imitation likes to begin with. */
  famousLabels: words,
  /** Schemes beside http and https that are looked for in a text. */
  schemes: words,
  invitationTypes: z.record(z.string().max(60), z.enum(LINK_KINDS)),
  parameters: z.strictObject({
    type: words,
    partner: words,
    partnerNumber: words,
    provider: words,
    dap: words,
    classicMark: words,
  }),
  paths: z.strictObject({
    admin: words,
    store: words,
    classic: words,
    /** Hosts whose bare address is the admin centre, too. */
    short: z.record(z.string().max(80), words),
  }),
  fragments: z.strictObject({ invitation: words, gdap: z.string().max(80), agreement: z.string().max(80) }),
  consentPaths: words,
  partnerAuthorisationWords: words,
  shorteners: z.array(host).max(200),
  wrappers: z.array(wrapperRow).max(60),
});
export type LinkTable = z.infer<typeof linkTable>;
