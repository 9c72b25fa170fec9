import { isOperator, type OperandKind, operandKind } from '../engine/operators.ts';
import { factDefinition, valueProblem } from '../facts.ts';
import type { Clause, Condition, ResolvedRulebook, Rule, Working } from '../rulebook.ts';
import { outcomeFaults } from './check-outcome.ts';
import type { Finding, RowFault } from './finding.ts';
import type { ParsedFile } from './parse-file.ts';

/**
 * Findings about the rows a file brings: facts, operators, values, signals, outcomes. `book` is the
 * resolved edition.
 */
export function checkRows(file: ParsedFile, book: ResolvedRulebook): readonly Finding[] {
  const named = (rowId: string, faults: readonly RowFault[]): readonly Finding[] =>
    faults.map((fault) => ({ ...fault, file: file.name, rowId }));
  return [
    ...file.rules.flatMap((rule) => named(rule.id, ruleFaults(rule, book))),
    ...file.workings.flatMap((working) => named(working.id, rowFaults(working, book, '$'))),
  ];
}

function ruleFaults(rule: Rule, book: ResolvedRulebook): readonly RowFault[] {
  const faults = rule.clauses.flatMap((clause, index) => rowFaults(clause, book, `$.clauses[${index}]`));
  const oneSided = [true, false].filter((fires) => !rule.examples.some((example) => example.fires === fires));
  const missing = oneSided.map((fires) => ({
    kind: 'missing-example' as const,
    path: '$.examples',
    message: `No example in which the rule ${fires ? 'fires' : 'does not fire'}.`,
  }));
  return [...faults, ...missing];
}

function rowFaults(row: Clause | Working, book: ResolvedRulebook, path: string): readonly RowFault[] {
  const conditions = row.when.flatMap((condition, index) =>
    conditionFaults(condition, book, `${path}.when[${index}]`),
  );
  return [...conditions, ...outcomeFaults(row, book, path)];
}

function conditionFaults(condition: Condition, book: ResolvedRulebook, path: string): readonly RowFault[] {
  const { fact, signal, op } = condition;
  if ((fact === undefined) === (signal === undefined)) {
    return [{ kind: 'malformed', path, message: 'A condition names either a fact or a signal.' }];
  }
  const faults: RowFault[] = [];
  if (!isOperator(op))
    faults.push({ kind: 'unknown-operator', path: `${path}.op`, message: `There is no operator ${op}.` });
  if (fact !== undefined && factDefinition(fact) === undefined) {
    faults.push({ kind: 'unknown-fact', path: `${path}.fact`, message: `There is no fact ${fact}.` });
  }
  if (signal !== undefined && !Object.hasOwn(book.signals, signal)) {
    faults.push({ kind: 'unknown-signal', path: `${path}.signal`, message: `There is no signal ${signal}.` });
  }
  return faults.length > 0 ? faults : operandFaults(condition, book, `${path}.value`);
}

/** Faults of the value a condition compares with; fact or signal and operator are known to exist. */
function operandFaults(condition: Condition, book: ResolvedRulebook, path: string): readonly RowFault[] {
  const { op, value } = condition;
  if (!isOperator(op)) return [];
  const outside = (message: string): readonly RowFault[] => [{ kind: 'value-outside-list', path, message }];
  const kind = operandKind(op);
  if (kind === 'nothing') return value === undefined ? [] : outside(`${op} takes no value.`);
  if ((kind === 'words') !== Array.isArray(value))
    return outside(`${op} takes ${kind === 'words' ? 'a list' : 'one value'}.`);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => {
    const problem = operandProblem(condition, book, kind, each);
    return problem === undefined ? [] : outside(`${JSON.stringify(each) ?? 'nothing'} ${problem}.`);
  });
}

function operandProblem(
  condition: Condition,
  book: ResolvedRulebook,
  kind: OperandKind,
  value: unknown,
): string | undefined {
  if (condition.fact === undefined) {
    const known = (book.signals[condition.signal ?? ''] ?? []).some((word) => word === value);
    return known && kind !== 'amount' ? undefined : 'is not one of the values of this signal';
  }
  const definition = factDefinition(condition.fact);
  if (definition === undefined) return 'belongs to no fact';
  const fits = (definition.kind === 'choice') === (kind !== 'amount');
  return fits ? valueProblem(definition, value) : `does not fit a fact of kind ${definition.kind}`;
}
