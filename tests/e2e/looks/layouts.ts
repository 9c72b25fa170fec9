import type { Desk } from '../desk-test.ts';

/** Size of the window's content and zoom; what the page sees is one divided by the other. */
export interface Layout {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** The usual window first, then the smaller ones of AC-00-6. 320 px is what 400 % of 1280 leaves (WCAG 1.4.10). */
export const LAYOUTS = [
  { name: '1280 × 800', width: 1280, height: 800, zoom: 1 },
  { name: '960 × 600', width: 960, height: 600, zoom: 1 },
  { name: '200 % zoom', width: 1280, height: 800, zoom: 2 },
  { name: '320 px', width: 640, height: 800, zoom: 2 },
] as const satisfies readonly Layout[];

/** Gives the window's content this size and zoom, and waits until the page has been drawn in it. */
export async function takeLayout(desk: Desk, { width, height, zoom }: Layout): Promise<void> {
  await desk.started.app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wanted.width, wanted.height);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
  await desk.page.waitForFunction(
    ([wide, high]) =>
      Math.abs(window.innerWidth - Number(wide)) <= 1 && Math.abs(window.innerHeight - Number(high)) <= 1,
    [width / zoom, height / zoom],
  );
  await desk.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
