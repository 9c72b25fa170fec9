import { currentEntry, type Known } from '../../../../shared/domain/known.ts';
import type { Partner } from '../../../../shared/domain/partner.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Workspace } from '../../../../shared/domain/workspace.ts';
import type {
  Origin,
  ProviderSettings,
  WorkspaceSettings,
} from '../../../../shared/ipc/contract/settings.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';

function originOf<T>(field: Known<T>): Origin {
  const entry = currentEntry(field);
  return entry === undefined ? null : { type: entry.source.type, asOf: entry.asOf };
}

/** The workspace in the form it is typed. */
const shownWorkspace = (body: Workspace): WorkspaceSettings => ({
  role: body.role,
  cloud: body.cloud,
  setupFinished: body.setupFinished,
  companyName: body.companyName,
  country: body.country ?? '',
  tenantId: body.tenantId ?? '',
  partnerId: body.partnerId ?? '',
  partnerIdKind: body.partnerIdKind,
  mpa: body.mpa.value ?? 'unknown',
  azureExpertMsp: body.azureExpertMsp ?? 'unknown',
  gccApproved: body.gccApproved ?? 'unknown',
  baselineEdition: body.baselineEdition,
  providerReview: body.providerReview,
  timers: body.timers,
  origins: { mpa: originOf(body.mpa) },
});

const shownProvider = (body: Partner): ProviderSettings => ({
  name: body.name,
  tenantId: body.tenantId ?? '',
  partnerId: body.partnerId ?? '',
  partnerIdKind: body.partnerIdKind.value ?? 'not-sure',
  country: body.country.value ?? '',
  mpa: body.mpa.value ?? 'unknown',
  partnership: body.partnership.value ?? 'unknown',
  origins: {
    country: originOf(body.country),
    mpa: originOf(body.mpa),
    partnership: originOf(body.partnership),
  },
});

/** The reseller's own provider, undefined while none is named. */
export async function ownProvider({ store, workspace }: OpenWorkspace): Promise<Rec<'partner'> | undefined> {
  const id = workspace.body.defaultProviderId;
  return id === null ? undefined : store.get('partner', id);
}

/** Everybody who works here, in the order they came. */
async function shownPeople({ store, person: acting }: OpenWorkspace) {
  const people = await readAll(store, 'person');
  return people
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .map(({ id, body }) => ({
      id,
      name: body.name,
      portalRoles: body.portalRoles,
      active: body.active,
      acting: id === acting.id,
    }));
}

/** Everything the Settings page shows. */
export async function getSettings(deps: Pick<Deps, 'desk'>): Promise<Reply<'settings.get'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const provider = await ownProvider(open.value);
  return ok({
    workspace: shownWorkspace(open.value.workspace.body),
    provider: provider === undefined ? null : shownProvider(provider.body),
    people: await shownPeople(open.value),
    place: open.value.store.status().place,
  });
}
