import type { MessageKey } from '../../renderer/messages/messages.ts';
import type { WorkspaceRole } from '../../shared/domain/workspace.ts';
import { type Desk, expect } from './desk-test.ts';
import { PROVIDER_STEPS, STEPS } from './screen-steps.ts';
import { settled } from './settled.ts';

/** A screen with an address of its own. Every check of all screens, and the contact sheet, goes over this table. */
export const ROUTES: readonly { readonly path: string; readonly heading: MessageKey }[] = [
  { path: '/today', heading: 'today.title' },
  { path: '/customers', heading: 'customers.title' },
  { path: '/customers/view/needs-review', heading: 'customers.title' },
  { path: '/customers/view/access-ends', heading: 'customers.title' },
  { path: '/customers/new', heading: 'customer.formNew' },
  { path: '/requests', heading: 'requests.title' },
  { path: '/requests/view/all', heading: 'requests.title' },
  { path: '/requests/board', heading: 'requests.title' },
  { path: '/requests/many', heading: 'many.title' },
  { path: '/requests/view/drafts/gdap-approval', heading: 'requests.title' },
  { path: '/cases', heading: 'cases.title' },
  { path: '/cases/view/needs-review', heading: 'cases.title' },
  { path: '/cases/all-verdicts', heading: 'decisions.title' },
  { path: '/cases/new', heading: 'intake.title' },
  { path: '/import', heading: 'import.title' },
  { path: '/rulebook', heading: 'rulebook.title' },
  { path: '/rulebook/compare/mc-latest', heading: 'rulebook.compareTitle' },
  { path: '/rulebook/conflicts', heading: 'conflicts.title' },
  { path: '/rulebook/verify-due', heading: 'verify.title' },
  { path: '/links', heading: 'links.title' },
  { path: '/activity', heading: 'activity.title' },
  { path: '/activity/kind=customer', heading: 'activity.title' },
  { path: '/settings', heading: 'settings.title' },
  { path: '/settings/data', heading: 'settings.title' },
  { path: '/settings/mail', heading: 'settings.title' },
  { path: '/settings/keys', heading: 'settings.title' },
  { path: '/nowhere', heading: 'app.notFound' },
];

/** Screens of a provider that differ from a reseller's. */
export const PROVIDER_ROUTES: typeof ROUTES = [
  { path: '/today', heading: 'today.title' },
  { path: '/resellers', heading: 'resellers.title' },
  { path: '/resellers/view/mpa-not-signed', heading: 'resellers.title' },
  { path: '/resellers/new', heading: 'reseller.formNew' },
  { path: '/customers/view/unassigned', heading: 'customers.title' },
  { path: '/requests', heading: 'requests.title' },
  { path: '/links', heading: 'links.title' },
];

export type Look = (name: string) => Promise<void>;

/** Opens every screen of the open workspace in turn and looks at each once it is drawn. */
export async function onEveryScreen(
  desk: Desk,
  look: Look,
  role: WorkspaceRole = 'indirect-reseller',
): Promise<void> {
  const isProvider = role === 'indirect-provider';
  for (const { path, heading } of isProvider ? PROVIDER_ROUTES : ROUTES) {
    await desk.go(path);
    await expect(desk.page.getByRole('heading', { level: 1, name: desk.t(heading) })).toBeInViewport();
    await settled(desk);
    await look(path);
  }
  for (const { name, open } of isProvider ? PROVIDER_STEPS : STEPS) {
    await open(desk);
    await settled(desk);
    await look(name);
  }
}
