import { decide } from '../decide.ts';
import type { CompiledRulebook } from '../engine/compiled-rulebook.ts';
import { parseFacts } from '../parse-facts.ts';
import type { Rule, RuleExample } from '../rulebook.ts';
import type { Finding } from './finding.ts';
import type { ParsedFile } from './parse-file.ts';

/** Findings about examples: facts that cannot be read, and examples in which the rule does the opposite. */
export function checkExamples(
  file: ParsedFile,
  books: ReadonlyMap<string, CompiledRulebook>,
): readonly Finding[] {
  return file.rules.flatMap((rule) =>
    rule.examples.flatMap((example, index) => exampleFindings(file.name, rule, example, index, books)),
  );
}

function exampleFindings(
  file: string,
  rule: Rule,
  example: RuleExample,
  index: number,
  books: ReadonlyMap<string, CompiledRulebook>,
): readonly Finding[] {
  const path = `$.examples[${index}]`;
  const facts = parseFacts(example.facts);
  if (!facts.ok) {
    return facts.error.map((problem) => ({
      kind: problem.message.startsWith('There is no fact') ? 'unknown-fact' : 'value-outside-list',
      file,
      rowId: rule.id,
      path: `${path}.facts.${problem.path}`,
      message: problem.message,
    }));
  }
  const book = books.get(example.edition);
  if (book === undefined || decide(book, facts.value).ruleIds.includes(rule.id) === example.fires) return [];
  const message = `In ${example.edition} the rule ${example.fires ? 'does not fire' : 'fires'} in this example.`;
  return [{ kind: 'example-does-not-hold', file, rowId: rule.id, path, message }];
}
