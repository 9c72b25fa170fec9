import type { WorkspaceRole } from '../../shared/domain/workspace.ts';
import type { MessageKey } from '../messages/messages.ts';

/** One entry of the navigation. */
export interface NavEntry {
  readonly path: string;
  readonly label: MessageKey;
  readonly group: 'work' | 'tools' | 'foot';
}

const TODAY: NavEntry = { path: '/today', label: 'nav.today', group: 'work' };
const CUSTOMERS: NavEntry = { path: '/customers', label: 'nav.customers', group: 'work' };
const CASES: NavEntry = { path: '/cases', label: 'nav.cases', group: 'work' };
const SHARED: readonly NavEntry[] = [
  { path: '/import', label: 'nav.import', group: 'tools' },
  { path: '/activity', label: 'nav.activity', group: 'foot' },
  { path: '/settings', label: 'nav.settings', group: 'foot' },
];

/** Navigation of a role. The order is the order of a day; entries appear with the screens they open. */
export const navigationOf = (role: WorkspaceRole): readonly NavEntry[] =>
  role === 'indirect-reseller' ? [TODAY, CUSTOMERS, CASES, ...SHARED] : [TODAY, CUSTOMERS, CASES, ...SHARED];

/** Route of a new case, of one customer when given. */
export const newCaseRoute = (customerId?: string): string =>
  customerId === undefined ? '/cases/new' : `/cases/new/${customerId}`;

/** Route of a case. */
export const caseRoute = (id: string): string => `/cases/${id}`;

/** Route of the case list in a view; routes carry no query, so that the window's address stays exactly ours. */
export const casesRoute = (view: string): string => (view === 'open' ? '/cases' : `/cases/view/${view}`);

/** Route of a customer. */
export const customerRoute = (id: string): string => `/customers/${id}`;
