import { percentDecoded, rawParameters } from '../encodings/percent.ts';
import type { KnownHost, LinkTable } from '../link-table.ts';
import type { UrlParts } from '../link-tools.ts';
import type { LinkKind, LinkWarning } from '../link-words.ts';
import { isPlaceholder, isRelationshipId, type ReadId, readPartnerNumber, readTenant } from './ids.ts';
import { type InvitationData, invitationData } from './invitation.ts';

/** What a page of the admin centre is for, and whom it names. */
export interface PageFacts {
  readonly kind: LinkKind;
  readonly partner: ReadId;
  readonly number: ReadId;
  readonly provider: ReadId;
  /** Every tenant that is named as the partner; more than one contradict each other. */
  readonly partners: readonly string[];
  readonly relationshipId: string | null;
  readonly dap: boolean | null;
  readonly warnings: readonly LinkWarning[];
}

const NOBODY: ReadId = { is: 'absent', value: null };

/** A page that names nobody. */
export const plainPage = (kind: LinkKind, ...warnings: readonly LinkWarning[]): PageFacts => ({
  kind,
  partner: NOBODY,
  number: NOBODY,
  provider: NOBODY,
  partners: [],
  relationshipId: null,
  dap: null,
  warnings,
});

type Spelled = 'as-documented' | 'unusual' | 'other';

function spelled(text: string, documented: readonly string[]): Spelled {
  if (documented.includes(text)) return 'as-documented';
  const bare = text.toLowerCase().replace(/\/$/u, '');
  return documented.some((one) => one.toLowerCase() === bare) ? 'unusual' : 'other';
}

/** What is wrong with the path and the fragment of an invitation. */
function placeWarnings(parts: UrlParts, { paths, fragments }: LinkTable, host: string): LinkWarning[] {
  const { path, fragment } = parts;
  if (spelled(path, paths.classic) !== 'other')
    return spelled(path, paths.classic) === 'unusual'
      ? ['classic-signup', 'unusual-spelling']
      : ['classic-signup'];
  const store = paths.store.some((one) => path.toLowerCase().endsWith(one));
  if (store) return [];
  const warnings: LinkWarning[] = [];
  if (spelled(path, [...paths.admin, ...(paths.short[host] ?? [])]) !== 'as-documented')
    warnings.push('unusual-spelling');
  if (fragment === '') return [...warnings, 'fragment-missing'];
  const how = spelled(percentDecoded(fragment), fragments.invitation);
  if (how === 'other') warnings.push('fragment-altered');
  if (how === 'unusual') warnings.push('unusual-spelling');
  return warnings;
}

function idWarnings(ids: readonly ReadId[]): LinkWarning[] {
  const warnings: LinkWarning[] = [];
  if (ids.some((one) => one.is === 'placeholder')) warnings.push('placeholder');
  if (ids.some((one) => one.is === 'misshapen')) warnings.push('id-shape');
  return warnings;
}

const dapOf = (text: string | undefined): boolean | null | undefined =>
  text === undefined ? null : { true: true, false: false }[text.toLowerCase()];

/** What does not belong together in the parameters of an invitation. */
function dataWarnings(kind: LinkKind, { values }: InvitationData, isClassic: boolean): LinkWarning[] {
  const lacks = (role: 'partner' | 'provider' | 'partnerNumber') => (values.get(role) ?? '') === '';
  const isJoint = kind === 'indirect-reseller';
  const isWrongMark = isClassic !== values.has('classicMark');
  const lacksNumber = readPartnerNumber(values.get('partnerNumber')).is === 'absent';
  const said: readonly (readonly [LinkWarning, boolean])[] = [
    ['dap-only', kind === 'administration'],
    ['no-invitation-data', lacks('partner')],
    ['extra-params', kind === 'reseller' && values.has('provider')],
    [isClassic ? 'unusual-spelling' : 'extra-params', isWrongMark],
    ['provider-missing', isJoint && lacks('provider')],
    ['id-shape', isJoint && lacksNumber],
    ['unusual-spelling', kind === 'reseller' && !values.has('partnerNumber')],
  ];
  return said.flatMap(([warning, isSo]) => (isSo ? [warning] : []));
}

function invitationPage(kind: LinkKind, data: InvitationData, parts: UrlParts, table: LinkTable): PageFacts {
  const place = placeWarnings(parts, table, parts.host);
  const isClassic = place.includes('classic-signup');
  const [partner, number, provider] = [
    readTenant(data.values.get('partner')),
    readPartnerNumber(data.values.get('partnerNumber')),
    readTenant(data.values.get('provider')),
  ];
  const dap = dapOf(data.values.get('dap'));
  const isOffer = kind === 'offer';
  return {
    kind,
    partner,
    number,
    provider,
    partners: (data.all.get('partner') ?? []).map((one) => one.toLowerCase()),
    relationshipId: null,
    dap: dap ?? null,
    warnings: [
      ...data.warnings,
      ...(isOffer ? [] : place),
      ...idWarnings([partner, number, provider]),
      ...(isOffer ? [] : dataWarnings(kind, data, isClassic)),
      ...(dap === undefined ? (['unusual-spelling'] as const) : []),
    ],
  };
}

function gdapPage(fragment: string, parts: UrlParts, table: LinkTable): PageFacts {
  const warnings: LinkWarning[] = [];
  const wanted = table.fragments.gdap;
  if (!fragment.startsWith(wanted)) warnings.push('unusual-spelling');
  const isKnownPath = [...table.paths.admin, ...(table.paths.short[parts.host] ?? [])].includes(parts.path);
  if (!isKnownPath) warnings.push('unusual-spelling');
  if (parts.query !== '') warnings.push('extra-params');
  const said = fragment.slice(wanted.length);
  const end = said.search(/[/?&]/u);
  const id = end < 0 ? said : said.slice(0, end);
  if (end >= 0) warnings.push('fragment-altered');
  if (id === '') return { ...plainPage('gdap'), warnings: [...warnings, 'no-invitation-data'] };
  if (isRelationshipId(id)) return { ...plainPage('gdap'), relationshipId: id.toLowerCase(), warnings };
  const isOpen = isPlaceholder(id);
  return {
    ...plainPage('gdap'),
    relationshipId: isOpen ? null : id,
    warnings: [...warnings, isOpen ? 'placeholder' : 'id-shape'],
  };
}

function agreementPage(fragment: string, parts: UrlParts, table: LinkTable): PageFacts | undefined {
  const wanted = table.fragments.agreement.toLowerCase();
  const parameters = rawParameters(parts.query);
  const ref = parameters.find(({ name }) => name.toLowerCase() === 'ref');
  const page = ref === undefined ? fragment : percentDecoded(ref.raw);
  if (page.toLowerCase().replace(/\/$/u, '') !== wanted) return undefined;
  const others = parameters.filter((one) => one !== ref);
  const warnings: LinkWarning[] = others.length > 0 ? ['extra-params'] : [];
  return plainPage('mca-acceptance', ...warnings);
}

/** Parameters that stand behind the number sign count, too. */
function withFragmentQuery({ query, fragment }: UrlParts): string {
  const at = fragment.indexOf('?');
  if (at < 0) return query;
  return query === '' ? fragment.slice(at + 1) : `${query}&${fragment.slice(at + 1)}`;
}

/** Reads a page of an admin centre or of a store. */
export function adminPage(parts: UrlParts, known: KnownHost, table: LinkTable): PageFacts {
  const fragment = percentDecoded(parts.fragment);
  const gdap = table.fragments.gdap.toLowerCase();
  if (`${fragment.toLowerCase()}/`.startsWith(gdap)) return gdapPage(fragment, parts, table);
  const agreement = agreementPage(fragment, parts, table);
  if (agreement !== undefined) return agreement;
  const data = invitationData(withFragmentQuery(parts), table);
  if (data.kind !== undefined) return invitationPage(data.kind, data, parts, table);
  const isEmptyInvitation =
    spelled(fragment, table.fragments.invitation) !== 'other' ||
    data.values.has('partner') ||
    data.values.has('partnerNumber') ||
    spelled(parts.path, [...table.paths.classic, ...table.paths.store]) !== 'other';
  if (!isEmptyInvitation) return plainPage('portal-page');
  const isOpen = isPlaceholder(data.values.get('type') ?? '') ? (['placeholder'] as const) : [];
  return plainPage(known.serves === 'admin' ? 'portal-page' : 'unknown', 'no-invitation-data', ...isOpen);
}
