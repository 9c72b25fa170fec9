import { expect, it } from 'vitest';
import { nameKey, nameOrder } from '../../../../electron/core/name-key.ts';
import { sortByName } from '../../../../renderer/app/lists/search-rows.ts';

/** 30 names in the one alphabet: digits first and by value, then pinyin and Latin together (ux 4.6). */
const NAMES = [
  '2 Rivers Logistics',
  '10 Downing Catering',
  '360 Media',
  '阿里山茶业',
  '安吉物流',
  'Apex Robotics',
  'Baker Street Legal',
  '北京云帆',
  'Blue Yonder',
  '长安汽修',
  '重庆火锅',
  'Contoso',
  '店2',
  '店10',
  'Eastwind',
  'fabrikam',
  'Fourth Coffee',
  '广州纸业',
  'Hengxin Trading',
  '恒信博雅科技',
  'Lakeside Dental',
  '绿洲农业',
  'Orchard Legal',
  '青岛港务',
  'Rongfa Ltd',
  '上海灯具',
  'Tailspin Toys',
  '西安软件',
  'Zava',
  '珠海造船',
];

it('AC-04-7 30 names stand in one alphabet, whatever order they come in', () => {
  const rows = NAMES.map((name) => ({ name, order: nameOrder(nameKey(name)) }));
  const shuffled = rows
    .map((_row, at) => rows[(at * 7 + 3) % rows.length])
    .filter((one) => one !== undefined);
  expect(shuffled).toHaveLength(30);
  expect(sortByName(shuffled, 'ascending').map((one) => one.name)).toEqual(NAMES);
  expect(sortByName(shuffled, 'descending').map((one) => one.name)).toEqual([...NAMES].reverse());
});
