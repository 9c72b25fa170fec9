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

/** The shipped text of a part with its placeholders. */
export const builtInText = (scenario: Scenario, language: MailLanguage, id: MailBlock): string =>
  TEXTS[language][scenario][id];

/** Words a mail begins with instead of the shipped ones, with placeholders; undefined = the shipped ones. */
export type BaseText = (language: MailLanguage, id: MailBlock) => string | undefined;

/** Names that are of one customer or of us; a number or a day may stand for anything and is left. */
const NAMES = ['customer', 'contact', 'company', 'provider', 'product', 'gdapName', 'person'] as const;

/** Where a name stands as a word of its own, from a place on; -1 = nowhere. */
function placeOf(text: string, value: string, from: number): number {
  for (let at = text.indexOf(value, from); at !== -1; at = text.indexOf(value, at + 1)) {
    const [before, after] = [
      [...text.slice(0, at)].at(-1) ?? '',
      [...text.slice(at + value.length)][0] ?? '',
    ];
    const isCut = (a: string, b: string) => NARROW.test(a) && NARROW.test(b);
    if (!isCut(before, value[0] ?? '') && !isCut(value.at(-1) ?? '', after)) return at;
  }
  return -1;
}

/** The text with a placeholder instead of a name, and without the spaces that only this name needed. */
function withSlot(text: string, at: number, value: string, slot: string): { text: string; end: number } {
  const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
  const isGap = (space: string, beyond: string, edge: string) =>
    space === ' ' && HAN.test(beyond) && NARROW.test(edge);
  const start = isGap(before.at(-1) ?? '', before.at(-2) ?? '', value[0] ?? '')
    ? before.slice(0, -1)
    : before;
  const rest = isGap(after[0] ?? '', after[1] ?? '', value.at(-1) ?? '') ? after.slice(1) : after;
  return { text: start + slot + rest, end: start.length + slot.length };
}

/** The text with placeholders where known names stand, the longest first, so that nothing of one customer goes to another. */
export function emptiedOfNames(text: string, values: Values): string {
  const known = NAMES.map((name) => ({ name, value: values[name] ?? '' }))
    .filter(({ value }) => [...value].length > 1)
    .sort((a, b) => b.value.length - a.value.length);
  let rest = text;
  for (const { name, value } of known) {
    let from = 0;
    for (let at = placeOf(rest, value, from); at !== -1; at = placeOf(rest, value, from)) {
      const made = withSlot(rest, at, value, `{${name}}`);
      [rest, from] = [made.text, made.end];
    }
  }
  return rest;
}

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
  readonly base?: BaseText;
  readonly values: (language: MailLanguage) => Values;
}

/** A part as the mail begins with it. What is required stays, whatever a template leaves out. */
function startingText({ scenario, base, values }: MailToCompose, language: MailLanguage, id: MailBlock) {
  const own = base?.(language, id);
  const isGone = own?.trim() === '' && REQUIRED[scenario].includes(id);
  const text = own === undefined || isGone ? builtInText(scenario, language, id) : own;
  return filled(text, values(language));
}

/** The whole mail: what was reworded, else the text it begins with and what is known. */
export function composeMail(mail: MailToCompose): ComposedBody[] {
  const { scenario, mailLanguage, blocks } = mail;
  return languagesOf(mailLanguage).map((language) => ({
    language,
    blocks: MAIL_BLOCKS.map((id) => {
      const template = startingText(mail, language, id);
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

/** Every required part says something and no name is left open. */
export const isWhole = (bodies: readonly ComposedBody[]): boolean =>
  bodies.every(({ blocks }) =>
    blocks.every((one) => one.placeholders.length === 0 && !(one.required && one.text.trim() === '')),
  );

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
