import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, nameOrder } from '../../../electron/core/name-key.ts';

describe('the search key of a name', () => {
  it.each([
    ['北京云帆科技', ['beijingyunfankeji', 'bjyfkj', '北京云帆科技']],
    ['重庆钢铁', ['chongqinggangtie', 'cqgt']],
    ['长安汽车', ['changanqiche', 'caqc']],
    ['绿洲科技', ['lvzhoukeji', 'lzkj']],
    ['ＡＢＣ科技', ['abckeji', 'abc科技']],
    ['Contoso 中国', ['contosozhongguo', 'contoso 中国']],
    ['Fourth Coffee', ['fourth coffee', 'fc']],
    ['  Fourth   COFFEE ', ['fourth coffee']],
    ['Müller & Söhne', ['müller & söhne']],
  ])('of %s finds it by %j', (name, typed) => {
    for (const text of typed) expect(nameKey(name)).toContain(text);
  });

  it('follows a reading that somebody corrected', () => {
    expect(nameKey('单氏集团', 'shan shi ji tuan')).toContain('shanshijituan');
    expect(nameKey('单氏集团', 'shan shi ji tuan')).toContain('ssjt');
  });

  it('has three parts and never fails, whatever the name', () => {
    const text = fc.string({ unit: fc.constantFrom(...'北京重庆aB1 -&\u200b😀ｱ', '\u3000'), maxLength: 30 });
    fc.assert(
      fc.property(text, (name) => nameKey(name).split('|').length >= 3),
      { numRuns: 300 },
    );
  });

  it('sorts Chinese and Latin names in one alphabet', () => {
    const names = ['上海', 'Contoso', '北京', 'Adatum'];
    const sorted = [...names].sort((a, b) => (nameOrder(nameKey(a)) < nameOrder(nameKey(b)) ? -1 : 1));
    expect(sorted).toEqual(['Adatum', '北京', 'Contoso', '上海']);
  });
});
