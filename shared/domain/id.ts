import { z } from 'zod';

/** A random lower-case UUID, branded by the kind it names. Never a tenant id, never reused (data-model 1). */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'id');

/** Schema of an id of one kind. */
export const idOf = <K extends string>(_kind: K) => uuid.transform((value) => value as Id<K>);

export type CustomerId = Id<'customer'>;
export type PersonId = Id<'person'>;
export type PartnerId = Id<'partner'>;
export type SubscriptionId = Id<'subscription'>;
export type CaseId = Id<'case'>;
export type RequestId = Id<'request'>;
export type TaskId = Id<'task'>;
export type ImportId = Id<'import'>;
export type EvidenceId = Id<'evidence'>;
export type LinkId = Id<'link'>;
export type CustomerViewId = Id<'customer-view'>;
export type TemplateId = Id<'template'>;

export const customerId = idOf('customer');
export const personId = idOf('person');
export const partnerId = idOf('partner');
export const subscriptionId = idOf('subscription');
export const caseId = idOf('case');
export const requestId = idOf('request');
export const taskId = idOf('task');
export const importId = idOf('import');
export const evidenceId = idOf('evidence');
export const linkId = idOf('link');
export const customerViewId = idOf('customer-view');
export const templateId = idOf('template');
