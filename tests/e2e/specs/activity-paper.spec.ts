import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue } from '../../../renderer/messages/messages.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../desk-test.ts';
import { answerSaving, freshFolder } from '../electron-app.ts';

/** As the file holds it: no spaces, ligatures taken apart, and no digits, which a font without a map does not tell. */
const asPrinted = (text: string) => text.normalize('NFKC').replaceAll(/[\s\d\0#]/gu, '');

test('S-20 the log is saved as a PDF of several pages: title, filters in words, who did what, and the columns and its number of how many on every page', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const { page, t, started, language } = desk;
  await page.evaluate(async () => {
    const entry = {
      domain: '',
      tenantId: '',
      country: null,
      isCspPartnerTenant: null,
      tags: [],
      resellerIds: [],
    };
    for (let at = 0; at < 70; at += 1)
      await window.channelDesk.request('customers.add', { entry: { ...entry, name: `融发贸易 ${at}` } });
  });
  await desk.go('/activity/kind=customer');
  const openMenu = page.getByRole('button', { name: t('activity.export'), exact: true });
  await openMenu.click();
  await page.getByRole('menuitem', { name: t('activity.paper') }).click();
  const paper = page.getByTestId('activity-paper');
  await expect(paper.getByRole('row')).toHaveCount(71);
  expect(await violationsOf(page)).toEqual([]);
  const save = page.getByRole('button', { name: t('print.pdf'), exact: true });
  await expect(save).toBeFocused();
  for (const spoken of [language, language === 'en' ? 'zh-CN' : 'en'] as const) {
    await page.getByRole('radio', { name: t(`print.in.${spoken}`) }).check();
    const { t: said } = createCatalogue(spoken);
    await expect(paper.getByRole('heading', { name: said('activity.title') })).toBeVisible();
    const file = join(freshFolder('log'), 'log.pdf');
    await answerSaving(started.app, file);
    await save.click();
    await expect.poll(() => existsSync(file)).toBe(true);
    const drawn = pdfPages(readFileSync(file));
    expect(drawn.length).toBeGreaterThan(1);
    // The footer is drawn last; its font tells digits.
    for (const [at, text] of drawn.entries())
      expect(text.endsWith(`${at + 1}/${drawn.length}`), text).toBe(true);
    const pages = drawn.map(asPrinted);
    const label = said('print.row', { label: said('activity.kind'), value: said('kind.customer') });
    expect(pages[0]).toContain(asPrinted(said('activity.paperFilters', { filters: label })));
    expect(pages[0]).toContain(asPrinted('Lakeview IT'));
    for (const text of pages) {
      expect(text).toContain(asPrinted(said('activity.when') + said('activity.who') + said('activity.what')));
      expect(text).toContain(asPrinted(said('activity.customer.add')));
      expect(text).toContain(asPrinted('Lin Wei'));
    }
    const entries = pages.join('').split(asPrinted('融发贸易')).length - 1;
    expect(entries).toBe(70);
    expect(pages.join('')).not.toContain(asPrinted(t('activity.paperBack')));
  }
  await page.getByRole('button', { name: t('activity.paperBack') }).click();
  await expect(openMenu).toBeFocused();
});
