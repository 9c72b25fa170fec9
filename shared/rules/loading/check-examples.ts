import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import type { CompiledRulebook } from '../engine/compiled-rulebook.ts';
import { parseFacts } from '../parse-facts.ts';
import type { ExampleDecision, RuleExample, WorkingExample } from '../rulebook.ts';
import type { Finding } from './finding.ts';
import type { ParsedFile } from './parse-file.ts';

/** Findings about examples: facts that cannot be read, and examples that come out otherwise. */
export function checkExamples(
  file: ParsedFile,
  books: ReadonlyMap<string, CompiledRulebook>,
): readonly Finding[] {
  return [...file.rules, ...file.workings].flatMap((row) =>
    (row.examples ?? []).flatMap((example, index) =>
      exampleFindings(file.name, row.id, example, index, books),
    ),
  );
}

function exampleFindings(
  file: string,
  rowId: string,
  example: RuleExample | WorkingExample,
  index: number,
  books: ReadonlyMap<string, CompiledRulebook>,
): readonly Finding[] {
  const path = `$.examples[${index}]`;
  const facts = parseFacts(example.facts);
  if (!facts.ok) {
    return facts.error.map((problem) => ({
      kind: problem.message.startsWith('There is no fact') ? 'unknown-fact' : 'value-outside-list',
      file,
      rowId,
      path: `${path}.facts.${problem.path}`,
      message: problem.message,
    }));
  }
  const book = books.get(example.edition);
  const faults = book === undefined ? [] : exampleFaults(rowId, example, decide(book, facts.value));
  return faults.map((fault) => ({
    kind: 'example-does-not-hold',
    file,
    rowId,
    path,
    message: `In ${example.edition} ${fault}.`,
  }));
}

/** Everything in which a decision is not what the example of a row says. */
export function exampleFaults(
  rowId: string,
  example: RuleExample | WorkingExample,
  decision: Decision,
): readonly string[] {
  const faults = Object.entries(example.decides ?? {}).flatMap(([part, said]) => {
    const found = PARTS[part as keyof ExampleDecision](decision);
    return sameParts(said, found) ? [] : [`${part} is ${JSON.stringify(found)}, not ${JSON.stringify(said)}`];
  });
  if (!('fires' in example) || decision.ruleIds.includes(rowId) === example.fires) return faults;
  return [`the rule ${example.fires ? 'does not fire' : 'fires'} in this example`, ...faults];
}

type Part = string | readonly string[] | Readonly<Record<string, string | null>>;

const PARTS: Readonly<Record<keyof ExampleDecision, (decision: Decision) => Part>> = {
  support: (decision) => decision.support,
  move: (decision) => decision.move,
  basis: (decision) => decision.basis,
  prerequisites: (decision) => decision.missingPrerequisites,
  questions: (decision) => decision.questions,
  steps: (decision) => decision.steps.map((step) => step.id),
  warnings: (decision) => decision.warnings,
  pages: (decision) => decision.nextPages,
  conflicts: (decision) => decision.conflicts,
};

function sameParts(said: unknown, found: Part): boolean {
  if (typeof found === 'string') return said === found;
  if (Array.isArray(said) && Array.isArray(found)) {
    return said.length === found.length && said.every((one) => found.includes(one as string));
  }
  const sides: Readonly<Record<string, unknown>> = { ...found };
  return Object.entries(said as object).every(([side, tag]) => sides[side] === tag);
}
