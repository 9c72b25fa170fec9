import type { BindingId } from '../../../../renderer/app/keys/bindings.ts';
import { type Desk, expect } from '../../desk-test.ts';
import { record, withDraft } from '../../pages/request-steps.ts';
import { atHeading, focusIn, type KeyCase, leads, sees } from './key-case.ts';

const inActivity = (desk: Desk) => atHeading(desk, '/activity', 'activity.title');

const lead = (address: RegExp): KeyCase => ({ prepare: inActivity, isDone: leads(address) });

let added = 0;
const nameNow = () => `0 Key ${added} Ltd`;

/** The list of customers, with one on top that was just added. */
async function besideAdded(desk: Desk): Promise<void> {
  added += 1;
  await desk.page.evaluate(async (name) => {
    const rest = { domain: '', tenantId: '', country: null, isCspPartnerTenant: null };
    const entry = { name, ...rest, tags: [], resellerIds: [] };
    const reply = await window.channelDesk.request('customers.add', { entry });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  }, nameNow());
  await atHeading(desk, '/customers', 'customers.title');
  await expect(row(desk)).toHaveCount(1);
}

const row = ({ page }: Desk) => page.getByRole('grid').locator('[data-index]').filter({ hasText: nameNow() });

async function besideTakenBack(desk: Desk): Promise<void> {
  await besideAdded(desk);
  await desk.page.evaluate(async () => {
    const newest = await window.channelDesk.request('changes.newest', {});
    const changeSetId = newest.ok ? (newest.value.undo?.changeSetId ?? '') : '';
    await window.channelDesk.request('changes.undo', { changeSetId });
  });
  await expect(row(desk)).toHaveCount(0);
}

/** A request that was sent, in a workspace of its own. */
async function onSentRequest(desk: Desk): Promise<void> {
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  await inActivity(desk);
  await desk.go(`/requests/${id}`);
  await desk.page.locator('[data-record]').waitFor();
  await desk.page.getByRole('heading', { level: 1 }).focus();
}

async function inNavigation(desk: Desk): Promise<void> {
  await inActivity(desk);
  await desk.page.getByRole('navigation').getByRole('link').first().focus();
}

/** Keys that work on every screen. */
export const EVERYWHERE_KEYS = {
  newCase: lead(/#\/cases\/new$/u),
  palette: { prepare: inActivity, isDone: sees(({ page }) => page.getByTestId('palette')) },
  find: {
    prepare: (desk) => atHeading(desk, '/customers', 'customers.title'),
    isDone: focusIn('main [type="search"]'),
  },
  nav1: lead(/#\/today$/u),
  nav2: lead(/#\/customers$/u),
  nav3: lead(/#\/cases$/u),
  nav4: lead(/#\/requests$/u),
  nav5: lead(/#\/import$/u),
  nav6: lead(/#\/rulebook$/u),
  undo: { prepare: besideAdded, isDone: async (desk) => (await row(desk).count()) === 0 },
  redo: { prepare: besideTakenBack, isDone: async (desk) => (await row(desk).count()) === 1 },
  record: { prepare: onSentRequest, isDone: sees(({ page }) => page.getByTestId('record-form')) },
  import: lead(/#\/import$/u),
  links: lead(/#\/links$/u),
  settings: lead(/#\/settings$/u),
  back: { prepare: inActivity, isDone: leads(/#\/nowhere$/u) },
  nextRegion: { prepare: inNavigation, isDone: focusIn('main') },
  previousRegion: { prepare: inNavigation, isDone: focusIn('header') },
  help: { prepare: inActivity, isDone: sees(({ page }) => page.getByTestId('help-dialog')) },
} as const satisfies Partial<Record<BindingId, KeyCase>>;
