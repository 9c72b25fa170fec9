import type { Rec } from '../../../../shared/domain/record.ts';
import { isOpenState, isReviewOn } from '../../../../shared/requests/guards.ts';
import { type ComposedBody, subjectOf } from '../../../../shared/requests/mail/compose-mail.ts';
import type { Composer } from '../../../../shared/requests/shown-mail.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { readAll } from '../../records.ts';
import { type Composed, type ComposerDeps, compose } from './composer.ts';

interface Around {
  readonly open: OpenWorkspace;
  /** Names of people by their id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A request's mail for the page: texts, link, and everything that was found, with who knows of it. */
export async function shownComposer(
  deps: ComposerDeps,
  { open, names }: Around,
  { id, body }: Rec<'request'>,
): Promise<Composer> {
  const made = await compose(deps, open, body);
  const same =
    body.linkId === undefined
      ? []
      : await readAll(open.store, 'request', [{ field: 'linkId', op: 'eq', value: body.linkId }]);
  const known = new Map((body.checks ?? []).map((one) => [one.ruleId, one.settledBy]));
  return {
    scenario: made.scenario,
    template: made.template.id,
    subject: subjectOf(made.mail),
    mail: shownMail(made.mail),
    reminder: shownMail(made.reminder),
    link: shownLink(made),
    typedLink: body.linkText ?? '',
    offer: 'text' in made.offer ? { ...made.offer } : null,
    question: 'question' in made.offer ? made.offer.question : null,
    findings: made.findings.map((one) => {
      const by = known.get(one.ruleId);
      return { ...one, settledBy: by === undefined ? null : (names.get(by) ?? '') };
    }),
    stops: made.stops,
    checks: made.checks,
    reviewWaits: ['draft', 'in-provider-review'].includes(body.state) && isReviewOn(open.workspace.body),
    sameLink: same.filter((one) => one.id !== id && isOpenState(one.body.state)).length,
  };
}

const shownMail = (bodies: readonly ComposedBody[]): Composer['mail'] =>
  bodies.map(({ language, blocks }) => ({
    language,
    blocks: blocks.map((one) => ({ ...one, placeholders: [...one.placeholders] })),
  }));

function shownLink({ link, asking, wrapped }: Composed): Composer['link'] {
  if (link === null) return null;
  const nameOf = (tenant: string | null) => (tenant === null ? null : (asking.names.get(tenant) ?? null));
  return {
    original: link.decoded,
    kind: link.linkKind,
    verdict: link.verdict,
    warnings: [...link.warnings],
    host: link.host,
    partnerName: nameOf(link.partnerTenant),
    providerName: nameOf(link.providerTenant),
    wrapped,
  };
}
