/**
 * Closed ids of what a decision lists beside its verdicts. Sentences for them stand in the page's catalogues,
 * which must cover every id. The first six lists equal the specification's vocabulary (a test checks it).
 */

/** Things that may be missing. */
export const PREREQUISITES = [
  'reseller-relationship',
  'provider-relationship',
  'customer-agreement',
  'partner-agreement',
  'provider-partnership',
  'azure-plan',
  'current-partner-informed',
  'reseller-partner-id',
  'partner-user-role',
  'customer-region',
  'same-country',
  'provider-invitation',
  'gdap-access-assignment',
  'azure-role-assignment',
  'workforce-tenant',
  'gcc-partner-approval',
  'gcc-customer-qualification',
  'customer-global-admin',
  'customer-billing-address',
] as const;
/** One of {@link PREREQUISITES}. */
export type Prerequisite = (typeof PREREQUISITES)[number];

/** Questions a decision may put. */
export const QUESTIONS = [
  'ask-relationship-to-partner',
  'ask-sales-channel',
  'ask-customer-billing-page',
  'ask-service-type',
  'ask-commerce-generation',
  'ask-cloud',
  'ask-region-match',
  'ask-customer-is-csp-partner',
  'ask-relationship-state',
  'ask-partner-role',
  'ask-gdap-access-assignment',
  'ask-gdap-roles',
  'ask-azure-role-assignment',
  'ask-user-role',
  'ask-mca-state',
  'ask-mpa-state',
  'ask-partnership-state',
  'ask-provider-relationship',
  'ask-azure-plan',
  'ask-current-partner-informed',
  'ask-reseller-partner-id',
  'ask-gcc-approval',
  'ask-acting-capacity',
  'ask-us-gov-availability',
] as const;
/** One of {@link QUESTIONS}. */
export type Question = (typeof QUESTIONS)[number];

/** Steps a decision may list; the working order comes with the rows. */
export const STEPS = [
  'compose-request',
  'accept-request',
  'request-gdap',
  'approve-gdap',
  'assign-security-groups',
  'assign-azure-role',
  'attest-mca',
  'create-azure-subscription',
  'cancel-old-subscription',
  'notify-current-partner',
  'open-transfer-ticket',
  'sign-form-current-partner',
  'sign-form-customer',
  'sign-form-new-partner',
  'upload-transfer-form',
  'remove-old-partner-access',
  'create-transfer-request',
  'accept-transfer-request',
  'inform-reseller',
  'provision-replacement',
] as const;
/** One of {@link STEPS}. */
export type StepId = (typeof STEPS)[number];

/** Warnings a decision may give. */
export const WARNINGS = [
  'request-reminder-due',
  'gdap-request-expired',
  'gdap-ending-soon',
  'gdap-auto-extend-impossible',
  'gdap-duration-invalid',
  'dap-retired',
  'transfer-request-expired',
  'expired-grace-ending',
  'expired-grace-over',
  'cancel-window-open',
  'cancel-window-closed',
  'auto-renew-on',
  'reservations-review',
] as const;
/** One of {@link WARNINGS}. */
export type Warning = (typeof WARNINGS)[number];

/** Deadlines a decision may count; days left, 0 is the last day. */
export const DEADLINES = [
  'gdap-end',
  'gdap-request-expiry',
  'transfer-request-expiry',
  'term-end',
  'expired-grace',
  'cancel-window',
] as const;
/** One of {@link DEADLINES}. */
export type DeadlineId = (typeof DEADLINES)[number];

/** Pages of the source a decision may lead to. */
export const NEXT_PAGES = [
  'request-a-relationship',
  'switch-azure-subscriptions',
  'transfer-azure-plan',
  'multi-partner',
  'work-with-other-partners',
  'indirect-reseller-tasks',
  'indirect-provider-tasks',
] as const;
/** One of {@link NEXT_PAGES}. */
export type NextPage = (typeof NEXT_PAGES)[number];

/** Where a step is done (ours, not of the specification). */
export const STEP_PLACES = ['partner-center', 'microsoft-365-admin-center', 'azure-portal', 'mail'] as const;
/** One of {@link STEP_PLACES}. */
export type StepPlace = (typeof STEP_PLACES)[number];

/** Role the doer of a step needs in that place (ours). */
export const STEP_ROLES = ['admin-agent', 'global-admin', 'billing-admin', 'subscription-owner'] as const;
/** One of {@link STEP_ROLES}. */
export type StepRole = (typeof STEP_ROLES)[number];

/** What limits a step in time (ours). */
export const STEP_DUE_RULES = [
  'gdap-request-90-days',
  'transfer-request-30-days',
  'before-expired-grace-ends',
  'after-new-subscription-runs',
] as const;
/** One of {@link STEP_DUE_RULES}. */
export type StepDueRule = (typeof STEP_DUE_RULES)[number];

/** What proves that a step was done (ours). */
export const STEP_EVIDENCE = [
  'customer-list',
  'gdap-list',
  'agreement-record',
  'subscription-list',
  'signed-form',
  'ticket-number',
  'transfer-list',
  'mail-copy',
  'role-assignment-list',
] as const;
/** One of {@link STEP_EVIDENCE}. */
export type StepEvidence = (typeof STEP_EVIDENCE)[number];
