import { z } from 'zod';
import { kinds } from '../../../shared/domain/kinds.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Op } from '../../core/ports/store.ts';
import { frozenCopy } from './deep-freeze.ts';
import type { AnyRec } from './state.ts';

/** A body that does not fit its schema; `path` names the first field at fault, parts joined with a dot. */
export interface BodyFault {
  readonly path: string;
}

type Body = AnyRec['body'];
type Fields = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, z.ZodType>>;

const faultOf = (
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  ...at: string[]
): BodyFault => ({
  path: [...at, ...(issues[0]?.path ?? [])].join('.'),
});

/** A whole body, field by field. */
function wholeBody(schema: z.ZodType, put: unknown): Result<Body, BodyFault> {
  const parsed = schema.safeParse(put);
  return parsed.success ? ok(frozenCopy(parsed.data) as Body) : err(faultOf(parsed.error.issues));
}

/** Fields of a schema that checks each field by itself and nothing across them, else `undefined`. */
function shapeOf(schema: z.ZodType): Shape | undefined {
  const isPlain = schema instanceof z.ZodObject && (schema.def.checks ?? []).length === 0;
  return isPlain ? schema.shape : undefined;
}

/** Does the body have exactly the fields that stand there? Anything else is left to the schema. */
function hasSameFields(put: unknown, stored: Fields, shape: Shape): put is Fields {
  if (typeof put !== 'object' || put === null || Array.isArray(put)) return false;
  const names = Object.keys(put);
  return (
    names.length === Object.keys(stored).length &&
    names.every((name) => Object.hasOwn(stored, name) && Object.hasOwn(shape, name))
  );
}

function changedBody(shape: Shape, put: Fields, stored: Fields): Result<Body, BodyFault> {
  const next: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    if (!Object.hasOwn(put, name)) continue;
    const value = put[name];
    if (value === stored[name]) {
      next[name] = value;
      continue;
    }
    const parsed = field.safeParse(value);
    if (!parsed.success) return err(faultOf(parsed.error.issues, name));
    if (parsed.data !== undefined) next[name] = frozenCopy(parsed.data);
  }
  return ok(Object.freeze(next) as unknown as Body);
}

/**
 * A body as its schema gives it, detached from the caller's memory and exactly as it would come back from the disk.
 * `stored` is the frozen body that stands there, if any: a field that still is the stored value itself was checked
 * when it was stored and is shared, not checked and copied again. Fault: a body that does not fit its schema.
 */
export function parseBody(op: Op & { readonly put: unknown }, stored?: Body): Result<Body, BodyFault> {
  const schema: z.ZodType = kinds[op.kind];
  const shape = stored === undefined || !Object.isFrozen(stored) ? undefined : shapeOf(schema);
  const before = stored as Fields | undefined;
  if (shape === undefined || before === undefined || !hasSameFields(op.put, before, shape))
    return wholeBody(schema, op.put);
  return changedBody(shape, op.put, before);
}
