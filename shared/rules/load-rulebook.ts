import { err, ok, type Result } from '../result/result.ts';
import { canonicalJson } from './canonical-json.ts';
import type { RulebookShelf } from './decide.ts';
import { compileRulebook } from './engine/compile-rulebook.ts';
import { checkExamples } from './loading/check-examples.ts';
import { checkRows } from './loading/check-rows.ts';
import { checkSignals } from './loading/check-signals.ts';
import type { Finding } from './loading/finding.ts';
import { type ParsedFile, parseFile, type RulebookInput } from './loading/parse-file.ts';
import {
  amendedFiles,
  checkReferences,
  type FilesByEdition,
  type RuleOrigin,
  resolveEdition,
  ruleOrigins,
} from './loading/resolve-edition.ts';
import type { ResolvedRulebook } from './rulebook.ts';

/** How an edition came about: the one it amends, and where each of its rules stands. */
export type Lineage = {
  readonly amends: string | undefined;
  readonly origins: ReadonlyMap<string, RuleOrigin>;
};

/** All editions, resolved for reading and compiled for deciding. */
export type RulebookLibrary = RulebookShelf & {
  readonly resolved: ReadonlyMap<string, ResolvedRulebook>;
  readonly lineages: ReadonlyMap<string, Lineage>;
};

/**
 * Reads rulebook files strictly: everything is right, or the answer is every finding in all of them. `hash`
 * makes the checksum of an edition from its canonical JSON (SHA-256 in the product).
 */
export function loadRulebooks(
  inputs: readonly RulebookInput[],
  hash: (canonical: string) => string,
): Result<RulebookLibrary, readonly Finding[]> {
  const read = inputs.map(parseFile);
  const parsed = read.flatMap((file) => file.parsed ?? []);
  const files: FilesByEdition = new Map(parsed.map((file) => [file.file.edition, file]));
  const resolved = new Map(parsed.map((file) => [file.file.edition, resolveEdition(file, files)]));
  const findings = [
    ...read.flatMap((file) => file.findings),
    ...doubleEditions(parsed),
    ...parsed.flatMap((file) => checkFile(file, files, resolved)),
  ];
  const sound = soundEditions(parsed, files, findings);
  const editions = [...resolved.values()].filter((book) => book.status !== 'base' && sound.has(book.edition));
  const books = new Map(
    editions.map((book) => [book.edition, compileRulebook(book, hash(canonicalJson(book)))]),
  );
  const all = [...findings, ...parsed.flatMap((file) => checkExamples(file, books))];
  if (all.length > 0) return err(all);
  const shipped = editions.filter((book) => book.status === 'current').map((book) => book.edition);
  return ok({
    books,
    shipped: shipped.sort(),
    resolved: new Map(editions.map((book) => [book.edition, book])),
    lineages: new Map(
      parsed.map((file) => [
        file.file.edition,
        { amends: file.file.amends, origins: ruleOrigins(file, files) },
      ]),
    ),
  });
}

/**
 * Editions in which deciding makes sense: nothing they are made of has a finding, but for examples that are
 * missing.
 */
function soundEditions(
  parsed: readonly ParsedFile[],
  files: FilesByEdition,
  findings: readonly Finding[],
): ReadonlySet<string> {
  const faulty = new Set(
    findings.filter((finding) => finding.kind !== 'missing-example').map((finding) => finding.file),
  );
  const whole = (file: ParsedFile): boolean =>
    amendedFiles(file, files).every((part) => !faulty.has(part.name));
  return new Set(parsed.filter(whole).map((file) => file.file.edition));
}

function checkFile(
  file: ParsedFile,
  files: FilesByEdition,
  resolved: ReadonlyMap<string, ResolvedRulebook>,
): readonly Finding[] {
  const book = resolved.get(file.file.edition) ?? resolveEdition(file, files);
  return [...checkReferences(file, files), ...checkRows(file, book), ...checkSignals(file.name, book)];
}

function doubleEditions(parsed: readonly ParsedFile[]): readonly Finding[] {
  return parsed.flatMap((file, index) => {
    const { edition } = file.file;
    if (parsed.findIndex((other) => other.file.edition === edition) === index) return [];
    const message = `The edition ${edition} stands in two files.`;
    return [{ kind: 'duplicate-id', file: file.name, rowId: '', path: '$.edition', message } as const];
  });
}
