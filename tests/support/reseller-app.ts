import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import type { Clock } from '../../electron/core/ports/clock.ts';
import { createFirstRunStore } from '../../renderer/features/first-run/first-run-store.ts';
import type { FirstRunDraft } from '../../shared/ipc/contract/app.ts';
import type { CustomerEntry } from '../../shared/ipc/contract/customers.ts';
import { granted, type InProcessApp, startInProcess } from './in-process-bridge.ts';

/** Tenant ids of {@link resellerApp} and of its provider. */
export const TENANT = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';
export const PROVIDER = '3c1f9a52-7b1e-4d0c-8a55-0d9be4a1c001';

/** The app of a reseller in Singapore with all its ids, whose provider Meridian does not look first; what is given replaces. */
export async function resellerApp(
  patch: Partial<FirstRunDraft> = {},
  ...clock: [] | [Clock]
): Promise<InProcessApp> {
  const app = await startInProcess(...clock);
  const draft: FirstRunDraft = {
    ...emptyFirstRun('lin'),
    role: 'indirect-reseller',
    companyName: 'Lakeview',
    country: 'SG',
    tenantId: TENANT,
    partnerId: '4847383',
    partnerIdKind: 'location',
    portalRoles: ['admin-agent'],
    providerName: 'Meridian',
    providerTenantId: PROVIDER,
    providerReview: false,
    ...patch,
  };
  await createFirstRunStore(app.bridge, draft).getState().create(false);
  return app;
}

/** A customer in the same country, as it is entered, that is no partner itself. */
export const customerIn = (name: string, domain: string): CustomerEntry => ({
  name,
  domain,
  tenantId: '',
  country: 'SG',
  isCspPartnerTenant: 'no',
  tags: [],
  resellerIds: [],
});

/** A customer in the same country with a draft to it that names who accepts; answers the draft's id. */
export async function draftTo({ bridge }: InProcessApp, name: string): Promise<string> {
  const { id } = await granted(
    bridge.request('customers.add', { entry: customerIn(name, `${name.toLowerCase()}.example`) }),
  );
  const made = await granted(bridge.request('requests.create', { customerId: id, caseId: null }));
  await granted(
    bridge.request('requests.change', { id: made.id, recipient: 'Chen', mail: `chen@${name}.example` }),
  );
  return made.id;
}

/** "I know" to everything that has to be looked at in a draft. */
export async function lookAtChecks({ bridge }: InProcessApp, id: string): Promise<void> {
  const { findings } = (await granted(bridge.request('requests.get', { id }))).composer;
  for (const { ruleId, strength } of findings)
    if (strength === 'check')
      await granted(bridge.request('requests.settle-check', { id, ruleId, known: true }));
}
