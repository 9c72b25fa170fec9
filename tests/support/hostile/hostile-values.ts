import fc from 'fast-check';
import type { z } from 'zod';

/** Anything a page could send through structured clone, and some things it could not. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withObjectString: true,
    maxDepth: 3,
  }),
  fc.constantFrom(
    'x'.repeat(1_000_000),
    '\ud800',
    '../../etc/passwd',
    '\0',
    '__proto__',
    Number.NaN,
    -0,
    2 ** 53,
  ),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  ),
);

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType): Definition =>
  (schema as unknown as { _zod: { def: Definition } })._zod.def;
/** Values near a schema: its own shape, mostly right words (`words` besides usual ones), and now and then a hostile one. */
export function nearlyFitting(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<unknown> {
  const fitting = ofDefinition(definitionOf(schema), (inner) =>
    inner === undefined ? hostileValue : nearlyFitting(inner, words),
  );
  const text = fc.oneof(fc.constantFrom(...USUAL, ...words), fc.string({ maxLength: 20 }));
  const own = definitionOf(schema).type === 'string' ? text : fitting;
  return fc.oneof({ weight: 60, arbitrary: own }, { weight: 1, arbitrary: hostileValue });
}

const USUAL = ['yes', 'none', 'unknown', 'DE', '', '2026-11-25'];

type Inside = (schema: z.ZodType | undefined) => fc.Arbitrary<unknown>;

function ofDefinition(def: Definition, inside: Inside): fc.Arbitrary<unknown> {
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, inside(one)])),
      );
    case 'array':
      return fc.array(inside(def.element), { minLength: 1, maxLength: 3 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inside));
    case 'optional':
      return fc.oneof(fc.constant(undefined), inside(def.innerType));
    case 'nullable':
      return fc.oneof(fc.constant(null), inside(def.innerType));
    case 'readonly':
      return inside(def.innerType);
    case 'pipe':
      return inside(def.in);
    case 'record':
      return fc.dictionary(
        fc.constantFrom('regionMatch', 'mcaState', '__proto__', 'x'),
        inside(def.valueType),
        { maxKeys: 3 },
      );
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 0, max: 50 });
    default:
      return hostileValue;
  }
}
