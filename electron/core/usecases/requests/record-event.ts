import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { EvidenceId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request, RequestEvent } from '../../../../shared/domain/request.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { type GuardReason, guard, isReviewOn } from '../../../../shared/requests/guards.ts';
import type { LifeEvent } from '../../../../shared/requests/life-cycle.ts';
import { afterEvent } from '../../../../shared/requests/record-event.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { ActivityNote, Op } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import { type Composed, type ComposerDeps, compose } from './composer.ts';
import { keepEvidence, readEvidence } from './evidence-files.ts';
import { type FrozenMail, freezeMail, type KeptLinks } from './freeze-mail.ts';
import { listedIn } from './propose-matches.ts';

type RecordDeps = ComposerDeps & Pick<Deps, 'desk' | 'ids' | 'clock' | 'files'>;
type Input = ParsedInput<'requests.record'>;

export interface Recording {
  readonly deps: RecordDeps;
  readonly open: OpenWorkspace;
  readonly input: Input;
  readonly file: Evidence['file'];
  readonly links: KeptLinks;
}

/** The evidence of one request, and the listed row that a person confirmed. */
async function evidenceOps(
  { deps, open, input, file }: Recording,
  found: Rec<'request'>,
): Promise<{ readonly id: EvidenceId | undefined; readonly ops: readonly Op[] }> {
  const { evidence, listedId, on } = input;
  if (evidence === null) return { id: undefined, ops: [] };
  const listed = listedId === null ? null : await listedIn(open.store, listedId);
  const id = deps.ids.next() as EvidenceId;
  const { customerId, partnerId } = found.body;
  const put: Evidence = {
    customerId,
    ...(partnerId === undefined ? {} : { partnerId }),
    requestId: found.id,
    evidenceKind: evidence.kind,
    on,
    by: open.person.id,
    text: evidence.text,
    ...(listed?.importId == null ? {} : { importId: listed.importId }),
    ...(listed?.row == null ? {} : { row: listed.row }),
    ...(file === undefined ? {} : { file }),
  };
  const match = {
    requestId: found.id,
    importId: listed?.importId ?? null,
    state: 'confirmed' as const,
    by: open.person.id,
  };
  const ops: Op[] = [{ kind: 'evidence', id, ifRev: 0, put }];
  if (listedId !== null)
    ops.push({ kind: 'match', id: deps.ids.next(), ifRev: 0, put: { ...match, listedId } });
  return { id, ops };
}

/** Events before which the mail is looked at. */
const LOOKED_AT: readonly LifeEvent[] = ['made-ready', 'review-asked', 'review-approved', 'sent'];
const FREEZING: readonly LifeEvent[] = ['made-ready', 'review-asked'];

/** From now on the mail is what it is: texts, link and results of the look stay with the request. */
async function frozenFor(
  { deps, open, input, links }: Recording,
  body: Request,
  composed: Composed | null,
): Promise<FrozenMail> {
  return composed === null || !FREEZING.includes(input.event)
    ? { patch: {}, ops: [] }
    : freezeMail(deps, open, body, composed, links);
}

/** What one request becomes, or why the event cannot be recorded for it. */
export async function recordOne(
  recording: Recording,
  found: Rec<'request'>,
): Promise<Result<readonly Op[], GuardReason>> {
  const { deps, open, input } = recording;
  const { event: type, on, note } = input;
  const workspace = open.workspace.body;
  const composed = LOOKED_AT.includes(type) ? await compose(deps, open, found.body) : null;
  const reason = guard(type, found.body, {
    today: deps.clock.today(),
    on,
    reviewOn: isReviewOn(workspace),
    stops: composed?.stops ?? 0,
    checks: composed?.checks ?? 0,
    hasEvidence: input.evidence !== null,
  });
  if (reason !== null) return err(reason);
  const evidence = await evidenceOps(recording, found);
  const event: RequestEvent = {
    eventId: deps.ids.next(),
    type,
    on,
    at: deps.clock.now(),
    by: open.person.id,
    ...(evidence.id === undefined ? {} : { evidenceId: evidence.id }),
    ...(note === '' ? {} : { note }),
  };
  const frozen = await frozenFor(recording, found.body, composed);
  const put = afterEvent({ ...found.body, ...frozen.patch }, event, workspace.timers);
  if (put === undefined) return err('not-from-here');
  return ok([{ kind: 'request', id: found.id, ifRev: found.rev, put }, ...evidence.ops, ...frozen.ops]);
}

/** The line of the log for one request. */
export const noteOf = (type: string, id: string, { customerId }: Request, source: string): ActivityNote => ({
  type,
  subject: { kind: 'request', id, ...(customerId === null ? {} : { customerId }) },
  source,
});

/**
 * Records an event for one request or many: each gets one event and one line in the log, all in one change set with one
 * undo. Errors: `not-found`, `not-allowed` with the first reason when none can be recorded, those of the file, the store's.
 */
export async function recordEvent(deps: RecordDeps, input: Input): Promise<Reply<'requests.record'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const given = await readEvidence(deps, input.evidence?.handle ?? null);
  if (!given.ok) return given;
  const recording = { deps, open: open.value, input, file: given.value?.file, links: new Map() };
  const { store, person } = open.value;
  const label = `request.${input.event}`;
  const [ops, activity]: [Op[], ActivityNote[]] = [[], []];
  const refused: { id: string; number: number; reason: GuardReason }[] = [];
  for (const id of new Set(input.ids)) {
    const found = await store.get('request', id);
    if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
    const made = await recordOne(recording, found);
    if (made.ok) {
      ops.push(...made.value);
      activity.push(noteOf(label, id, found.body, 'by-hand'));
    } else refused.push({ id, number: found.body.number, reason: made.error });
  }
  if (activity.length === 0) return err({ code: 'not-allowed', what: refused[0]?.reason ?? 'request' });
  const kept = await keepEvidence(deps, given.value);
  if (!kept.ok) return kept;
  const id = deps.ids.next();
  const saved = await settle(store.commit({ id, actor: person.id, label, undoable: true, ops, activity }));
  return saved.ok ? ok({ changeSetId: id, recorded: activity.length, refused }) : saved;
}
