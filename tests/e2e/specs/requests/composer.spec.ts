import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';
import { answerSaving, freshFolder } from '../../electron-app.ts';
import { addDraft, lookAtChecks, withDraft } from '../../pages/request-steps.ts';

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
  const line = page.getByTestId('mail').getByText(t('print.row', { label: t('request.cc'), value: copies }));
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

test('AC-09-4 AC-09-5 a template is saved from a draft, begins another mail, and is renamed and removed with undo', async ({
  desk,
}) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await desk.go(`/requests/${id}`);
  const section = page.getByTestId('template');
  const begin = section.getByRole('combobox', { name: t('template.begin') });
  const part = (name: 'why' | 'greeting') =>
    page.getByTestId('mail-en').getByRole('textbox', { name: t(`request.block.${name}`) });
  const usual = await part('why').inputValue();
  await begin.selectOption('azure-switch');
  await expect(part('why')).not.toHaveValue(usual);
  await part('greeting').fill('Good day 陈女士,');
  await expect(section).toContainText(t('template.reworded', { count: 1 }));
  await section.getByRole('button', { name: t('template.saveAs') }).press('Enter');
  const name = section.getByRole('textbox', { name: t('template.name') });
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(section).toContainText(t('template.needName'));
  await name.fill('Azure 2027');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('template-form')).toHaveCount(0);
  const second = await addDraft(desk, 'Harbour', 'harbour.example');
  await page.evaluate(
    (one) => window.channelDesk.request('requests.change', { id: one, recipient: 'Ms Li' }),
    second,
  );
  await desk.go(`/requests/${second}`);
  const languages = `${t('template.language.zh-CN')} + ${t('template.language.en')}`;
  const own = t('template.own', { name: 'Azure 2027', languages });
  await begin.selectOption({ label: own });
  await expect(part('greeting')).toHaveValue('Good day Ms Li,');
  await expect(section.getByText(t('template.reworded', { count: 1 }))).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
  await section.getByRole('link', { name: t('template.manage') }).press('Enter');
  const list = page.getByRole('list', { name: t('template.list') });
  const rename = t('settings.named', { action: t('template.rename'), name: 'Azure 2027' });
  await list.getByRole('button', { name: rename }).press('Enter');
  await page.getByRole('textbox', { name: t('template.name') }).fill('Azure 2028');
  await page.keyboard.press('Enter');
  await expect(list).toContainText('Azure 2028');
  expect(await violationsOf(page)).toEqual([]);
  const remove = t('settings.named', { action: t('template.remove'), name: 'Azure 2028' });
  await list.getByRole('button', { name: remove }).press('Enter');
  await expect(page.getByText(t('template.none'))).toBeVisible();
  await expect(
    page.getByText(t('template.removedDrafts', { name: 'Azure 2028', count: 1 })).first(),
  ).toBeVisible();
  await page
    .getByRole('button', { name: t('app.undo'), exact: true })
    .first()
    .click();
  await expect(list).toContainText('Azure 2028');
  await desk.go(`/requests/${second}`);
  await expect(part('greeting')).toHaveValue('Good day Ms Li,');
});
