import type { ResolvedRulebook } from '../rulebook.ts';
import type { Finding } from './finding.ts';

/** Findings about signals that are read, directly or over others, in order to set themselves. */
export function checkSignals(file: string, book: ResolvedRulebook): readonly Finding[] {
  const reads = new Map<string, Set<string>>();
  for (const row of book.workings) {
    const sources = row.when.flatMap((condition) => condition.signal ?? []);
    for (const name of Object.keys(row.outcome.signals ?? {})) {
      reads.set(name, new Set([...(reads.get(name) ?? []), ...sources]));
    }
  }
  return [...reads.keys()]
    .filter((name) => reaches(name, name, reads, new Set()))
    .map((name) => ({
      kind: 'signal-cycle',
      file,
      rowId: '',
      path: `$.signals.${name}`,
      message: `In ${book.edition} the signal ${name} depends on itself.`,
    }));
}

function reaches(
  from: string,
  wanted: string,
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): boolean {
  for (const next of reads.get(from) ?? []) {
    if (next === wanted) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    if (reaches(next, wanted, reads, seen)) return true;
  }
  return false;
}
