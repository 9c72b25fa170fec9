/** Texts of deciding everything, and of the filters by verdict, in English. */
export const decisionsEn = {
  'decisions.open': 'Decide everything',
  'decisions.title': 'All verdicts',
  'decisions.text':
    'Every line of every case and every subscription is decided with what is known today, in every shipped edition. Nothing is stored.',
  'decisions.run': 'Decide again',
  'decisions.running': 'Deciding {done} of {total} …',
  'decisions.cancel': 'Cancel',
  'decisions.cancelled': 'Cancelled after {done} of {total}. Nothing was changed.',
  'decisions.done': '{total} decided. {differing} of them differ between the editions.',
  'decisions.none': 'There is nothing to decide yet. Take a case, or add a subscription to a customer.',
  'decisions.verdict': 'Verdict',
  'decisions.differences': 'Decided differently',
  'decisions.noDifferences': 'The editions agree on everything.',
  'decisions.customer': 'Customer',
  'decisions.what': 'What',
  'decisions.case': 'Case {number}',
  'decisions.subscription': 'Subscription',
  'decisions.shown': 'The first {n} of {of} are shown; all are counted.',
  'decisions.facetAny': 'any',
  'decisions.facetCount': '{verdict} ({count})',
  'decisions.differencesTable': 'Table of what is decided differently',
} as const;
