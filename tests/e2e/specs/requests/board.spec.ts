import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder } from '../../electron-app.ts';
import { addDraft, record, withDraft } from '../../pages/request-steps.ts';

test('AC-10-7 board: arrow keys move the focus, R moves the card, dragging opens the same form', async ({
  desk,
}) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  const second = await addDraft(desk, 'Old Mill', 'mill.example');
  await record(desk, second, 'made-ready', 'sent');
  const draft = await addDraft(desk, 'Harbour', 'harbour.example');
  await desk.go('/requests');
  await page.getByRole('button', { name: t('requests.asBoard'), exact: true }).click();
  await expect(page).toHaveURL(/#\/requests\/board$/u);
  await expect(page.getByTestId('board')).toBeInViewport();
  const card = (one: string) => page.locator(`[data-card="${one}"]`);
  await expect(page.getByTestId('column-draft').locator(`[data-card="${draft}"]`)).toBeInViewport();
  expect(await violationsOf(page)).toEqual([]);
  await card(draft).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(second)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(id)).toBeFocused();
  await page.keyboard.press('r');
  const form = page.getByTestId('record-form');
  await expect(form).toBeInViewport();
  await form.getByLabel(t('request.record.event')).selectOption('accepted');
  await form.getByLabel(t('request.how')).selectOption('told-by-phone');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(page.getByTestId('column-accepted').locator(`[data-card="${id}"]`)).toBeInViewport();
  await expect(card(id)).toHaveCSS('border-top-style', 'solid');
  await expect(card(second)).toHaveCSS('border-top-style', 'dashed');
  await card(second).dragTo(page.getByTestId('column-accepted'));
  await expect(form.getByLabel(t('request.record.event'))).toHaveValue('accepted');
});

test('AC-09-10 a batch saves what passes, names what stays, and records the saved ones as sent', async ({
  desk,
}) => {
  const { page, t } = desk;
  const ready = await withDraft(desk);
  await record(desk, ready, 'made-ready');
  await addDraft(desk, 'Harbour', 'harbour.example');
  const folder = freshFolder('out');
  await answerDialogs(desk.started.app, [folder]);
  await desk.go('/requests');
  await page.getByRole('grid').locator('[data-index]').first().focus();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: t('requests.saveEmls'), exact: true }).click();
  const batch = page.getByTestId('batch');
  await expect(batch).toBeInViewport();
  await expect(batch).toContainText('Harbour');
  await expect(batch).toContainText(t('request.guard.check-open'));
  expect(readdirSync(folder).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
  await batch.getByRole('button', { name: t('requests.batchRecord', { count: 1 }) }).click();
  await expect(batch).toHaveCount(0);
});

test('a file of evidence is copied in, and its copy can be saved', async ({ desk }) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  const folder = freshFolder('out');
  const file = join(folder, 'screen.png');
  writeFileSync(file, 'pixels');
  await answerDialogs(desk.started.app, [file]);
  await desk.go(`/requests/${id}`);
  const evidence = page.getByTestId('evidence');
  await evidence.getByRole('button', { name: t('track.fileAdd') }).click();
  await expect(evidence).toContainText('screen.png');
  await expect(
    evidence.getByRole('button', { name: t('track.fileSaveOf', { name: 'screen.png' }) }),
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('AC-10-8 one link used by three open requests is shown as such on each', async ({ desk }) => {
  const { page, t } = desk;
  const ids = [await withDraft(desk)];
  ids.push(
    await addDraft(desk, 'Old Mill', 'mill.example'),
    await addDraft(desk, 'Harbour', 'harbour.example'),
  );
  for (const id of ids) await record(desk, id, 'made-ready', 'sent');
  for (const id of ids) {
    await desk.go(`/requests/${id}`);
    await expect(page.getByText(t('request.link.same', { count: 2 }))).toBeInViewport();
  }
});
