import type { AnyRec } from '../../store-engine/state.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A field of which nothing is known. */
const unknown = () => ({ value: null, entries: [] });

/** What schema 2 knows of a record and schema 1 did not, by kind. */
const ADDED: Readonly<Record<string, () => Fields>> = {
  partner: () => ({
    partnerIdCountry: unknown(),
    contact: null,
    vettingStatus: unknown(),
    programmeStatus: unknown(),
    adminAccessToReseller: unknown(),
    removedAt: null,
  }),
  subscription: () => ({
    azureSubscriptionId: null,
    offerId: null,
    productType: null,
    status: unknown(),
    termDuration: null,
    cancellationAllowedUntil: null,
    parentId: null,
    isTrial: null,
    removedAt: null,
  }),
  request: () => ({
    caseId: null,
    lineIds: [],
    providerId: null,
    revision: 1,
    recipient: { contactId: null, name: '', mail: '' },
    mailLanguage: 'both',
    blocks: [],
    events: [],
    nextDueOn: null,
  }),
};

function withAdded(kind: string, body: Fields): Fields {
  const added = ADDED[kind];
  return added === undefined ? body : { ...added(), ...body };
}

/** The before-images in an inverse are records too: an undo must not bring back the older form. */
function withinBatch(body: Fields): Fields {
  const items = body['items'];
  if (!Array.isArray(items)) return body;
  return {
    ...body,
    items: (items as Fields[]).map((item) => {
      const before = item['before'] as (Fields & { kind: string; body: Fields }) | null;
      if (before === null) return item;
      return { ...item, before: { ...before, body: withAdded(before.kind, before.body) } };
    }),
  };
}

/**
 * Partners, subscriptions and requests got more fields between the first and the second release; what an older record
 * cannot know is written down as not known. Fields it has stay as they are.
 */
export function moreOfPartnersRequestsSubscriptions(rec: AnyRec): readonly AnyRec[] {
  const fields = rec.body as unknown as Fields;
  const body = rec.kind === 'batch' ? withinBatch(fields) : withAdded(rec.kind, fields);
  return [{ ...rec, body: body as unknown as AnyRec['body'] }];
}
