import type { DecisionTexts } from '../decision-texts.ts';
import { factsEn } from './facts.ts';
import { signalsEn } from './signals.ts';

/** Verdicts that read the same for support and for move. */
const EITHER_SIDE = {
  prohibited: { head: 'Not allowed.', line: '{reason}', chip: 'Not allowed' },
  'not-supported': {
    head: 'There is no way to do this in this cloud or edition.',
    line: 'See the source below.',
    chip: 'No way',
  },
  'blocked-prerequisite': {
    head: 'One thing is missing: {what}.',
    line: 'When that is done, you can go on.',
    chip: 'Blocked',
  },
  'needs-review': {
    head: 'We cannot tell yet.',
    line: '{count} questions are open. Settle these first.',
    chip: 'Needs review',
  },
  'not-applicable': {
    head: 'Multi-channel rules do not cover this.',
    line: 'Another page applies; see the sources.',
    chip: 'Not covered',
  },
  'already-own': {
    head: 'This one is your own sale.',
    line: 'Manage it as usual; multi-channel rules do not apply.',
    chip: 'Ours',
  },
} as const satisfies Partial<DecisionTexts['support']>;

/** Closed ids of a decision, in English. */
export const decisionEn: DecisionTexts = {
  ...factsEn,
  ...signalsEn,
  support: {
    ...EITHER_SIDE,
    'request-permission': {
      head: 'Ask the customer for permission first.',
      line: 'Support may start when their Global admin has accepted{gdap}.',
      chip: 'Ask first',
    },
    'support-now': { head: 'You may support it now.', line: 'Nothing is missing{gdapEnd}.', chip: 'Now' },
    'not-requested': { head: 'Support was not asked about.', line: '', chip: 'Not asked' },
  },
  move: {
    ...EITHER_SIDE,
    'wait-or-cancel': {
      head: 'It cannot move now: wait for the end of the term, or cancel first.',
      line: 'Support is a separate matter.',
      chip: 'Wait or cancel',
    },
    'recreate-and-cancel': {
      head: 'It cannot be moved: create a new Azure subscription, then cancel the old one.',
      line: 'Both may run side by side; both bills go on until you cancel.',
      chip: 'Recreate',
    },
    'switch-partner': {
      head: 'Azure can switch to another partner.',
      line: 'The current partner has to take part.',
      chip: 'Switch partner',
    },
    'transfer-license': {
      head: 'The licences can be transferred.',
      line: 'The new partner creates the request; the current partner accepts it.',
      chip: 'Transfer',
    },
    'not-requested': { head: 'A move was not asked about.', line: '', chip: 'Not asked' },
  },
  steps: {
    'compose-request': 'Write and send the relationship request',
    'accept-request': 'Global admin accepts the request',
    'request-gdap': 'Send a new GDAP request',
    'approve-gdap': 'Global admin approves the GDAP request',
    'assign-security-groups': 'Assign a security group to the GDAP roles',
    'assign-azure-role': 'Give us an Azure role on the subscription',
    'attest-mca': 'Record the Microsoft Customer Agreement (MCA)',
    'create-azure-subscription': 'Create a new Azure subscription',
    'cancel-old-subscription': 'Cancel the old subscription',
    'notify-current-partner': 'Tell the current partner',
    'open-transfer-ticket': 'Open the ticket for the switch',
    'sign-form-current-partner': 'Fill in and sign the change form',
    'sign-form-customer': 'Check and sign the change form',
    'sign-form-new-partner': 'Sign the change form as new partner',
    'upload-transfer-form': 'Upload the form with three signatures',
    'remove-old-partner-access': "Remove the old partner's access",
    'create-transfer-request': 'Create the transfer request',
    'accept-transfer-request': 'Accept the transfer request',
    'inform-reseller': 'Tell the reseller that it was accepted',
    'provision-replacement': 'Order the same offer',
  },
  actors: {
    customer: 'Customer',
    reseller: 'Reseller',
    provider: 'Provider',
    'direct-bill-partner': 'Direct-bill partner',
    'current-partner': 'Current partner',
    microsoft: 'Microsoft',
  },
  questions: {
    'ask-relationship-to-partner': {
      ask: 'Where was it bought?',
      how: "The seller's name on the last bill decides. The customer list's relationship field is a hint.",
    },
    'ask-sales-channel': {
      ask: 'Where was it bought?',
      how: 'Look at the SalesChannel column of the subscription report.',
    },
    'ask-customer-billing-page': {
      ask: 'Where was it bought?',
      how: "Look at the billing page of the customer's admin center.",
    },
    'ask-service-type': {
      ask: 'What was bought?',
      how: 'Licences are counted per person; Azure is billed by usage.',
    },
    'ask-commerce-generation': {
      ask: 'Which generation of the sale is it?',
      how: 'An offer ID with two colons is new commerce; MS-AZR-0145P is the previous Azure offer.',
    },
    'ask-cloud': {
      ask: "Which cloud is the customer's tenant in?",
      how: 'Domains ending in .us or .cn are a hint; ask the customer.',
    },
    'ask-region-match': {
      ask: "Is the customer's tenant in our country or CSP region?",
      how: "The tenant's country counts, not the street address.",
    },
    'ask-customer-is-csp-partner': {
      ask: 'Is this tenant itself used for CSP business?',
      how: 'Only the tenant a CSP partner transacts with counts, not its other ones.',
    },
    'ask-relationship-state': {
      ask: 'What link do we have with this customer?',
      how: 'Look for the customer in our customer list, then at its GDAP relationships.',
    },
    'ask-partner-role': {
      ask: 'Which programme role do we act in?',
      how: 'It is in the settings of the workspace.',
    },
    'ask-gdap-access-assignment': {
      ask: 'Is a security group assigned in the GDAP relationship?',
      how: "Open the relationship in Partner Center and look at 'Security groups'.",
    },
    'ask-gdap-roles': {
      ask: 'Do the GDAP roles cover support?',
      how: 'Service Support Administrator is the least role for tickets.',
    },
    'ask-azure-role-assignment': {
      ask: 'Do we hold an Azure role on the subscription?',
      how: "Ask the customer for 'Access control (IAM)' of the subscription.",
    },
    'ask-user-role': {
      ask: 'Which Partner Center role do you have?',
      how: 'Your account settings in Partner Center list your roles.',
    },
    'ask-mca-state': {
      ask: 'Is the Microsoft Customer Agreement (MCA) on record?',
      how: "The customer's account page in Partner Center shows it.",
    },
    'ask-mpa-state': {
      ask: 'Is the Microsoft Partner Agreement (MPA) signed?',
      how: 'Ask a Global admin of your company, and your provider.',
    },
    'ask-partnership-state': {
      ask: 'Is the partnership with the provider in place?',
      how: "Look under 'Indirect providers' in Partner Center.",
    },
    'ask-provider-relationship': {
      ask: 'Has the provider its own relationship with this customer?',
      how: 'Ask the provider to look into its customer list.',
    },
    'ask-azure-plan': {
      ask: 'Has the customer an Azure plan with the new partner?',
      how: "Look at the customer's subscriptions in Partner Center.",
    },
    'ask-current-partner-informed': {
      ask: 'Has the customer told its current partner?',
      how: 'Ask the customer; it needs the partner for the transfer.',
    },
    'ask-reseller-partner-id': {
      ask: 'Which Partner ID of the reseller is at hand?',
      how: 'The location ID of the same country is needed.',
    },
    'ask-gcc-approval': {
      ask: 'Are partner and customer approved for Government Community Cloud?',
      how: 'Approval of the partner and qualification of the customer are two matters.',
    },
    'ask-acting-capacity': {
      ask: 'In which capacity do we act here: direct-bill or reseller?',
      how: 'One tenant in both roles overrides itself; two tenants are advised.',
    },
    'ask-us-gov-availability': {
      ask: 'Is the reseller relationship offered in this US Government instance?',
      how: 'Four Microsoft pages disagree. Ask partner support and keep the answer.',
    },
  },
  prerequisites: {
    'reseller-relationship': 'the reseller relationship with this customer',
    'provider-relationship': "the provider's own relationship with this customer",
    'customer-agreement': 'the Microsoft Customer Agreement (MCA)',
    'partner-agreement': 'a signed Microsoft Partner Agreement (MPA)',
    'provider-partnership': 'the partnership with the provider',
    'azure-plan': 'an Azure plan with the new partner',
    'current-partner-informed': 'word to the current partner',
    'reseller-partner-id': "the reseller's location ID",
    'partner-user-role': 'a portal role that may do this',
    'customer-region': 'a partner of the same CSP region',
    'same-country': 'a partner of the same country',
    'provider-invitation': 'an invitation made by the provider',
    'gdap-access-assignment': 'a security group assigned in GDAP',
    'azure-role-assignment': 'an Azure role on the subscription',
    'workforce-tenant': 'a work tenant (not a consumer tenant)',
    'gcc-partner-approval': 'the partner approval for Government Community Cloud',
    'gcc-customer-qualification': 'the customer qualification for Government Community Cloud',
    'customer-global-admin': 'a Global admin who accepts',
    'customer-billing-address': 'a complete billing address',
  },
  warnings: {
    'request-reminder-due': 'A reminder is due (our timer).',
    'gdap-request-expired': 'The GDAP request waited more than 90 days and has ended.',
    'gdap-ending-soon': 'GDAP ends within 30 days.',
    'gdap-auto-extend-impossible':
      'Auto-extend is not possible while Global Administrator is among the roles.',
    'gdap-duration-invalid': 'A GDAP relationship lasts 1 to 730 days.',
    'dap-retired': 'DAP is being removed by Microsoft; plan GDAP.',
    'transfer-request-expired': 'The transfer request waited more than 30 days and has ended.',
    'expired-grace-ending': 'The 30 days after expiry end within a week.',
    'expired-grace-over': 'The 30 days after expiry are over.',
    'cancel-window-open': 'The cancellation window is still open.',
    'cancel-window-closed': 'The cancellation window is closed.',
    'auto-renew-on': 'Auto-renew is on: it would start another term.',
    'reservations-review': 'Reservations are among the items: check each one.',
  },
  deadlines: {
    'gdap-end': 'GDAP ends',
    'gdap-request-expiry': 'GDAP request ends',
    'transfer-request-expiry': 'Transfer request ends',
    'term-end': 'Term ends',
    'expired-grace': '30 days after expiry end',
    'cancel-window': 'Cancellation window ends',
  },
  pages: {
    'request-a-relationship': 'Request a reseller relationship',
    'switch-azure-subscriptions': 'Switch Azure subscriptions to another partner',
    'transfer-azure-plan': 'Transfer subscriptions under an Azure plan',
    'multi-partner': 'Work with several partners',
    'work-with-other-partners': 'Work with other partners',
    'indirect-reseller-tasks': 'Partner with indirect providers',
    'indirect-provider-tasks': 'Partner with indirect resellers',
  },
  basis: {
    S: "from Microsoft's page",
    'S*': "Microsoft's page, as we read it",
    L: 'a linked Microsoft page',
    N: 'a newer edition',
    H: 'an older edition',
    C: 'community source, not confirmed',
    APP: 'our convention',
    '?': 'the sources are silent',
  },
  editions: {
    'mc-2016-12': 'edition of December 2016',
    'mc-2017-07': 'edition of July 2017',
    'mc-2018-12': 'edition of December 2018',
    'mc-2019-11': 'edition of November 2019',
    'mc-2019-12': 'edition of December 2019',
    'mc-2020-06': 'edition of June 2020',
    'mc-2023-09': 'edition of September 2023',
    'mc-2024': 'edition of 2024',
    'mc-latest': 'newest edition',
    'mc-21v-2018': '21Vianet edition of October 2018',
  },
  sources: {
    SEED: "Microsoft's page on multi-channel support (June 2020)",
    HIST: 'Older edition of the page',
    ZH21: 'Microsoft documentation (July 2021)',
    EN23: 'Microsoft documentation (October 2023)',
    DEV23: 'Partner Center developer documentation (October 2023)',
    LIVE: 'Microsoft Learn, newer text without a date',
    GRAPH: 'Microsoft Graph documentation',
    AZ: 'Azure billing documentation',
    TOOL: 'Source of a public tool',
    ISSUE: 'Issue of a public tool',
    PAGE: 'Page of a vendor or forum',
    MCP: 'Community data pack (June 2026)',
    'domain brief': 'Our own notes',
  },
};
