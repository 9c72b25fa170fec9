import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../electron/core/ports/clock.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { customerIn, resellerApp } from '../support/reseller-app.ts';

const SEEN = { kind: 'told-by-phone', text: 'Ms Chen called', handle: null } as const;

let app: InProcessApp;
let now: string;
const clock: Clock = { now: () => now, today: () => now.slice(0, 10) };

beforeEach(async () => {
  now = '2026-11-02T08:00:00.000Z';
  app = await resellerApp({}, clock);
});

async function draftOf(name: string): Promise<string> {
  const { id } = await granted(
    app.bridge.request('customers.add', { entry: customerIn(name, `${name.toLowerCase()}.example`) }),
  );
  const made = await granted(app.bridge.request('requests.create', { customerId: id, caseId: null }));
  await granted(
    app.bridge.request('requests.change', { id: made.id, recipient: 'Chen', mail: `chen@${name}.example` }),
  );
  return made.id;
}

const page = (id: string) => granted(app.bridge.request('requests.get', { id }));

const record = (ids: string[], event: string, more: Partial<RequestInput<'requests.record'>> = {}) =>
  app.bridge.request('requests.record', {
    ids,
    event,
    on: now.slice(0, 10),
    evidence: null,
    note: '',
    listedId: null,
    ...more,
  } as RequestInput<'requests.record'>);

/** "I know" to everything that has to be looked at. */
async function lookAtChecks(id: string): Promise<void> {
  const { findings } = (await page(id)).composer;
  for (const { ruleId, strength } of findings)
    if (strength === 'check')
      await granted(app.bridge.request('requests.settle-check', { id, ruleId, known: true }));
}

async function sentOne(name: string): Promise<string> {
  const id = await draftOf(name);
  await lookAtChecks(id);
  await granted(record([id], 'made-ready'));
  await granted(record([id], 'sent'));
  return id;
}

describe('what happened to a request', () => {
  it('is one event and one line in the log each, with undo', async () => {
    const id = await sentOne('Fourth');
    const said = await granted(record([id], 'declined', { note: 'No budget' }));
    expect(await page(id)).toMatchObject({ state: 'declined', offered: ['reopened'] });
    expect((await page(id)).history.map((event) => event.type)).toEqual([
      'created',
      'made-ready',
      'sent',
      'declined',
    ]);
    const { rows } = await granted(app.bridge.request('activity.list', {}));
    expect(rows.filter((row) => row.label === 'request.declined')).toHaveLength(1);
    await granted(app.bridge.request('changes.undo', { changeSetId: said.changeSetId }));
    expect(await page(id)).toMatchObject({ state: 'sent' });
    await granted(record([id], 'declined'));
    await granted(record([id], 'reopened'));
    expect(await page(id)).toMatchObject({ state: 'draft', revision: 2, everSent: true });
  });

  it('AC-10-2 is accepted with evidence only, which stays with the request', async () => {
    const id = await sentOne('Fourth');
    expect(await record([id], 'accepted')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', what: 'evidence-missing' },
    });
    await granted(record([id], 'accepted', { evidence: SEEN }));
    expect(await page(id)).toMatchObject({
      state: 'accepted',
      evidence: [{ kind: 'told-by-phone', text: 'Ms Chen called', on: '2026-11-02' }],
    });
  });

  it('takes a file as evidence by name, size and checksum', async () => {
    const id = await sentOne('Fourth');
    app.files.set('/desk/screen.png', 'pixels');
    app.dialogs.files.push(['/desk/screen.png']);
    const { files } = await granted(app.bridge.request('imports.choose-files', {}));
    const evidence = { kind: 'file', text: '', handle: files[0]?.handle ?? '' } as const;
    await granted(record([id], 'accepted', { evidence }));
    const [shown] = (await page(id)).evidence;
    expect(shown?.file).toMatchObject({ name: 'screen.png', bytes: 6 });
    expect(shown?.file?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('AC-10-5 is recorded for 40 at once with one undo; those that cannot be stay and are named', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 40; at += 1) ids.push(await sentOne(`Company${at}`));
    const draft = await draftOf('Draft');
    const said = await granted(record([...ids, draft], 'reminded'));
    expect(said).toMatchObject({ recorded: 40, refused: [{ id: draft, reason: 'not-from-here' }] });
    const { rows } = await granted(app.bridge.request('requests.list', {}));
    expect(rows.filter((row) => row.state === 'reminded')).toHaveLength(40);
    await granted(app.bridge.request('changes.undo', { changeSetId: said.changeSetId }));
    const after = await granted(app.bridge.request('requests.list', {}));
    expect(after.rows.filter((row) => row.state === 'sent')).toHaveLength(40);
  });

  it('AC-10-6 is never deleted: there is no request that could', async () => {
    const { contract } = await import('../../shared/ipc/contract.ts');
    const about = Object.keys(contract).filter((name) => name.startsWith('requests.'));
    expect(about.length).toBeGreaterThan(6);
    expect(about.filter((name) => /delete|remove/u.test(name))).toEqual([]);
  });
});

describe('the timers', () => {
  it('a moved clock makes a reminder due, then the request lapses by itself, once, with undo', async () => {
    const id = await sentOne('Fourth');
    expect(await page(id)).toMatchObject({ due: null, nextDueOn: '2026-11-09', lapseOn: '2026-12-02' });
    now = '2026-11-09T08:00:00.000Z';
    expect(await page(id)).toMatchObject({ due: 'reminder', state: 'sent' });
    expect(await granted(app.bridge.request('requests.run-timers', {}))).toMatchObject({ lapsed: 0 });
    await granted(record([id], 'reminded'));
    expect(await page(id)).toMatchObject({ due: null, nextDueOn: '2026-11-16' });
    now = '2026-12-02T08:00:00.000Z';
    const ran = await granted(app.bridge.request('requests.run-timers', {}));
    expect(ran.lapsed).toBe(1);
    expect(await page(id)).toMatchObject({ state: 'lapsed' });
    await granted(app.bridge.request('changes.undo', { changeSetId: ran.changeSetId ?? '' }));
    expect(await granted(app.bridge.request('requests.run-timers', {}))).toMatchObject({ lapsed: 0 });
    expect(await page(id)).toMatchObject({ state: 'reminded', due: 'lapse' });
  });
});

describe('Today', () => {
  const moves = async () =>
    (await granted(app.bridge.request('today.reseller', {}))).needsYou
      .filter((row) => row.requestId !== null)
      .map(({ kind, customerName, since }) => [kind, customerName, since]);

  it('names reminders and requests without an answer once each, the most urgent class first', async () => {
    await sentOne('Old');
    expect(await moves()).toEqual([]);
    now = '2026-11-29T08:00:00.000Z';
    await sentOne('Newer');
    now = '2026-12-20T08:00:00.000Z';
    expect(await moves()).toEqual([
      ['reminder-due', 'Newer', '2026-12-06'],
      ['lapsed', 'Old', '2026-11-02'],
    ]);
    await granted(app.bridge.request('requests.run-timers', {}));
    expect((await moves()).map(([kind]) => kind)).toEqual(['reminder-due', 'lapsed']);
  });

  it('names what a provider sent back until it is asked again', async () => {
    await granted(app.bridge.request('settings.change-workspace', { providerReview: 'on' }));
    const id = await draftOf('Back');
    await lookAtChecks(id);
    await granted(record([id], 'review-asked'));
    expect(await moves()).toEqual([]);
    await granted(record([id], 'review-sent-back', { note: 'Wrong ID' }));
    expect(await moves()).toEqual([['sent-back', 'Back', '2026-11-02']]);
    await lookAtChecks(id);
    await granted(record([id], 'review-asked'));
    expect(await moves()).toEqual([]);
  });
});

describe('a list that shows the customer', () => {
  const LIST = [
    'Microsoft ID,Company name,Primary domain name,Relationship',
    '53eb21cb-6b2d-4ee5-9e92-27dfc927e93c,Fourth,fourth.example,Cloud Reseller',
    '3dfe847b-cad9-4fc1-86d3-cf16c2790087,Other,other.example,Cloud Reseller',
  ].join('\r\n');

  async function importList(): Promise<void> {
    app.files.set('/desk/Customers.csv', LIST);
    app.dialogs.files.push(['/desk/Customers.csv']);
    const { files } = await granted(app.bridge.request('imports.choose-files', {}));
    const check = await granted(
      app.bridge.request('imports.check', { handle: files[0]?.handle ?? '', about: null }),
    );
    await granted(app.bridge.request('imports.apply', { importId: check.importId, skipRows: [] }));
  }

  it('only proposes the acceptance: a person confirms it, with the list and its row as evidence', async () => {
    const id = await sentOne('Fourth');
    now = '2026-11-05T08:00:00.000Z';
    await importList();
    const before = await page(id);
    expect(before.state).toBe('sent');
    const { needsYou } = await granted(app.bridge.request('today.reseller', {}));
    expect(needsYou[0]).toMatchObject({ kind: 'to-confirm', requestId: id, since: '2026-11-05' });
    expect(before.proposals).toMatchObject([
      { how: 'domain', listedName: 'Fourth', on: '2026-11-05', fileName: 'Customers.csv', row: 1 },
    ]);
    const listedId = before.proposals[0]?.listedId ?? '';
    const evidence = { kind: 'seen-in-list', text: '', handle: null } as const;
    await granted(record([id], 'accepted', { evidence, listedId }));
    expect(await page(id)).toMatchObject({
      state: 'accepted',
      proposals: [],
      evidence: [{ kind: 'seen-in-list', importName: 'Customers.csv', row: 1 }],
    });
  });

  it('is refused for this request and not proposed again, until that is undone', async () => {
    const id = await sentOne('Fourth');
    await importList();
    const listedId = (await page(id)).proposals[0]?.listedId ?? '';
    const set = await granted(app.bridge.request('requests.refuse-match', { id: id as never, listedId }));
    expect((await page(id)).proposals).toEqual([]);
    await granted(app.bridge.request('changes.undo', { changeSetId: set.changeSetId }));
    expect((await page(id)).proposals).toHaveLength(1);
  });
});
