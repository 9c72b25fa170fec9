import { createInstance, type i18n } from 'i18next';
import type { Language } from '../../shared/ipc/contract/app.ts';
import type { DecisionTexts } from './decision-texts.ts';
import { decisionEn } from './en/decision.ts';
import { screensEn } from './en/screens.ts';
import { decisionZhCn } from './zh-cn/decision.ts';
import { screensZhCn } from './zh-cn/screens.ts';

/** A key as it stands in the catalogue. */
export type CatalogueKey = keyof typeof screensEn;

/** A key of the catalogue; plural keys are asked for without their ending and with `count`. */
export type MessageKey =
  | CatalogueKey
  | (CatalogueKey extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never);

export type Filled = Readonly<Record<string, string | number>>;

/** An own instance, so that tests and windows share no state. Both catalogues are bundled; nothing is loaded later. */
export function createCatalogue(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { translation: screensEn }, 'zh-CN': { translation: screensZhCn } },
    // React escapes; the braces are single ones.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  return instance;
}

/** A text in every language, for a search that finds by all of them. */
export const inEveryLanguage = (key: CatalogueKey): readonly string[] => [screensEn[key], screensZhCn[key]];

const texts: Readonly<Record<Language, DecisionTexts>> = { en: decisionEn, 'zh-CN': decisionZhCn };

/** Texts of closed ids of a decision. */
export const decisionTexts = (language: Language): DecisionTexts => texts[language];

/** Word of a fact's value: its own word where it reads differently for this fact, days as they are. */
export function factValueText(language: Language, fact: string, value: string | number): string {
  const { values, valuesOf, channels, services, generations } = texts[language];
  const word = String(value);
  if (fact === 'acquisitionChannel') return channels[word as keyof typeof channels]?.name ?? word;
  if (fact === 'serviceType') return services[word as keyof typeof services] ?? word;
  if (fact === 'commerceGeneration') return generations[word as keyof typeof generations] ?? word;
  return valuesOf[`${fact}.${word}`] ?? values[word] ?? word;
}

/** Fills the braces of a sentence that does not stand in the catalogue. */
export const fill = (sentence: string, filled: Filled): string =>
  sentence.replaceAll(/\{(\w{1,20})\}/g, (whole, name: string) => String(filled[name] ?? whole));
