import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRulebooks, type RulebookLibrary } from '../../../../shared/rules/load-rulebook.ts';
import type { RulebookInput } from '../../../../shared/rules/loading/parse-file.ts';

const FOLDER = fileURLToPath(new URL('../../../../resources/rulebooks/', import.meta.url));

/** The rulebook files of the product, freshly parsed, so that a test may change them. */
export function rulebookFiles(): RulebookInput[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, data: JSON.parse(readFileSync(FOLDER + name, 'utf8')) as unknown }));
}

/** SHA-256 as lower-case hexadecimal, as the adapter makes it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The product's rulebooks, loaded; throws with all findings when they are refused. */
export function productRulebooks(): RulebookLibrary {
  const loaded = loadRulebooks(rulebookFiles(), sha256);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}
