import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeMail,
  formattedMail,
  type MailToCompose,
  plainMail,
  subjectOf,
} from '../../../../shared/requests/mail/compose-mail.ts';
import { emlDraft } from '../../../../shared/requests/mail/eml.ts';
import { REQUIRED, SCENARIOS } from '../../../../shared/requests/mail/mail-blocks.ts';
import { MAIL_TEXTS_EN } from '../../../../shared/requests/mail/texts-en.ts';
import { MAIL_TEXTS_ZH_CN } from '../../../../shared/requests/mail/texts-zh-cn.ts';
import { NEVER_CLAIMED } from '../../../support/hostile/never-claimed.ts';
import { VALUES } from '../../../support/mail/mail-values.ts';
import { strictMail } from '../../../support/mail/strict-mail.ts';

const LINK =
  'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11&msppId=0&DAP=false#/BillingAccounts/partner-invitation';

const compose = (patch: Partial<MailToCompose> = {}) =>
  composeMail({ scenario: 'joint', mailLanguage: 'both', blocks: [], values: () => VALUES, ...patch });

describe('the texts of a mail', () => {
  it('hold the same blocks and names in both languages, and every required one', () => {
    const namesOf = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([one]) => one).sort();
    for (const scenario of SCENARIOS) {
      const [en, zh] = [MAIL_TEXTS_EN[scenario], MAIL_TEXTS_ZH_CN[scenario]];
      expect(Object.keys(en)).toEqual(Object.keys(zh));
      for (const [id, text] of Object.entries(en))
        expect(namesOf(zh[id as keyof typeof zh]), `${scenario} ${id}`).toEqual(namesOf(text));
      for (const id of REQUIRED[scenario]) {
        expect(en[id], `${scenario} ${id}`).not.toBe('');
        expect(zh[id], `${scenario} ${id}`).not.toBe('');
      }
    }
  });

  it('claim nothing that nobody can know', () => {
    const texts = { en: MAIL_TEXTS_EN, 'zh-CN': MAIL_TEXTS_ZH_CN } as const;
    for (const language of ['en', 'zh-CN'] as const)
      for (const text of Object.values(texts[language]).flatMap((one) => Object.values(one)))
        for (const pattern of NEVER_CLAIMED[language]) expect(text).not.toMatch(pattern);
  });

  it('hold no Han in English and no 尊敬的用户 in Chinese', () => {
    expect(JSON.stringify(MAIL_TEXTS_EN)).not.toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(MAIL_TEXTS_ZH_CN)).not.toContain('尊敬的用户');
    expect(MAIL_TEXTS_ZH_CN.reseller.greeting).toContain('您');
  });
});

describe('a composed mail', () => {
  it('AC-09-5 says in each body who accepts, the agreement, and what does not change; Chinese first', () => {
    const mail = compose();
    expect(mail.map((one) => one.language)).toEqual(['zh-CN', 'en']);
    for (const { blocks } of mail)
      for (const id of ['acceptor', 'agreement', 'unchanged'])
        expect(blocks.find((one) => one.id === id)?.text).not.toBe('');
    const html = formattedMail(mail, LINK);
    expect(html).toMatch(/^<div lang="zh-CN">.*<hr><div lang="en">/u);
  });

  it('AC-09-3 holds the identical link once per body, whatever is typed around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const typed = text.toWellFormed().replaceAll(LINK, '');
        const blocks = (['zh-CN', 'en'] as const).map((language) => ({
          blockId: 'why',
          language,
          text: typed,
        }));
        const mail = compose({ blocks });
        expect(plainMail(mail, LINK).split(LINK)).toHaveLength(3);
        const escaped = LINK.replaceAll('&', '&amp;');
        expect(formattedMail(mail, LINK).split(`<a href="${escaped}">${escaped}</a>`)).toHaveLength(3);
      }),
    );
  });

  it('leaves what is not known open and names it', () => {
    const mail = compose({ values: () => ({ ...VALUES, contact: '' }), mailLanguage: 'en' });
    const greeting = mail[0]?.blocks.find((one) => one.id === 'greeting');
    expect(greeting).toMatchObject({ text: 'Dear {contact},', placeholders: ['contact'] });
  });

  it.each([
    ['Lakeview IT', '由 Lakeview IT 支持'],
    ['恒信博雅', '由恒信博雅支持'],
    ['恒信 IT', '由恒信 IT 支持'],
    ['3 号店', '由 3 号店支持'],
    ['«Nord»', '由«Nord»支持'],
  ])('writes %s into a Chinese sentence with one space between Han and Latin', (company, wanted) => {
    const values = () => ({ ...VALUES, company });
    for (const scenario of ['reseller', 'joint'] as const) {
      const [zh, en] = compose({ scenario, values });
      const why = (body: typeof zh) => body?.blocks.find(({ id }) => id === 'why')?.text ?? '';
      expect(why(zh)).toContain(wanted);
      expect(why(en)).not.toMatch(/ {2}/);
      expect(why(zh)).not.toMatch(/ {2}/);
    }
  });

  it('makes no markup of what is typed', () => {
    const blocks = [{ blockId: 'why', language: 'en' as const, text: '<img src=x onerror=alert(1)>"&' }];
    const html = formattedMail(compose({ blocks, mailLanguage: 'en' }), LINK);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });
});

describe('AC-09-6 an unsent draft', () => {
  const draft = (patch: Partial<Parameters<typeof emlDraft>[0]> = {}) => {
    const mail = compose();
    const made = emlDraft({
      to: 'chen@hxby.example',
      toName: '陈女士',
      cc: [],
      subject: subjectOf(mail),
      text: plainMail(mail, LINK),
      html: formattedMail(mail, LINK),
      ...patch,
    });
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };

  it('is read back by a strict parser: subject, both bodies, recipient, and marked as unsent', () => {
    const mail = compose();
    const { headers, parts } = strictMail(draft());
    expect(headers.get('x-unsent')).toBe('1');
    expect(headers.get('subject')).toBe(subjectOf(mail));
    expect(headers.get('to')).toBe('陈女士 <chen@hxby.example>');
    expect(headers.has('from')).toBe(false);
    expect(parts.map((one) => one.type)).toEqual(['text/plain; charset=utf-8', 'text/html; charset=utf-8']);
    expect(parts[0]?.text.replaceAll('\r\n', '\n')).toBe(plainMail(mail, LINK));
    expect(parts[1]?.text).toContain(formattedMail(mail, LINK));
  });

  it('carries any text unbroken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc
          .string({ unit: 'grapheme', maxLength: 120 })
          .filter((one) => !/[\r\n\u0085\u2028\u2029\0]/u.test(one)),
        (text, subject) => {
          const { headers, parts } = strictMail(draft({ text, subject, toName: '' }));
          expect(parts[0]?.text).toBe(text.split(/\r\n|\r|\n/u).join('\r\n'));
          expect(headers.get('subject')).toBe(subject.trim());
        },
      ),
    );
  });

  it.each(['a\nBcc: x@evil.example', 'a\r\nX: y', 'a\u2028b', 'a\0b'])(
    'refuses a header with a line break',
    (text) => {
      const mail = { to: '', toName: '', cc: [], subject: 'x', text: '', html: '' };
      expect(emlDraft({ ...mail, subject: text })).toMatchObject({ ok: false, error: 'line-break' });
      expect(emlDraft({ ...mail, to: 'a@b.example', toName: text })).toMatchObject({ ok: false });
    },
  );

  it.each(['a', 'a@b', 'a@b.example, c@d.example', 'a b@c.example', '<a@b.example>'])(
    'refuses %s as an address',
    (to) => {
      const mail = { toName: '', cc: [], subject: 'x', text: '', html: '' };
      expect(emlDraft({ ...mail, to: '', cc: ['li@hxby.example', to] })).toMatchObject({ ok: false });
      expect(emlDraft({ ...mail, to })).toMatchObject({ ok: false, error: 'address' });
    },
  );
});
