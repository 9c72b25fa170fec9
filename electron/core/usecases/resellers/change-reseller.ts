import type { PartnerId } from '../../../../shared/domain/id.ts';
import type { Partner } from '../../../../shared/domain/partner.ts';
import type { ResellerEntry } from '../../../../shared/ipc/contract/resellers.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { InputIssue } from '../../../../shared/result/app-error.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { type ByHand, commitByHand, enteredByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameKey } from '../../name-key.ts';
import { newPartner } from '../../records.ts';
import { partnerIdIssue, tenantIdIssue, typedPartnerId, typedTenantId } from '../../typed-ids.ts';

type ChangeDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

const withEntryOf = (before: Partner, entry: ResellerEntry, hand: ByHand): Partner => ({
  ...before,
  name: entry.name.trim(),
  nameKey: nameKey(entry.name.trim()),
  tenantId: typedTenantId(entry.tenantId),
  partnerId: typedPartnerId(entry.partnerId),
  partnerIdKind: enteredByHand(before.partnerIdKind, entry.partnerIdKind, hand),
  partnerIdCountry: enteredByHand(before.partnerIdCountry, entry.partnerIdCountry, hand),
  country: enteredByHand(before.country, entry.country, hand),
  partnership: enteredByHand(before.partnership, entry.partnership, hand),
  mpa: enteredByHand(before.mpa, entry.mpa, hand),
  programmeStatus: enteredByHand(before.programmeStatus, entry.programmeStatus, hand),
  adminAccessToReseller: enteredByHand(before.adminAccessToReseller, entry.adminAccessToReseller, hand),
  contact: entry.contact,
});

const issuesOf = (entry: ResellerEntry): InputIssue[] =>
  [tenantIdIssue('tenantId', entry.tenantId), partnerIdIssue('partnerId', entry.partnerId)].filter(
    (issue) => issue !== undefined,
  );

/** Adds a reseller by hand. Errors: `invalid-input` by field, and the store's. */
export async function addReseller(
  deps: ChangeDeps,
  { entry }: ParsedInput<'resellers.add'>,
): Promise<Reply<'resellers.add'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const issues = issuesOf(entry);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const id = deps.ids.next() as PartnerId;
  const hand = { by: open.value.person.id, today: deps.clock.today() };
  const put = withEntryOf(newPartner('indirect-reseller', entry.name), entry, hand);
  const saved = await commitByHand(deps, open.value, {
    label: 'reseller.add',
    ops: [{ kind: 'partner', id, ifRev: 0, put }],
    subject: { kind: 'partner', id },
  });
  return saved.ok ? ok({ id, changeSetId: saved.value.changeSetId }) : saved;
}

/** Changes what colleagues say of a reseller; what lists say stays beside it. */
export async function changeReseller(
  deps: ChangeDeps,
  { id, entry }: ParsedInput<'resellers.change'>,
): Promise<Reply<'resellers.change'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const issues = issuesOf(entry);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  const found = await open.value.store.get('partner', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'partner', id });
  const hand = { by: open.value.person.id, today: deps.clock.today() };
  return commitByHand(deps, open.value, {
    label: 'reseller.change',
    ops: [{ kind: 'partner', id, ifRev: found.rev, put: withEntryOf(found.body, entry, hand) }],
    subject: { kind: 'partner', id },
  });
}

/** Takes a reseller out of the lists. Its customers and their requests stay. */
export async function removeReseller(
  deps: ChangeDeps,
  { id }: ParsedInput<'resellers.remove'>,
): Promise<Reply<'resellers.remove'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('partner', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'partner', id });
  return commitByHand(deps, open.value, {
    label: 'reseller.remove',
    ops: [{ kind: 'partner', id, ifRev: found.rev, put: { ...found.body, removedAt: deps.clock.now() } }],
    subject: { kind: 'partner', id },
  });
}
