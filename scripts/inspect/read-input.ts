import { realpath } from 'node:fs/promises';
import { admittedFiles } from '../../electron/adapters/files/admitted-files.ts';
import { decodeText } from '../../electron/adapters/text/decode-text.ts';
import { decodeBytes } from '../../electron/core/formats/decode-bytes.ts';
import { scanJson } from '../../electron/core/formats/json/scan-json.ts';
import { lineCounter } from '../../electron/core/formats/json/text-lines.ts';
import type { AppError, UnreadableReason } from '../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';

/** Why an input file cannot be used: `too-large` and `unreadable-file` as in the app, `not-json` for JSON only. */
export interface InputProblem {
  readonly kind: 'too-large' | 'unreadable-file' | 'not-json';
  /** One English sentence without the file's name. */
  readonly message: string;
}

const REASONS: Readonly<Record<UnreadableReason, string>> = {
  missing: 'There is no such file.',
  'not-a-file': 'This is no regular file.',
  'no-access': 'Reading the file is not allowed.',
  'handle-used': 'The file could not be read.',
  altered: 'its bytes changed',
  failed: 'The file could not be read.',
};

function problemOf(error: AppError): InputProblem {
  if (error.code === 'too-large') {
    const mebibytes = error.limit / 1024 / 1024;
    return { kind: 'too-large', message: `The file is larger than ${mebibytes} MiB.` };
  }
  const reason = error.code === 'unreadable-file' ? error.reason : 'failed';
  return { kind: 'unreadable-file', message: REASONS[reason] };
}

/** Bytes of a file, by the app's own bounded reader; here, unlike there, a link is followed. */
export async function readBytes(path: string): Promise<Result<Uint8Array, InputProblem>> {
  const files = admittedFiles();
  const target = await realpath(path).catch(() => path);
  const [admitted] = await files.admit([target]);
  if (admitted === undefined) throw new Error('A file was neither admitted nor refused.');
  if (!admitted.ok) return err(problemOf(admitted.error));
  const read = await files.read(admitted.value.handle);
  return read.ok ? ok(read.value.bytes) : err(problemOf(read.error));
}

/** Content of a JSON file. Grammar and depth are checked before anything is built. */
export async function readJsonFile(path: string): Promise<Result<unknown, InputProblem>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decodeBytes(decodeText, bytes.value, undefined)?.text;
  if (text === undefined) return err({ kind: 'not-json', message: 'The text is not valid Unicode.' });
  const { fault } = scanJson(text);
  if (fault === null) return ok(JSON.parse(text) as unknown);
  const { line, column } = lineCounter(text)(fault.offset);
  const what = fault.kind === 'depth-exceeded' ? 'is nested too deeply' : 'is no JSON';
  return err({ kind: 'not-json', message: `The file ${what} at line ${line}, column ${column}.` });
}
