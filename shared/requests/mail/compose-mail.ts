import type { Request } from '../../domain/request.ts';
import {
  BEFORE_LINK,
  MAIL_BLOCKS,
  type MailBlock,
  PLACEHOLDERS,
  type Placeholder,
  REQUIRED,
  type Scenario,
} from './mail-blocks.ts';
import { MAIL_TEXTS_EN } from './texts-en.ts';
import { MAIL_TEXTS_ZH_CN } from './texts-zh-cn.ts';

export type MailLanguage = 'zh-CN' | 'en';
type Values = Readonly<Partial<Record<Placeholder, string>>>;
type Blocks = Request['blocks'];

const TEXTS = { en: MAIL_TEXTS_EN, 'zh-CN': MAIL_TEXTS_ZH_CN } as const;

export interface ComposedBlock {
  readonly id: MailBlock;
  readonly text: string;
  readonly required: boolean;
  /** Reworded by a person. */
  readonly edited: boolean;
  /** Names that nobody has filled in. */
  readonly placeholders: readonly Placeholder[];
}

/** The mail in one language, without the link. */
export interface ComposedBody {
  readonly language: MailLanguage;
  readonly blocks: readonly ComposedBlock[];
}

/** Languages of a mail; in a mail with both the Chinese one stands first. */
export const languagesOf = (language: Request['mailLanguage']): readonly MailLanguage[] =>
  language === 'both' ? ['zh-CN', 'en'] : [language];

const HAN = /\p{Script=Han}/u;
const NARROW = /[\p{Script=Latin}\p{Nd}]/u;

/** One space where Han meets Latin letters or digits, as the catalogues write it (ux 4.6); `a` and `b` are neighbours. */
const gap = (a: string, b: string): string =>
  (HAN.test(a) && NARROW.test(b)) || (NARROW.test(a) && HAN.test(b)) ? ' ' : '';

/** The text with every known name filled in. */
const filled = (text: string, values: Values): string =>
  text.replaceAll(/\{(\w{1,20})\}/gu, (whole, name: string, at: number) => {
    const value = values[name as Placeholder];
    if (value === undefined || value === '') return whole;
    const before = gap([...text.slice(0, at)].at(-1) ?? '', [...value][0] ?? '');
    const after = gap([...value].at(-1) ?? '', [...text.slice(at + whole.length)][0] ?? '');
    return `${before}${value}${after}`;
  });

/** The shipped text of a block with what is known filled in. */
export const templateText = (
  scenario: Scenario,
  language: MailLanguage,
  id: MailBlock,
  values: Values,
): string => filled(TEXTS[language][scenario][id], values);

const OLD_TEXT = 'text';

function ownText(blocks: Blocks, language: MailLanguage, id: MailBlock): string | undefined {
  const own = blocks.find((one) => one.blockId === id && one.language === language);
  // Drafts of the first version held one paragraph.
  const old = blocks.find((one) => id === 'why' && one.blockId === OLD_TEXT && one.language === language);
  return (own ?? old)?.text;
}

export interface MailToCompose {
  readonly scenario: Scenario;
  readonly mailLanguage: Request['mailLanguage'];
  readonly blocks: Blocks;
  readonly values: (language: MailLanguage) => Values;
}

/** The whole mail: what was reworded, else the shipped text with what is known. */
export function composeMail({ scenario, mailLanguage, blocks, values }: MailToCompose): ComposedBody[] {
  return languagesOf(mailLanguage).map((language) => ({
    language,
    blocks: MAIL_BLOCKS.map((id) => {
      const template = templateText(scenario, language, id, values(language));
      const own = ownText(blocks, language, id);
      const text = own ?? template;
      return {
        id,
        text,
        required: REQUIRED[scenario].includes(id),
        edited: own !== undefined && own !== template,
        placeholders: PLACEHOLDERS.filter((name) => text.includes(`{${name}}`)),
      };
    }),
  }));
}

const textOf = ({ blocks }: ComposedBody, id: MailBlock): string =>
  blocks.find((one) => one.id === id)?.text.trim() ?? '';

/** The subject: both languages in one line. */
export const subjectOf = (bodies: readonly ComposedBody[]): string =>
  bodies
    .map((body) => textOf(body, 'subject').split(/\s+/u).join(' '))
    .filter(Boolean)
    .join(' / ');

/** Paragraphs of one language in order, with the link as a part of its own that no text can touch. */
export function paragraphsOf(
  body: ComposedBody,
  link: string,
): readonly { readonly id: MailBlock | 'link'; readonly text: string }[] {
  return MAIL_BLOCKS.filter((id) => id !== 'subject').flatMap((id) => {
    const text = textOf(body, id);
    const own = text === '' ? [] : [{ id, text }];
    return id === BEFORE_LINK ? [...own, { id: 'link' as const, text: link }] : own;
  });
}

/** The mail as plain text. */
export const plainMail = (bodies: readonly ComposedBody[], link: string): string =>
  bodies
    .map((body) =>
      paragraphsOf(body, link)
        .map(({ text }) => text)
        .join('\n\n'),
    )
    .join('\n\n────────\n\n');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (one) => ESCAPES[one] ?? one);

const paragraph = (id: string, text: string): string =>
  id === 'link'
    ? `<p><a href="${escaped(text)}">${escaped(text)}</a></p>`
    : `<p>${escaped(text).split('\n').join('<br>')}</p>`;

/** The mail as formatted text. Everything typed is escaped; nothing but paragraphs and the one link is made. */
export const formattedMail = (bodies: readonly ComposedBody[], link: string): string =>
  bodies
    .map((body) => {
      const inner = paragraphsOf(body, link).map(({ id, text }) => paragraph(id, text));
      return `<div lang="${body.language}">${inner.join('')}</div>`;
    })
    .join('<hr>');
