/** What can be wrong with a rulebook; every kind refuses the whole library. */
export const FINDING_KINDS = [
  'malformed',
  'newer-reader',
  'missing-language',
  'missing-citation',
  'missing-example',
  'duplicate-id',
  'unknown-fact',
  'unknown-operator',
  'unknown-signal',
  'unknown-reference',
  'value-outside-list',
  'misplaced-outcome',
  'signal-cycle',
  'example-does-not-hold',
] as const;

/** One of {@link FINDING_KINDS}. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * One fault: the file, the rule or working it stands in (empty for the file itself), the JSON path below
 * that row, and one English sentence for whoever writes rulebooks.
 */
export type Finding = {
  readonly kind: FindingKind;
  readonly file: string;
  readonly rowId: string;
  readonly path: string;
  readonly message: string;
};

/** A fault in a row, before it is known where the row stands. */
export type RowFault = { readonly kind: FindingKind; readonly path: string; readonly message: string };

/** A path as people write it: `$.clauses[0].when[1].fact`. */
export function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(
    (path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
    '$',
  );
}

/** The findings as lines of text, one each: file, row, path, sentence. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    (finding) => `${finding.file}: ${finding.rowId} ${finding.path}: ${finding.message} [${finding.kind}]`,
  );
}
