import type { BrowserWindow } from 'electron';
import type { Printer } from '../core/ports/printer.ts';

/** Number of the page of how many. It holds no outside text; everything else on the paper is drawn by the page itself. */
const PAGE_NUMBER =
  '<div style="width:100%;font-size:8px;text-align:center;color:#424242"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** 18 mm in inches: the margin of every printed page. */
const MARGIN = 18 / 25.4;

/** Prints our window through Chromium: A4, light, without the background of the window. */
export function pagePrinter(currentWindow: () => BrowserWindow | null): Printer {
  const contents = () => {
    const window = currentWindow();
    if (window === null) throw new Error('There is no window to print.');
    return window.webContents;
  };
  return {
    toPdf: () =>
      contents().printToPDF({
        pageSize: 'A4',
        printBackground: false,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: PAGE_NUMBER,
        margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      }),
    print: () =>
      new Promise((resolve) => {
        contents().print({ silent: false, printBackground: false, pageSize: 'A4' }, (success) =>
          resolve(success),
        );
      }),
  };
}
