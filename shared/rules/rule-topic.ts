/** Topics of the rulebook, in the order in which people read them. */
export const RULE_TOPICS = [
  'scope',
  'licences',
  'azure',
  'requests',
  'gdap',
  'roles',
  'partnership',
  'several-partners',
  'regions',
  'clouds',
  'agreements',
  'ending',
] as const;

/** One of {@link RULE_TOPICS}. */
export type RuleTopic = (typeof RULE_TOPICS)[number];

/** Beginnings of rule ids, the longer before the shorter. */
const BEGINNINGS: readonly (readonly [string, RuleTopic])[] = [
  ['mc-license-', 'licences'],
  ['mc-usage-', 'azure'],
  ['mc-user-roles', 'roles'],
  ['mc-h-reseller-', 'requests'],
  ['mc-h-provider-', 'requests'],
  ['li-', 'licences'],
  ['az-', 'azure'],
  ['rr-', 'requests'],
  ['gd-', 'gdap'],
  ['ro-', 'roles'],
  ['pp-', 'partnership'],
  ['mp-', 'several-partners'],
  ['rg-', 'regions'],
  ['cl-', 'clouds'],
  ['ag-', 'agreements'],
  ['rm-', 'ending'],
];

/** The topic a rule is read under; what belongs to no other one says where the page applies. */
export function topicOf(ruleId: string): RuleTopic {
  return BEGINNINGS.find(([beginning]) => ruleId.startsWith(beginning))?.[1] ?? 'scope';
}
