import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { answerSaving, freshFolder } from '../../electron-app.ts';
import { lookAtChecks, withDraft } from '../../pages/request-steps.ts';

test('AC-09-6 copies stand in the draft, in the saved mail and on paper; what is no address stops', async ({
  desk,
}) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await desk.go(`/requests/${id}`);
  const field = page.getByRole('textbox', { name: t('request.cc'), exact: true });
  await field.fill('li@hxby.example; wang@');
  await expect(page.getByText(t('request.ccBad', { names: 'wang@' }))).toBeVisible();
  const found = page.getByTestId('preflight');
  await expect(found).toContainText(t('preflight.rule.cc-address'));
  const fix = `${t('preflight.fix.cc')}: ${t('preflight.rule.cc-address')}`;
  await found.getByRole('button', { name: fix }).press('Enter');
  await expect(field).toBeFocused();
  await field.fill('li@hxby.example; 王 <wang@other.example>');
  await expect(found).toContainText(t('preflight.rule.cc-domain'));
  await expect(found).not.toContainText(t('preflight.rule.cc-address'));
  await page.reload();
  await expect(field).toHaveValue('li@hxby.example; 王 <wang@other.example>');
  await lookAtChecks(desk, id);
  const copies = 'li@hxby.example, wang@other.example';
  const line = page.getByTestId('mail').getByText(`${t('request.cc')}: ${copies}`);
  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const file = join(freshFolder('out'), 'mail.eml');
  await answerSaving(desk.started.app, file);
  const save = page.getByRole('button', { name: t('send.eml') });
  await expect(save).not.toHaveAttribute('aria-disabled', 'true');
  await save.click();
  await expect(page.getByRole('button', { name: t('send.yes') })).toBeFocused();
  expect(readFileSync(file, 'utf8')).toContain(`\r\nCc: ${copies.replace(' ', '\r\n ')}\r\n`);
  await page.keyboard.press('Enter');
  await expect(line).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
