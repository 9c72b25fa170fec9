import { FACT_NAMES } from '../facts.ts';
import type { Clause, Condition, ResolvedRulebook, Rule, Working } from '../rulebook.ts';
import type {
  CompiledCondition,
  CompiledRow,
  CompiledRulebook,
  CompiledSignal,
  RuleCard,
} from './compiled-rulebook.ts';
import { holdsWhenUnset, isOperator, testFor } from './operators.ts';

const CASE_STAGES: ReadonlySet<string> = new Set(['route', 'relationship', 'prerequisite', 'role', 'step']);
const DATE_STAGES: ReadonlySet<string> = new Set(['deadline', 'warning']);

/**
 * Prepares a resolved and checked book for deciding. `sha256` is the checksum that goes into every decision.
 * Throws for a book that the loader would refuse.
 */
export function compileRulebook(book: ResolvedRulebook, sha256: string): CompiledRulebook {
  const signalNames = Object.keys(book.signals).sort();
  const rows = compileRows(book, signalNames);
  const inStage = (wanted: (stage: string) => boolean): CompiledRow[] =>
    rows.filter((row) => wanted(row.stage));
  return {
    edition: book.edition,
    sha256,
    signals: signalNames.map((name) => signalOf(name, rows)),
    gates: byLevel(inStage((stage) => stage === 'gate')),
    caseRows: inStage((stage) => CASE_STAGES.has(stage)),
    capacityRows: inStage((stage) => stage === 'capacity'),
    dateRows: inStage((stage) => DATE_STAGES.has(stage)),
    informationRows: inStage((stage) => stage === 'information'),
    cards: new Map(book.rules.map((rule) => [rule.id, cardOf(rule)])),
  };
}

function compileRows(book: ResolvedRulebook, signalNames: readonly string[]): readonly CompiledRow[] {
  const clauses = book.rules.flatMap((rule) =>
    rule.clauses.map((clause, index) => clauseRow(rule, clause, index, signalNames)),
  );
  return [...clauses, ...book.workings.map((working) => workingRow(working, signalNames))];
}

function clauseRow(rule: Rule, clause: Clause, index: number, signalNames: readonly string[]): CompiledRow {
  return {
    ...rowPart(clause, signalNames),
    id: `${rule.id}#${index + 1}`,
    ruleId: rule.id,
    forSupport: clause.sides.includes('support'),
    forMove: clause.sides.includes('move'),
    informs: clause.sides.includes('information'),
    basis: rule.basis,
  };
}

function workingRow(working: Working, signalNames: readonly string[]): CompiledRow {
  const row = {
    ...rowPart(working, signalNames),
    id: working.id,
    forSupport: true,
    forMove: true,
    informs: true,
  };
  return working.basis === undefined ? row : { ...row, basis: working.basis };
}

function rowPart(row: Clause | Working, signalNames: readonly string[]) {
  const actorFrom = row.outcome.step?.actorFrom;
  return {
    stage: row.stage,
    level: row.level ?? 0,
    conditions: row.when.map((condition) => compileCondition(condition, signalNames)),
    outcome: row.outcome,
    actorSignal: actorFrom === undefined ? -1 : signalNames.indexOf(actorFrom),
  };
}

function compileCondition(condition: Condition, signalNames: readonly string[]): CompiledCondition {
  const source = condition.fact === undefined ? 'signal' : 'fact';
  const names: readonly string[] = source === 'fact' ? FACT_NAMES : signalNames;
  const index = names.indexOf(condition.fact ?? condition.signal ?? '');
  if (index < 0 || !isOperator(condition.op)) {
    throw new Error(`A condition cannot be read: ${JSON.stringify(condition)}`);
  }
  const test = testFor(condition.op, condition.value);
  return { source, index, operator: condition.op, test, unset: holdsWhenUnset(condition.op) };
}

function signalOf(name: string, rows: readonly CompiledRow[]): CompiledSignal {
  const setters = rows.flatMap((row) => {
    const value = row.outcome.signals?.[name];
    return value === undefined ? [] : [{ row, value }];
  });
  return { name, rows: setters };
}

function byLevel(gates: readonly CompiledRow[]): readonly (readonly CompiledRow[])[] {
  const levels = [...new Set(gates.map((row) => row.level))].sort((a, b) => a - b);
  return levels.map((level) => gates.filter((row) => row.level === level));
}

function cardOf(rule: Rule): RuleCard {
  return {
    id: rule.id,
    basis: rule.basis,
    citations: rule.citations,
    citationKeys: rule.citations.map(({ source, place }) => `${source}\n${place}`),
    conflicts: rule.conflicts ?? [],
  };
}
