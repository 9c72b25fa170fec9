import type { Rec } from '../../../../shared/domain/record.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { isReviewOn } from '../../../../shared/requests/guards.ts';
import { addressesIn } from '../../../../shared/requests/mail/addresses.ts';
import {
  type ComposedBody,
  formattedMail,
  isWhole,
  plainMail,
  subjectOf,
} from '../../../../shared/requests/mail/compose-mail.ts';
import { emlDraft } from '../../../../shared/requests/mail/eml.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';
import { type ComposerDeps, compose } from './composer.ts';
import { noteOf } from './record-event.ts';

export type OutDeps = ComposerDeps & Pick<Deps, 'desk' | 'ids'>;
type Input = ParsedInput<'requests.copy-mail'>;

interface Outgoing {
  readonly open: OpenWorkspace;
  readonly found: Rec<'request'>;
  readonly bodies: readonly ComposedBody[];
  readonly link: string;
}

const BEFORE_REVIEW: readonly string[] = ['draft', 'in-provider-review'];

/** The mail that may leave, or why it may not: stops, checks nobody looked at, or a provider that has to agree first. */
async function outgoing(deps: OutDeps, { id, which }: Input): Promise<Result<Outgoing, AppError>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('request', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'request', id });
  const { mail, reminder, link, stops, checks } = await compose(deps, open.value, found.body);
  const { state } = found.body;
  if (BEFORE_REVIEW.includes(state) && isReviewOn(open.value.workspace.body))
    return err({ code: 'not-allowed', what: 'review-needed' });
  const isBefore = state === 'draft' || state === 'ready';
  if (isBefore && stops > 0) return err({ code: 'not-allowed', what: 'stop-open' });
  if (isBefore && checks > 0) return err({ code: 'not-allowed', what: 'check-open' });
  const bodies = which === 'reminder' ? reminder : mail;
  if (which === 'reminder' && !isBefore && !isWhole(reminder))
    return err({ code: 'not-allowed', what: 'reminder-open' });
  return ok({ open: open.value, found, bodies, link: link?.decoded ?? found.body.linkText ?? '' });
}

/** One line in the log for what left the app; nothing else changes, so there is nothing to undo. */
async function logged(
  deps: OutDeps,
  { open, found }: Outgoing,
  label: string,
): Promise<Result<unknown, AppError>> {
  const activity = [noteOf(label, found.id, found.body, 'by-hand')];
  return settle(open.store.commit({ id: deps.ids.next(), actor: open.person.id, label, ops: [], activity }));
}

/** Puts the mail on the clipboard, formatted and plain. */
export async function copyMail(
  deps: OutDeps & Pick<Deps, 'clipboard'>,
  input: Input,
): Promise<Reply<'requests.copy-mail'>> {
  const out = await outgoing(deps, input);
  if (!out.ok) return out;
  const { bodies, link } = out.value;
  const text = plainMail(bodies, link);
  await deps.clipboard.writeFormatted(text, formattedMail(bodies, link));
  const kept = await logged(deps, out.value, 'request.copied');
  return kept.ok ? ok({ text }) : kept;
}

/** The mail as the bytes of an unsent draft, and the name of its file, which holds no outside text (R54). */
export async function draftFile(
  deps: OutDeps & Pick<Deps, 'clock'>,
  input: Input,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array; readonly out: Outgoing }, AppError>> {
  const out = await outgoing(deps, input);
  if (!out.ok) return out;
  const { bodies, link, found } = out.value;
  const { recipient, cc, number } = found.body;
  const made = emlDraft({
    to: recipient.mail.trim(),
    toName: recipient.name.trim(),
    cc: addressesIn(cc ?? ''),
    subject: subjectOf(bodies),
    text: plainMail(bodies, link),
    html: formattedMail(bodies, link),
  });
  if (!made.ok) return err({ code: 'not-allowed', what: made.error });
  const name = `${input.which}-${deps.clock.today()}-${number}-${found.id.slice(0, 4)}.eml`;
  const bytes = Uint8Array.from(made.value, (letter) => letter.charCodeAt(0));
  return ok({ name, bytes, out: out.value });
}

/** Saves the mail as an unsent draft. The name proposed holds kind, day, number and a short id, never outside text (R54). */
export async function saveEml(
  deps: OutDeps & Pick<Deps, 'clock' | 'dialogs' | 'savedFiles'>,
  input: Input,
): Promise<Reply<'requests.save-eml'>> {
  const made = await draftFile(deps, input);
  if (!made.ok) return made;
  const path = await deps.dialogs.chooseSavePath(made.value.name, 'eml');
  if (path === null) return err({ code: 'cancelled' });
  const saved = await deps.savedFiles.write(path, made.value.bytes);
  if (!saved.ok) return saved;
  const kept = await logged(deps, made.value.out, 'request.saved');
  return kept.ok ? ok({ name: saved.value.name }) : kept;
}

/** Prints the mail that the page shows through the system's dialog. */
export async function printMail(
  deps: OutDeps & Pick<Deps, 'printer'>,
  input: Input,
): Promise<Reply<'requests.print'>> {
  const out = await outgoing(deps, input);
  if (!out.ok) return out;
  const printed = await deps.printer.print();
  if (!printed) return ok({ printed });
  const kept = await logged(deps, out.value, 'request.printed');
  return kept.ok ? ok({ printed }) : kept;
}
