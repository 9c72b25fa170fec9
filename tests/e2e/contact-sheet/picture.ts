import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Desk } from '../desk-test.ts';
import { LAYOUTS, type Layout, takeLayout } from '../looks/layouts.ts';

/** The script empties this folder before and writes the page of all pictures after. */
export const FOLDER = fileURLToPath(new URL('../../../screenshots', import.meta.url));

type Colours = 'light' | 'dark' | 'forced';
const COLOURS: readonly Colours[] = ['light', 'dark', 'forced'];

async function takeColours(desk: Desk, colours: Colours): Promise<void> {
  await desk.page.evaluate(
    (theme) => window.channelDesk.request('app.set-preferences', { theme }),
    colours === 'dark' ? ('dark' as const) : ('light' as const),
  );
  await desk.page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await desk.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Playwright's own picture of a zoomed window shows a part of it only; Electron's needs a moment to be up to date. */
async function shot(desk: Desk, { zoom }: Layout): Promise<Buffer> {
  if (zoom === 1) return desk.page.screenshot();
  await desk.page.waitForTimeout(200);
  const drawn = await desk.started.app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(drawn, 'base64');
}

/** Pictures of a screen in all colours; in English, and only where asked for, also in the smaller layouts. */
export async function picture(desk: Desk, group: string, name: string): Promise<void> {
  await desk.page.mouse.move(0, 0);
  mkdirSync(FOLDER, { recursive: true });
  const layouts: readonly Layout[] = desk.language === 'en' ? LAYOUTS.slice(0, 3) : LAYOUTS.slice(0, 1);
  const shots = layouts.flatMap((layout, index) =>
    (index === 0 ? COLOURS : COLOURS.slice(0, 1)).map((colours) => ({ layout, colours })),
  );
  for (const { layout, colours } of shots) {
    await takeLayout(desk, layout);
    await takeColours(desk, colours);
    const words = [group, name, desk.language, colours, layout.name];
    const file = `${words.join(' ').replaceAll(/[^\w.-]+/gu, '-')}.png`;
    writeFileSync(join(FOLDER, file), await shot(desk, layout));
    writeFileSync(join(FOLDER, `${file}.json`), JSON.stringify({ file, words }));
  }
  await takeLayout(desk, LAYOUTS[0]);
  await takeColours(desk, 'light');
}
