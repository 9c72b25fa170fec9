import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../../electron/core/name-key.ts';
import { atFirst, type Findable, findIn } from '../../../../renderer/app/palette/ranking.ts';
import type { OpenedObject } from '../../../../shared/ipc/contract/palette.ts';

const item = (group: Findable['group'], id: string, name: string, ids: readonly string[] = [], more = '') =>
  ({ group, id, key: nameKey(name), ids, more }) satisfies Findable;

const ALL = [
  item('customer', 'rongfa', '融发贸易', [], 'rongfa.example'),
  item('customer', 'ruifeng', '瑞丰物流', [], 'ruifeng.example'),
  item('customer', 'contoso', 'Contoso Kesselbau'),
  item('reseller', 'rele', 'ReleCloud', ['4847433']),
  item('request', 'r12', '瑞丰物流', ['12']),
  item('command', 'record', 'Record what happened'),
  item('rule', 'mc-user-roles', 'Roles of users', ['mc-user-roles']),
];
const idsOf = (typed: string, recent: readonly OpenedObject[] = []) =>
  findIn(ALL, recent, typed).groups.flatMap((one) => one.items.map(({ id }) => id));

describe('the palette', () => {
  it('AC-22-2 `rf` finds 瑞丰物流 first after it was used last', () => {
    expect(idsOf('rf')[0]).toBe('rongfa');
    expect(idsOf('rf', [{ kind: 'customer', id: 'ruifeng' }])[0]).toBe('ruifeng');
    expect(idsOf('ｒｆ', [{ kind: 'customer', id: 'ruifeng' }])[0]).toBe('ruifeng');
  });

  it.each([
    ['exact id before everything', '12', 'r12'],
    ['a prefix', 'cont', 'contoso'],
    ['a word inside a name by its beginning', 'kess', 'contoso'],
    ['what stands inside', 'entoso', undefined],
    ['inside', 'ontoso', 'contoso'],
    ['a Chinese name', '瑞丰', 'ruifeng'],
    ['a domain', 'rongfa.ex', 'rongfa'],
    ['a Partner ID from four digits on', '4847', 'rele'],
    ['no Partner ID from three digits', '484', undefined],
    ['a rule by its id', 'mc-user', 'mc-user-roles'],
  ])('finds %s', (_what, typed, first) => {
    expect(idsOf(typed)[0]).toBe(first);
  });

  it.each([
    ['>', ['record']],
    ['@rf', ['rongfa', 'ruifeng']],
    ['＠ｒｆ', ['rongfa', 'ruifeng']],
    ['#rf', ['r12']],
    ['¶', ['mc-user-roles']],
    ['mc-', ['mc-user-roles']],
  ])('AC-22-1 narrows by the prefix %s', (typed, ids) => {
    expect(idsOf(typed)).toEqual(ids);
  });

  it('puts a prefix before initials, and initials before what stands inside', () => {
    const some = [
      item('customer', 'inside', 'Xabc'),
      item('customer', 'initials', 'A B C'),
      item('customer', 'prefix', 'Abc'),
    ];
    const found = findIn(some, [], 'abc').groups.flatMap((one) => one.items.map(({ id }) => id));
    expect(found).toEqual(['prefix', 'initials', 'inside']);
  });

  it('puts what is worked on before what is read, when both fit as well', () => {
    const some = [
      item('rule', 'rule', 'Requests lapse'),
      item('goto', 'goto', 'Requests'),
      item('customer', 'c', 'Reqs'),
    ];
    const found = findIn(some, [], 'req').groups.map(({ group }) => group);
    expect(found).toEqual(['customer', 'goto', 'rule']);
  });

  it('shows before typing the 8 newest and 6 commands', () => {
    const many = Array.from({ length: 20 }, (_one, n) => item('customer', `c${n}`, `Name ${n}`));
    const commands = Array.from({ length: 9 }, (_one, n) => item('command', `d${n}`, `Do ${n}`));
    const recent = many.map(({ id }) => ({ kind: 'customer' as const, id })).reverse();
    const { groups } = atFirst([...many, ...commands], recent, commands);
    expect(groups.map(({ group, items }) => [group, items.length])).toEqual([
      ['recent', 8],
      ['command', 6],
    ]);
    expect(groups[0]?.items[0]?.id).toBe('c19');
  });
});

const FIRST = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩'];
const MIDDLE = [...'瑞丰恒信博雅融发华海天地明光东南西北金银山水云星'];
const LAST = ['物流', '贸易', '科技', '电子', '制造', '食品', '建设', '传媒', '医药', '能源'];

/** 10,000 different names, Chinese and Latin. */
const names = Array.from({ length: 10_000 }, (_one, n) => {
  const pick = (list: readonly string[], step: number) => list[Math.floor(n / step) % list.length] ?? '';
  return n % 4 === 0
    ? `Company ${n} Ltd`
    : `${pick(FIRST, 1)}${pick(MIDDLE, 25)}${pick(MIDDLE, 600)}${pick(LAST, 3)}${n}`;
});

describe('J-08 one customer among 10,000', () => {
  const customers = names.map((name, n) => item('customer', `c${n}`, name, [], `c${n}.example`));

  it('stands first within 6 keystrokes when it was opened lately: Ctrl+K, two initials, Enter', () => {
    const recent = [{ kind: 'customer' as const, id: 'c4321' }];
    const initials = (customers[4321]?.key.split('|')[1] ?? '').slice(0, 2);
    const keys = ['Ctrl+K', ...initials, 'Enter'];
    expect(findIn(customers, recent, initials).groups[0]?.items[0]?.id).toBe('c4321');
    expect(keys.length).toBeLessThanOrEqual(6);
  });

  it('stands first by the pinyin initials of its whole name though it was never opened, capitals and full-width letters alike', () => {
    const some = [...customers, item('customer', 'never', '恒信博雅科技', [], 'hxby.example')];
    for (const typed of ['hxby', 'HXBY', 'ｈｘｂｙ'])
      expect(findIn(some, [], typed).groups[0]?.items[0]?.id, typed).toBe('never');
    expect(['Ctrl+K', ...'hxby', 'Enter'].length).toBeLessThanOrEqual(6);
  });

  it('stands among the first rows by four digits of its name, opened or not; at most 50 are shown of all that fit', () => {
    const found = findIn(customers, [], '4324');
    expect(found.groups[0]?.items[0]?.id).toBe('c4324');
    expect(['Ctrl+K', ...'4324', 'Enter'].length).toBeLessThanOrEqual(6);
    const all = findIn(customers, [], '@');
    expect(all.total).toBe(10_000);
    expect(all.groups[0]?.items).toHaveLength(50);
  });
});
