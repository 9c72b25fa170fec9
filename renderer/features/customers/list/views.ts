import { type CustomerLook, PRESET_COLUMNS } from '../../../../shared/domain/customer-view.ts';
import type { WorkspaceRole } from '../../../../shared/domain/workspace.ts';
import { FACTS } from '../../../../shared/rules/facts.ts';

/** Views that are built in; each is part of the address. */
export const VIEWS = [
  'all',
  'needs-review',
  'no-access',
  'access-ends',
  'elsewhere',
  'unassigned',
  'missing',
] as const;
export type BuiltIn = (typeof VIEWS)[number];

/** Order of the list before anybody chose. */
const BY_NAME: CustomerLook['sort'] = [{ key: 'name', direction: 'ascending' }];
const SOONEST: CustomerLook['sort'] = [{ key: 'deadline', direction: 'ascending' }];

const look = (filter: CustomerLook['filter'], more: Partial<CustomerLook> = {}): CustomerLook => ({
  filter,
  sort: BY_NAME,
  columns: [...PRESET_COLUMNS],
  text: '',
  ...more,
});

const LOOKS: Readonly<Record<BuiltIn, CustomerLook>> = {
  all: look({}),
  'needs-review': look({ review: ['yes'] }),
  'no-access': look({
    relation: ['reseller-only', 'reseller-gdap-pending', 'reseller-gdap-ended', 'reseller-roles-removed'],
  }),
  'access-ends': look({ accessEnd: ['30'] }, { sort: SOONEST }),
  elsewhere: look(
    {
      channel: FACTS.acquisitionChannel.values.filter((one) => one !== 'csp-own'),
      relation: ['none', 'request-draft', 'request-sent', 'gdap-only', 'declined', 'removed', 'unknown'],
    },
    { columns: ['relation', 'channel', 'verdicts'] },
  ),
  unassigned: look({ reseller: ['none'] }),
  missing: look({ missing: ['yes'] }, { columns: ['relation', 'age', 'verdicts'] }),
};

/** Built-in views of a role: only a provider's customers have a reseller, or none. */
export const viewsOf = (role: WorkspaceRole | undefined): readonly BuiltIn[] =>
  VIEWS.filter((one) => one !== 'unassigned' || role === 'indirect-provider');

/** Look of a built-in view; of the whole list when there is none of that name. */
export const lookOf = (view: string): CustomerLook => LOOKS[VIEWS.find((one) => one === view) ?? 'all'];

/** True when both show the same rows in the same way. */
export const isSameLook = (a: CustomerLook, b: CustomerLook): boolean =>
  JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

const tidy = ({ filter, sort, columns, text }: CustomerLook) => ({
  filter: Object.entries(filter)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => [facet, [...values].sort()])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  sort,
  columns,
  text: text.trim(),
});
