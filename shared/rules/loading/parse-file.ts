import type { z } from 'zod';
import {
  READER_VERSION,
  type Rule,
  type RulebookFile,
  rulebookFileSchema,
  ruleSchema,
  type Working,
  workingSchema,
} from '../rulebook.ts';
import { type Finding, type FindingKind, jsonPath } from './finding.ts';

/** A rulebook file before anything is checked: its name and whatever JSON it held. */
export type RulebookInput = { readonly name: string; readonly data: unknown };

/** A file whose outer shape is right, with the rows that could be read. */
export type ParsedFile = {
  readonly name: string;
  readonly file: RulebookFile;
  readonly rules: readonly Rule[];
  readonly workings: readonly Working[];
};

/** Reads one file row by row, so that one bad row does not hide the others. */
export function parseFile(input: RulebookInput): {
  readonly parsed?: ParsedFile;
  readonly findings: readonly Finding[];
} {
  const tooNew = newerReader(input);
  if (tooNew !== undefined) return { findings: [tooNew] };
  const outer = rulebookFileSchema.safeParse(input.data);
  if (!outer.success)
    return { findings: outer.error.issues.map((issue) => findingOf(issue, input.name, '')) };
  const rules = parseRows(outer.data.rules, ruleSchema, input.name);
  const workings = parseRows(outer.data.workings, workingSchema, input.name);
  const findings = [...rules.findings, ...workings.findings, ...duplicates(outer.data, input.name)];
  return {
    parsed: { name: input.name, file: outer.data, rules: rules.rows, workings: workings.rows },
    findings,
  };
}

function newerReader(input: RulebookInput): Finding | undefined {
  const wanted = fieldOf(input.data, 'minReader');
  if (typeof wanted !== 'number' || wanted <= READER_VERSION) return undefined;
  const message = `This file needs reader ${wanted}; this program reads up to ${READER_VERSION}.`;
  return { kind: 'newer-reader', file: input.name, rowId: '', path: '$.minReader', message };
}

type Rows<T> = { readonly rows: readonly T[]; readonly findings: readonly Finding[] };

function parseRows<T>(rows: readonly unknown[], schema: z.ZodType<T>, file: string): Rows<T> {
  const parsed = rows.map((row) => ({ row, result: schema.safeParse(row) }));
  return {
    rows: parsed.flatMap(({ result }) => (result.success ? [result.data] : [])),
    findings: parsed.flatMap(({ row, result }) =>
      result.success ? [] : result.error.issues.map((issue) => findingOf(issue, file, idOf(row))),
    ),
  };
}

function duplicates(file: RulebookFile, name: string): readonly Finding[] {
  const seen = new Set<string>();
  return [...file.rules, ...file.workings].map(idOf).flatMap((id) => {
    if (id === '' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        kind: 'duplicate-id',
        file: name,
        rowId: id,
        path: '$.id',
        message: `The id ${id} is used twice.`,
      } as const,
    ];
  });
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}

function idOf(row: unknown): string {
  const id = fieldOf(row, 'id');
  return typeof id === 'string' ? id : '';
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function findingOf(issue: Issue, file: string, rowId: string): Finding {
  return { kind: kindOf(issue.path), file, rowId, path: jsonPath(issue.path), message: issue.message };
}

function kindOf(path: readonly PropertyKey[]): FindingKind {
  const last = path.at(-1);
  if (last === 'zh-CN' || last === 'en') return 'missing-language';
  if (last === 'title' || last === 'reason' || last === 'note') return 'missing-language';
  if (last === 'citations') return 'missing-citation';
  return last === 'examples' ? 'missing-example' : 'malformed';
}
