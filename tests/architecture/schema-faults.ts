import type { z } from 'zod';

/** The part of a zod definition that is walked here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly checks?: readonly unknown[];
  readonly pattern?: RegExp;
}

const definitionOf = (schema: z.ZodType): Definition =>
  (schema as unknown as { _zod: { def: Definition } })._zod.def;

interface Check {
  readonly _zod: {
    readonly def: {
      readonly check: string;
      readonly maximum?: number;
      readonly length?: number;
      readonly pattern?: RegExp;
    };
  };
}

/** An upper limit on the length: said as such, or by a pattern that repeats nothing without end. */
function isBounded({ checks, pattern }: Definition): boolean {
  const all = (checks ?? []).map((one) => (one as Check)._zod.def);
  const patterns = [pattern, ...all.map((one) => one.pattern)].filter((one) => one !== undefined);
  return (
    all.some((one) => one.maximum !== undefined || one.length !== undefined) ||
    patterns.some(({ source }) => source.startsWith('^') && source.endsWith('$') && !/[*+]|,\}/.test(source))
  );
}

type Kind = 'input' | 'output';

function ownFaults(def: Definition, kind: Kind, path: string): string[] {
  if (def.type === 'object') {
    return def.catchall === undefined || definitionOf(def.catchall).type !== 'never'
      ? [`${path}: not strict`]
      : [];
  }
  if (def.type === 'any') return [`${path}: any`];
  if (kind === 'output') return [];
  if (def.type === 'unknown') return [`${path}: unknown`];
  if ((def.type === 'string' || def.type === 'array') && !isBounded(def))
    return [`${path}: ${def.type} without a limit`];
  return [];
}

function children(def: Definition, path: string): (readonly [string, z.ZodType])[] {
  const named: [string, z.ZodType | undefined][] = [
    ...Object.entries(def.shape ?? {}).map(([key, value]): [string, z.ZodType] => [`${path}.${key}`, value]),
    ...(def.options ?? []).map((one, index): [string, z.ZodType] => [`${path}|${index}`, one]),
    ...(def.items ?? []).map((one, index): [string, z.ZodType] => [`${path}[${index}]`, one]),
    [`${path}[]`, def.element],
    [path, def.innerType],
    [`${path}{key}`, def.keyType],
    [`${path}{value}`, def.valueType],
    [path, def.in],
    [path, def.out],
  ];
  return named.filter((one): one is [string, z.ZodType] => one[1] !== undefined);
}

/** Objects that are not strict and, for input, strings and lists without an upper limit: as sentences with their path. */
export function schemaFaults(schema: z.ZodType, kind: Kind, path: string = kind): string[] {
  const def = definitionOf(schema);
  return [
    ...ownFaults(def, kind, path),
    ...children(def, path).flatMap(([at, child]) => schemaFaults(child, kind, at)),
  ];
}
