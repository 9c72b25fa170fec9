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
  'onOrAfter',
  'before',
  'isKnown',
  'isUnknown',
] as const;

/** Name of an operator. */
export type Operator = (typeof OPERATORS)[number];

/** What a condition compares with: a word, days, a date, or words. */
export type Operand = string | number | readonly string[] | undefined;

type Test = (value: string | number) => boolean;

const TESTS: Readonly<Record<Operator, (operand: Operand) => Test>> = {
  is: (operand) => (value) => value === operand,
  isNot: (operand) => (value) => value !== operand,
  oneOf: (operand) => among(operand),
  noneOf: (operand) => negated(among(operand)),
  atLeast: (operand) => (value) => Number(value) >= Number(operand),
  atMost: (operand) => (value) => Number(value) <= Number(operand),
  above: (operand) => (value) => Number(value) > Number(operand),
  below: (operand) => (value) => Number(value) < Number(operand),
  onOrAfter: (operand) => (value) => String(value) >= String(operand),
  before: (operand) => (value) => String(value) < String(operand),
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
export function operandKind(operator: Operator): 'word' | 'words' | 'number' | 'date' | 'nothing' {
  if (operator === 'is' || operator === 'isNot') return 'word';
  if (operator === 'oneOf' || operator === 'noneOf') return 'words';
  if (operator === 'onOrAfter' || operator === 'before') return 'date';
  return operator === 'isKnown' || operator === 'isUnknown' ? 'nothing' : 'number';
}

function among(operand: Operand): Test {
  const words: ReadonlySet<string | number> = new Set(Array.isArray(operand) ? operand : []);
  return (value) => words.has(value);
}

function negated(test: Test): Test {
  return (value) => !test(value);
}
