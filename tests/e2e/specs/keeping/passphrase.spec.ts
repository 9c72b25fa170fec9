import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, test } from '../../desk-test.ts';
import { answerDialogs, answerSaving, freshFolder } from '../../electron-app.ts';

const RIGHT = '四个不相干的词 horse battery';
const WRONG = '四个不相干的词 horse batter';

const add = (page: Page) =>
  page.evaluate((entry) => window.channelDesk.request('customers.add', { entry }), {
    name: '恒信博雅科技',
    domain: '',
    tenantId: '',
    country: null,
    isCspPartnerTenant: null,
    tags: [],
    resellerIds: [],
  });

/** A new text in the clipboard, pasted where the focus is. */
async function paste({ page, started }: Desk, text: string): Promise<void> {
  await started.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
}

async function openExport({ page, t }: Desk) {
  await page.getByRole('button', { name: t('backups.exportAll') }).click();
  const panel = page.getByRole('form', { name: t('wholeFile.exportTitle') });
  await panel.getByRole('radio', { name: t('wholeFile.withPassphrase') }).click();
  return {
    panel,
    first: panel.getByRole('textbox', { name: t('wholeFile.passphrase'), exact: true }),
    again: panel.getByRole('textbox', { name: t('wholeFile.repeat'), exact: true }),
    save: panel.getByRole('button', { name: t('wholeFile.chooseWhere') }),
  };
}

test('AC-21-4 an export with a passphrase says before what losing it means, and shows what is wrong at its field', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  await desk.go('/settings/data');
  const { t } = desk;
  const { panel, first, again, save } = await openExport(desk);
  await expect(panel.getByText(t('wholeFile.lost'))).toBeInViewport();
  await first.fill('short');
  await save.click();
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(new RegExp(t('wholeFile.tooShort', { count: 8 }), 'u'));
  await first.fill(RIGHT);
  await again.fill(WRONG);
  await again.press('Enter');
  await expect(again).toBeFocused();
  await expect(again).toHaveAccessibleDescription(t('wholeFile.notSame'));
  await expect(first).toHaveAttribute('type', 'password');
  await panel.getByRole('button', { name: t('wholeFile.show') }).click();
  await expect(first).toHaveAttribute('type', 'text');
  await expect(first).toHaveValue(RIGHT);
  await first.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: t('backups.exportAll') })).toBeFocused();
});

test('AC-21-4 the file holds no customer name in clear; a wrong passphrase is a sentence with the focus back in the field; pasting works', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const { page, t, started } = desk;
  await add(page);
  const file = join(freshFolder('export'), 'all.cdbackup');
  await answerSaving(started.app, file);
  await desk.go('/settings/data');
  const { first, again, save } = await openExport(desk);
  await first.focus();
  await paste(desk, RIGHT);
  await again.focus();
  await paste(desk, RIGHT);
  await save.click();
  await expect(
    page.getByText(t('wholeFile.exportedSealed', { name: 'all.cdbackup' })).first(),
  ).toBeInViewport();
  for (const name of ['恒信博雅科技', 'Lakeview IT']) expect(readFileSync(file).includes(name)).toBe(false);

  await answerDialogs(started.app, [file]);
  await page.getByRole('button', { name: t('backups.openExported') }).click();
  const panel = page.getByRole('form', { name: t('wholeFile.sealedTitle', { name: 'all.cdbackup' }) });
  const field = panel.getByRole('textbox', { name: t('wholeFile.passphrase') });
  await expect(field).toBeFocused();
  const place = freshFolder('opened');
  await answerDialogs(started.app, [place]);
  await paste(desk, WRONG);
  await page.keyboard.press('Enter');
  const sentence =
    desk.language === 'en' ? /does not open the file\. Nothing was made/u : /打不开该文件。没有/u;
  await expect(panel.getByText(sentence)).toBeInViewport();
  await expect(field).toBeFocused();
  expect(readdirSync(place)).toEqual([]);
  await paste(desk, RIGHT);
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect.poll(() => readdirSync(place)).toContain('workspace.json');
  await desk.go('/customers');
  await expect(page.getByText('恒信博雅科技')).toBeInViewport();
});
