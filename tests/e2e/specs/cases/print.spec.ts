import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { pdfPages } from '../../../support/pdf-text.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { freshFolder } from '../../electron-app.ts';

const NOTE = 'Call the owner 下周再谈';

/** A saved case of one line with a note. */
async function openCaseWithNote(desk: Desk): Promise<void> {
  await desk.emptyWorkspace();
  const id = await desk.page.evaluate(async (note) => {
    const line = {
      lineId: 'line-1',
      serviceType: 'license-based',
      acquisitionChannel: 'csp-other-partner',
      wish: 'both',
      answers: {},
    } as const;
    const reply = await window.channelDesk.request('cases.save', {
      intake: {
        customer: { newName: '融发贸易 Ltd' },
        customerText: '融发贸易 Ltd',
        lines: [line],
        quickCheck: { how: 'all-stated' },
        note,
      },
    });
    return reply.ok ? reply.value.id : '';
  }, NOTE);
  await desk.go(`/cases/${id}`);
  await desk.page.getByTestId('sources').waitFor();
}

/** As the file holds it: no spaces, ligatures taken apart, and digits of a font without a map as `#`. */
const asPrinted = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[\d\0]/gu, '#');

/** Makes the next save dialog answer with a path (none = cancelled) and tells the name that was proposed. */
async function answerSaveDialog(desk: Desk, filePath: string): Promise<() => Promise<string>> {
  await desk.started.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1) as { defaultPath?: string };
      (globalThis as { proposed?: string }).proposed = options.defaultPath ?? '';
      return Promise.resolve({ canceled: path === '', filePath: path });
    };
  }, filePath);
  return () => desk.started.app.evaluate(() => (globalThis as { proposed?: string }).proposed ?? '');
}

async function pdfOf(desk: Desk, copy: 'staff' | 'customer') {
  const { page, t } = desk;
  const file = join(freshFolder('pdf'), '判断 card.pdf');
  const proposed = await answerSaveDialog(desk, file);
  await page.getByRole('radio', { name: t(`print.${copy}`) }).check();
  await page.getByRole('button', { name: t('print.pdf'), exact: true }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  await expect(page.getByText(t('print.saved', { name: '判断 card.pdf' })).first()).toBeVisible();
  const bytes = readFileSync(file);
  return { bytes, name: await proposed() };
}

test('AC-07-8 AC-07-10 both copies are PDFs of at most two pages; only the staff copy holds what is internal', async ({
  desk,
}) => {
  await openCaseWithNote(desk);
  const { page, t } = desk;
  const texts = decisionTexts(desk.language);
  await page.keyboard.press('Control+p');
  const sheet = page.getByTestId('print-sheet');
  await expect(sheet).toContainText(t('print.partnerId'));
  await expect(sheet).toContainText('4847383');
  await expect(sheet).toContainText(texts.facts.regionMatch);
  const internal = [NOTE, t('print.tenantId'), t('print.internal'), t('print.partnerId')].map(asPrinted);
  for (const copy of ['staff', 'customer'] as const) {
    const { bytes, name } = await pdfOf(desk, copy);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(name).toMatch(/^case-2026-11-25-1-(staff|customer)-[0-9a-f]{4}\.pdf$/u);
    expect(name).toContain(copy);
    const pages = pdfPages(bytes).map(asPrinted);
    expect(pages.length).toBeGreaterThanOrEqual(1);
    expect(pages.length).toBeLessThanOrEqual(2);
    const head = { company: 'Lakeview IT', customer: '融发贸易 Ltd', date: '2026-11-25' };
    for (const text of pages) {
      expect(text).toContain(asPrinted(t('print.head', head)));
      expect(text).toContain(
        asPrinted(t('print.foot', { editions: 'mc-2020-06, mc-latest', date: '2026-11-25' })),
      );
    }
    const whole = pages.join('');
    expect(whole).toContain(asPrinted(texts.support['request-permission'].head));
    expect(whole).toContain(asPrinted(t('app.notLegal')));
    expect(internal.filter((one) => whole.includes(one))).toEqual(copy === 'staff' ? internal : []);
  }
  await expect(sheet).not.toContainText('4847383');
  await expect(sheet).not.toContainText(t('print.internal'));
  await expect(sheet).toContainText(t('app.notLegal'));
  // The customer reads our name, not "you".
  await expect(sheet.getByTestId('steps')).toContainText('Lakeview IT');
});

test('S-07 the paper speaks the language of its reader, or both, whatever the window speaks', async ({
  desk,
}) => {
  await openCaseWithNote(desk);
  const { page, t } = desk;
  await page.keyboard.press('Control+p');
  const heads = (['zh-CN', 'en'] as const).map((one) =>
    asPrinted(decisionTexts(one).support['request-permission'].head),
  );
  const other = desk.language === 'en' ? 'zh-CN' : 'en';
  await page.getByRole('radio', { name: t(`print.in.${other}`), exact: true }).check();
  const alone = pdfPages((await pdfOf(desk, 'customer')).bytes)
    .map(asPrinted)
    .join('');
  expect(heads.map((one) => alone.includes(one))).toEqual([other === 'zh-CN', other === 'en']);
  await page.getByRole('radio', { name: t('print.in.both'), exact: true }).check();
  await expect(page.getByTestId('print-sheet')).toHaveCount(2);
  const pages = pdfPages((await pdfOf(desk, 'customer')).bytes).map(asPrinted);
  const found = heads.map((head) => pages.findIndex((one) => one.includes(head)));
  expect(found[0]).toBe(0);
  expect(found[1]).toBeGreaterThan(0);
});

test('S-07 on paper there is the printed form only, white in the dark theme too', async ({ desk }) => {
  await openCaseWithNote(desk);
  const { page, t } = desk;
  await page.getByRole('button', { name: t('print.open'), exact: true }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByTestId('verdict-support')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: t('print.pdf'), exact: true })).toBeHidden();
  const ink = await page
    .getByTestId('head-support')
    .evaluate((element) => getComputedStyle(element).color.match(/\d+/gu)?.map(Number) ?? []);
  expect(Math.max(...ink.slice(0, 3))).toBeLessThan(80);
  await page.emulateMedia({ media: null, colorScheme: null });
});

test('@once a cancelled dialog writes nothing, and a place that cannot be written is said in words', async ({
  desk,
}) => {
  await openCaseWithNote(desk);
  const { page, t } = desk;
  await page.keyboard.press('Control+p');
  const save = page.getByRole('button', { name: t('print.pdf'), exact: true });
  await answerSaveDialog(desk, '');
  await save.click();
  const folder = freshFolder('pdf');
  writeFileSync(join(folder, 'file'), 'x');
  await answerSaveDialog(desk, join(folder, 'file', 'card.pdf'));
  await save.click();
  await expect(page.getByText(/card\.pdf could not be written/u).first()).toBeVisible();
  rmSync(folder, { recursive: true });
});
