import type { ResolvedRulebook, Rule, Working } from '../rulebook.ts';
import type { Finding } from './finding.ts';
import type { ParsedFile } from './parse-file.ts';

/** Files by edition. */
export type FilesByEdition = ReadonlyMap<string, ParsedFile>;

/**
 * A file and all it amends, the base first; shorter when an amended file is missing or the files go in a
 * circle.
 */
export function amendedFiles(file: ParsedFile, files: FilesByEdition): readonly ParsedFile[] {
  const chain: ParsedFile[] = [];
  let next: ParsedFile | undefined = file;
  while (next !== undefined && !chain.includes(next)) {
    chain.unshift(next);
    next = next.file.amends === undefined ? undefined : files.get(next.file.amends);
  }
  return chain;
}

/** Folds an edition: each file in turn withdraws, replaces and adds by id. Rows come out sorted by id. */
export function resolveEdition(file: ParsedFile, files: FilesByEdition): ResolvedRulebook {
  const rules = new Map<string, Rule>();
  const workings = new Map<string, Working>();
  const signals = new Map<string, readonly string[]>();
  for (const part of amendedFiles(file, files)) {
    for (const id of part.file.withdraws ?? []) {
      rules.delete(id);
      workings.delete(id);
    }
    for (const rule of part.rules) rules.set(rule.id, rule);
    for (const working of part.workings) workings.set(working.id, working);
    for (const [name, values] of Object.entries(part.file.signals ?? {})) signals.set(name, values);
  }
  const { edition, status, title, date } = file.file;
  return {
    edition,
    status,
    title,
    ...(date === undefined ? {} : { date }),
    signals: Object.fromEntries([...signals].sort(([a], [b]) => compareText(a, b))),
    rules: [...rules.values()].sort((a, b) => compareText(a.id, b.id)),
    workings: [...workings.values()].sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Where the row of a rule stands: `from` names the file; `amends` is true when it replaces what that file inherits. */
export type RuleOrigin = { readonly from: string; readonly amends: boolean };

/** For every rule of an edition the file that has the last word on it. */
export function ruleOrigins(file: ParsedFile, files: FilesByEdition): ReadonlyMap<string, RuleOrigin> {
  const origins = new Map<string, RuleOrigin>();
  for (const part of amendedFiles(file, files)) {
    for (const id of part.file.withdraws ?? []) origins.delete(id);
    for (const { id } of part.rules) {
      origins.set(id, { from: part.file.edition, amends: origins.has(id) });
    }
  }
  return origins;
}

/**
 * Findings about what a file refers to: the file it amends, the rows it withdraws, the editions of its
 * examples.
 */
export function checkReferences(file: ParsedFile, files: FilesByEdition): readonly Finding[] {
  const { amends, withdraws, status } = file.file;
  const chain = amendedFiles(file, files);
  const inherited = new Set(
    chain.slice(0, -1).flatMap((part) => [...part.rules, ...part.workings].map((row) => row.id)),
  );
  const findings: Finding[] = [];
  const report = (rowId: string, path: string, message: string): void => {
    findings.push({ kind: 'unknown-reference', file: file.name, rowId, path, message });
  };
  if (amends !== undefined && !files.has(amends)) report('', '$.amends', `There is no rulebook ${amends}.`);
  const root = chain[0];
  if (amends !== undefined && root?.file.amends !== undefined && files.has(amends)) {
    report('', '$.amends', 'The amended rulebooks do not lead to a base.');
  }
  if (status === 'base' && amends !== undefined) report('', '$.amends', 'A base amends nothing.');
  (withdraws ?? []).forEach((id, index) => {
    if (!inherited.has(id)) report(id, `$.withdraws[${index}]`, `${id} is not there to be withdrawn.`);
  });
  for (const rule of file.rules) {
    rule.examples.forEach(({ edition }, index) => {
      if (!files.has(edition))
        report(rule.id, `$.examples[${index}].edition`, `There is no rulebook ${edition}.`);
    });
  }
  return findings;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
