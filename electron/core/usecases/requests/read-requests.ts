import type { Day } from '../../../../shared/domain/day.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request } from '../../../../shared/domain/request.ts';
import type { ShownEvidence } from '../../../../shared/ipc/contract/request-evidence.ts';
import type { RequestRow } from '../../../../shared/ipc/contract/requests.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { everSent, isOpenState, isReviewOn, offeredEvents } from '../../../../shared/requests/guards.ts';
import { dueDays, dueNow } from '../../../../shared/requests/record-event.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import { peopleNames } from '../cases/read-cases.ts';
import { resellersAsked } from '../customers/customer-partners.ts';
import { resellerNames } from '../customers/customer-rows.ts';
import type { ComposerDeps } from './composer.ts';
import { type MatchSources, matchSources, proposalsFor } from './propose-matches.ts';
import { shownComposer } from './show-composer.ts';

export const isOpenRequest = (row: RequestRow): boolean => isOpenState(row.state);

/** What rows of one reading share. */
interface Reading {
  readonly open: OpenWorkspace;
  readonly names: ReadonlyMap<string, string>;
  readonly sources: MatchSources;
  readonly resellers: ReadonlyMap<string, string>;
  readonly today: Day;
}

async function nameOfAsked(
  { open, sources }: Reading,
  body: Request,
): Promise<{ name: string; key: string }> {
  if (body.customerId !== null) {
    const customer = sources.customers.get(body.customerId)?.body;
    return { name: customer?.name ?? '', key: customer?.nameKey ?? '' };
  }
  const partner = body.partnerId === undefined ? undefined : await open.store.get('partner', body.partnerId);
  return { name: partner?.body.name ?? '', key: partner?.body.nameKey ?? '' };
}

/** The day a provider sent a draft back; with the next event that is over. */
function sentBackOn({ state, events }: Request): Day | null {
  const last = events.at(-1);
  return state === 'draft' && last?.type === 'review-sent-back' ? last.on : null;
}

async function rowOf(reading: Reading, found: Rec<'request'>): Promise<RequestRow> {
  const { open, names, sources, today } = reading;
  const { id, body, createdAt, createdBy } = found;
  const workspace = open.workspace.body;
  const asked = await nameOfAsked(reading, body);
  const from = body.caseId === null ? undefined : await open.store.get('case', body.caseId);
  return {
    id,
    number: body.number,
    kind: body.requestKind,
    state: body.state,
    customerId: body.customerId,
    partnerId: body.partnerId ?? null,
    customerName: asked.name,
    resellers: resellersAsked(body, sources.customers, reading.resellers),
    caseId: body.caseId,
    caseNumber: from?.body.number ?? null,
    createdOn: body.events[0]?.on ?? createdAt.slice(0, 10),
    createdBy: createdBy === null ? '' : (names.get(createdBy) ?? ''),
    recipient: body.recipient.name,
    sentOn: body.sentOn,
    lastRemindedOn: body.lastRemindedOn,
    nextDueOn: body.nextDueOn,
    due: dueNow(body, workspace.timers, today),
    everSent: everSent(body),
    sentBackOn: sentBackOn(body),
    offered: [...offeredEvents(body, isReviewOn(workspace))],
    proposals: proposalsFor(found, sources),
    key: `${body.number}|${asked.key}|${body.recipient.mail.toLowerCase()}`,
  };
}

async function readingOf(open: OpenWorkspace, today: Day): Promise<Reading> {
  return {
    open,
    names: await peopleNames(open),
    sources: await matchSources(open.store),
    resellers: await resellerNames(open),
    today,
  };
}

/** Rows of requests, newest first; of one customer when given. */
export async function readRequestRows(
  open: OpenWorkspace,
  today: Day,
  customerId?: string,
): Promise<RequestRow[]> {
  const where =
    customerId === undefined ? [] : [{ field: 'customerId', op: 'eq', value: customerId } as const];
  const found = (await readAll(open.store, 'request', where)).sort((a, b) => b.body.number - a.body.number);
  if (found.length === 0) return [];
  const reading = await readingOf(open, today);
  return Promise.all(found.map((one) => rowOf(reading, one)));
}

export async function listRequests({
  desk,
  clock,
}: Pick<Deps, 'desk' | 'clock'>): Promise<Reply<'requests.list'>> {
  const open = await requireOpen(desk);
  return open.ok ? ok({ rows: await readRequestRows(open.value, clock.today()) }) : open;
}

/** A file of evidence and how it lies there; what was recorded before files were kept has no more than its checksum. */
async function shownFile(
  { desk }: Pick<Deps, 'desk'>,
  file: Evidence['file'],
): Promise<ShownEvidence['file']> {
  if (file === undefined) return null;
  const { kept, ...rest } = file;
  const state = kept === true ? await desk.attachments()?.look(file) : 'recorded';
  return { ...rest, state: state ?? 'missing' };
}

async function evidenceOf(
  deps: Pick<Deps, 'desk'>,
  { open, names, sources }: Reading,
  body: Request,
): Promise<ShownEvidence[]> {
  const found = await Promise.all((body.evidenceIds ?? []).map((id) => open.store.get('evidence', id)));
  const shown: ShownEvidence[] = [];
  for (const one of found) {
    if (one === undefined) continue;
    const { evidenceKind, on, by, text, importId, row, file } = one.body;
    shown.push({
      id: one.id,
      kind: evidenceKind,
      on,
      by: names.get(by) ?? '',
      text,
      importName: importId === undefined ? null : (sources.files.get(importId) ?? ''),
      row: row ?? null,
      file: await shownFile(deps, file),
    });
  }
  return shown;
}

/** One request with its texts, evidence and history. Errors: `not-found`. */
export async function getRequest(
  deps: ComposerDeps & Pick<Deps, 'desk' | 'clock'>,
  { id }: ParsedInput<'requests.get'>,
): Promise<Reply<'requests.get'>> {
  const { desk, clock } = deps;
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const { store, workspace } = open.value;
  const found = await store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  const { body } = found;
  const reading = await readingOf(open.value, clock.today());
  const provider = body.providerId === null ? undefined : await store.get('partner', body.providerId);
  return ok({
    ...(await rowOf(reading, found)),
    mail: body.recipient.mail,
    cc: body.cc ?? '',
    mailLanguage: body.mailLanguage,
    blocks: [...body.blocks],
    reminderBlocks: [...(body.reminderBlocks ?? [])],
    providerName: provider?.body.name ?? null,
    revision: body.revision,
    lapseOn: dueDays(body, workspace.body.timers).lapseOn,
    lapseDays: workspace.body.timers.lapseDays,
    composer: await shownComposer(deps, reading, found),
    history: body.events.map((event) => ({
      id: event.eventId,
      type: event.type,
      on: event.on,
      by: reading.names.get(event.by) ?? '',
      note: event.note ?? '',
      evidenceId: event.evidenceId ?? null,
    })),
    evidence: await evidenceOf(deps, reading, body),
  });
}
