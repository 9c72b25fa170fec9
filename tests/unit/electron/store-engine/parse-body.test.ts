import { expect, test } from 'vitest';
import { deepFreeze } from '../../../../electron/adapters/store-engine/deep-freeze.ts';
import { parseBody } from '../../../../electron/adapters/store-engine/parse-body.ts';
import { newCustomer } from '../../../../electron/core/records.ts';
import { homeOf, type Kind } from '../../../../shared/domain/kinds.ts';

const put = (body: unknown) => ({ kind: 'customer', id: 'a', ifRev: 1, put: body as never }) as const;

const stored = deepFreeze({ ...newCustomer('Orchard Legal'), tags: ['north'], otherNames: ['Orchard'] });

test('a field that is still the stored value is shared, a changed one is checked and copied', () => {
  const tags = ['north', 'key account'];
  const parsed = parseBody(put({ ...stored, name: 'Orchard Law', tags }), stored);
  if (!parsed.ok) throw new Error(parsed.error.path);
  const body = parsed.value as typeof stored;
  expect(body.tenantId).toBe(stored.tenantId);
  expect(body.otherNames).toBe(stored.otherNames);
  expect(body).toEqual({ ...stored, name: 'Orchard Law', tags });
  tags.push('later');
  expect(body.tags).toEqual(['north', 'key account']);
  expect(Object.isFrozen(body) && Object.isFrozen(body.tags)).toBe(true);
});

test('what it answers is byte for byte what the schema alone would answer', () => {
  const changes = [{}, { tags: [] }, { name: ' x ' }, { missingSince: '2026-11-27', removedAt: null }];
  for (const change of changes) {
    const body = { ...stored, ...change };
    const [shared, whole] = [parseBody(put(body), stored), parseBody(put(body))];
    expect(JSON.stringify(shared)).toBe(JSON.stringify(whole));
    expect(shared.ok).toBe(true);
  }
});

test.each([
  ['a changed field that does not fit', { ...stored, name: '  ' }, 'name'],
  ['a changed part of a field', { ...stored, contacts: [{ id: 'c', name: 7 }] }, 'contacts.0.name'],
  ['a field nobody knows', { ...stored, colour: 'red' }, ''],
  ['a field that is missing', { ...stored, tags: undefined }, 'tags'],
  ['a list', [stored], ''],
  ['nothing', null, ''],
])('%s is refused, however much of the rest is shared', (_, body, path) => {
  expect(parseBody(put(body), stored)).toEqual({ ok: false, error: { path } });
});

test('a stored body that could still be changed by somebody is not shared', () => {
  const loose = structuredClone(stored);
  const parsed = parseBody(put({ ...loose, name: 'New' }), loose);
  if (!parsed.ok) throw new Error(parsed.error.path);
  expect((parsed.value as typeof stored).tenantId).not.toBe(loose.tenantId);
});

test('the home is decided from the shared body as from a whole one', () => {
  const parsed = parseBody(put({ ...stored, name: 'New' }), stored);
  expect(parsed.ok && homeOf<Kind>('customer', 'a', parsed.value)).toBe('a');
});
