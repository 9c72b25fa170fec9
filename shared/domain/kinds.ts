import type { z } from 'zod';
import { batch } from './batch.ts';
import { caseBody } from './case.ts';
import { counter } from './counter.ts';
import { customer } from './customer.ts';
import { customerView } from './customer-view.ts';
import { draft } from './draft.ts';
import { evidence } from './evidence.ts';
import { gdapRelationship } from './gdap-relationship.ts';
import { importRecord } from './import-record.ts';
import { link } from './link.ts';
import { match } from './match.ts';
import { partner } from './partner.ts';
import { person } from './person.ts';
import { request } from './request.ts';
import { ruleNote } from './rule-note.ts';
import { subscription } from './subscription.ts';
import { task } from './task.ts';
import { template } from './template.ts';
import { transfer } from './transfer.ts';
import { workspace } from './workspace.ts';

/** Every kind of record and the schema of its body. A new kind is one line here and one file beside this one. */
export const kinds = {
  workspace,
  person,
  partner,
  customer,
  'customer-view': customerView,
  subscription,
  case: caseBody,
  request,
  evidence,
  match,
  'gdap-relationship': gdapRelationship,
  transfer,
  task,
  import: importRecord,
  'rule-note': ruleNote,
  link,
  template,
  counter,
  draft,
  batch,
} as const satisfies Record<string, z.ZodType>;

export type Kind = keyof typeof kinds;
export type Bodies = { readonly [K in Kind]: z.infer<(typeof kinds)[K]> };

/**
 * Which record decides where another one lives (data-model 1): a record with a required customer lives with that
 * customer; everything else lives under its own id.
 */
export function homeOf<K extends Kind>(kind: K, id: string, body: Bodies[K]): string {
  if (kind === 'gdap-relationship' || kind === 'transfer') return id;
  const owner = (body as { customerId?: unknown }).customerId;
  return typeof owner === 'string' ? owner : id;
}
