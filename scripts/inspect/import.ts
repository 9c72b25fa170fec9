import { decodeText } from '../../electron/adapters/text/decode-text.ts';
import type { CustomerChanges, ExistingCustomer } from '../../electron/core/formats/import-changes.ts';
import type {
  FileReport,
  ImportOptions,
  ListedRelationship,
} from '../../electron/core/formats/import-report.ts';
import { readImport } from '../../electron/core/formats/read-import.ts';
import { NEVER } from '../../shared/domain/day.ts';

/** A file as the command line read it. */
export interface InspectedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `customers` are those of `--workspace`, as parsed JSON; without them nothing is compared. */
export interface InspectImportOptions extends ImportOptions {
  readonly customers?: readonly unknown[];
  /** The day of the clock; with it each subscription also says its state on that day. */
  readonly today?: string;
}

/** What a file would change; `proposedMatches` is empty until requests can be matched. */
export type InspectedChanges = CustomerChanges & {
  readonly file: string;
  readonly proposedMatches: readonly never[];
};

/** A report as the verb prints it: the items of whichever list it is, in one place. */
export type InspectedFileReport = Omit<FileReport, 'customers' | 'partners' | 'subscriptions'> & {
  readonly items: readonly object[];
};

/** Answer of the verb (design: inspect.md). `changes` has one entry per file that could be compared. */
export interface InspectedImport {
  readonly files: readonly InspectedFileReport[];
  readonly changes?: readonly InspectedChanges[];
}

const RELATIONSHIPS: readonly string[] = ['reseller', 'advisor', 'syndication', 'microsoft-support', 'none'];

/** A customer of a workspace file. Only the tenant id is needed; what is absent is not known. */
function existingOf(value: unknown, index: number): ExistingCustomer {
  const { id, tenantId, tenant, name, domain, country, relationship, tags, customDomains } = (value ??
    {}) as Readonly<Record<string, unknown>>;
  const text = (one: unknown): string | null => (typeof one === 'string' && one !== '' ? one : null);
  const texts = (many: unknown): string[] =>
    Array.isArray(many) ? many.filter((one) => typeof one === 'string') : [];
  const word = text(relationship) ?? 'unknown';
  const isKnown = RELATIONSHIPS.includes(word);
  return {
    id: text(id) ?? String(index + 1),
    tenantId: text(tenantId) ?? text(tenant) ?? text(id),
    name: text(name) ?? '',
    domain: text(domain),
    country: text(country),
    relationship: isKnown ? (word as ListedRelationship) : 'unknown',
    customDomains: texts(customDomains),
    tags: texts(tags),
    missingSince: null,
    removedAt: null,
    listed: true,
  };
}

/** Days as the verb gives them: "never" where a source says the year 9999. */
const printedDay = (day: string | null): string | null => (day === NEVER ? 'never' : day);

/** An active subscription whose term ended before the day has ended; every other one is what the list says. */
const stateOn = (today: string, { status, termEnd }: FileReport['subscriptions'][number]): string | null =>
  status === 'active' && termEnd !== null && termEnd < today ? 'expired' : status;

function printed(
  { customers, partners, subscriptions, ...report }: FileReport,
  today: string | undefined,
): InspectedFileReport {
  const sold = subscriptions.map((one) => ({
    ...one,
    termStart: printedDay(one.termStart),
    termEnd: printedDay(one.termEnd),
    endDate: printedDay(one.termEnd),
    ...(today === undefined ? {} : { state: stateOn(today, one) }),
  }));
  return { ...report, items: [...customers, ...partners, ...sold] };
}

/**
 * What an import of the files would find, nothing stored. Never fails: a faulty file says so in its own
 * entry.
 */
export function inspectImport(
  files: readonly InspectedFile[],
  options: InspectImportOptions = {},
): InspectedImport {
  const { customers, today, ...importOptions } = options;
  const existing = customers?.map(existingOf);
  const outcomes = files.map(({ name, bytes }) =>
    readImport(decodeText, {
      name,
      bytes,
      options: importOptions,
      ...(existing === undefined ? {} : { existing }),
    }),
  );
  const reports = outcomes.map(({ report }) => printed(report, today));
  if (existing === undefined) return { files: reports };
  const changes = outcomes.flatMap((one) =>
    one.changes === null ? [] : [{ file: one.report.file, ...one.changes, proposedMatches: [] }],
  );
  return { files: reports, changes };
}
