import { describe, expect, it } from 'vitest';
import { decisionEn } from '../../../../renderer/messages/en/decision.ts';
import { screensEn } from '../../../../renderer/messages/en/screens.ts';
import { errorText } from '../../../../renderer/messages/error-text.ts';
import { importWords } from '../../../../renderer/messages/import-text.ts';
import { createCatalogue, factValueText, fill } from '../../../../renderer/messages/messages.ts';
import { decisionZhCn } from '../../../../renderer/messages/zh-cn/decision.ts';
import { screensZhCn } from '../../../../renderer/messages/zh-cn/screens.ts';
import { FACT_NAMES, FACTS } from '../../../../shared/rules/facts.ts';
import { NEVER_CLAIMED } from '../../../support/hostile/never-claimed.ts';
import { allTexts, ERRORS, leaves } from './all-texts.ts';

const LANGUAGES = ['en', 'zh-CN'] as const;

const bracesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]).sort();

describe('both catalogues', () => {
  it('have the same keys and the same braces in every sentence', () => {
    const pairs = [
      [leaves(screensEn), leaves(screensZhCn)],
      [leaves(decisionEn), leaves(decisionZhCn)],
    ] as const;
    for (const [english, chinese] of pairs) {
      const other = new Map(chinese);
      expect(english.length).toBeGreaterThan(200);
      expect(english.map(([key]) => key).sort()).toEqual([...other.keys()].sort());
      for (const [key, text] of english) expect(bracesOf(other.get(key) ?? ''), key).toEqual(bracesOf(text));
    }
  });

  it.each(LANGUAGES)(
    'leave no text empty but the line below a side that was not asked about (%s)',
    (language) => {
      const empty = allTexts(language).filter(([, text]) => text.trim() === '');
      expect(empty.map(([path]) => path)).toEqual([
        'decision/support/not-requested/line',
        'decision/move/not-requested/line',
      ]);
    },
  );

  it.each(LANGUAGES)('have a word for every value of every fact (%s)', (language) => {
    for (const fact of FACT_NAMES) {
      const definition = FACTS[fact];
      for (const value of 'values' in definition ? definition.values : []) {
        const known = language === 'en' ? decisionEn : decisionZhCn;
        const listed = [known.values, known.channels, known.services, known.generations].some(
          (one) => value in one,
        );
        expect(listed, `${fact}.${value}`).toBe(true);
        expect(factValueText(language, fact, value), `${fact}.${value}`).not.toBe('');
      }
    }
  });

  it('have the same sentences for the words of an import', () => {
    expect(importWords('en')).toEqual(importWords('zh-CN'));
  });

  it.each(LANGUAGES)(
    'say of every error what happened, what was not changed, and what to do (%s)',
    (language) => {
      for (const error of ERRORS) {
        const sentences = errorText(language, error)
          .split(/[.。]/u)
          .filter((part) => part.trim() !== '');
        expect(sentences.length, error.code).toBeGreaterThanOrEqual(2);
        const unchanged = /Nothing|not changed|safe|没有|安全/u;
        expect(errorText(language, error), error.code).toMatch(unchanged);
      }
    },
  );

  it('keep verdict sentences within 20 words, and 30 characters per clause in Chinese', () => {
    for (const side of ['support', 'move'] as const) {
      for (const { head } of Object.values(decisionEn[side]))
        expect(head.split(' ').length, head).toBeLessThanOrEqual(20);
      for (const { head } of Object.values(decisionZhCn[side])) {
        for (const clause of head.split(/[，。：]/u)) expect(clause.length, head).toBeLessThanOrEqual(30);
      }
    }
  });
});

describe('AC-00-15 never claimed', () => {
  it.each(LANGUAGES)('nothing that nobody can know (%s)', (language) => {
    for (const pattern of NEVER_CLAIMED[language]) {
      expect(
        allTexts(language).filter(([, text]) => pattern.test(text)),
        String(pattern),
      ).toEqual([]);
    }
  });

  it('would be noticed', () => {
    expect('The link has expired.').toMatch(NEVER_CLAIMED.en[0]);
    expect('邀请链接已过期。').toMatch(NEVER_CLAIMED['zh-CN'][0]);
  });
});

describe('the texts as the page fills them', () => {
  it('count in the plural and fill single braces', () => {
    const { t } = createCatalogue('en');
    expect(t('today.daysOld', { count: 1 })).toBe('1 day');
    expect(t('today.daysOld', { count: 2 })).toBe('2 days');
    expect(createCatalogue('zh-CN').t('today.case', { number: 7 })).toBe('个案 7');
  });

  it('leave an unknown brace as it is and put no markup in', () => {
    expect(fill('{a} and {b}', { a: '<b>' })).toBe('<b> and {b}');
  });
});
