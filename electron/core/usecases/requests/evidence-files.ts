import { EVIDENCE_LIMIT, type Evidence } from '../../../../shared/domain/evidence.ts';
import type { EvidenceId } from '../../../../shared/domain/id.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Attachments } from '../../ports/attachments.ts';
import { settle } from '../../store-errors.ts';

type FileDeps = Pick<Deps, 'desk' | 'files'>;

/** What a person handed in as evidence: how it is recorded, and its bytes. */
interface GivenFile {
  readonly file: NonNullable<Evidence['file']>;
  readonly bytes: Uint8Array;
}

const NO_WORKSPACE = { code: 'not-found', entity: 'workspace', id: '' } as const;

/** Reads a chosen file; nothing is kept yet. Errors: `unreadable-file`, `too-large`. */
export async function readEvidence(
  { files }: Pick<Deps, 'files'>,
  handle: string | null,
): Promise<Result<GivenFile | null, AppError>> {
  if (handle === null) return ok(null);
  const read = await files.read(handle);
  if (!read.ok) return read;
  const { name, bytes, sha256 } = read.value;
  const size = bytes.byteLength;
  if (size > EVIDENCE_LIMIT) return err({ code: 'too-large', name, bytes: size, limit: EVIDENCE_LIMIT });
  return ok({ file: { name: name.slice(0, 260), bytes: size, sha256, kept: true }, bytes });
}

/** Copies the file into the workspace before any record names it. Errors: `disk-full`, `read-only`. */
export async function keepEvidence(
  { desk }: Pick<Deps, 'desk'>,
  given: GivenFile | null,
): Promise<Result<void, AppError>> {
  if (given === null) return ok(undefined);
  const attachments = desk.attachments();
  return attachments === undefined ? err(NO_WORKSPACE) : settle(attachments.keep(given.bytes));
}

/** The handle of the file a person chose in the dialog. */
async function chosenHandle(deps: FileDeps & Pick<Deps, 'dialogs'>): Promise<Result<string, AppError>> {
  const [path] = await deps.dialogs.chooseFiles();
  if (path === undefined) return err({ code: 'cancelled' });
  const [admitted] = await deps.files.admit([path], EVIDENCE_LIMIT);
  if (admitted === undefined) return err({ code: 'cancelled' });
  return admitted.ok ? ok(admitted.value.handle) : admitted;
}

/** The file that was dropped or else is chosen in the dialog, read and kept. */
async function handedIn(
  deps: FileDeps & Pick<Deps, 'dialogs'>,
  dropped: string | undefined,
): Promise<Result<GivenFile, AppError>> {
  const handle = dropped === undefined ? await chosenHandle(deps) : ok(dropped);
  if (!handle.ok) return handle;
  const given = await readEvidence(deps, handle.value);
  if (!given.ok) return given;
  const kept = await keepEvidence(deps, given.value);
  if (!kept.ok) return kept;
  return given.value === null ? err({ code: 'cancelled' }) : ok(given.value);
}

/**
 * Adds a file as evidence to a request: kept first, then named, as one change with its undo. The events stay as they are.
 * Errors: `cancelled`, `not-found`, those of reading and keeping; then nothing was recorded.
 */
export async function addEvidence(
  deps: FileDeps & Pick<Deps, 'dialogs' | 'ids' | 'clock'>,
  { id, handle }: ParsedInput<'requests.add-evidence'>,
): Promise<Reply<'requests.add-evidence'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const given = await handedIn(deps, handle);
  if (!given.ok) return given;
  const found = await open.value.store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  const { customerId, partnerId, evidenceIds } = found.body;
  const evidenceId = deps.ids.next() as EvidenceId;
  const put: Evidence = {
    customerId,
    ...(partnerId === undefined ? {} : { partnerId }),
    requestId: found.id,
    evidenceKind: 'file',
    on: deps.clock.today(),
    by: open.value.person.id,
    text: '',
    file: given.value.file,
  };
  const body = { ...found.body, evidenceIds: [...(evidenceIds ?? []), evidenceId] };
  return commitByHand(deps, open.value, {
    label: 'request.evidence',
    subject: { kind: 'request', id, ...(customerId === null ? {} : { customerId }) },
    ops: [
      { kind: 'request', id, ifRev: found.rev, put: body },
      { kind: 'evidence', id: evidenceId, ifRev: 0, put },
    ],
  });
}

interface Kept {
  readonly attachments: Attachments;
  readonly evidence: Evidence;
  readonly file: NonNullable<Evidence['file']>;
}

async function keptFile(
  { desk }: Pick<Deps, 'desk'>,
  evidenceId: EvidenceId,
): Promise<Result<Kept, AppError>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const attachments = desk.attachments();
  const evidence = (await open.value.store.get('evidence', evidenceId))?.body;
  const file = evidence?.file;
  if (attachments === undefined || evidence === undefined || file?.kept !== true)
    return err({ code: 'not-found', entity: 'evidence', id: evidenceId });
  return ok({ attachments, evidence, file });
}

const unreadable = (name: string, state: 'missing' | 'altered') =>
  err({ code: 'unreadable-file', name, reason: state } as const);

/** Endings a saved copy may have; any other content gets a neutral one, so that no copy can be started by a double click. */
const ENDINGS = ['pdf', 'png', 'jpg', 'jpeg', 'gif', 'txt', 'csv', 'json', 'eml', 'msg', 'docx', 'xlsx'];

/** Saves a copy. The name proposed holds no outside text (R54). Errors: `cancelled`, `unreadable-file`, `not-written`. */
export async function saveEvidence(
  deps: Pick<Deps, 'desk' | 'dialogs' | 'savedFiles'>,
  { evidenceId }: ParsedInput<'requests.save-evidence'>,
): Promise<Reply<'requests.save-evidence'>> {
  const found = await keptFile(deps, evidenceId);
  if (!found.ok) return found;
  const { attachments, evidence, file } = found.value;
  const bytes = await attachments.read(file);
  if (bytes === null) {
    const state = await attachments.look(file);
    return unreadable(file.name, state === 'there' ? 'missing' : state);
  }
  const given = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  const ending = ENDINGS.find((one) => one === given) ?? 'bin';
  const path = await deps.dialogs.chooseSavePath(
    `evidence-${evidence.on}-${file.sha256.slice(0, 8)}.${ending}`,
    ending,
  );
  return path === null ? err({ code: 'cancelled' }) : deps.savedFiles.write(path, bytes);
}

/**
 * Shows a kept file in the file manager; its name there is its checksum. Errors: `not-allowed` (`evidence-encrypted`) where it
 * could be opened with nothing, `unreadable-file`.
 */
export async function showEvidence(
  deps: Pick<Deps, 'desk' | 'dialogs'>,
  { evidenceId }: ParsedInput<'requests.show-evidence'>,
): Promise<Reply<'requests.show-evidence'>> {
  const found = await keptFile(deps, evidenceId);
  if (!found.ok) return found;
  if (deps.desk.protection() !== null) return err({ code: 'not-allowed', what: 'evidence-encrypted' });
  const { attachments, file } = found.value;
  if ((await attachments.look(file)) === 'missing') return unreadable(file.name, 'missing');
  deps.dialogs.showFolder(attachments.pathOf(file));
  return ok({});
}

/** Puts a missing or altered file back from the newest backup that has it. Errors: `not-found`, `disk-full`, `read-only`. */
export async function putBackEvidence(
  deps: Pick<Deps, 'desk'>,
  { evidenceId }: ParsedInput<'requests.put-back-evidence'>,
): Promise<Reply<'requests.put-back-evidence'>> {
  const found = await keptFile(deps, evidenceId);
  if (!found.ok) return found;
  const done = await settle(found.value.attachments.putBack(found.value.file));
  if (!done.ok) return done;
  return done.value ? ok({}) : err({ code: 'not-found', entity: 'backup', id: evidenceId });
}
