import fc from 'fast-check';
import type { z } from 'zod';

/** One value that differs from a valid one in one place. `least` is the shortest path an honest finding may name. */
export interface Mutation {
  readonly what: string;
  readonly path: readonly (string | number)[];
  readonly least: readonly (string | number)[];
  readonly value: unknown;
}

interface Check {
  readonly _zod: {
    readonly def: {
      readonly check: string;
      readonly maximum?: number;
      readonly value?: number;
      readonly length?: number;
    };
  };
}

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
  readonly checks?: readonly unknown[];
}

type Path = Mutation['path'];

const defOf = (schema: z.ZodType): Definition =>
  (schema as unknown as { _zod: { def: Definition } })._zod.def;
const limitOf = ({ checks }: Definition): number | undefined =>
  (checks ?? []).map((one) => (one as Check)._zod.def.maximum).find((one) => one !== undefined);
/** Entries of a list: as many as it must have, else one or two. */
function arrayLength({ checks }: Definition): { readonly minLength: number; readonly maxLength: number } {
  const exact = (checks ?? []).map((one) => (one as Check)._zod.def.length).find((one) => one !== undefined);
  return { minLength: exact ?? 1, maxLength: exact ?? 2 };
}

const MOST = 1_000;

const TEXTS = ['', 'DE', 'x', '融发', 'unknown', 'yes', '2026-11-25'];

/** Valid values of a schema; `words` are texts that some fields want, ids for example. */
export function validInput(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<unknown> {
  return ofDefinition(schema, words).filter((value) => schema.safeParse(value).success);
}

function ofDefinition(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const inside = (inner: z.ZodType | undefined) =>
    inner === undefined ? fc.constant(undefined) : ofDefinition(inner, words);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, inside(one)])),
      );
    case 'array':
      return fc.array(inside(def.element), arrayLength(def));
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
      return fc.dictionary(fc.constantFrom('regionMatch', 'mcaState'), inside(def.valueType), { maxKeys: 2 });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 1, max: 50 });
    default:
      return fc.constantFrom(...[...TEXTS, ...words].filter((text) => schema.safeParse(text).success));
  }
}

interface Place {
  readonly path: Path;
  readonly least: Path;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** Places inside a valid value, itself included, each with its schema. Behind a choice findings may name the choice. */
function placesIn(place: Place, isChoice = false): readonly Place[] {
  const { schema, value, path } = place;
  const def = defOf(schema);
  const below = (key: string | number, inner: z.ZodType | undefined, child: unknown) => {
    const at = [...path, key];
    const least = isChoice ? place.least : at;
    return inner === undefined || child === undefined
      ? []
      : placesIn({ path: at, least, schema: inner, value: child }, isChoice);
  };
  const through = def.innerType ?? def.in;
  if (def.type === 'union') {
    const chosen = (def.options ?? []).find((one) => one.safeParse(value).success);
    return chosen === undefined ? [place] : placesIn({ ...place, schema: chosen }, true);
  }
  if (through !== undefined)
    return value === null ? [place] : placesIn({ ...place, schema: through }, isChoice);
  if (Array.isArray(value))
    return [place, ...value.flatMap((one, index) => below(index, def.element, one as unknown))];
  if (typeof value !== 'object' || value === null) return [place];
  return [
    place,
    ...Object.entries(value).flatMap(([key, one]) => below(key, def.shape?.[key] ?? def.valueType, one)),
  ];
}

const of = (place: Place, what: string, becomes: unknown, path = place.path) => ({
  what,
  path,
  least: place.least.length > path.length ? path : place.least,
  becomes,
  at: place.path,
});

function changesOfObject(place: Place, value: object, shape: Definition['shape']) {
  const missing = Object.keys(shape ?? {})
    .filter((key) => key in value && !shape?.[key]?.safeParse(undefined).success)
    .map((key) => {
      const { [key]: _left, ...rest } = value as Record<string, unknown>;
      return of(place, 'a missing key', rest, [...place.path, key]);
    });
  return shape === undefined ? [] : [of(place, 'an extra key', { ...value, extra: 1 }), ...missing];
}

function changesOf(place: Place) {
  const { value } = place;
  const def = defOf(place.schema);
  const most = limitOf(def);
  const strange = [
    7.5,
    null,
    'no such word',
    [],
    { x: 1 },
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '\ud800',
  ];
  const types = strange.map((one) => of(place, 'another type or value', one));
  if (typeof value === 'string' && def.type === 'string' && most !== undefined) {
    const exact = of(place, 'a text as long as allowed', 'y'.repeat(most));
    return [...types, exact, of(place, 'a text too long by one', 'y'.repeat(most + 1))];
  }
  if (Array.isArray(value) && most !== undefined && most <= MOST) {
    const long = Array.from({ length: most + 1 }, () => value[0] as unknown);
    return [...types, of(place, 'a list too long by one', long), of(place, 'an empty list', [])];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return [...types, ...changesOfObject(place, value, def.shape)];
  return types;
}

function put(value: unknown, [key, ...rest]: Path, becomes: unknown): unknown {
  if (key === undefined) return becomes;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === key ? put(one, rest, becomes) : one));
  }
  const before = value as Record<string, unknown>;
  return { ...before, [key]: put(before[key], rest, becomes) };
}

/** Every mutation of one valid value. */
export function mutationsOf(schema: z.ZodType, value: unknown): readonly Mutation[] {
  const places = placesIn({ path: [], least: [], schema, value });
  return places.flatMap((place) =>
    changesOf(place).map(({ what, path, least, becomes, at }) => ({
      what,
      path,
      least,
      value: put(value, at, becomes),
    })),
  );
}
