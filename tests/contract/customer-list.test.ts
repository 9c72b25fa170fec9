import { beforeEach, expect, it } from 'vitest';
import type { CustomerFilter } from '../../shared/domain/customer-view.ts';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';

let app: InProcessApp;

beforeEach(async () => {
  app = await startInProcess();
});

const sample = (role: 'indirect-reseller' | 'indirect-provider') =>
  granted(app.bridge.request('workspace.create-sample', { role }));

const list = (filter?: CustomerFilter) =>
  granted(app.bridge.request('customers.list', filter === undefined ? {} : { filter }));

const facets = async (filter: CustomerFilter = {}, text = '') =>
  (await granted(app.bridge.request('customers.facets', { filter, text }))).facets;

it('AC-04-8 every count of every facet is the number of rows that the value leaves, in both roles', async () => {
  for (const role of ['indirect-reseller', 'indirect-provider'] as const) {
    await sample(role);
    let looked = 0;
    for (const { facet, values } of await facets())
      for (const { value, count } of values) {
        const { rows, total } = await list({ [facet]: [value] });
        expect([role, facet, value, rows.length]).toEqual([role, facet, value, count]);
        expect(total).toBeGreaterThanOrEqual(rows.length);
        looked += 1;
      }
    expect(looked).toBeGreaterThan(25);
  }
});

it('AC-04-8 counts follow every other facet and the text, but not the facet itself', async () => {
  await sample('indirect-reseller');
  const all = await facets();
  const countries = all.find((one) => one.facet === 'country')?.values ?? [];
  const [first, second] = countries.map((one) => one.value);
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  const filter = { country: [first ?? ''] };
  const narrowed = await facets(filter);
  expect(narrowed.find((one) => one.facet === 'country')?.values).toEqual(countries);
  for (const { facet, values } of narrowed.filter((one) => one.facet !== 'country'))
    for (const { value, count } of values)
      expect((await list({ ...filter, [facet]: [value] })).rows.length, `${facet} ${value}`).toBe(count);
  const both = await list({ country: [first ?? '', second ?? ''] });
  expect(both.rows.length).toBe((countries[0]?.count ?? 0) + (countries[1]?.count ?? 0));
  const typed = await facets({}, 'apex');
  const found = typed.find((one) => one.facet === 'case')?.values ?? [];
  expect(found.reduce((sum, one) => sum + one.count, 0)).toBe(1);
});

it('AC-04-8 what is chosen keeps its place with a count of 0, and a facet of the other role is not offered', async () => {
  await sample('indirect-reseller');
  const counted = await facets({ country: ['ZZ'], case: ['open'] });
  expect(counted.find((one) => one.facet === 'country')?.values).toContainEqual({
    value: 'ZZ',
    label: null,
    count: 0,
  });
  expect(counted.map((one) => one.facet)).toContain('provider');
  expect(counted.map((one) => one.facet)).not.toContain('reseller');
  await sample('indirect-provider');
  const names = (await facets()).map((one) => one.facet);
  expect(names).toContain('reseller');
  expect(names).not.toContain('provider');
});

it('AC-04-8 the list follows a change at once: a tag is a facet as soon as it is saved, and none after the undo', async () => {
  await sample('indirect-reseller');
  const { rows } = await list();
  const { id, name } = rows[0] ?? { id: '', name: '' };
  const tags = ['Key account'];
  const entry = {
    name,
    domain: '',
    tenantId: '',
    country: null,
    isCspPartnerTenant: null,
    tags,
    resellerIds: [],
  };
  const changed = await granted(app.bridge.request('customers.change', { id: id as never, entry }));
  expect((await list({ tag: ['Key account'] })).rows.map((row) => row.id)).toEqual([id]);
  await granted(app.bridge.request('changes.undo', { changeSetId: changed.changeSetId }));
  expect((await list({ tag: ['Key account'] })).rows).toEqual([]);
});

it('S-04 a view is kept by the workspace; a name is taken once; removing it can be undone', async () => {
  await sample('indirect-reseller');
  const view = {
    name: ' Asia ',
    filter: { country: ['SG'] },
    sort: [{ key: 'deadline' as const, direction: 'descending' as const }],
    columns: ['note' as const, 'country' as const],
    text: 'pine',
  };
  const { id } = await granted(app.bridge.request('customers.save-view', { id: null, view }));
  const { name: _typed, ...look } = view;
  const views = async () => (await granted(app.bridge.request('customers.views', {}))).views;
  expect(await views()).toEqual([{ id, name: 'Asia', look }]);
  const again = await app.bridge.request('customers.save-view', {
    id: null,
    view: { ...view, name: 'ASIA' },
  });
  expect(again).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  await granted(
    app.bridge.request('customers.save-view', { id: id as never, view: { ...view, name: 'East' } }),
  );
  expect((await views()).map((one) => one.name)).toEqual(['East']);
  const removed = await granted(app.bridge.request('customers.remove-view', { id: id as never }));
  expect(await views()).toEqual([]);
  await granted(app.bridge.request('changes.undo', { changeSetId: removed.changeSetId }));
  app = await app.restart();
  await granted(app.bridge.request('app.start', {}));
  expect((await views()).map((one) => one.name)).toEqual(['East']);
});

it('S-04 a view of before the text was kept has none', async () => {
  await sample('indirect-reseller');
  const view = { name: 'Old', filter: {}, sort: [], columns: [] };
  await granted(app.bridge.request('customers.save-view', { id: null, view }));
  const [kept] = (await granted(app.bridge.request('customers.views', {}))).views;
  expect(kept?.look.text).toBe('');
});

it('S-04 a row says its last change, source, Partner IDs and the note of its newest case, and is found by Partner ID', async () => {
  await sample('indirect-provider');
  const { rows } = await list();
  const row = rows.find((one) => one.partnerIds.length > 0);
  expect(row?.key).toContain(row?.partnerIds[0]);
  expect(rows.every((one) => one.changedOn !== '' && (one.source === null) === (one.asOf === null))).toBe(
    true,
  );
  expect(rows.some((one) => one.source === 'import' || one.source === 'by-hand')).toBe(true);
  const entry = {
    name: 'Noted',
    domain: 'noted.example',
    tenantId: '',
    country: null,
    isCspPartnerTenant: null,
    tags: [],
    resellerIds: [],
  };
  const { id } = await granted(app.bridge.request('customers.add', { entry }));
  const noted = (await list()).rows.find((one) => one.id === id);
  expect(noted).toMatchObject({ note: '', source: 'by-hand' });
});

it('AC-04-8 a span of days holds the shorter ones', async () => {
  await sample('indirect-reseller');
  const spans = (await facets()).find((one) => one.facet === 'deadline')?.values ?? [];
  expect(spans.map((one) => one.value)).toEqual(['7', '30', '90'].slice(3 - spans.length));
  const counts = spans.map((one) => one.count);
  expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  expect(counts.at(-1)).toBeGreaterThan(0);
});
