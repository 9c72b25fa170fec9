import type { Workspace } from '../../../../shared/domain/workspace.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError, InputIssue } from '../../../../shared/result/app-error.ts';
import { err } from '../../../../shared/result/result.ts';
import { type ByHand, commitByHand, enteredByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import {
  countryIssue,
  nameIssue,
  partnerIdIssue,
  tenantIdIssue,
  typedCountry,
  typedPartnerId,
  typedTenantId,
} from '../../typed-ids.ts';

type Patch = ParsedInput<'settings.change-workspace'>;

const findIssues = (patch: Patch): InputIssue[] =>
  [
    nameIssue('companyName', patch.companyName),
    countryIssue('country', patch.country),
    tenantIdIssue('tenantId', patch.tenantId),
    partnerIdIssue('partnerId', patch.partnerId),
  ].filter((issue) => issue !== undefined);

/** Why the patch cannot be used, if so. The review stands between a reseller and the provider it has named. */
function refusalOf(patch: Patch, { role, defaultProviderId }: Workspace): AppError | undefined {
  if (patch.providerReview !== undefined && role !== 'indirect-reseller')
    return { code: 'not-allowed', what: 'provider-review' };
  const issues = findIssues(patch);
  if (patch.providerReview === 'on' && defaultProviderId === null)
    issues.push({ path: 'providerReview', problem: 'no-provider' });
  return issues.length > 0 ? { code: 'invalid-input', issues } : undefined;
}

/** The stored form of a field: what was typed, or what stood there when nothing was. */
const taken = <I, T>(typed: I | undefined, before: T, stored: (typed: I) => T): T =>
  typed === undefined ? before : stored(typed);

const answered = <T extends string>(word: T | 'unknown'): Exclude<T, 'unknown'> | null =>
  word === 'unknown' ? null : (word as Exclude<T, 'unknown'>);

const withTimers = (before: Workspace['timers'], patch: Patch['timers'] = {}): Workspace['timers'] => ({
  reminderDays: patch.reminderDays ?? before.reminderDays,
  lapseDays: patch.lapseDays ?? before.lapseDays,
  staleDays: patch.staleDays ?? before.staleDays,
  staleDeadlineDays: patch.staleDeadlineDays ?? before.staleDeadlineDays,
  verifyRulesDays: patch.verifyRulesDays ?? before.verifyRulesDays,
});

/** The workspace with what was changed. Once both ids and the country are there, it counts as set up. */
export function changedWorkspace(before: Workspace, patch: Patch, byHand: ByHand): Workspace {
  const after: Workspace = {
    ...before,
    companyName: taken(patch.companyName, before.companyName, (typed) => typed.trim()),
    country: taken(patch.country, before.country, typedCountry),
    tenantId: taken(patch.tenantId, before.tenantId, typedTenantId),
    partnerId: taken(patch.partnerId, before.partnerId, typedPartnerId),
    partnerIdKind: patch.partnerIdKind ?? before.partnerIdKind,
    mpa: taken(patch.mpa, before.mpa, (word) => enteredByHand(before.mpa, answered(word), byHand)),
    azureExpertMsp: taken(patch.azureExpertMsp, before.azureExpertMsp, answered),
    gccApproved: taken(patch.gccApproved, before.gccApproved, answered),
    baselineEdition: patch.baselineEdition ?? before.baselineEdition,
    providerReview: patch.providerReview ?? before.providerReview,
    timers: withTimers(before.timers, patch.timers),
  };
  const complete = after.tenantId !== null && after.partnerId !== null && after.country !== null;
  return { ...after, setupFinished: before.setupFinished || complete };
}

/** Changes what the workspace says of its company, and its timers. Errors: `invalid-input` by field, `not-allowed`. */
export async function changeWorkspace(
  deps: Pick<Deps, 'desk' | 'ids' | 'clock'>,
  patch: Patch,
): Promise<Reply<'settings.change-workspace'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { workspace, person } = open.value;
  const refusal = refusalOf(patch, workspace.body);
  if (refusal !== undefined) return err(refusal);
  const put = changedWorkspace(workspace.body, patch, { today: deps.clock.today(), by: person.id });
  return commitByHand(deps, open.value, {
    label: 'settings.change-workspace',
    subject: { kind: 'workspace', id: workspace.id },
    ops: [{ kind: 'workspace', id: workspace.id, ifRev: workspace.rev, put }],
  });
}
