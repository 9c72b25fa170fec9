/** Parts of a reseller's day, in their order (ux 2.2); parts without data are not there yet. */
export const RESELLER_WIDGETS = ['needs-you', 'numbers', 'recent', 'data-age'] as const;
/** Parts of a provider's day, in their order (ux 2.3). */
export const PROVIDER_WIDGETS = [
  'requests-due',
  'blocked-resellers',
  'bought',
  'glance',
  'data-age',
] as const;

export type ResellerWidget = (typeof RESELLER_WIDGETS)[number];
export type ProviderWidget = (typeof PROVIDER_WIDGETS)[number];
