import type { Instant } from '../../../shared/domain/day.ts';
import type { PersonId } from '../../../shared/domain/id.ts';
import { homeOf, type Kind, kinds } from '../../../shared/domain/kinds.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Op, StoreRefusal } from '../../core/ports/store.ts';
import { deepFreeze } from './deep-freeze.ts';
import { parseBody } from './parse-body.ts';
import type { AnyRec } from './state.ts';

/** Who writes and when. */
export interface Stamp {
  readonly at: Instant;
  readonly by: PersonId | null;
}

/**
 * A record as it stands before an op: the record, or the revision a deleted one had (0 = there never was
 * one).
 */
export type Standing =
  | { readonly rec: AnyRec; readonly lastRev?: never }
  | { readonly rec: null; readonly lastRev: number };

/** Form of every id in the store. It can never be a name with a meaning of its own, such as `__proto__`. */
export const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;

const invalidRecord = ({ kind, id }: Op, path: string): StoreRefusal => ({
  code: 'invalid-record',
  kind,
  id,
  path,
});

function createdRecord(op: Op, body: AnyRec['body'], rev: number, stamp: Stamp): AnyRec {
  return {
    kind: op.kind,
    id: op.id as AnyRec['id'],
    rev,
    home: homeOf<Kind>(op.kind, op.id, body),
    createdAt: stamp.at,
    createdBy: stamp.by,
    updatedAt: stamp.at,
    updatedBy: stamp.by,
    body,
  };
}

/** Why an op does not fit what stands there, whatever it would put. */
function misfit(op: Op, have: number): StoreRefusal | null {
  if (!Object.hasOwn(kinds, op.kind)) return invalidRecord(op, 'kind');
  if (!RECORD_ID.test(op.id)) return invalidRecord(op, 'id');
  const isThere = have === op.ifRev && !('del' in op && have === 0);
  return isThere ? null : { code: 'conflict', kind: op.kind, id: op.id, have, expected: op.ifRev };
}

/**
 * Checks one op against what stands there and answers the record that would stand there after it (`null` =
 * deleted). Refusals: `conflict` when the revision is another one or there is nothing to delete;
 * `invalid-record` when the kind is not known, the id has no usable form, the body does not fit its schema,
 * or the record would move to another home.
 */
export function checkOp(op: Op, standing: Standing, stamp: Stamp): Result<AnyRec | null, StoreRefusal> {
  const have = standing.rec?.rev ?? 0;
  const wrong = misfit(op, have);
  if (wrong !== null) return err(wrong);
  if ('del' in op) return ok(null);
  const { rec } = standing;
  const body = parseBody(op, rec?.body);
  if (!body.ok) return err(invalidRecord(op, body.error.path));
  if (rec === null) return ok(deepFreeze(createdRecord(op, body.value, standing.lastRev + 1, stamp)));
  const isAtHome = homeOf<Kind>(op.kind, op.id, body.value) === rec.home;
  if (!isAtHome) return err(invalidRecord(op, 'customerId'));
  return ok(
    deepFreeze({ ...rec, rev: have + 1, updatedAt: stamp.at, updatedBy: stamp.by, body: body.value }),
  );
}
