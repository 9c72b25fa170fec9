import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../shared/rules/rulebook.ts';
import { productRulebooks } from './rulebook-files.ts';

const rules = new Map(
  [...productRulebooks().resolved.values()].flatMap((book) =>
    book.rules.map((rule) => [`${book.edition} ${rule.id}`, rule] as const),
  ),
);

function textsOf(rule: Rule, language: 'zh-CN' | 'en'): readonly string[] {
  return [
    rule.title[language],
    rule.reason[language],
    ...rule.citations.map((citation) => citation.note[language]),
  ];
}

/** Rules whose texts in a language match, by edition and id. */
function matching(pattern: RegExp, language: 'zh-CN' | 'en'): readonly string[] {
  return [...rules]
    .filter(([, rule]) => textsOf(rule, language).some((text) => pattern.test(text)))
    .map(([key]) => key);
}

describe('the texts of the rules', () => {
  it('never promise, judge the law or claim what Microsoft does not tell', () => {
    expect(
      matching(/guarantee|complian|\blegal|opened the link|read the mail|seen by|declined by link/i, 'en'),
    ).toEqual([]);
    expect(matching(/保证|合规|法律|已读|已打开|合法/, 'zh-CN')).toEqual([]);
  });

  it('never call a reseller link expired', () => {
    const ofRequests = [...rules].filter(([, rule]) => /^(rr|mc|mp|rm)-/.test(rule.id));
    const claims = ofRequests.filter(
      ([, rule]) =>
        textsOf(rule, 'en').some((text) => /expire/i.test(text)) ||
        textsOf(rule, 'zh-CN').some((text) => /过期|失效/.test(text)),
    );
    expect(claims.map(([key]) => key)).toEqual([]);
  });

  it('never say that acceptance of the link gives admin rights today, or that support changes who bills or owns', () => {
    expect(
      matching(/acceptance gives (admin|access to all)|becomes (the )?owner|changes who bills/i, 'en'),
    ).toEqual([]);
    expect(matching(/接受后即有管理权限|变更计费方|改变所有者/, 'zh-CN')).toEqual([]);
  });

  it('avoid the slips of machine translation', () => {
    expect(matching(/分销商关系|开发价值|公开计划|客户合作伙伴中心/, 'zh-CN')).toEqual([]);
    expect(matching(/您可以通过|进行.*操作|[“”]/, 'zh-CN')).toEqual([]);
  });

  it('are short: twenty words in English, thirty characters per clause in Chinese', () => {
    const wordy = [...rules].filter(([, rule]) => rule.reason.en.split(/\s+/).length > 20);
    const long = [...rules].filter(([, rule]) =>
      rule.reason['zh-CN'].split(/[，。；：]/).some((clause) => clause.length > 30),
    );
    expect([...wordy, ...long].map(([key]) => key)).toEqual([]);
  });

  it('are Chinese in the Chinese part and not in the English part', () => {
    const swapped = [...rules].filter(
      ([, rule]) =>
        textsOf(rule, 'en').some((text) => /[\u4e00-\u9fff]/.test(text)) ||
        textsOf(rule, 'zh-CN').some((text) => !/[\u4e00-\u9fff]/.test(text)),
    );
    expect(swapped.map(([key]) => key)).toEqual([]);
  });
});
