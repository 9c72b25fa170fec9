import { badNames, violationsOf } from '../accessibility.ts';
import { type Desk, expect, test } from '../desk-test.ts';
import { compose } from '../input-method.ts';
import { record, state, withDraft } from '../pages/request-steps.ts';

const field = ({ page, t }: Desk) => page.getByRole('combobox', { name: t('palette.title') });
const active = ({ page }: Desk) =>
  page.getByTestId('palette').locator('[role="option"][aria-selected="true"]');
const heading = ({ page }: Desk) => page.getByRole('heading', { level: 1 });

async function find(desk: Desk, typed: string): Promise<void> {
  await desk.page.keyboard.press('Control+k');
  await field(desk).fill(typed);
  await expect(active(desk)).toBeVisible();
}

test('S-22 Ctrl+Enter opens a customer in the panel beside the list, also from the list, else as Enter does', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.sampleWorkspace();
  for (const name of ['瑞丰物流', '融发贸易']) {
    await find(desk, `@${name}`);
    await page.keyboard.press('Control+Enter');
    await expect(field(desk)).toHaveCount(0);
    await expect(page.getByTestId('peek')).toContainText(name);
    await expect(page.locator('[role="grid"] [role="row"]:focus')).toContainText(name);
    await expect(page.locator('[role="grid"] [role="row"]:focus')).toBeInViewport();
  }
  await find(desk, '#');
  const label = (await active(desk).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/requests\/[0-9a-f-]{36}$/u);
  expect(label).toContain(desk.t('palette.group.request'));
});

test('S-22 AC-22-1 Tab shows the actions of a row, Esc and Shift+Tab go back to it; nothing while composing', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.sampleWorkspace();
  await find(desk, '@rf');
  await page.keyboard.press('ArrowDown');
  const row = (await active(desk).getAttribute('aria-label')) ?? '';
  const name = row.split(',')[0] ?? '';
  for (const back of ['Escape', 'Shift+Tab']) {
    await page.keyboard.press('Tab');
    await expect(field(desk)).toBeFocused();
    await expect(page.getByRole('listbox', { name: t('palette.actionsOf', { name }) })).toBeVisible();
    await expect(active(desk)).toContainText(t('palette.do.open'));
    await expect(page.getByTestId('palette')).toContainText(t('palette.keysOfActions'));
    await page.keyboard.press('Tab');
    expect(await page.getByTestId('palette').getByRole('option').count()).toBe(5);
    await expect(page.getByTestId('palette-count')).toHaveText(t('palette.countActions', { count: 5 }));
    expect(await violationsOf(page)).toEqual([]);
    expect(await badNames(page)).toEqual([]);
    await page.keyboard.press(back);
    await expect(active(desk)).toHaveAttribute('aria-label', row);
  }
  await expect(page.getByTestId('palette')).toContainText(t('palette.keyActions', { keys: 'Tab' }));
  await compose(page, ['r', 'rui']);
  for (const key of ['Control+Enter', 'Escape', 'Tab']) await page.keyboard.press(key);
  await expect(field(desk)).toBeVisible();
  await expect(page.getByRole('listbox', { name: t('palette.results') })).toBeAttached();
});

test('S-22 the actions of a row do what they say: task, request, record, copy; a row without any says so', async ({
  desk,
}) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  const run = async (typed: string, action: Parameters<Desk['t']>[0]) => {
    await find(desk, typed);
    await page.keyboard.press('Tab');
    const wanted = page
      .getByTestId('palette')
      .getByRole('option')
      .filter({ hasText: t(action) });
    for (let step = 0; step < 5 && (await wanted.getAttribute('aria-selected')) !== 'true'; step += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field(desk)).toHaveCount(0);
  };
  await run('@hxby', 'palette.do.task');
  await expect(page.getByRole('textbox', { name: t('tasks.new') })).toBeFocused();
  await run('@hxby', 'palette.do.record');
  await expect(page.getByTestId('record-form')).toBeVisible();
  await desk.go('/today');
  await run('#hxby', 'palette.do.record');
  await expect(page.getByTestId('record-form')).toBeVisible();
  await run('#hxby', 'send.copy');
  await expect(page.getByText(t('send.copied')).first()).toBeVisible();
  await run('@hxby', 'palette.do.write');
  await expect(page.getByTestId('preflight')).toBeVisible();
  await expect(heading(desk)).toContainText('2');
  await desk.go(`/requests/${id}`);
  await expect(state(desk, 'sent')).toHaveCount(1);
  await find(desk, 'mc-user-roles');
  await page.keyboard.press('Tab');
  await expect(page.getByText(t('palette.noActions'))).toBeAttached();
  await expect(page.getByRole('listbox', { name: t('palette.results') })).toBeVisible();
});
