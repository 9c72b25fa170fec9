import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder } from '../../electron-app.ts';
import { addDraft, LIST, record, state, withDraft } from '../../pages/request-steps.ts';

test('AC-09-7 AC-09-8 composed, looked at, copied and recorded as sent by keyboard only', async ({
  desk,
}) => {
  const id = await withDraft(desk);
  await desk.go(`/requests/${id}`);
  const copy = desk.page.getByRole('button', { name: desk.t('send.copy') });
  await expect(copy).toHaveAttribute('aria-disabled', 'true');
  await expect(copy).toHaveAccessibleDescription(desk.t('request.guard.check-open'));
  const know = desk.page
    .getByTestId('preflight')
    .getByRole('button', { name: new RegExp(`^${desk.t('preflight.know')}`, 'u') });
  await expect(know.first()).toBeVisible();
  for (let left = await know.count(); left > 0; left -= 1) {
    await know.first().focus();
    await desk.page.keyboard.press('Enter');
    await expect(know).toHaveCount(left - 1);
  }
  await expect(copy).not.toHaveAttribute('aria-disabled', 'true');
  await copy.focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('button', { name: desk.t('send.yes') })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(state(desk, 'sent')).toBeInViewport();
  const copied = await desk.started.app.evaluate(({ clipboard }) => clipboard.readText());
  const link = await desk.page
    .getByTestId('mail')
    .locator('p', { hasText: 'https://' })
    .first()
    .textContent();
  expect(copied.split(link ?? '')).toHaveLength(3);
  await expect(desk.page.getByTestId('history')).toContainText(desk.t('request.event.sent'));
});

test('AC-09-1 AC-09-3 AC-09-4 a foreign link and an emptied part stop; the link cannot be edited in the text', async ({
  desk,
}) => {
  const id = await withDraft(desk);
  await desk.go(`/requests/${id}`);
  const { page, t } = desk;
  const locked = page.getByTestId('link-block').first();
  const before = await locked.textContent();
  expect(before).toContain('https://admin.microsoft.com/');
  await expect(locked.locator('input, textarea, [contenteditable]')).toHaveCount(0);
  const why = page.getByTestId('mail-en').getByRole('textbox', { name: t('request.block.why') });
  await why.fill('Other words, https://evil.example/ and {company}');
  await expect(page.getByTestId('preflight')).toContainText(t('preflight.rule.placeholder-left'));
  await expect(locked).toHaveText(before ?? '');
  await page
    .getByTestId('mail-en')
    .getByRole('button', { name: t('request.block.restore') })
    .click();
  await expect(page.getByTestId('preflight')).not.toContainText(t('preflight.rule.placeholder-left'));
  const acceptor = page.getByTestId('mail-en').getByRole('textbox', { name: t('request.block.acceptor') });
  await acceptor.fill('');
  await expect(page.getByText(t('request.block.empty'))).toBeVisible();
  await expect(page.getByTestId('preflight')).toContainText(t('preflight.rule.block-missing'));
  await page
    .getByTestId('mail-en')
    .getByRole('button', { name: t('request.block.restore') })
    .click();
  const field = page.getByRole('textbox', { name: t('request.link.field') });
  await field.fill((before ?? '').slice((before ?? '').indexOf('https')).replaceAll('8b5c1a9e', '00000001'));
  await expect(page.getByTestId('preflight')).toContainText(t('preflight.rule.link-not-ours'));
  for (const name of ['send.copy', 'send.eml', 'send.print'] as const) {
    const button = page.getByRole('button', { name: t(name) });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(t('request.guard.stop-open'));
  }
});

test('a list in which the customer appears proposes the acceptance; it is confirmed by hand with evidence', async ({
  desk,
}) => {
  const id = await withDraft(desk);
  const { page, t } = desk;
  await record(desk, id, 'made-ready', 'sent');
  const file = join(freshFolder('import'), 'Customers.csv');
  writeFileSync(file, LIST);
  await answerDialogs(desk.started.app, [file]);
  await page.evaluate(async () => {
    const chosen = await window.channelDesk.request('imports.choose-files', {});
    const handle = chosen.ok ? (chosen.value.files[0]?.handle ?? '') : '';
    const check = await window.channelDesk.request('imports.check', { handle, about: null });
    if (check.ok)
      await window.channelDesk.request('imports.apply', { importId: check.value.importId, skipRows: [] });
  });
  await desk.go('/requests');
  await page.getByRole('tab', { name: t('requests.view.confirm') }).click();
  const row = page.getByRole('grid').locator('[data-index]').first();
  await expect(row).toHaveAccessibleName(new RegExp(t('requests.next.confirm'), 'u'));
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('next')).toContainText('Customers.csv');
  await expect(state(desk, 'sent')).toBeVisible();
  await page.getByRole('button', { name: t('track.yes') }).focus();
  await page.keyboard.press('Enter');
  await expect(state(desk, 'accepted')).toBeVisible();
  await expect(page.getByTestId('evidence')).toContainText('Customers.csv');
});

test('AC-10-2 accepted, told by phone: without evidence a sentence stands at the field; declined begins again', async ({
  desk,
}) => {
  const id = await withDraft(desk);
  const { page, t } = desk;
  await record(desk, id, 'made-ready', 'sent');
  await desk.go('/requests');
  await page.getByRole('grid').locator('[data-index]').first().focus();
  await page.keyboard.press('r');
  const form = page.getByTestId('record-form');
  const what = form.getByRole('combobox', { name: t('request.record.event') });
  await expect(what).toBeFocused();
  await what.selectOption('accepted');
  await page.keyboard.press('Enter');
  await expect(form.getByText(t('request.guard.evidence-missing'))).toBeVisible();
  await what.selectOption('declined');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await page.getByRole('tab', { name: t('requests.view.done') }).click();
  await page.getByRole('grid').locator('[data-index]').first().dblclick();
  await expect(state(desk, 'declined')).toBeVisible();
  await page.getByRole('button', { name: t('request.record'), exact: true }).click();
  const again = page.getByTestId('record-form').getByRole('combobox', { name: t('request.record.event') });
  await expect(again.locator('option')).toHaveText([t('request.event.reopened')]);
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('mail-en')).toBeVisible();
});

test('AC-10-5 many reminders are recorded at once with one undo, by keyboard', async ({ desk }) => {
  const first = await withDraft(desk);
  const { page, t } = desk;
  const ids = [
    first,
    await addDraft(desk, 'Old Mill', 'oldmill.example'),
    await addDraft(desk, 'Apex', 'apex.example'),
  ];
  for (const id of ids) await record(desk, id, 'made-ready', 'sent');
  await desk.go('/requests');
  const grid = page.getByRole('grid', { name: t('requests.grid') });
  await grid.locator('[data-index]').first().focus();
  await page.keyboard.press('a');
  await expect(page.getByText(t('requests.selected', { count: 3 }))).toBeVisible();
  await page.getByRole('button', { name: t('requests.record.reminded') }).focus();
  await page.keyboard.press('Enter');
  await expect(state(desk, 'reminded')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(state(desk, 'reminded')).toHaveCount(0);
  await expect(state(desk, 'sent')).toHaveCount(3);
});
