import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import { matchRegions, regionOf } from '../../../../shared/domain/region-table.ts';
import type { Request } from '../../../../shared/domain/request.ts';
import type { LinkReading } from '../../../../shared/links/link-words.ts';
import { readLinks } from '../../../../shared/links/read-links.ts';
import type { Finding } from '../../../../shared/requests/findings.ts';
import { addressesIn } from '../../../../shared/requests/mail/addresses.ts';
import {
  type ComposedBody,
  composeMail,
  type MailLanguage,
} from '../../../../shared/requests/mail/compose-mail.ts';
import { type LinkOffer, offerLink } from '../../../../shared/requests/mail/link-forms.ts';
import { type Placeholder, type Scenario, scenarioOf } from '../../../../shared/requests/mail/mail-blocks.ts';
import { openFindings, preflight } from '../../../../shared/requests/preflight.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { readAll } from '../../records.ts';
import { type AskingWorkspace, askingWorkspace } from '../links/link-workspace.ts';
import { type TemplateTexts, templateTexts } from '../templates/template-texts.ts';

export type ComposerDeps = Pick<Deps, 'links' | 'regions'>;

/** A request's mail as it stands, with everything that speaks for or against sending it. */
export interface Composed {
  readonly scenario: Scenario;
  /** What the mail begins with. */
  readonly template: TemplateTexts;
  /** Names for the texts, as far as they are known. */
  readonly values: (language: MailLanguage) => Readonly<Partial<Record<Placeholder, string>>>;
  readonly mail: readonly ComposedBody[];
  readonly reminder: readonly ComposedBody[];
  /** The original that is sent: unwrapped, byte for byte as issued. Null = none that could be read. */
  readonly link: LinkReading | null;
  readonly linkText: string;
  readonly wrapped: boolean;
  readonly offer: LinkOffer;
  readonly asking: AskingWorkspace;
  readonly findings: readonly Finding[];
  readonly stops: number;
  readonly checks: number;
}

interface Around {
  readonly open: OpenWorkspace;
  readonly body: Request;
  readonly customer: Customer | null;
  readonly partner: Rec<'partner'>['body'] | null;
  readonly provider: Rec<'partner'>['body'] | null;
  readonly gdap: readonly Rec<'gdap-relationship'>[];
  readonly products: readonly string[];
}

async function around(open: OpenWorkspace, body: Request): Promise<Around> {
  const { store } = open;
  const { customerId, partnerId, providerId, caseId, lineIds } = body;
  const customer = customerId === null ? undefined : await store.get('customer', customerId);
  const partner = partnerId === undefined ? undefined : await store.get('partner', partnerId);
  const provider = providerId === null ? undefined : await store.get('partner', providerId);
  const from = caseId === null ? undefined : await store.get('case', caseId);
  const gdap =
    customerId === null
      ? []
      : await readAll(store, 'gdap-relationship', [{ field: 'customerId', op: 'eq', value: customerId }]);
  const waits = gdap.filter(
    ({ body: one }) => one.partnerId === null && ['approval-pending', 'created'].includes(one.status),
  );
  const lines = from?.body.lines.filter((line) => lineIds.includes(line.lineId)) ?? [];
  return {
    open,
    body,
    customer: customer?.body ?? null,
    partner: partner?.body ?? null,
    provider: provider?.body ?? null,
    gdap: waits,
    products: lines.flatMap((line) => (line.productText ? [line.productText] : [])),
  };
}

const ANY_PRODUCT = {
  en: 'your Microsoft cloud services',
  'zh-CN': '贵公司使用的 Microsoft 云服务',
} as const;
const AND = { en: ', ', 'zh-CN': '、' } as const;

/** Names for the texts. What is not known stays out, and so stays a question in the mail. */
function valuesOf(
  { open, body, customer, partner, provider, gdap, products }: Around,
  language: MailLanguage,
) {
  const only = gdap.length === 1 ? gdap[0]?.body : undefined;
  const days = only?.durationDays;
  const values: Partial<Record<Placeholder, string>> = {
    contact: body.recipient.name.trim(),
    customer: customer?.name ?? partner?.name ?? '',
    company: open.workspace.body.companyName,
    provider: provider?.name ?? '',
    person: open.person.body.name,
    product: products.length === 0 ? ANY_PRODUCT[language] : products.join(AND[language]),
    firstMail: body.sentOn ?? '',
    gdapName: only?.displayName ?? '',
    gdapDays: days === null || days === undefined ? '' : String(days),
  };
  return values;
}

const isJoint = ({ requestKind }: Request): boolean => requestKind === 'indirect-reseller-relationship';

function offerFor({ open, body, provider, gdap }: Around, scenario: Scenario, cloud: string): LinkOffer {
  const { tenantId, partnerId } = open.workspace.body;
  return offerLink(scenario, {
    cloud,
    joint: isJoint(body),
    tenantId,
    partnerId,
    providerTenantId: provider?.tenantId ?? null,
    gdapIds: gdap.map((one) => one.body.relationshipId),
  });
}

/** The link that is typed or, when nothing is, the one the workspace's own ids make. */
function linkOf({ links }: ComposerDeps, body: Request, offer: LinkOffer, asking: AskingWorkspace) {
  const typed = body.linkText?.trim() ?? '';
  const text = typed === '' && 'text' in offer ? offer.text : typed;
  const [given, ...more] = readLinks({ text }, links, asking.workspace);
  if (given === undefined || more.length > 0) return { text, wrapped: false, link: null };
  const [original] = readLinks({ text: given.decoded }, links, asking.workspace);
  return { text, wrapped: given.wrappers.length > 0, link: original ?? null };
}

function regionFor({ regions }: ComposerDeps, { open, customer, partner }: Around) {
  const ours = open.workspace.body.country;
  const theirs = customer?.country.value ?? partner?.country.value ?? null;
  const isUnsupported = theirs !== null && regionOf(regions, theirs) === undefined;
  const region = ours === null || theirs === null ? undefined : matchRegions(regions, ours, theirs);
  return { region: region ?? null, isUnsupported };
}

/** Composes a request's mail and looks at it before it leaves. */
export async function compose(deps: ComposerDeps, open: OpenWorkspace, body: Request): Promise<Composed> {
  const near = await around(open, body);
  const { customer, partner } = near;
  const cloud = customer?.cloud.value ?? open.workspace.body.cloud;
  const { region, isUnsupported } = regionFor(deps, near);
  const scenario = scenarioOf({ kind: body.requestKind, cloud, unsupportedCountry: isUnsupported });
  const asking = await askingWorkspace(open);
  const offer = offerFor(near, scenario, cloud);
  const { link, text, wrapped } = linkOf(deps, body, offer, asking);
  const values = (language: MailLanguage) => valuesOf(near, language);
  const { mailLanguage, blocks, reminderBlocks = [] } = body;
  const template = await templateTexts(open.store, body, scenario);
  const mail = composeMail({ scenario, mailLanguage, blocks, base: template.base, values });
  const reminder = composeMail({ scenario: 'reminder', mailLanguage, blocks: reminderBlocks, values });
  const findings = preflight({
    kind: body.requestKind,
    scenario,
    workspace: open.workspace.body,
    roles: open.person.body.portalRoles,
    customer,
    partner,
    region,
    link,
    linkInferred: 'text' in offer && offer.inferred && offer.text === link?.decoded,
    recipient: body.recipient,
    cc: addressesIn(body.cc ?? ''),
    mail,
  });
  const left = openFindings(findings, body.checks ?? []);
  const texts = { scenario, template, values, mail, reminder };
  return { ...texts, link, linkText: text, wrapped, offer, asking, findings, ...left };
}
