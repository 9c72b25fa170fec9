/** What a link is for. */
export const LINK_KINDS = [
  'reseller',
  'indirect-reseller',
  'administration',
  'gdap',
  'mca-acceptance',
  'offer',
  'app-consent',
  'partner-authorisation',
  'portal-page',
  'unknown',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const LINK_CLOUDS = ['global', 'us-gov', 'china-21v', 'germany', 'unknown'] as const;
export type LinkCloud = (typeof LINK_CLOUDS)[number];

/** Whose the link is, as far as it and the workspace say. */
export const LINK_OWNERS = ['self', 'own-provider', 'other', 'unknown'] as const;
export type LinkOwner = (typeof LINK_OWNERS)[number];

/** What wraps links: the filters of mail systems, and services that pass people on. */
export const LINK_WRAPPERS = [
  'safe-links',
  'proofpoint-v1',
  'proofpoint-v2',
  'proofpoint-v3',
  'mimecast',
  'barracuda',
  'cisco',
  'redirect',
] as const;
export type LinkWrapper = (typeof LINK_WRAPPERS)[number];

/** Everything that can be said against a link (closed list; answers keep this order). */
export const LINK_WARNINGS = [
  'wrapped',
  'undecodable-wrapper',
  'suspicious-wrapper-host',
  'shortened',
  'lookalike-host',
  'idn-host',
  'http-scheme',
  'script-scheme',
  'userinfo',
  'unusual-port',
  'not-own-partner',
  'not-a-relationship-link',
  'internal-tool-link',
  'obsolete-host',
  'obsolete-dap-flag',
  'dap-only',
  'classic-signup',
  'sovereign-host',
  'provider-missing',
  'roles-swapped',
  'placeholder',
  'id-shape',
  'extra-params',
  'duplicate-params',
  'fragment-missing',
  'fragment-altered',
  'no-invitation-data',
  'unusual-spelling',
  'double-encoded',
  'html-entities',
  'line-wrapped',
  'trailing-text',
  'invisible-characters',
  'multiple-links',
  'too-long',
] as const;
export type LinkWarning = (typeof LINK_WARNINGS)[number];

/** The one sentence that leads: what a person has to know first. */
export const LINK_VERDICTS = [
  'yours',
  'your-provider',
  'somebody-else',
  'look-alike',
  'dangerous',
  'shortened',
  'undecodable',
  'no-own-id',
  'damaged',
  'names-nobody',
  'not-an-invitation',
  'unknown',
] as const;
export type LinkVerdict = (typeof LINK_VERDICTS)[number];

/** Everything that can be told of one link without opening it; `null` = not in the link. */
export interface LinkReading {
  /** The link as it stood in the text. */
  readonly input: string;
  /** The original: unwrapped and cleaned of what was put around it. */
  readonly decoded: string;
  readonly linkKind: LinkKind;
  readonly cloud: LinkCloud;
  readonly owner: LinkOwner;
  /** Outermost first. */
  readonly wrappers: readonly LinkWrapper[];
  readonly warnings: readonly LinkWarning[];
  /** True only if the whole text is the unaltered invitation and names this workspace's partner. */
  readonly safeToSendAsGiven: boolean;
  readonly partnerTenant: string | null;
  readonly partnerId: string | null;
  readonly providerTenant: string | null;
  readonly relationshipId: string | null;
  readonly dap: boolean | null;
  /** ASCII form of the host that the original leads to. */
  readonly host: string | null;
  readonly verdict: LinkVerdict;
}
