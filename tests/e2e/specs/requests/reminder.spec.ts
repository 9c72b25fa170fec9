import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { answerSaving, freshFolder } from '../../electron-app.ts';
import { record, withDraft } from '../../pages/request-steps.ts';

const WORDS = 'Just a word about our request.';

test('S-10 AC-09-3 AC-09-4 the words of a reminder are edited in parts, kept, used, undone, and brought back to the usual', async ({
  desk,
}) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  await desk.go(`/requests/${id}`);
  const edit = page.getByRole('button', { name: t('reminder.edit') });
  await edit.press('Enter');
  const editor = page.getByTestId('reminder');
  const part = editor.getByTestId('reminder-en');
  await expect(editor.getByTestId('reminder-zh-CN').getByRole('textbox').first()).toBeFocused();
  const link = await part.getByTestId('link-block').textContent();
  expect(link).toContain('https://');
  await expect(part.getByTestId('link-block').getByRole('textbox')).toHaveCount(0);
  const why = part.getByRole('textbox', { name: t('request.block.why') });
  const usual = await why.inputValue();
  await why.fill(WORDS);
  const folder = freshFolder('reminder');
  await answerSaving(desk.started.app, join(folder, 'one.eml'));
  await page.getByRole('button', { name: t('send.reminderEml') }).press('Enter');
  await expect(page.getByText(t('send.saved', { name: 'one.eml' })).first()).toBeVisible();
  const mail = readFileSync(join(folder, 'one.eml'), 'utf8');
  const parts = mail.split(/\r\n\r\n/u).map((one) => Buffer.from(one, 'base64').toString('utf8'));
  expect([mail, ...parts].join('\n')).toContain(WORDS);

  const acceptor = part.getByRole('textbox', { name: t('request.block.acceptor') });
  await acceptor.fill('');
  for (const key of ['send.reminder', 'send.reminderEml', 'send.reminderPrint'] as const) {
    const button = page.getByRole('button', { name: t(key), exact: true });
    await expect(button).toHaveAccessibleDescription(t('request.guard.reminder-open'));
  }
  await part
    .getByRole('button', { name: t('request.block.restore') })
    .last()
    .press('Enter');
  await expect(acceptor).not.toHaveValue('');
  expect(await violationsOf(page)).toEqual([]);

  await editor.getByRole('button', { name: t('reminder.usual') }).press('Enter');
  await expect(why).toHaveValue(usual);
  await page
    .getByRole('button', { name: t('app.undo') })
    .first()
    .click();
  await expect(why).toHaveValue(WORDS);
  await editor.getByRole('button', { name: t('reminder.close') }).press('Enter');
  await expect(editor).toHaveCount(0);
  await expect(edit).toBeFocused();
  await desk.go('/requests');
  await desk.go(`/requests/${id}`);
  await edit.press('Enter');
  await expect(why).toHaveValue(WORDS);
});

test('S-10 on paper there is the reminder while it is edited, else the mail', async ({ desk }) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  await desk.go(`/requests/${id}`);
  const edit = page.getByRole('button', { name: t('reminder.edit') });
  await page.emulateMedia({ media: 'print' });
  const subject = page.locator('.print-sheet');
  await expect(subject).toHaveCount(1);
  const mail = await subject.textContent();
  await page.emulateMedia({ media: 'screen' });
  await edit.press('Enter');
  const part = page.getByTestId('reminder-en');
  await part.getByRole('textbox', { name: t('request.block.subject') }).fill(WORDS);
  await page.emulateMedia({ media: 'print' });
  await expect(subject).toHaveCount(1);
  await expect(subject).toContainText(WORDS);
  expect(mail ?? WORDS).not.toContain(WORDS);
  await page.emulateMedia({ media: null });
});
