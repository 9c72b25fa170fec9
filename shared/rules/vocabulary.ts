/**
 * Closed ids of a decision: what the engine may answer with. Texts for them stand in the page's catalogues.
 * The lists equal the specification's vocabulary; a test holds the two against each other.
 */

/** Verdicts with their severity; when several apply to one side, the highest wins. */
export const VERDICT_SEVERITY = {
  prohibited: 90,
  'not-supported': 80,
  'blocked-prerequisite': 70,
  'needs-review': 60,
  'not-applicable': 50,
  'wait-or-cancel': 40,
  'recreate-and-cancel': 30,
  'switch-partner': 30,
  'transfer-license': 30,
  'request-permission': 20,
  'support-now': 10,
  'already-own': 5,
  'not-requested': 0,
} as const;
/** Any verdict of either side. */
export type Verdict = keyof typeof VERDICT_SEVERITY;

/** What the support side may answer: may we administer it? */
export const SUPPORT_VERDICTS = [
  'prohibited',
  'not-supported',
  'blocked-prerequisite',
  'needs-review',
  'not-applicable',
  'request-permission',
  'support-now',
  'already-own',
  'not-requested',
] as const;
/** One of {@link SUPPORT_VERDICTS}. */
export type SupportVerdict = (typeof SUPPORT_VERDICTS)[number];

/** What the move side may answer: may it become ours? */
export const MOVE_VERDICTS = [
  'prohibited',
  'not-supported',
  'blocked-prerequisite',
  'needs-review',
  'not-applicable',
  'wait-or-cancel',
  'recreate-and-cancel',
  'switch-partner',
  'transfer-license',
  'already-own',
  'not-requested',
] as const;
/** One of {@link MOVE_VERDICTS}. */
export type MoveVerdict = (typeof MOVE_VERDICTS)[number];

/**
 * Where an answer rests, strongest first: the seed, its reading, linked, newer, older, community, own
 * convention, silent.
 */
export const BASIS_TAGS = ['S', 'S*', 'L', 'N', 'H', 'C', 'APP', '?'] as const;
/** One of {@link BASIS_TAGS}. */
export type BasisTag = (typeof BASIS_TAGS)[number];

/** Editions of the page in the order of time; the last one stands outside that order. */
export const EDITIONS = [
  'mc-2016-12',
  'mc-2017-07',
  'mc-2018-12',
  'mc-2019-11',
  'mc-2019-12',
  'mc-2020-06',
  'mc-2023-09',
  'mc-2024',
  'mc-latest',
  'mc-21v-2018',
] as const;
/** One of {@link EDITIONS}. */
export type Edition = (typeof EDITIONS)[number];

/** Editions against which drift is shown. */
export const SHIPPED_EDITIONS = ['mc-2020-06', 'mc-latest'] as const;
/** One of {@link SHIPPED_EDITIONS}. */
export type ShippedEdition = (typeof SHIPPED_EDITIONS)[number];

/** Documents that a citation may name. */
export const SOURCE_KEYS = [
  'SEED',
  'HIST',
  'ZH21',
  'EN23',
  'DEV23',
  'LIVE',
  'GRAPH',
  'AZ',
  'TOOL',
  'ISSUE',
  'PAGE',
  'MCP',
  'domain brief',
] as const;
/** One of {@link SOURCE_KEYS}. */
export type SourceKey = (typeof SOURCE_KEYS)[number];

/** Who does a step. */
export const ACTORS = [
  'customer',
  'reseller',
  'provider',
  'direct-bill-partner',
  'current-partner',
  'microsoft',
] as const;
/** One of {@link ACTORS}. */
export type Actor = (typeof ACTORS)[number];
