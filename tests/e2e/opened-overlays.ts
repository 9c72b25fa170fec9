import type { Locator } from '@playwright/test';
import type { Desk } from './desk-test.ts';
import type { Steps } from './screen-steps.ts';
import type { Look } from './screens.ts';
import { settled } from './settled.ts';

async function overToday(desk: Desk, key: string, box: string): Promise<void> {
  await desk.go('/today');
  await desk.page.keyboard.press(key);
  await desk.page.getByTestId(box).waitFor();
}

/** Opens the customer list and presses a button over it. */
async function overCustomers(desk: Desk, button: (desk: Desk) => Locator): Promise<void> {
  await desk.go('/customers');
  await desk.page.getByTestId('more-facets').waitFor();
  await button(desk).click();
}

/** Chooses a customer and presses a button of the bar. */
async function overChosen(
  desk: Desk,
  label: 'bulk.tag' | 'bulk.channel' | 'bulk.task' | 'bulk.reseller' | 'bulk.remove',
): Promise<void> {
  // From another screen, so that nobody is chosen yet.
  await desk.go('/today');
  await desk.go('/customers');
  await desk.page.locator('[role="grid"] [data-index="0"]').focus();
  await desk.page.keyboard.press('Space');
  await desk.page
    .getByTestId('bulk-bar')
    .getByRole('button', { name: desk.t(label), exact: true })
    .click();
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

/** Nobody used the window of a protected workspace for so long that it locks in a moment. */
async function aboutToLock(desk: Desk): Promise<void> {
  await desk.page.evaluate(async () => {
    await window.channelDesk.request('protection.turn-on', { passphrase: 'four grey horses walk', hint: '' });
    await window.channelDesk.request('app.set-preferences', { lockAfter: '15' });
  });
  await desk.page.reload();
  await desk.go('/today');
  await settled(desk);
  await desk.page.evaluate(() => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + 14.5 * 60_000;
    window.dispatchEvent(new Event('focus'));
  });
}

type Overlay = Steps & { readonly box: string };

/** What lies over the window, opened. */
const OVERLAYS: readonly Overlay[] = [
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
  {
    name: 'the values of a filter',
    box: 'facet',
    open: (desk) =>
      overCustomers(desk, ({ page, t }) =>
        page.getByRole('button', { name: t('facet.support'), exact: true }),
      ),
  },
  {
    name: 'the views of the customers',
    box: 'view-menu',
    open: (desk) => overCustomers(desk, ({ page }) => page.getByTestId('views')),
  },
  {
    name: 'the columns of the customers',
    box: 'column-menu',
    open: (desk) =>
      overCustomers(desk, ({ page, t }) =>
        page.getByRole('button', { name: t('view.columns'), exact: true }),
      ),
  },
  {
    name: 'a tag for the chosen customers',
    box: 'bulk-tag',
    open: (desk) => overChosen(desk, 'bulk.tag'),
  },
  {
    name: 'a channel for the chosen customers',
    box: 'bulk-channel',
    open: (desk) => overChosen(desk, 'bulk.channel'),
  },
  {
    name: 'a task for the chosen customers',
    box: 'bulk-task',
    open: (desk) => overChosen(desk, 'bulk.task'),
  },
  {
    name: 'a task for the row with the focus',
    box: 'row-task',
    open: async (desk) => {
      await desk.go('/today');
      await desk.go('/customers');
      await desk.page.locator('[role="grid"] [data-index="0"]').focus();
      await desk.page.keyboard.press('t');
      await desk.page.getByTestId('row-task').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'deleting the chosen customers',
    box: 'bulk-remove',
    open: (desk) => overChosen(desk, 'bulk.remove'),
  },
  { name: 'closing while something is being saved', box: 'closing', open: closing },
  { name: 'a window that is about to lock', box: 'lock-notice', open: aboutToLock },
];

/** What only a provider's window opens. */
const PROVIDER_OVERLAYS: readonly Overlay[] = [
  {
    name: 'a reseller for the chosen customers',
    box: 'bulk-reseller',
    open: (desk) => overChosen(desk, 'bulk.reseller'),
  },
];

async function onEach(desk: Desk, overlays: readonly Overlay[], look: Look): Promise<void> {
  for (const { name, open, box } of overlays) {
    await open(desk);
    await settled(desk);
    await desk.page.getByTestId(box).waitFor();
    await look(name);
    await desk.page.keyboard.press('Escape');
    await desk.page.getByTestId(box).waitFor({ state: 'detached' });
  }
}

/** Opens in turn everything that lies over the window, looks at each once it is drawn, and closes it. */
export const onEveryOverlay = (desk: Desk, look: Look): Promise<void> => onEach(desk, OVERLAYS, look);

/** The same of what only a provider's window opens. */
export const onEveryProviderOverlay = (desk: Desk, look: Look): Promise<void> =>
  onEach(desk, PROVIDER_OVERLAYS, look);
