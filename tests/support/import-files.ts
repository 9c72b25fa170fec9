import { readFileSync } from 'node:fs';
import { decodeText } from '../../electron/adapters/text/decode-text.ts';
import type { FileReport, ImportOptions } from '../../electron/core/formats/import-report.ts';
import { parseImport } from '../../electron/core/formats/parse-import.ts';

/** Bytes of a published sample. */
export const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/samples/${name}`, import.meta.url));

export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Reads a text or bytes as an import under a name that says nothing. */
export const read = (content: string | Uint8Array, options: ImportOptions = {}): FileReport =>
  parseImport(decodeText, typeof content === 'string' ? utf8(content) : content, 'a file', options);

/** Customers of one list of the kill trials. */
export const IMPORTED_ROWS = 1_500;

/** Tenant id number `n`. */
export const tenant = (n: number): string => `53eb21cb-6b2d-4ee5-9e92-${n.toString(16).padStart(12, '0')}`;

export const HEADER = 'Microsoft ID,Company name,Primary domain name,Relationship';

/** The portal's list with these rows. */
export const list = (...rows: readonly string[]): string => `${HEADER}\n${rows.join('\n')}\n`;

/** A good row for tenant number `n`. */
export const row = (n: number, name = `Customer ${n}`): string =>
  `${tenant(n)},${name},c${n}.onmicrosoft.com,Cloud Reseller`;

/** A customer as the interface gives it. */
export const record = (n: number, more: object = {}): object => ({
  id: tenant(n),
  companyProfile: { tenantId: tenant(n), domain: `c${n}.onmicrosoft.com`, companyName: `Customer ${n}` },
  relationshipToPartner: 'reseller',
  ...more,
});
