import type { PartnerId } from '../../../../shared/domain/id.ts';
import type { Partner } from '../../../../shared/domain/partner.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { InputIssue } from '../../../../shared/result/app-error.ts';
import { err } from '../../../../shared/result/result.ts';
import { type ByHand, commitByHand, enteredByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameKey } from '../../name-key.ts';
import type { Op } from '../../ports/store.ts';
import { newPartner } from '../../records.ts';
import {
  countryIssue,
  nameIssue,
  partnerIdIssue,
  tenantIdIssue,
  typedCountry,
  typedPartnerId,
  typedTenantId,
} from '../../typed-ids.ts';
import { ownProvider } from './get-settings.ts';

type Patch = ParsedInput<'settings.change-provider'>;

/** A provider before anything is known of it. */
const UNNAMED: Partner = newPartner('indirect-provider', '');

const findIssues = (patch: Patch, before: Partner): InputIssue[] =>
  [
    nameIssue('name', patch.name ?? before.name),
    countryIssue('country', patch.country),
    tenantIdIssue('tenantId', patch.tenantId),
    partnerIdIssue('partnerId', patch.partnerId),
  ].filter((issue) => issue !== undefined);

/** What a colleague entered for the four fields that know their sources. */
function knownFields(before: Partner, patch: Patch, byHand: ByHand) {
  const { partnerIdKind, country, mpa, partnership } = patch;
  const word = <T extends string>(given: T | 'unknown'): T | null => (given === 'unknown' ? null : given);
  return {
    ...(partnerIdKind === undefined
      ? {}
      : { partnerIdKind: enteredByHand(before.partnerIdKind, partnerIdKind, byHand) }),
    ...(country === undefined
      ? {}
      : { country: enteredByHand(before.country, typedCountry(country), byHand) }),
    ...(mpa === undefined ? {} : { mpa: enteredByHand(before.mpa, word(mpa), byHand) }),
    ...(partnership === undefined
      ? {}
      : { partnership: enteredByHand(before.partnership, word(partnership), byHand) }),
  };
}

/** The provider with what was changed. */
function changedProvider(before: Partner, patch: Patch, byHand: ByHand): Partner {
  const name = patch.name?.trim() ?? before.name;
  return {
    ...before,
    ...knownFields(before, patch, byHand),
    name,
    nameKey: nameKey(name),
    tenantId: patch.tenantId === undefined ? before.tenantId : typedTenantId(patch.tenantId),
    partnerId: patch.partnerId === undefined ? before.partnerId : typedPartnerId(patch.partnerId),
  };
}

/**
 * Changes the reseller's own provider. Its first name makes it the default one and lets it review requests, which is
 * what naming a provider presets at first run as well. Errors: `not-allowed` for a provider, `invalid-input` by field.
 */
export async function changeProvider(
  deps: Pick<Deps, 'desk' | 'ids' | 'clock'>,
  patch: Patch,
): Promise<Reply<'settings.change-provider'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { workspace, person } = open.value;
  if (workspace.body.role !== 'indirect-reseller') return err({ code: 'not-allowed', what: 'provider' });
  const before = await ownProvider(open.value);
  const issues = findIssues(patch, before?.body ?? UNNAMED);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const id = (before?.id ?? deps.ids.next()) as PartnerId;
  const put = changedProvider(before?.body ?? UNNAMED, patch, { today: deps.clock.today(), by: person.id });
  const ops: Op[] = [{ kind: 'partner', id, ifRev: before?.rev ?? 0, put }];
  if (before === undefined)
    ops.push({
      kind: 'workspace',
      id: workspace.id,
      ifRev: workspace.rev,
      put: { ...workspace.body, defaultProviderId: id, providerReview: 'on' },
    });
  return commitByHand(deps, open.value, {
    label: 'settings.change-provider',
    subject: { kind: 'partner', id },
    ops,
  });
}
