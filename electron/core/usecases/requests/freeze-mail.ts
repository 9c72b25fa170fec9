import type { LinkId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request, RequestCheck } from '../../../../shared/domain/request.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import type { Op } from '../../ports/store.ts';
import { readAll } from '../../records.ts';
import type { Composed } from './composer.ts';

/** What a request keeps of its mail, and the record of its link. */
export interface FrozenMail {
  readonly patch: Partial<Pick<Request, 'blocks' | 'checks' | 'linkText' | 'linkId'>>;
  readonly ops: readonly Op[];
}

/** Links that earlier requests of the same change set have kept, by their original. */
export type KeptLinks = Map<string, Pick<Rec<'link'>, 'rev' | 'body'> & { readonly id: string }>;

const checksOf = ({ findings }: Composed, settled: readonly RequestCheck[]): RequestCheck[] =>
  findings.map(
    ({ ruleId, strength }) =>
      settled.find((one) => one.ruleId === ruleId && one.settledBy !== undefined) ?? { ruleId, strength },
  );

/** Keeps the texts, the original of the link (one record per link, with how often it was used) and the results of the look. */
export async function freezeMail(
  { ids, clock }: Pick<Deps, 'ids' | 'clock'>,
  { store }: OpenWorkspace,
  body: Request,
  composed: Composed,
  links: KeptLinks,
): Promise<FrozenMail> {
  const blocks = composed.mail.flatMap(({ language, blocks: texts }) =>
    texts.map(({ id, text }) => ({ blockId: id, language, text })),
  );
  const checks = checksOf(composed, body.checks ?? []);
  const { link } = composed;
  if (link === null || link.host === null) return { patch: { blocks, checks }, ops: [] };
  const stored = (await readAll(store, 'link')).find((one) => one.body.original === link.decoded);
  const before = links.get(link.decoded) ?? stored;
  const id = (before?.id ?? ids.next()) as LinkId;
  const patch = { blocks, checks, linkText: link.decoded, linkId: id };
  // Made ready a second time it is the same use.
  if (before !== undefined && body.linkId === before.id) return { patch, ops: [] };
  const today = clock.today();
  const put = {
    text: composed.linkText,
    original: link.decoded,
    linkKind: link.linkKind,
    cloud: link.cloud,
    host: link.host,
    firstUsedOn: before?.body.firstUsedOn ?? today,
    lastUsedOn: today,
    uses: (before?.body.uses ?? 0) + 1,
  };
  const ifRev = before?.rev ?? 0;
  links.set(link.decoded, { id, rev: ifRev + 1, body: put });
  return { patch, ops: [{ kind: 'link', id, ifRev, put }] };
}
