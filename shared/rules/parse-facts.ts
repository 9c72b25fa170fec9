import { z } from 'zod';
import { FACT_NAMES, FACTS, factDefinition, type KnownFacts, valueProblem } from './facts.ts';

/**
 * One fact that cannot be used: `path` is the fact's name, `message` one English sentence for scripts and
 * logs.
 */
export type FactProblem = { readonly path: string; readonly message: string };

/** Known facts, or every problem found. */
export type ParsedFacts =
  | { readonly ok: true; readonly value: KnownFacts }
  | { readonly ok: false; readonly error: readonly FactProblem[] };

/**
 * Reads facts from unknown input (a plain object). Unknown and absent ones are dropped, the order becomes
 * the registry's.
 */
export function parseFacts(input: unknown): ParsedFacts {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, error: [{ path: '', message: 'Facts are not an object of names and values.' }] };
  }
  const problems = Object.entries(input).flatMap(([name, value]) => problemsOf(name, value));
  if (problems.length > 0) return { ok: false, error: problems };
  const given = input as Readonly<Record<string, unknown>>;
  const known = FACT_NAMES.filter((name) => Object.hasOwn(given, name) && isKnown(given[name]));
  return { ok: true, value: Object.fromEntries(known.map((name) => [name, given[name]])) as KnownFacts };
}

/**
 * Strict schema of facts for contracts and files; its output holds known facts only, its issues carry the
 * fact's name.
 */
export const factsSchema: z.ZodType<KnownFacts> = z.unknown().transform((input, context) => {
  const parsed = parseFacts(input);
  if (parsed.ok) return parsed.value;
  for (const problem of parsed.error) {
    const path = problem.path === '' ? [] : [problem.path];
    context.addIssue({ code: 'custom', path, message: problem.message });
  }
  return z.NEVER;
});

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== 'unknown';
}

function problemsOf(name: string, value: unknown): readonly FactProblem[] {
  const definition = factDefinition(name);
  if (definition === undefined) {
    return [
      {
        path: name,
        message: `There is no fact called ${JSON.stringify(name)} among the ${Object.keys(FACTS).length}.`,
      },
    ];
  }
  if (!isKnown(value)) return [];
  const problem = valueProblem(definition, value);
  if (problem === undefined) return [];
  return [
    { path: name, message: `The value ${JSON.stringify(value) ?? 'undefined'} of ${name} ${problem}.` },
  ];
}
