import type { PartnerId, PersonId } from '../../../../shared/domain/id.ts';
import { unknown } from '../../../../shared/domain/known.ts';
import type { Partner } from '../../../../shared/domain/partner.ts';
import { type Person, portalRole } from '../../../../shared/domain/person.ts';
import {
  DEFAULT_TIMERS,
  SERVICE_SUPPORT_ADMINISTRATOR,
  type Workspace,
} from '../../../../shared/domain/workspace.ts';
import type { FirstRunDraft } from '../../../../shared/ipc/contract/app.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError, InputIssue } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { isBlank } from '../../desk/read-open.ts';
import type { Op, StoreRefusal } from '../../ports/store.ts';
import type { OpenedWorkspace, Secret, Workspaces } from '../../ports/workspaces.ts';
import { newPartner } from '../../records.ts';
import { settle, toAppError } from '../../store-errors.ts';
import {
  countryIssue,
  nameIssue,
  partnerIdIssue,
  tenantIdIssue,
  typedCountry,
  typedPartnerId,
  typedTenantId,
} from '../../typed-ids.ts';

const findIssues = (draft: FirstRunDraft): InputIssue[] =>
  [
    draft.role === null ? { path: 'role', problem: 'empty' } : undefined,
    nameIssue('companyName', draft.companyName),
    countryIssue('country', draft.country),
    tenantIdIssue('tenantId', draft.tenantId),
    tenantIdIssue('providerTenantId', draft.providerTenantId),
    partnerIdIssue('partnerId', draft.partnerId),
  ].filter((issue) => issue !== undefined);

/** What the first-run pages filled in becomes the workspace; what they left out is not known. */
export function workspaceFrom(
  draft: FirstRunDraft,
  role: Workspace['role'],
  provider: PartnerId | null,
  finished: boolean,
): Workspace {
  return {
    role,
    companyName: draft.companyName.trim(),
    country: typedCountry(draft.country),
    cloud: draft.cloud,
    tenantId: typedTenantId(draft.tenantId),
    partnerId: typedPartnerId(draft.partnerId),
    partnerIdKind: draft.partnerIdKind,
    mpa: unknown(),
    azureExpertMsp: null,
    gccApproved: null,
    baselineEdition: draft.baselineEdition,
    providerReview: provider !== null && draft.providerReview ? 'on' : 'off',
    defaultProviderId: provider,
    neededGdapRoleIds: [SERVICE_SUPPORT_ADMINISTRATOR],
    timers: DEFAULT_TIMERS,
    sample: false,
    setupFinished: finished,
  };
}

/** The person who set the workspace up; the name falls back to the company's when it was left empty. */
export const personFrom = (draft: FirstRunDraft): Person => ({
  name: draft.yourName.trim() || draft.companyName.trim(),
  portalRoles: portalRole.options.filter((role) => draft.portalRoles.includes(role)),
  active: true,
});

const providerFrom = (draft: FirstRunDraft): Partner => ({
  ...newPartner('indirect-provider', draft.providerName.trim()),
  tenantId: typedTenantId(draft.providerTenantId),
});

const isComplete = (draft: FirstRunDraft): boolean =>
  draft.tenantId !== '' && draft.partnerId !== '' && draft.country !== '';

/** A new workspace in the folder. One whose making was interrupted is gone on with: nothing was ever written into it. */
async function openBlank(
  workspaces: Workspaces,
  folder: string,
): Promise<Result<OpenedWorkspace, StoreRefusal>> {
  const made = await workspaces.open(folder, 'new');
  if (made.ok || made.error.code !== 'not-empty') return made;
  const there = await workspaces.open(folder, 'existing');
  if (!there.ok || (await isBlank(there.value.store))) return there.ok ? there : made;
  await there.value.store.close();
  return made;
}

/** The blank workspace encrypted and open again, so that nothing is ever written into it in the clear. */
async function encrypted(
  workspaces: Workspaces,
  { store }: OpenedWorkspace,
  folder: string,
  secret: Secret,
): Promise<Result<OpenedWorkspace, AppError>> {
  await store.close();
  const done = await workspaces.protect(folder, secret);
  const again = done.ok ? await workspaces.open(folder, 'existing') : done;
  if (again.ok) return again;
  const what = again.error.code === 'disk-full' ? 'not-encrypted-full' : 'not-encrypted';
  return err({ code: 'not-allowed', what });
}

/** The place for what the first-run pages describe: a blank workspace, encrypted when that was asked for. */
async function openPlace(
  workspaces: Workspaces,
  folder: string,
  { draft, protection }: ParsedInput<'workspace.create'>,
): Promise<Result<OpenedWorkspace, AppError>> {
  const opened = await openBlank(workspaces, folder);
  if (!opened.ok) return err(toAppError(opened.error));
  if (protection === undefined) return opened;
  const secret = { ...protection, company: draft.companyName.trim() };
  return encrypted(workspaces, opened.value, folder, secret);
}

/** What is written first: who set it up, whose workspace it is, and the provider that was named. */
function firstOps(
  ids: Deps['ids'],
  role: Workspace['role'],
  { draft, skipped }: ParsedInput<'workspace.create'>,
): { readonly person: PersonId; readonly ops: Op[] } {
  const person = ids.next() as PersonId;
  const provider =
    role === 'indirect-reseller' && draft.providerName.trim() !== '' ? (ids.next() as PartnerId) : null;
  const ops: Op[] = [
    { kind: 'person', id: person, ifRev: 0, put: personFrom(draft) },
    {
      kind: 'workspace',
      id: ids.next(),
      ifRev: 0,
      put: workspaceFrom(draft, role, provider, !skipped && isComplete(draft)),
    },
  ];
  if (provider !== null) ops.push({ kind: 'partner', id: provider, ifRev: 0, put: providerFrom(draft) });
  return { person, ops };
}

/**
 * Makes the workspace the first-run pages describe and opens it. Errors: `invalid-input` by field, `not-allowed` when it could
 * not be encrypted (nothing that was typed was written), and the store's.
 */
export async function createWorkspace(
  deps: Pick<Deps, 'desk' | 'workspaces' | 'ids' | 'device'>,
  input: ParsedInput<'workspace.create'>,
): Promise<Reply<'workspace.create'>> {
  const issues = findIssues(input.draft);
  const { role } = input.draft;
  if (issues.length > 0 || role === null) return err({ code: 'invalid-input', issues });
  const folder = deps.device.read().folder ?? deps.workspaces.defaultFolder();
  const opened = await openPlace(deps.workspaces, folder, input);
  if (!opened.ok) return opened;
  const { person, ops } = firstOps(deps.ids, role, input);
  const saved = await settle(
    opened.value.store.commit({ id: deps.ids.next(), actor: person, label: 'workspace.create', ops }),
  );
  if (!saved.ok) {
    await opened.value.store.close();
    return saved;
  }
  return ok(await deps.desk.adopt(opened.value, folder, person));
}

/** Keeps what is typed on the first-run pages. */
export async function saveFirstRunDraft(
  deps: Pick<Deps, 'device'>,
  draft: FirstRunDraft,
): Promise<Reply<'workspace.save-first-run-draft'>> {
  const written = await settle(deps.device.write({ firstRun: draft }));
  return written.ok ? ok({}) : written;
}
