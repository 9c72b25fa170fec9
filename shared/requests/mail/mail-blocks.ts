import type { RequestKind } from '../../domain/request.ts';

/** Parts of a mail in their fixed order; the link stands behind `why` and is no block: nobody can edit it. */
export const MAIL_BLOCKS = [
  'subject',
  'greeting',
  'why',
  'acceptor',
  'agreement',
  'unchanged',
  'next',
  'call',
  'signature',
] as const;
export type MailBlock = (typeof MAIL_BLOCKS)[number];

/** The block behind which the link stands. */
export const BEFORE_LINK: MailBlock = 'why';

/** What a mail is about, which decides its texts. */
export const SCENARIOS = [
  'reseller',
  'joint',
  'us-gov',
  'unsupported-country',
  'gdap',
  'mca',
  'partnership',
  'reminder',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Names that are filled in; one that stays is an open question. */
export const PLACEHOLDERS = [
  'contact',
  'customer',
  'company',
  'provider',
  'person',
  'product',
  'firstMail',
  'gdapName',
  'gdapDays',
  'gdapRoles',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const ASKING: readonly MailBlock[] = ['subject', 'acceptor', 'agreement', 'unchanged'];

/** Blocks that may be reworded and not removed. */
export const REQUIRED: Readonly<Record<Scenario, readonly MailBlock[]>> = {
  reseller: ASKING,
  joint: ASKING,
  'us-gov': ASKING,
  'unsupported-country': ASKING,
  gdap: ['subject', 'why', 'acceptor', 'unchanged'],
  mca: ['subject', 'acceptor', 'agreement'],
  partnership: ['subject', 'acceptor', 'unchanged'],
  reminder: ['subject', 'why', 'acceptor'],
};

interface Asked {
  readonly kind: RequestKind;
  readonly cloud: string;
  /** The customer's country is known and not in the region table. */
  readonly unsupportedCountry: boolean;
}

/** The scenario of a request's own mail. */
export function scenarioOf({ kind, cloud, unsupportedCountry }: Asked): Scenario {
  if (kind === 'gdap-approval') return 'gdap';
  if (kind === 'mca-acceptance') return 'mca';
  if (kind === 'partnership') return 'partnership';
  if (cloud === 'us-gov') return 'us-gov';
  if (unsupportedCountry) return 'unsupported-country';
  return kind === 'indirect-reseller-relationship' ? 'joint' : 'reseller';
}
