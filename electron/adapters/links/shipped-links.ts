import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkTable } from '../../../shared/links/link-table.ts';
import type { LinkTools } from '../../../shared/links/link-tools.ts';
import { parseUrl } from '../text/parse-url.ts';

/** Text in any encoding the runtime knows; wrong bytes are replaced, because only addresses are looked for. */
function decodeLoosely(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** What links are read with: the shipped table, and the runtime's own parsers. A wrong table is a defect of the build. */
export function shippedLinkTools(resources: string): LinkTools {
  const table = linkTable.parse(JSON.parse(readFileSync(join(resources, 'links.json'), 'utf8')));
  return { table, parseUrl, decode: decodeLoosely };
}
