import type { WorkspaceRole } from '../../shared/domain/workspace.ts';
import type { MessageKey } from '../messages/messages.ts';

/** One entry of the navigation. */
export interface NavEntry {
  readonly path: string;
  readonly label: MessageKey;
  readonly group: 'work' | 'tools' | 'foot';
}

const TODAY: NavEntry = { path: '/today', label: 'nav.today', group: 'work' };
const RESELLERS: NavEntry = { path: '/resellers', label: 'nav.resellers', group: 'work' };
const CUSTOMERS: NavEntry = { path: '/customers', label: 'nav.customers', group: 'work' };
const CASES: NavEntry = { path: '/cases', label: 'nav.cases', group: 'work' };
const REQUESTS: NavEntry = { path: '/requests', label: 'nav.requests', group: 'work' };
const SHARED: readonly NavEntry[] = [
  { path: '/import', label: 'nav.import', group: 'tools' },
  { path: '/rulebook', label: 'nav.rulebook', group: 'tools' },
  { path: '/links', label: 'nav.links', group: 'tools' },
  { path: '/activity', label: 'nav.activity', group: 'foot' },
  { path: '/settings', label: 'nav.settings', group: 'foot' },
];

/** Navigation of a role. The order is the order of a day; entries appear with the screens they open. */
export const navigationOf = (role: WorkspaceRole): readonly NavEntry[] =>
  role === 'indirect-reseller'
    ? [TODAY, CUSTOMERS, CASES, REQUESTS, ...SHARED]
    : [TODAY, RESELLERS, CUSTOMERS, REQUESTS, ...SHARED];

/** Route of a new case, of one customer when given. */
export const newCaseRoute = (customerId?: string): string =>
  customerId === undefined ? '/cases/new' : `/cases/new/${customerId}`;

/** Route of a case. */
export const caseRoute = (id: string): string => `/cases/${id}`;

/** Route of the page that decides everything. */
export const ALL_VERDICTS = '/cases/all-verdicts';

/** Route of the case list in a view; routes carry no query, so that the window's address stays exactly ours. */
export const casesRoute = (view: string): string => (view === 'open' ? '/cases' : `/cases/view/${view}`);

/** Route of a part of a customer's page. */
export const customerRoute = (id: string, tab?: string): string =>
  tab === undefined ? `/customers/${id}` : `/customers/${id}/${tab}`;

/** Route of a list in one of its views; `all` is the list itself. */
const viewRoute =
  (list: string) =>
  (view: string): string =>
    view === 'all' ? list : `${list}/view/${view}`;

export const customersRoute = viewRoute('/customers');
export const resellersRoute = viewRoute('/resellers');

/** Route of the request list; open ones of every kind are the list itself. */
export const requestsRoute = (view: string, kind?: string): string => {
  if (kind !== undefined) return `/requests/view/${view}/${kind}`;
  return view === 'open' ? '/requests' : `/requests/view/${view}`;
};

/** Route of the board, of one kind of request when given. */
export const requestsBoardRoute = (kind?: string): string =>
  kind === undefined ? '/requests/board' : `/requests/board/${kind}`;

/** Route of the drafts that are written at once. */
export const WRITE_MANY = '/requests/many';

/** Route of a request. */
export const requestRoute = (id: string): string => `/requests/${id}`;

/** Route of a part of a reseller's page. */
export const resellerRoute = (id: string, tab?: string): string =>
  tab === undefined ? `/resellers/${id}` : `/resellers/${id}/${tab}`;

/** Route of the rules of an edition; without one, of the workspace's own. */
export const rulebookRoute = (edition?: string): string =>
  edition === undefined ? '/rulebook' : `/rulebook/edition/${edition}`;

/** Route of the places where the sources disagree. */
export const conflictsRoute = (): string => '/rulebook/conflicts';

/** Route of the rules that have to be verified again. */
export const verifyDueRoute = (): string => '/rulebook/verify-due';

/** Route of a rule, as an edition has it. */
export const ruleRoute = (ruleId: string, edition?: string): string =>
  edition === undefined ? `/rulebook/${ruleId}` : `/rulebook/${ruleId}/${edition}`;

/** Route of two editions side by side; the first one is the workspace's own when not given. */
export const compareRoute = (against: string, edition?: string): string =>
  edition === undefined ? `/rulebook/compare/${against}` : `/rulebook/compare/${against}/${edition}`;

/** Route of the import of a list that is about somebody. */
export const importFor = (kind: 'customer' | 'reseller', id: string): string => `/import/${kind}/${id}`;
