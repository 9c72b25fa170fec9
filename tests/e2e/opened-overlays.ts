import type { Desk } from './desk-test.ts';
import { type Look, type Steps, settled } from './screens.ts';

async function overToday(desk: Desk, key: string, box: string): Promise<void> {
  await desk.go('/today');
  await desk.page.keyboard.press(key);
  await desk.page.getByTestId(box).waitFor();
}

/** The main process says that the window is being closed while these are not saved. */
async function closing(desk: Desk): Promise<void> {
  await desk.go('/today');
  await desk.started.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const changes = ['customer.add', 'case.save', 'settings.change-workspace'];
    window?.webContents.send('channel-desk:event', 'app.closing', { changes });
  });
  const dialog = desk.page.getByTestId('closing');
  await dialog.getByRole('button', { name: desk.t('closing.show', { count: 3 }) }).click();
  await dialog.getByRole('listitem').nth(2).waitFor();
}

/** What lies over the window, opened. */
const OVERLAYS: readonly (Steps & { readonly box: string })[] = [
  {
    name: 'the palette',
    box: 'palette',
    open: (desk) => overToday(desk, 'Control+k', 'palette'),
  },
  {
    name: 'the palette with results',
    box: 'palette',
    open: async (desk) => {
      await overToday(desk, 'Control+k', 'palette');
      await desk.page.getByRole('combobox', { name: desk.t('palette.title') }).fill('re');
      await desk.page.getByTestId('palette').getByRole('option').nth(9).waitFor();
    },
  },
  {
    name: 'the palette without results',
    box: 'palette',
    open: async (desk) => {
      await overToday(desk, 'Control+k', 'palette');
      await desk.page.getByRole('combobox', { name: desk.t('palette.title') }).fill('nobody at all');
      await desk.page.getByText(desk.t('palette.none')).waitFor();
    },
  },
  {
    name: 'the keys',
    box: 'help-dialog',
    open: (desk) => overToday(desk, 'F1', 'help-dialog'),
  },
  {
    name: 'the keys of a list',
    box: 'help-dialog',
    open: async (desk) => {
      await desk.go('/requests');
      await desk.page.keyboard.press('F1');
      await desk.page.getByTestId('key-requestsAll').waitFor();
    },
  },
  { name: 'closing while something is being saved', box: 'closing', open: closing },
];

/** Opens in turn everything that lies over the window, looks at each once it is drawn, and closes it. */
export async function onEveryOverlay(desk: Desk, look: Look): Promise<void> {
  for (const { name, open, box } of OVERLAYS) {
    await open(desk);
    await settled(desk);
    await look(name);
    await desk.page.keyboard.press('Escape');
    await desk.page.getByTestId(box).waitFor({ state: 'detached' });
  }
}
