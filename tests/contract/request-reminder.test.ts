import { beforeEach, expect, it } from 'vitest';
import { granted, type InProcessApp } from '../support/in-process-bridge.ts';
import { strictMail } from '../support/mail/strict-mail.ts';
import { draftTo, lookAtChecks, resellerApp } from '../support/reseller-app.ts';

let app: InProcessApp;

beforeEach(async () => {
  app = await resellerApp();
});

const page = (id: string) => granted(app.bridge.request('requests.get', { id }));

it('S-10 a reminder goes out with the words typed for it, alone and in the batch, until it has its usual text again', async () => {
  const ids = [await draftTo(app, 'First'), await draftTo(app, 'Second')];
  for (const id of ids) await lookAtChecks(app, id);
  const [id = '', other = ''] = ids;
  const text = 'A word about <our> request.';
  const reword = (blocks: readonly { blockId: string; text: string }[]) =>
    app.bridge.request('requests.reword-reminder', {
      id,
      blocks: blocks.map((one) => ({ ...one, language: 'en' as const })),
    });
  expect(await reword([{ blockId: 'why', text }])).toMatchObject({ error: { what: 'not-from-here' } });
  await granted(app.bridge.request('requests.record-sent', { ids, on: '2026-11-02' }));
  const usual = (await page(id)).composer;
  expect((await page(id)).reminderBlocks).toEqual([]);
  const { changeSetId } = await granted(reword([{ blockId: 'why', text }]));
  const copied = await granted(app.bridge.request('requests.copy-mail', { id, which: 'reminder' }));
  expect(copied.text).toContain(`${text}\n\n${usual.link?.original}`);
  app.dialogs.folders.push('/out');
  expect((await granted(app.bridge.request('requests.save-emls', { ids, which: 'reminder' }))).saved).toEqual(
    ids,
  );
  const mails = [...app.written.values()].map((bytes) => strictMail(new TextDecoder().decode(bytes)));
  expect(mails.map((mail) => JSON.stringify(mail).includes('A word about <our> request.'))).toEqual([
    true,
    false,
  ]);
  expect((await page(id)).composer.mail).toEqual(usual.mail);
  expect((await page(other)).reminderBlocks).toEqual([]);
  await granted(app.bridge.request('changes.undo', { changeSetId }));
  expect((await page(id)).composer.reminder).toEqual(usual.reminder);
});

it('AC-09-4 a reminder with an empty required part or an open name stays, alone and in the batch, and says why', async () => {
  const id = await draftTo(app, 'Waiting');
  await lookAtChecks(app, id);
  await granted(app.bridge.request('requests.record-sent', { ids: [id], on: '2026-11-02' }));
  for (const text of [' ', 'Dear {contact}']) {
    const blocks = [{ blockId: 'acceptor', language: 'en' as const, text }];
    await granted(app.bridge.request('requests.reword-reminder', { id, blocks }));
    const copied = await app.bridge.request('requests.copy-mail', { id, which: 'reminder' });
    expect(copied).toMatchObject({ error: { code: 'not-allowed', what: 'reminder-open' } });
    app.dialogs.folders.push('/out');
    const { stayed } = await granted(
      app.bridge.request('requests.save-emls', { ids: [id], which: 'reminder' }),
    );
    expect(stayed).toMatchObject([{ id, reason: 'reminder-open' }]);
  }
  expect(app.written.size).toBe(0);
});
