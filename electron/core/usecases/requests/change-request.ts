import type { PersonId, RequestId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request, RequestEvent } from '../../../../shared/domain/request.ts';
import type { Workspace } from '../../../../shared/domain/workspace.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { type FindingId, finding } from '../../../../shared/requests/findings.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { ActivityNote } from '../../ports/store.ts';
import { newRequest } from '../../records.ts';
import { takeNumber } from '../../take-number.ts';

export type ChangeDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

/** A reseller asks jointly with its provider; a provider asks for itself (domain 2.2). */
export const presetKind = ({ role, defaultProviderId }: Workspace): Request['requestKind'] =>
  role === 'indirect-reseller' && defaultProviderId !== null
    ? 'indirect-reseller-relationship'
    : 'reseller-relationship';

const eventOf = (deps: ChangeDeps, { person }: OpenWorkspace, type: RequestEvent['type']): RequestEvent => ({
  eventId: deps.ids.next(),
  type,
  on: deps.clock.today(),
  at: deps.clock.now(),
  by: person.id,
});

/** A new draft with who accepts, as far as the customer's contacts say. */
export function draftFor(
  deps: ChangeDeps,
  open: OpenWorkspace,
  number: number,
  customer: Rec<'customer'>,
  found: Rec<'case'> | undefined,
): Request {
  const workspace = open.workspace.body;
  const contact = customer.body.contacts.find((one) => one.acceptsRequests);
  return {
    ...newRequest(number, presetKind(workspace), customer.id),
    caseId: found?.id ?? null,
    lineIds: found?.body.lines.map((line) => line.lineId) ?? [],
    providerId: workspace.defaultProviderId,
    recipient: {
      contactId: contact?.id ?? null,
      name: contact?.name ?? '',
      mail: contact?.mail ?? '',
    },
    events: [eventOf(deps, open, 'created')],
  };
}

/** Begins a request. Errors: `not-found` (customer, case, or a case of somebody else), and the store's. */
export async function createRequest(
  deps: ChangeDeps,
  { customerId, caseId, kind, link }: ParsedInput<'requests.create'>,
): Promise<Reply<'requests.create'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const customer = await store.get('customer', customerId);
  if (customer === undefined) return err({ code: 'not-found', entity: 'customer', id: customerId });
  const found = caseId === null ? undefined : await store.get('case', caseId);
  if (caseId !== null && found?.body.customerId !== customerId)
    return err({ code: 'not-found', entity: 'case', id: caseId });
  const taken = await takeNumber(deps, open.value, 'request');
  if (!taken.ok) return taken;
  const id = deps.ids.next() as RequestId;
  const preset = draftFor(deps, open.value, taken.value, customer, found);
  const put: Request = {
    ...preset,
    requestKind: kind ?? preset.requestKind,
    ...(link === undefined ? {} : { linkText: link }),
  };
  const saved = await commitByHand(deps, open.value, {
    label: 'request.create',
    ops: [{ kind: 'request', id, ifRev: 0, put }],
    subject: { kind: 'request', id, customerId },
  });
  return saved.ok ? ok({ id, number: taken.value, changeSetId: saved.value.changeSetId }) : saved;
}

const subjectOf = (id: RequestId, { customerId }: Request): ActivityNote['subject'] => ({
  kind: 'request',
  id,
  ...(customerId === null ? {} : { customerId }),
});

/** Begins a provider's invitation of a reseller. Errors: `not-found`, `not-allowed` for a reseller, the store's. */
export async function inviteReseller(
  deps: ChangeDeps,
  { partnerId }: ParsedInput<'requests.invite-reseller'>,
): Promise<Reply<'requests.invite-reseller'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, workspace } = open.value;
  const partner = await store.get('partner', partnerId);
  if (partner === undefined) return err({ code: 'not-found', entity: 'partner', id: partnerId });
  if (workspace.body.role !== 'indirect-provider' || partner.body.partnerKind !== 'indirect-reseller')
    return err({ code: 'not-allowed', what: 'provider-only' });
  const taken = await takeNumber(deps, open.value, 'request');
  if (!taken.ok) return taken;
  const id = deps.ids.next() as RequestId;
  const { contact } = partner.body;
  const put: Request = {
    ...newRequest(taken.value, 'partnership', null),
    partnerId,
    recipient: { contactId: null, name: contact?.name ?? '', mail: contact?.mail ?? '' },
    events: [eventOf(deps, open.value, 'created')],
  };
  const saved = await commitByHand(deps, open.value, {
    label: 'request.create',
    ops: [{ kind: 'request', id, ifRev: 0, put }],
    subject: { kind: 'request', id },
  });
  return saved.ok ? ok({ id, number: taken.value, changeSetId: saved.value.changeSetId }) : saved;
}

/** Begins a draft like another request; what happened to that one stays there. Errors: `not-found`, the store's. */
export async function duplicateRequest(
  deps: ChangeDeps,
  { id: from }: ParsedInput<'requests.duplicate'>,
): Promise<Reply<'requests.duplicate'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('request', from);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id: from });
  const taken = await takeNumber(deps, open.value, 'request');
  if (!taken.ok) return taken;
  const id = deps.ids.next() as RequestId;
  const { requestKind, customerId, partnerId, caseId, lineIds, providerId } = found.body;
  const { recipient, cc, templateId, mailLanguage, blocks, linkText } = found.body;
  const put: Request = {
    ...newRequest(taken.value, requestKind, customerId),
    ...{ caseId, lineIds, providerId, recipient, mailLanguage, blocks },
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(cc === undefined ? {} : { cc }),
    ...(templateId === undefined ? {} : { templateId }),
    ...(linkText === undefined ? {} : { linkText }),
    events: [eventOf(deps, open.value, 'created')],
  };
  const saved = await commitByHand(deps, open.value, {
    label: 'request.duplicate',
    ops: [{ kind: 'request', id, ifRev: 0, put }],
    subject: subjectOf(id, put),
  });
  return saved.ok ? ok({ id, number: taken.value, changeSetId: saved.value.changeSetId }) : saved;
}

async function changeDraft(
  deps: ChangeDeps,
  id: RequestId,
  label: string,
  edit: (before: Request, open: OpenWorkspace) => Request,
): Promise<Result<{ changeSetId: string }, AppError>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  if (found.body.state !== 'draft') return err({ code: 'not-allowed', what: 'request-not-draft' });
  return commitByHand(deps, open.value, {
    label,
    ops: [{ kind: 'request', id, ifRev: found.rev, put: edit(found.body, open.value) }],
    subject: subjectOf(id, found.body),
  });
}

/** Changes a draft. Errors: `not-found`, `not-allowed` when it is no draft any more, and the store's. */
export const changeRequest = (
  deps: ChangeDeps,
  { id, kind, recipient, mail, cc, template, mailLanguage, blocks, link }: ParsedInput<'requests.change'>,
): Promise<Reply<'requests.change'>> =>
  changeDraft(deps, id, 'request.change', (before) => ({
    ...before,
    requestKind: kind ?? before.requestKind,
    recipient: {
      contactId: recipient === undefined && mail === undefined ? before.recipient.contactId : null,
      name: recipient ?? before.recipient.name,
      mail: mail ?? before.recipient.mail,
    },
    ...(cc === undefined ? {} : { cc }),
    ...(template === undefined ? {} : { templateId: template }),
    mailLanguage: mailLanguage ?? before.mailLanguage,
    blocks: blocks ?? before.blocks,
    linkText: link ?? before.linkText,
  }));

/** The request with a check that somebody looked at, or (null) that nobody did. */
export function withCheck(
  before: Request,
  ruleId: FindingId,
  known: { readonly by: PersonId; readonly at: string } | null,
): Request {
  const others = (before.checks ?? []).filter((one) => one.ruleId !== ruleId);
  if (known === null) return { ...before, checks: others };
  const { strength } = finding(ruleId);
  const mine = { ruleId, strength, settledBy: known.by, settledAt: known.at };
  return { ...before, checks: [...others, mine] };
}

/** "I know": who looked at a check, and when. Errors: `not-found`, `not-allowed` when it is no draft any more. */
export const settleCheck = (
  deps: ChangeDeps,
  { id, ruleId, known }: ParsedInput<'requests.settle-check'>,
): Promise<Reply<'requests.settle-check'>> =>
  changeDraft(deps, id, 'request.check', (before, open) =>
    withCheck(before, ruleId, known ? { by: open.person.id, at: deps.clock.now() } : null),
  );

/** Cancels a draft; it stays in the list with its number. */
export const cancelRequest = (
  deps: ChangeDeps,
  { id }: ParsedInput<'requests.cancel'>,
): Promise<Reply<'requests.cancel'>> =>
  changeDraft(deps, id, 'request.cancel', (before, open) => ({
    ...before,
    state: 'cancelled',
    events: [...before.events, eventOf(deps, open, 'cancelled')],
  }));
