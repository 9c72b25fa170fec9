import type { ImportAbout } from '../../../../shared/ipc/contract/imports.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import type { CustomerChanges } from '../../formats/import-changes.ts';
import type { FileReport } from '../../formats/import-report.ts';
import { readAll } from '../../records.ts';
import type { ImportPlan, NamedAbout } from './import-plan.ts';
import { changesForReseller, customerPlan } from './plans/customer-plan.ts';
import { partnerPlan } from './plans/partner-plan.ts';
import { subscriptionPlan } from './plans/subscription-plan.ts';

const NO_CHANGES: CustomerChanges = { new: [], changed: [], unchanged: [], missing: [] };

/** A plan with whom the list is about. */
export interface PlanAbout {
  readonly plan: ImportPlan;
  readonly about: NamedAbout;
}

/** The record a person named, with its name. Errors: `not-found`. */
async function nameAbout(
  { store }: OpenWorkspace,
  about: ImportAbout | null,
): Promise<Result<NamedAbout, AppError>> {
  if (about === null) return ok(null);
  if (about.kind === 'customer') {
    const found = await store.get('customer', about.id);
    return found === undefined
      ? err({ code: 'not-found', entity: 'customer', id: about.id })
      : ok({ ...about, name: found.body.name });
  }
  const found = await store.get('partner', about.id);
  return found === undefined
    ? err({ code: 'not-found', entity: 'partner', id: about.id })
    : ok({ ...about, name: found.body.name });
}

async function customersOf(
  open: OpenWorkspace,
  report: FileReport,
  changes: CustomerChanges,
  about: NamedAbout,
): Promise<ImportPlan> {
  const isProvider = open.workspace.body.role === 'indirect-provider';
  const mine =
    about?.kind === 'reseller'
      ? changesForReseller(changes, report.customers, await readAll(open.store, 'customer'), about)
      : changes;
  return customerPlan(mine, about, isProvider);
}

/** What a read file would do to the workspace, said to be about somebody or not. */
export async function makePlan(
  open: OpenWorkspace,
  report: FileReport,
  changes: CustomerChanges | null,
  wanted: ImportAbout | null,
): Promise<Result<PlanAbout, AppError>> {
  const named = await nameAbout(open, wanted);
  if (!named.ok) return named;
  const about = named.value;
  const { store, workspace } = open;
  if (report.format === 'subscriptions') {
    const customers = await readAll(store, 'customer');
    const subscriptions = await readAll(store, 'subscription');
    const plan = subscriptionPlan(report.subscriptions, { customers, subscriptions, about });
    return ok({ plan, about });
  }
  if (report.format === 'partner-relationships' || report.format === 'mpa-status') {
    const preset = workspace.body.role === 'indirect-provider' ? 'indirect-reseller' : 'indirect-provider';
    return ok({
      plan: partnerPlan(report.partners, await readAll(store, 'partner'), report.format, preset),
      about: null,
    });
  }
  return ok({ plan: await customersOf(open, report, changes ?? NO_CHANGES, about), about });
}
