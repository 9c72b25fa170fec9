import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { APP_ORIGIN } from './app-origin.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Path below the origin (`/index.html`) → bytes and type, of every file of the built page with a known type. */
export function readServedFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const table = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES.get(extname(entry.name));
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const served = `/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
    table.set(served, { bytes: new Uint8Array(readFileSync(path)), type });
  }
  return table;
}

/** Answers `app://bundle/…` from the table only: exact names, GET, no query, no decoding; all else is 404 (R8). */
export function answerPage(
  table: ReadonlyMap<string, ServedFile>,
  request: { url: string; method: string },
): Response {
  // A reload hands over the fragment, which is the page's route and never part of a file's name.
  const [address = ''] = request.url.split('#', 1);
  const path = address.startsWith(`${APP_ORIGIN}/`) ? address.slice(APP_ORIGIN.length) : '';
  const file = request.method === 'GET' ? table.get(path) : undefined;
  if (file === undefined) return new Response(null, { status: 404 });
  const headers = new Headers({ 'content-type': file.type, 'x-content-type-options': 'nosniff' });
  if (file.type.startsWith('text/html')) headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
  return new Response(file.bytes, { headers });
}
