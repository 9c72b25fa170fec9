import { describe, expect, it } from 'vitest';
import { allTexts } from './all-texts.ts';

const zh = allTexts('zh-CN');
const en = allTexts('en');
const found = (texts: typeof zh, pattern: RegExp) => texts.filter(([, text]) => pattern.test(text));

/** Machine slips of the vendor's own pages and what they should have been. */
const SLIPS = [
  /(?<!代码|信息|不)公开(?!工具)/u,
  /开发价值/u,
  /分销商/u,
  /客户合作伙伴中心/u,
  /委托管理/u,
  /转售商|代理商/u,
  /许可证书/u,
];

/** Terms of the glossary: the one spelling, and the others that must not stand beside it. */
const ZH_TERMS = [
  { term: '经销商关系', others: /转售关系|销售关系/u },
  { term: '间接提供商', others: /间接供应商|间接供货商/u },
  { term: '客户协议', others: /客户合约/u },
  { term: '合作伙伴 ID', others: /伙伴 ID(?<!合作伙伴 ID)|合作伙伴编号/u },
  { term: '租户 ID', others: /租户编号|租户标识/u },
  { term: '全局管理员', others: /全球管理员/u },
  { term: '账单', others: /帐单/u },
  { term: '帐户', others: /账户/u },
  { term: '撤消', others: /撤销/u },
  { term: '个案', others: /案例/u },
  { term: '待确认问题', others: /未决问题|悬而未决/u },
  { term: '宽限期', others: /宽限时间/u },
] as const;

const EN_TERMS = [
  { term: 'reseller relationship', others: /re-seller|resale relationship/iu },
  { term: 'Global admin', others: /Global Admin\b|global administrator(?! is among| among)/u },
  { term: 'Admin agent', others: /Admin Agent|admin-agent/u },
  { term: 'licence', others: /\blicenses?\b(?! \(Open|-based)/u },
  { term: 'programme', others: /(CSP|Advisor|licensing|Provider) \(?(CSP\) )?programs?\b/iu },
  { term: 'Partner ID', others: /partner id\b|PartnerID|Partner Id/u },
  { term: 'tenant ID', others: /tenant id\b|tenantID/u },
] as const;

describe('the Chinese catalogue', () => {
  it.each(SLIPS)('has no machine slip %s', (slip) => {
    expect(found(zh, slip)).toEqual([]);
  });

  it.each(ZH_TERMS)('says $term and never another word for it', ({ term, others }) => {
    expect(zh.some(([, text]) => text.includes(term))).toBe(true);
    expect(found(zh, others)).toEqual([]);
  });

  it('uses full-width punctuation after Han and one normal space between Han and Latin', () => {
    expect(found(zh, /\p{Script=Han}[,;!?]/u)).toEqual([]);
    const tight = /\p{Script=Han}(?=[A-Za-z])|[A-Za-z](?=\p{Script=Han})/u;
    expect(found(zh, tight).filter(([, text]) => !/\p{Script=Han}\{|\}\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });
});

describe('the English catalogue', () => {
  it.each(EN_TERMS)('says $term and never another spelling', ({ term, others }) => {
    expect(en.some(([, text]) => text.toLowerCase().includes(term.toLowerCase()))).toBe(true);
    expect(found(en, others)).toEqual([]);
  });
});

/** Product names, ids and abbreviations that are the same in both languages. */
const SHARED =
  /Microsoft|Links|Cisco|Learn|Office|Dynamics|Azure|Expert|Graph|Advisor|Open|Value|License|Global|Marketplace|Partner|Center|SalesChannel|Customers|Enter|Esc|Ctrl|AltGr|Alt|Shift|Tab|Excel|CSV|JSON|UTF|PDF|MPSA|MS-AZR-0145P|MB|us|cn|IAM|GDAP|DAP|CSP|MCA|MPA|NCE|GCC|EA|ID|MPN|MSP|BC|N|^[ARTW]$|eml|a|f|http|x|B2C/u;

describe('AC-00-5 the languages do not mix', () => {
  it('has no Han in English', () => {
    expect(found(en, /\p{Script=Han}/u)).toEqual([]);
  });

  it('has no English word in Chinese besides product names and ids', () => {
    const words = zh.flatMap(([path, text]) => {
      const plain = text.replaceAll(/\{\w+\}/gu, '').replaceAll(/[\w.-]+\.(csv|json)/gu, '');
      return (plain.match(/[A-Za-z][A-Za-z0-9-]*/gu) ?? []).map((word) => `${word} <- ${path}`);
    });
    const strange = words.filter((one) => {
      const word = one.split(' <- ')[0] ?? '';
      return word.replace(SHARED, '') === word || (word.length > 3 && /^[a-z]+$/u.test(word));
    });
    expect(strange.filter((one) => !one.includes('error/') && !one.startsWith('workspace'))).toEqual([]);
  });
});
