import { pdfPages } from '../../../support/pdf-text.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { PLACE_KEYS } from './place-keys.ts';

/** What the printer would get, page by page, without spaces. */
async function printed(desk: Desk): Promise<readonly string[]> {
  const pdf = await desk.started.app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: false,
      preferCSSPageSize: true,
    });
    return bytes?.toString('base64') ?? '';
  });
  return pdfPages(Buffer.from(pdf, 'base64')).map(plain);
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s\d\0]/gu, '');

test('S-23 help is printed on one page: every key that is on, everywhere and here, and nothing of the screen', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const { page, t } = desk;
  await PLACE_KEYS.intakeLine.prepare(desk);
  await page.keyboard.press('F1');
  await expect(page.getByTestId('key-intakeSave')).toBeVisible();
  const pages = await printed(desk);
  expect(pages).toHaveLength(1);
  for (const key of [
    'keys.title',
    'keys.everywhere',
    'keys.here',
    'keys.palette',
    'keys.intakeMore',
    'keys.help',
  ] as const)
    expect(pages[0], key).toContain(plain(t(key)));
  for (const key of ['intake.discard', 'print.print'] as const)
    expect(pages[0], key).not.toContain(plain(t(key)));
  await page.keyboard.press('Escape');
});

test('S-23 help over the paper of a case is printed alone, dark on white in the dark theme too', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const { page, t } = desk;
  await PLACE_KEYS.casePrint.prepare(desk);
  await page.keyboard.press('Control+p');
  await page.getByTestId('print-sheet').waitFor();
  await page.evaluate(() => window.channelDesk.request('app.set-preferences', { theme: 'dark' }));
  await page.keyboard.press('F1');
  await expect(page.getByTestId('key-casePrint')).toBeVisible();
  const pages = await printed(desk);
  expect(pages).toHaveLength(1);
  expect(pages[0]).not.toContain(plain(t('app.notLegal')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const inks = await page
    .getByTestId('help-dialog')
    .evaluate((box) =>
      [box, ...box.querySelectorAll('th, td, h2, h3, p')].map((one) =>
        Math.max(...(getComputedStyle(one).color.match(/\d+/gu)?.slice(0, 3).map(Number) ?? [255])),
      ),
    );
  expect(inks.length).toBeGreaterThan(30);
  expect(Math.max(...inks)).toBeLessThan(80);
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.keyboard.press('Escape');
});
