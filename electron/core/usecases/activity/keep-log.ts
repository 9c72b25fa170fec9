import type { ActivityRow } from '../../../../shared/ipc/contract/activity.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { type CsvHow, csvText } from '../../formats/csv/write-csv.ts';
import { settle } from '../../store-errors.ts';
import { matchingRows } from './log-entries.ts';

/** Walks the whole log now. */
export async function checkLog(deps: Pick<Deps, 'desk' | 'clock'>): Promise<Reply<'activity.check'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const checked = await settle(open.value.store.checkActivity());
  if (!checked.ok) return checked;
  const { entries, brokenAt } = checked.value;
  return ok({
    checkedAt: deps.clock.now(),
    entries,
    brokenAt: brokenAt === null ? null : { ...brokenAt },
  });
}

type Wish = ParsedInput<'activity.export'>;

/** The last column says how the cells were written, so that a reader takes off our own mark and nobody else's. */
function toCsv(rows: readonly ActivityRow[], heads: readonly string[], how: CsvHow, said: Said): string {
  const cells = rows.map((row) => [
    row.at,
    row.by,
    said(row),
    row.subject ?? '',
    row.source,
    row.changeSetId,
    how,
  ]);
  return csvText([[...heads, 'channel-desk-export'], ...cells], how);
}

type Said = (row: ActivityRow) => string;

function sayer(said: Wish['said']): Said {
  const words = new Map(said.map(({ label, text }) => [label, text]));
  return ({ label }) => words.get(label) ?? label;
}

const toJson = (rows: readonly ActivityRow[], say: Said): string =>
  `${JSON.stringify(
    rows.map(({ seq, at, by, label, source, subjectKind, subjectId, subject, changeSetId, isUndo }) => ({
      seq,
      at,
      by,
      what: say({ label } as ActivityRow),
      label,
      isUndo,
      source,
      subjectKind,
      subjectId,
      subject,
      changeSetId,
    })),
    null,
    2,
  )}\n`;

/** Writes the entries that fit where the user points. Errors: `cancelled`, `not-written`. */
export async function exportLog(
  deps: Pick<Deps, 'desk' | 'clock' | 'dialogs' | 'savedFiles'>,
  { filters, format, how, heads, said }: Wish,
): Promise<Reply<'activity.export'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const rows: ActivityRow[] = [];
  for await (const row of matchingRows(open.value.store, filters)) rows.push(row);
  const path = await deps.dialogs.chooseSavePath(`activity-${deps.clock.today()}.${format}`, format);
  if (path === null) return err({ code: 'cancelled' });
  const say = sayer(said);
  const text = format === 'csv' ? toCsv(rows, heads, how, say) : toJson(rows, say);
  const written = await deps.savedFiles.write(path, text);
  return written.ok ? ok({ name: written.value.name, entries: rows.length }) : written;
}

/**
 * Saves the printed form of the log that the page shows as a PDF where the user points. The name proposed holds no outside
 * text (R54). Errors: `not-found` (no workspace is open), `cancelled`, `not-written`.
 */
export async function saveLogPdf(
  deps: Pick<Deps, 'desk' | 'clock' | 'dialogs' | 'printer' | 'savedFiles'>,
): Promise<Reply<'activity.save-pdf'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const path = await deps.dialogs.chooseSavePath(`activity-${deps.clock.today()}.pdf`, 'pdf');
  return path === null ? err({ code: 'cancelled' }) : deps.savedFiles.write(path, await deps.printer.toPdf());
}
