import { beforeEach, describe, expect, it } from 'vitest';
import type { Query, WorkspaceStore } from '../../../electron/core/ports/store.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { knownAs } from '../../../shared/domain/known.ts';
import { ACTOR, changeSet, partnerBody, uuid } from './store-fixtures.ts';

const country = (code: string) => {
  const { value, entries } = knownAs(code, '2026-11-01' as Day, { type: 'by-hand' }, ACTOR);
  return { value, entries: [...entries] };
};

const BODIES = [
  partnerBody('Delta', { country: country('DE'), partnerId: '0012' }),
  partnerBody('alpha', { country: country('IE') }),
  partnerBody('Beta', { country: country('DE'), partnerId: '7' }),
  partnerBody('Gamma 中文'),
];

/** Filtering, sorting and paging of any store (data-model 2, `Query`). */
export function storeQueryContract(store: () => WorkspaceStore): void {
  describe('queries', () => {
    beforeEach(async () => {
      const ops = BODIES.map((put, n) => ({ kind: 'partner', id: uuid(n + 1), ifRev: 0, put }) as const);
      await store().commit(changeSet(1, ops));
    });

    const names = async (q: Query) => (await store().query('partner', q)).items.map(({ body }) => body.name);

    it.each<[string, Query['where'], string[]]>([
      ['eq on the value of a Known field', [{ field: 'country', op: 'eq', value: 'DE' }], ['Delta', 'Beta']],
      ['eq on null finds what is not known', [{ field: 'country', op: 'eq', value: null }], ['Gamma 中文']],
      ['in', [{ field: 'name', op: 'in', value: ['alpha', 'Beta', 'none'] }], ['alpha', 'Beta']],
      ['prefix, case as stored', [{ field: 'nameKey', op: 'prefix', value: 'de' }], ['Delta']],
      ['contains', [{ field: 'nameKey', op: 'contains', value: '中' }], ['Gamma 中文']],
      [
        'from-to with both ends',
        [{ field: 'nameKey', op: 'from-to', value: ['alpha', 'beta'] }],
        ['alpha', 'Beta'],
      ],
      ['from-to with an open end', [{ field: 'partnerId', op: 'from-to', value: ['1', null] }], ['Beta']],
      [
        'all conditions together',
        [
          { field: 'country', op: 'eq', value: 'DE' },
          { field: 'partnerId', op: 'eq', value: '7' },
        ],
        ['Beta'],
      ],
      ['a path into the entries of a list', [{ field: 'country.entries', op: 'eq', value: 'DE' }], []],
      ['a field nobody has', [{ field: 'constructor.name', op: 'eq', value: 'Object' }], []],
    ])('filters by %s', async (_what, where, expected) => {
      expect(await names({ where: where ?? [] })).toEqual(expected);
    });

    it('sorts text by code unit, and what is not known last in both directions', async () => {
      expect(await names({ sort: [{ field: 'name', direction: 'asc' }] })).toEqual([
        'Beta',
        'Delta',
        'Gamma 中文',
        'alpha',
      ]);
      const by = (direction: 'asc' | 'desc') =>
        names({
          sort: [
            { field: 'partnerId', direction },
            { field: 'name', direction: 'asc' },
          ],
        });
      expect(await by('asc')).toEqual(['Delta', 'Beta', 'Gamma 中文', 'alpha']);
      expect(await by('desc')).toEqual(['Beta', 'Delta', 'Gamma 中文', 'alpha']);
    });

    it('goes through all pages without missing or repeating a record, while records come and go', async () => {
      const sort = [{ field: 'country', direction: 'asc' }] as const;
      const first = await store().query('partner', { sort, limit: 2 });
      expect(first).toMatchObject({ total: 4, items: [{ id: uuid(1) }, { id: uuid(3) }] });
      await store().commit(changeSet(2, [{ kind: 'partner', id: uuid(1), ifRev: 1, del: true }]));
      const second = await store().query('partner', { sort, limit: 2, cursor: first.next ?? '' });
      expect(second.items.map(({ id }) => id)).toEqual([uuid(2), uuid(4)]);
      expect(second).toMatchObject({ total: 3, next: null });
    });

    it('refuses a cursor that is not its own', async () => {
      const refusal = await store()
        .query('partner', { cursor: 'zzz' })
        .then(
          () => null,
          (error: { refusal: unknown }) => error.refusal,
        );
      expect(refusal).toMatchObject({ code: 'invalid-record', path: 'cursor' });
    });

    it('gives at most 500 records and at least one', async () => {
      const ops = Array.from(
        { length: 600 },
        (_, n) => ({ kind: 'partner', id: uuid(1_000 + n), ifRev: 0, put: partnerBody('P') }) as const,
      );
      await store().commit(changeSet(3, ops));
      expect((await store().query('partner', { limit: 10_000 })).items).toHaveLength(500);
      expect((await store().query('partner', { limit: 0 })).items).toHaveLength(1);
    });

    it('answers an empty page for a kind without records', async () => {
      expect(await store().query('case', {})).toEqual({ items: [], total: 0, next: null });
    });
  });
}
