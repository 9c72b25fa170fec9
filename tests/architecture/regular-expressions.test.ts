import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { textOf, typescriptIn } from './source-files.ts';

const LENGTH = 50_000;
/** Repeated pieces that backtracking expressions stumble over; each text ends in something that fits nothing. */
const PIECES = [' ', '\t', 'a', '7', '"', ',', '-', '.', 'a ', '1-', '{a', '(a', '中', '\u200b', 'ab:', '=+'];
const HOSTILE = PIECES.map((piece) => `${piece.repeat(LENGTH / piece.length)}\u0001`);

function literalsIn(file: string): readonly (readonly [file: string, literal: string])[] {
  const found: [string, string][] = [];
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true);
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push([file, node.text]);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const toExpression = (literal: string): RegExp => {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replaceAll(/[gy]/g, ''));
};

const script = new Script('expression.test(text)');

/** Best of three, in milliseconds; an expression that does not end is stopped and counts as endless. */
function timeOf(expression: RegExp, text: string): number {
  const context = createContext({ expression, text });
  const once = (): number => {
    const start = performance.now();
    try {
      script.runInContext(context, { timeout: 1_000 });
    } catch {
      return Number.POSITIVE_INFINITY;
    }
    return performance.now() - start;
  };
  const first = once();
  return first < 2 || first > 500 ? first : Math.min(first, once(), once());
}

/** How many times slower than one plain pass over the same texts the slowest text may be. A square takes thousands. */
const TIMES = 400;
const pass = Math.max(...HOSTILE.map((text) => timeOf(/^\P{Cs}*$/u, text)), 0.05);
/** The first hostile text that takes too long, as its beginning and its factor. */
function stumbles(literal: string): string | undefined {
  for (const text of HOSTILE) {
    const factor = timeOf(toExpression(literal), text) / pass;
    if (factor > TIMES) return `${JSON.stringify(text.slice(0, 4))}… × ${Math.round(factor)}`;
  }
  return undefined;
}

const LITERALS = typescriptIn('shared', 'electron', 'renderer').flatMap(literalsIn);

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(LITERALS.length).toBeGreaterThan(15);
  });

  it.each(LITERALS)('pass once over hostile text: %s %s', (_file, literal) => {
    expect(stumbles(literal)).toBeUndefined();
  });

  it.each(['/\\s+$/', '/^(\\d+)*$/', '/a+b/'])(
    'would be caught: %s',
    (literal) => {
      expect(stumbles(literal)).toBeDefined();
    },
    60_000,
  );
});
