import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { loadRulebooks } from '../../../shared/rules/load-rulebook.ts';
import type { Finding } from '../../../shared/rules/loading/finding.ts';
import type { RulebookInput } from '../../../shared/rules/loading/parse-file.ts';
import type { Rulebooks } from '../../core/ports/rulebooks.ts';
import { rulebooksOf } from './loaded-rulebooks.ts';

/**
 * Why the rulebooks cannot be used: the folder cannot be read, or what is in it is refused, with every
 * finding.
 */
export type RulebooksError =
  | { readonly code: 'unreadable-folder'; readonly folder: string }
  | { readonly code: 'refused'; readonly findings: readonly Finding[] };

/**
 * Reads, checks and compiles all `*.json` files of a folder. Runs in Electron's main process and in plain
 * Node alike.
 */
export async function readRulebooks(folder: string): Promise<Result<Rulebooks, RulebooksError>> {
  const names = await fileNames(folder);
  if (names === undefined || names.length === 0) return err({ code: 'unreadable-folder', folder });
  const inputs: RulebookInput[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const data = await readJson(join(folder, name));
    if (data.ok) inputs.push({ name, data: data.value });
    else findings.push({ kind: 'malformed', file: name, rowId: '', path: '$', message: data.error });
  }
  const loaded = loadRulebooks(inputs, sha256);
  if (!loaded.ok) return err({ code: 'refused', findings: [...findings, ...loaded.error] });
  return findings.length > 0 ? err({ code: 'refused', findings }) : ok(rulebooksOf(loaded.value));
}

async function fileNames(folder: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch {
    return undefined;
  }
}

async function readJson(path: string): Promise<Result<unknown, string>> {
  try {
    return ok(JSON.parse(await readFile(path, 'utf8')) as unknown);
  } catch (cause) {
    return err(cause instanceof SyntaxError ? 'The file is not JSON.' : 'The file cannot be read.');
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
