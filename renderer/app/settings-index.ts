import { compareKey } from '../../shared/domain/text.ts';
import type { WorkspaceRole } from '../../shared/domain/workspace.ts';
import { type CatalogueKey, inEveryLanguage } from '../messages/messages.ts';
import { BINDING_IDS, BINDINGS } from './keys/bindings.ts';

const SECTIONS = ['general', 'company', 'provider', 'people', 'timers', 'mail', 'keys', 'data'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Every setting: the section it stands in, and the labels that find it. */
const SETTINGS = {
  language: ['general', ['settings.language']],
  theme: ['general', ['settings.theme', 'settings.theme.light', 'settings.theme.dark']],
  companyName: ['company', ['who.company']],
  country: ['company', ['who.country']],
  tenantId: ['company', ['who.tenantId']],
  partnerId: ['company', ['who.partnerId', 'who.partnerIdKind']],
  mpa: ['company', ['settings.mpa']],
  azureExpertMsp: ['company', ['settings.azureExpertMsp']],
  gccApproved: ['company', ['settings.gccApproved']],
  edition: ['company', ['settings.edition']],
  role: ['company', ['settings.role']],
  cloud: ['company', ['who.cloud']],
  providerName: ['provider', ['who.providerName']],
  providerReview: ['provider', ['settings.providerReview', 'who.providerReview']],
  providerTenantId: ['provider', ['who.providerTenantId']],
  providerPartnerId: ['provider', ['settings.providerPartnerId', 'settings.providerPartnerIdKind']],
  providerCountry: ['provider', ['settings.providerCountry']],
  providerMpa: ['provider', ['settings.providerMpa']],
  partnership: ['provider', ['settings.partnership']],
  colleagues: ['people', ['settings.colleagues', 'settings.workAs', 'who.name', 'settings.portalRoles']],
  newPerson: ['people', ['settings.newPerson']],
  reminderDays: ['timers', ['settings.timer.reminderDays']],
  lapseDays: ['timers', ['settings.timer.lapseDays']],
  staleDays: ['timers', ['settings.timer.staleDays']],
  preset: ['timers', ['settings.preset']],
  templates: ['mail', ['template.list', 'template.title']],
  keys: ['keys', ['keys.title', 'keys.allOn', ...BINDING_IDS.map((id) => BINDINGS[id].label)]],
  workspace: ['data', ['settings.workspace', 'settings.folder', 'settings.open', 'settings.showFolder']],
  protection: ['data', ['protection.label', 'protection.lockNow', 'protection.ask.change', 'remember.label']],
  lockAfter: ['data', ['lock.after']],
  size: ['data', ['backups.size']],
  lastSave: ['data', ['backups.lastSave']],
  backups: ['data', ['backups.heading', 'saving.backUpNow', 'backups.restore', 'backups.showFolder']],
  wholeFile: [
    'data',
    ['backups.wholeFile', 'backups.exportAll', 'backups.openExported', 'wholeFile.passphrase'],
  ],
  deleteWorkspace: ['data', ['deletion.label']],
  version: ['data', ['settings.version']],
  editions: ['data', ['settings.editions']],
  privacy: ['data', ['settings.privacy']],
} as const satisfies Record<string, readonly [SectionName, readonly CatalogueKey[]]>;
export type SettingName = keyof typeof SETTINGS;

const NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** The section a setting stands in. */
export const sectionOf = (name: SettingName): SectionName => SETTINGS[name][0];

/** Labels of everything that stands in a section. */
export const labelsIn = (section: SectionName): readonly CatalogueKey[] =>
  NAMES.filter((name) => sectionOf(name) === section).flatMap((name) => SETTINGS[name][1]);

/** Sections a role has. A provider has no provider. */
export const sectionsOf = (role: WorkspaceRole): readonly SectionName[] =>
  SECTIONS.filter((section) => section !== 'provider' || role === 'indirect-reseller');

/** The section a route asks for, the first one when there is no such section. */
export const sectionFor = (wanted: string | undefined, role: WorkspaceRole): SectionName =>
  sectionsOf(role).find((section) => section === wanted) ?? 'general';

/** Route of a section; the first one is the page itself. */
export const sectionRoute = (section: SectionName): string =>
  section === 'general' ? '/settings' : `/settings/${section}`;

/** Letters and digits only, so that brackets and slashes neither help nor hinder. */
const plain = (text: string): string => compareKey(text.replaceAll(/[^\p{L}\p{N}]/gu, ' '));

/** True when a word of the text begins with what was typed; Chinese has no spaces, so there it may stand anywhere. */
const holds = (text: string, word: string): boolean =>
  /\p{Script=Han}/u.test(word) ? text.includes(word) : ` ${text}`.includes(` ${word}`);

/** True when the name of the section begins with what was typed, in either language. */
const isNamed = (section: SectionName, typed: string): boolean =>
  inEveryLanguage(`settings.section.${section}`).some((name) => plain(name).startsWith(typed));

/** Settings of a role whose labels hold all the words typed, or whose section is called so, in either language. */
export function findSettings(typed: string, role: WorkspaceRole): ReadonlySet<SettingName> {
  const wanted = plain(typed);
  const words = wanted.split(' ');
  const sections = sectionsOf(role);
  const found = NAMES.filter((name) => {
    const [section, labels] = SETTINGS[name];
    const text = plain((labels as readonly CatalogueKey[]).flatMap(inEveryLanguage).join(' '));
    const fits = words.every((word) => holds(text, word)) || isNamed(section, wanted);
    return sections.includes(section) && fits;
  });
  return new Set(found);
}
