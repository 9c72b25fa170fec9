import type { Rec } from '../../../../shared/domain/record.ts';
import type { StayReason } from '../../../../shared/ipc/contract/requests.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { GUARD_REASONS, isReviewOn, offeredEvents } from '../../../../shared/requests/guards.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { ActivityNote, Op } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import { noteOf, type Recording, recordOne } from './record-event.ts';
import { draftFile, type OutDeps } from './send-out.ts';

type Stayed = { id: string; number: number; customerName: string; reason: StayReason };
type Saving = OutDeps & Pick<Deps, 'clock' | 'dialogs' | 'savedFiles'>;

const REASONS: readonly StayReason[] = [
  ...GUARD_REASONS,
  'address',
  'line-break',
  'reminder-open',
  'not-written',
];

const reasonOf = (error: AppError): StayReason =>
  error.code === 'not-allowed'
    ? (REASONS.find((one) => one === error.what) ?? 'not-from-here')
    : 'not-written';

/** Only what was not sent yet goes out in a batch. */
const BEFORE: readonly string[] = ['draft', 'in-provider-review', 'ready'];

type Which = 'request' | 'reminder';

/** A first mail goes to whom nothing was sent yet, a reminder to who may be reminded now. */
function mayLeave({ workspace }: OpenWorkspace, { body }: Rec<'request'>, which: Which): boolean {
  if (which === 'request') return BEFORE.includes(body.state);
  return offeredEvents(body, isReviewOn(workspace.body)).includes('reminded');
}

interface Where {
  readonly open: OpenWorkspace;
  readonly folder: string;
  readonly which: Which;
}

async function saveOne(
  deps: Saving,
  { open, folder, which }: Where,
  found: Rec<'request'>,
): Promise<Result<void, AppError>> {
  if (!mayLeave(open, found, which)) return err({ code: 'not-allowed', what: 'not-from-here' });
  const made = await draftFile(deps, { id: found.id as never, which });
  if (!made.ok) return made;
  const written = await deps.savedFiles.writeIn(folder, made.value.name, made.value.bytes);
  return written.ok ? ok(undefined) : written;
}

/**
 * Saves one unsent `.eml` (the first mail, or its reminder) per request that passes pre-flight into the folder a person chooses. Those that stop stay as they
 * are, each with its reason; what was saved is one entry each in the log. Errors: `cancelled`, `not-found`, the store's.
 */
export async function saveEmls(
  deps: Saving,
  { ids, which = 'request' }: ParsedInput<'requests.save-emls'>,
): Promise<Reply<'requests.save-emls'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person } = open.value;
  const folder = await deps.dialogs.chooseFolder();
  if (folder === null) return err({ code: 'cancelled' });
  const [saved, stayed, activity]: [string[], Stayed[], ActivityNote[]] = [[], [], []];
  const label = 'request.saved';
  for (const id of new Set(ids)) {
    const found = await store.get('request', id);
    if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
    const done = await saveOne(deps, { open: open.value, folder, which }, found);
    if (done.ok) {
      saved.push(id);
      activity.push(noteOf(label, id, found.body, 'by-hand'));
      continue;
    }
    const { customerId, partnerId, number } = found.body;
    const asked =
      customerId === null
        ? await store.get('partner', partnerId ?? '')
        : await store.get('customer', customerId);
    stayed.push({ id, number, customerName: asked?.body.name ?? '', reason: reasonOf(done.error) });
  }
  if (saved.length === 0) return ok({ saved, stayed });
  const set = { id: deps.ids.next(), actor: person.id, label, ops: [], activity };
  const kept = await settle(store.commit(set));
  return kept.ok ? ok({ saved, stayed }) : kept;
}

/** A draft that was saved becomes ready and sent in one step; what is ready becomes sent. */
async function sentOps(recording: Recording, found: Rec<'request'>): Promise<readonly Op[] | null> {
  const as = (event: 'made-ready' | 'sent') => ({ ...recording, input: { ...recording.input, event } });
  if (found.body.state !== 'draft') {
    const sent = await recordOne(as('sent'), found);
    return sent.ok ? sent.value : null;
  }
  const made = await recordOne(as('made-ready'), found);
  if (!made.ok) return null;
  const [first, ...others] = made.value;
  if (first === undefined || first.kind !== 'request' || !('put' in first)) return null;
  const sent = await recordOne(as('sent'), { ...found, body: first.put });
  return sent.ok ? [...sent.value, ...others] : null;
}

/** Records the saved ones as sent, as one change with one undo. Errors: `not-allowed` when none can be. */
export async function recordSent(
  deps: Recording['deps'],
  { ids, on }: ParsedInput<'requests.record-sent'>,
): Promise<Reply<'requests.record-sent'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person } = open.value;
  const input = { ids, event: 'sent' as const, on, evidence: null, note: '', listedId: null };
  const recording = { deps, open: open.value, input, file: undefined, links: new Map() };
  const label = 'request.sent';
  const [ops, activity]: [Op[], ActivityNote[]] = [[], []];
  for (const id of new Set(ids)) {
    const found = await store.get('request', id);
    const made = found === undefined ? null : await sentOps(recording, found);
    if (found === undefined || made === null) continue;
    ops.push(...made);
    activity.push(noteOf(label, id, found.body, 'by-hand'));
  }
  if (activity.length === 0) return err({ code: 'not-allowed', what: 'not-from-here' });
  const id = deps.ids.next();
  const saved = await settle(store.commit({ id, actor: person.id, label, undoable: true, ops, activity }));
  return saved.ok ? ok({ changeSetId: id, recorded: activity.length }) : saved;
}
