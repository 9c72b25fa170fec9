/**
 * The closed list of operators a condition may use. `isNot` and `noneOf` do not hold for an unknown fact: a
 * rule never fires on what nobody said. `isKnown` and `isUnknown` ask for what the case states, never for
 * an assumed value.
 */
export const OPERATORS = [
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'atLeast',
  'atMost',
  'above',
  'below',
  'isKnown',
  'isUnknown',
] as const;

/** Name of an operator. */
export type Operator = (typeof OPERATORS)[number];

/** What a condition compares with: a word, days, a date, or words. */
export type Operand = string | number | readonly string[] | undefined;

/** What an operator is given to compare with; an amount is a number of days or a date, as the fact is. */
export type OperandKind = 'word' | 'words' | 'amount' | 'nothing';

type Test = (value: string | number) => boolean;

const TESTS: Readonly<Record<Operator, (operand: Operand) => Test>> = {
  is: (operand) => (value) => value === operand,
  isNot: (operand) => (value) => value !== operand,
  oneOf: (operand) => among(operand),
  noneOf: (operand) => negated(among(operand)),
  atLeast: (operand) => (value) => order(value, operand) >= 0,
  atMost: (operand) => (value) => order(value, operand) <= 0,
  above: (operand) => (value) => order(value, operand) > 0,
  below: (operand) => (value) => order(value, operand) < 0,
  isKnown: () => () => true,
  isUnknown: () => () => false,
};

/** True when the text names an operator. */
export function isOperator(name: string): name is Operator {
  return (OPERATORS as readonly string[]).includes(name);
}

/** The test of a known value for an operator and its operand. */
export function testFor(operator: Operator, operand: Operand): Test {
  return TESTS[operator](operand);
}

/** What the operator answers for a signal that no row set: the negative ones hold. */
export function holdsWhenUnset(operator: Operator): boolean {
  return operator === 'isNot' || operator === 'noneOf' || operator === 'isUnknown';
}

/** Which kinds of operand an operator takes. */
export function operandKind(operator: Operator): OperandKind {
  if (operator === 'is' || operator === 'isNot') return 'word';
  if (operator === 'oneOf' || operator === 'noneOf') return 'words';
  return operator === 'isKnown' || operator === 'isUnknown' ? 'nothing' : 'amount';
}

/** Days by their number, dates by the calendar (`YYYY-MM-DD` sorts as text). */
function order(value: string | number, operand: Operand): number {
  if (typeof operand !== 'string') return Number(value) - Number(operand);
  if (value === operand) return 0;
  return String(value) < operand ? -1 : 1;
}

function among(operand: Operand): Test {
  const words: ReadonlySet<string | number> = new Set(Array.isArray(operand) ? operand : []);
  return (value) => words.has(value);
}

function negated(test: Test): Test {
  return (value) => !test(value);
}
