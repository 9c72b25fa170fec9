type Strength = 'stop' | 'check' | 'note';

/** Where the fix is made. */
export const FIX_PLACES = ['link', 'mail', 'recipient', 'cc', 'customer', 'settings', 'none'] as const;
export type FixPlace = (typeof FIX_PLACES)[number];

/** Every result of the look before sending: how strong it is, and where it is mended. */
const FINDINGS = {
  'link-missing': ['stop', 'link'],
  'link-shortened': ['stop', 'link'],
  'link-not-ours': ['stop', 'link'],
  'link-wrong-kind': ['stop', 'link'],
  'link-damaged': ['stop', 'link'],
  'own-tenant-missing': ['stop', 'settings'],
  'block-missing': ['stop', 'mail'],
  'placeholder-left': ['stop', 'mail'],
  'cc-address': ['stop', 'cc'],
  'rr-region': ['stop', 'customer'],
  'pp-same-region': ['stop', 'customer'],
  'mc-no-csp-resale': ['stop', 'customer'],
  'cl-germany-closed': ['stop', 'customer'],
  'mc-h-reseller-cannot-create-invitation': ['stop', 'none'],
  'link-owner-unknown': ['check', 'link'],
  'link-form-inferred': ['check', 'link'],
  'provider-missing': ['check', 'link'],
  'cl-usgov-conflict': ['check', 'none'],
  'other-cloud': ['check', 'customer'],
  'rr-region-unknown': ['check', 'customer'],
  'rr-unsupported-country-link': ['check', 'customer'],
  'csp-tenant-unknown': ['check', 'customer'],
  'rr-not-for-b2c': ['check', 'customer'],
  'rr-billing-address-first': ['check', 'customer'],
  'rr-syndication-blocks': ['check', 'customer'],
  'rr-acceptor-global-admin': ['check', 'recipient'],
  'mail-domain': ['check', 'recipient'],
  'cc-domain': ['check', 'cc'],
  'rr-roles': ['check', 'settings'],
  'ag-mpa': ['check', 'settings'],
  'pp-location-id': ['check', 'settings'],
  'address-unknown': ['note', 'none'],
  'rr-link-reusable': ['note', 'none'],
  'rr-no-published-expiry': ['note', 'none'],
  'rr-dap-ended': ['note', 'none'],
  'rr-mca-at-acceptance': ['note', 'none'],
  'gd-request-expiry': ['note', 'none'],
} as const satisfies Record<string, readonly [Strength, FixPlace]>;

export type FindingId = keyof typeof FINDINGS;
export const FINDING_IDS = Object.keys(FINDINGS) as [FindingId, ...FindingId[]];

export interface Finding {
  readonly ruleId: FindingId;
  readonly strength: Strength;
  readonly place: FixPlace;
}

export const finding = (ruleId: FindingId): Finding => {
  const [strength, place] = FINDINGS[ruleId];
  return { ruleId, strength, place };
};
