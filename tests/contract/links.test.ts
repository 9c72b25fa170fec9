import { beforeEach, expect, it } from 'vitest';
import { granted, type InProcessApp, startInProcess } from '../support/in-process-bridge.ts';
import { jointLink, OWN, PROVIDER, resellerLink, STRANGER, WRAPPINGS } from '../support/links.ts';

let app: InProcessApp;

const read = async (text: string) => (await granted(app.bridge.request('links.read', { text }))).links;
const keep = (text: string) => app.bridge.request('links.keep', { text });
const open = (linkId: string) => app.bridge.request('links.open', { linkId });
const wrapped = WRAPPINGS[0]?.[1](jointLink()) ?? '';

beforeEach(async () => {
  app = await startInProcess();
  await granted(app.bridge.request('workspace.create-sample', { role: 'indirect-reseller' }));
  await granted(app.bridge.request('settings.change-workspace', { tenantId: OWN, partnerId: '4847383' }));
  await granted(app.bridge.request('settings.change-provider', { tenantId: PROVIDER }));
});

it('reads a text with what the workspace knows; nothing is stored or opened', async () => {
  const [link] = await read(wrapped);
  expect(link).toMatchObject({
    decoded: jointLink(),
    linkKind: 'indirect-reseller',
    wrappers: ['safe-links'],
    owner: 'self',
    providerName: 'Meridian Distribution',
    kept: null,
  });
  expect(app.dialogs.opened).toEqual([]);
});

it('keeps the original once, counts its uses, and undoes', async () => {
  const { linkId } = await granted(keep(wrapped));
  const again = await granted(keep(jointLink()));
  expect(again.linkId).toBe(linkId);
  expect((await read(wrapped))[0]?.kept).toMatchObject({ id: linkId, uses: 2, lastUsedOn: '2026-11-25' });
  await granted(app.bridge.request('changes.undo', { changeSetId: again.changeSetId }));
  expect((await read(wrapped))[0]?.kept?.uses).toBe(1);
  const { rows } = await granted(app.bridge.request('activity.list', {}));
  expect(rows.some((one) => one.label === 'links.keep' && one.subject === 'admin.microsoft.com')).toBe(true);
});

it('AC-18-2 copies the original of one known link, unwrapped, and nothing else', async () => {
  const copy = (text: string) => app.bridge.request('links.copy', { text });
  expect(await granted(copy(wrapped))).toEqual({ copied: jointLink() });
  expect(app.copied).toEqual([jointLink()]);
  for (const text of ['rm -rf', 'https://admin.microsoft.example/x', `${jointLink()} ${resellerLink()}`, ''])
    expect(await copy(text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(app.copied).toHaveLength(1);
});

it('keeps no other text', async () => {
  for (const text of [
    '',
    'hello',
    'javascript:alert(1)',
    'https://evil.example/x',
    `${jointLink()} ${resellerLink(PROVIDER)}`,
  ])
    expect(await keep(text), text).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

it('R13 opens a kept link after a yes, by its id, and no other one', async () => {
  const { linkId } = await granted(
    keep('https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement'),
  );
  app.dialogs.refuses = true;
  expect(await open(linkId)).toMatchObject({ error: { code: 'cancelled' } });
  app.dialogs.refuses = false;
  await granted(open(linkId));
  expect(app.dialogs.opened).toEqual([
    'https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement',
  ]);
  expect(await open('nothing')).toMatchObject({ error: { code: 'not-found' } });
});

it.each([
  ['over http', jointLink().replace('https', 'http')],
  ['with a port', jointLink().replace('.com', '.com:8443')],
  ['with a user name', jointLink().replace('//', '//a@')],
  ['for an app', 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=x'],
  ['that is too long', jointLink().replace('&DAP', `&x=${'a'.repeat(2_000)}&DAP`)],
])('R13 opens no link %s', async (_what, text) => {
  const { linkId } = await granted(keep(text));
  expect(await open(linkId)).toMatchObject({ error: { code: 'not-allowed' } });
  expect(app.dialogs.opened).toEqual([]);
});

it('reads a dropped mail by its handle', async () => {
  app.files.set(
    '/mail.eml',
    `From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\nOpen ${resellerLink(STRANGER)}\n`,
  );
  app.dialogs.files.push(['/mail.eml']);
  const { files } = await granted(app.bridge.request('imports.choose-files', {}));
  const { links } = await granted(app.bridge.request('links.read-file', { handle: files[0]?.handle ?? '' }));
  expect(links.map((one) => one.linkKind)).toEqual(['reseller']);
});

it('AC-18-1 has a history: the requests that went out with a kept link, and how often it was used', async () => {
  const { linkId } = await granted(keep(jointLink()));
  const history = () => app.bridge.request('links.history', { linkId });
  expect(await granted(history())).toEqual({
    firstUsedOn: '2026-11-25',
    lastUsedOn: '2026-11-25',
    uses: 1,
    requests: [],
  });
  const { rows } = await granted(app.bridge.request('requests.list', {}));
  expect(rows.length).toBeGreaterThan(0);
  const unknown = '00000000-0000-4000-8000-00000000dead';
  expect(await app.bridge.request('links.history', { linkId: unknown })).toMatchObject({
    error: { code: 'not-found', entity: 'link' },
  });
});

it('begins a request with the link and the kind that were chosen, as one change', async () => {
  const [customer] = (await granted(app.bridge.request('customers.list', {}))).rows;
  const made = await granted(
    app.bridge.request('requests.create', {
      customerId: customer?.id ?? '',
      caseId: null,
      kind: 'reseller-relationship',
      link: resellerLink(),
    }),
  );
  expect(await granted(app.bridge.request('requests.get', { id: made.id }))).toMatchObject({
    kind: 'reseller-relationship',
    composer: { typedLink: resellerLink(), link: { original: resellerLink() } },
  });
  await granted(app.bridge.request('changes.undo', { changeSetId: made.changeSetId }));
  expect(await app.bridge.request('requests.get', { id: made.id })).toMatchObject({ ok: false });
});
