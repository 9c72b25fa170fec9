import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { freshFolder } from '../../electron-app.ts';
import { FirstRunPage } from '../../pages/first-run-page.ts';
import { ImportPage } from '../../pages/import-page.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/samples/${name}`, import.meta.url), 'utf8');

const blockedLink = (desk: Desk, block: 'mpa-not-signed' | 'region-differs'): Locator =>
  desk.page
    .getByTestId('blocked-resellers')
    .getByRole('link', { name: new RegExp(`^${desk.t(`reseller.block.${block}`)}`, 'u') });

test("a provider's first day: set up, import three files, open the reseller whose agreement is missing, see whose customers wait", async ({
  desk,
}) => {
  await desk.openFolder(freshFolder('provider'));
  const first = new FirstRunPage(desk);
  await first.toSetUp();
  await first.chooseRole('who.provider');
  await first.fill('who.company', 'Meridian Distribution');
  await first.next();
  await first.begin();
  await expect(desk.page.getByText(desk.t('today.providerEmpty'))).toBeInViewport();
  await expect(desk.page.getByText(desk.t('today.setUp'))).toBeInViewport();

  const imports = new ImportPage(desk);
  await imports.choose({
    'resellers.json': sample('pc-relationships-indirect-resellers.json'),
    'mpa.csv': sample('csv-mpa-signed-status-download.csv'),
    'customers.json': sample('pc-customers-of-indirect-reseller.json'),
  });
  await imports.apply({ new: 2, changed: 0 });
  await imports.next(2).click();
  await imports.apply({ new: 0, changed: 2 });
  await imports.next(1).click();
  await imports.whoseReseller.fill('Rele');
  await desk.page.getByRole('option', { name: 'ReleCloud' }).click();
  await imports.apply({ new: 2, changed: 0 });

  await desk.page.evaluate(async () => {
    const list = await window.channelDesk.request('customers.list', {});
    const id = list.ok ? (list.value.rows[0]?.id ?? '') : '';
    await window.channelDesk.request('requests.create', { customerId: id, caseId: null });
  });
  await desk.go('/today');
  await expect(blockedLink(desk, 'mpa-not-signed')).toBeInViewport();
  await blockedLink(desk, 'mpa-not-signed').click();
  const grid = desk.page.getByRole('grid', { name: desk.t('resellers.grid') });
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await grid.locator('[data-index]').first().focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'ReleCloud' })).toBeInViewport();
  const standing = desk.page.getByTestId('standing');
  await expect(standing).toBeInViewport();
  await expect(standing).toContainText(desk.t('reseller.why.mpa-not-signed'));
  await expect(standing).toContainText(desk.t('reseller.next.mpa-not-signed'));
  await expect(standing).toContainText(desk.t('reseller.waiting', { customers: 2, waiting: 1 }));
  await desk.page.getByRole('tab', { name: desk.t('reseller.tab.customers', { count: 2 }) }).click();
  await expect(
    desk.page.getByTestId('reseller-customers').getByRole('link', { name: 'FourthCoffee137' }),
  ).toBeInViewport();
});

test('AC-03-2 AC-03-4 the day of a provider: its own navigation, and numbers that equal the lists behind them', async ({
  desk,
}) => {
  await desk.sampleWorkspace('indirect-provider');
  const nav = desk.page.getByRole('navigation', { name: desk.t('app.nav') });
  await expect(nav.getByRole('link', { name: desk.t('nav.resellers') })).toBeInViewport();
  await expect(nav.getByRole('link', { name: desk.t('nav.cases'), exact: true })).toHaveCount(0);
  const rows = desk.page.getByTestId('blocked-resellers').locator('tbody tr');
  const count = await rows.count();
  expect(count).toBe(4);
  for (let index = 0; index < count; index += 1) {
    await desk.go('/today');
    const number = Number(await rows.nth(index).getByRole('cell').first().textContent());
    expect(number).toBeGreaterThan(0);
    await rows.nth(index).getByRole('link').click();
    await expect(desk.page.getByRole('grid', { name: desk.t('resellers.grid') })).toHaveAttribute(
      'aria-rowcount',
      String(number + 1),
    );
  }
});

test('AC-02-2 every number of a provider opens a list of that length', async ({ desk }) => {
  // One row for each request, none for groups.
  await desk.page.evaluate(() =>
    window.channelDesk.request('app.set-preferences', { requestGrouping: 'none' }),
  );
  await desk.sampleWorkspace('indirect-provider');
  for (const title of ['today.openRequests', 'today.drift', 'today.unassigned', 'today.resellers'] as const) {
    await desk.go('/today');
    const link = desk.page.getByRole('link', { name: new RegExp(`^${desk.t(title)}[,，]`, 'u') });
    const count = Number(((await link.textContent()) ?? '').match(/[\d,]+$/u)?.[0]?.replace(',', ''));
    expect(count, title).toBeGreaterThan(0);
    await link.click();
    await expect(desk.page.getByRole('grid'), title).toHaveAttribute('aria-rowcount', String(count + 1));
  }
  await desk.go('/today');
  const bought = desk.page.getByTestId('bought').locator('tbody tr').first();
  const cases = Number(await bought.getByRole('cell').last().textContent());
  await bought.getByRole('link').click();
  await expect(desk.page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(cases + 1));
});

test('AC-13-2 AC-13-3 each reason has its sentence and next move, and a global Partner ID is flagged in words', async ({
  desk,
}) => {
  await desk.sampleWorkspace('indirect-provider');
  const ids = await desk.page.evaluate(async () => {
    const reply = await window.channelDesk.request('resellers.list', {});
    return reply.ok ? reply.value.rows.map(({ id, standing }) => ({ id, standing })) : [];
  });
  const blocks = [
    'mpa-not-signed',
    'programme-not-active',
    'partner-id-other-country',
    'region-differs',
  ] as const;
  for (const block of blocks) {
    await desk.go(`/resellers/${ids.find(({ standing }) => standing.blocks.includes(block))?.id}`);
    const standing = desk.page.getByTestId('standing');
    await expect(standing).toContainText(desk.t(`reseller.why.${block}`));
    await expect(standing).toContainText(desk.t(`reseller.next.${block}`));
  }
  await desk.go(`/resellers/${ids.find(({ standing }) => standing.hasGlobalId)?.id}`);
  await expect(desk.page.getByTestId('standing')).toContainText(desk.t('reseller.globalId'));
  await desk.go('/resellers');
  await desk.page.getByRole('searchbox', { name: desk.t('resellers.search') }).fill('Northgate');
  await expect(desk.page.getByText(desk.t('reseller.idKind.global'))).toBeInViewport();
});

test('AC-14-2 a removed partnership says what stays', async ({ desk }) => {
  await desk.sampleWorkspace('indirect-provider');
  await desk.go('/resellers');
  await desk.page.getByRole('searchbox', { name: desk.t('resellers.search') }).fill('grey heron');
  await desk.page.getByRole('grid').locator('[data-index]').first().dblclick();
  await expect(desk.page.getByTestId('standing')).toContainText(desk.t('reseller.state.removed'));
  expect(await violationsOf(desk.page)).toEqual([]);
});

test('S-09 a reseller is invited to a partnership from its page: a draft in its name, which Undo takes back', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.sampleWorkspace('indirect-provider');
  await desk.go('/resellers');
  await page.getByRole('searchbox', { name: t('resellers.search') }).fill('Northgate');
  await page.getByRole('grid').locator('[data-index]').first().dblclick();
  await page.getByRole('button', { name: t('reseller.invite'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Northgate/u })).toBeInViewport();
  await expect(page).toHaveURL(/#\/requests\/[0-9a-f-]{36}$/u);
  await expect(page.getByTestId('mail-en').or(page.getByTestId('mail-zh-CN')).first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: t('app.undo'), exact: true }).click();
  await desk.go('/requests');
  await expect(page.getByRole('grid').getByText(/Northgate/u)).toHaveCount(0);
});

test('a reseller is added by hand, changed, and removed with undo', async ({ desk }) => {
  await desk.sampleWorkspace('indirect-provider');
  await desk.go('/resellers/new');
  const name = desk.page.getByRole('textbox', { name: desk.t('resellers.name') });
  await name.focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText(desk.t('reseller.needName'))).toBeVisible();
  await name.fill('山谷云 Valley Cloud');
  await desk.page.getByRole('textbox', { name: desk.t('resellers.partnerId') }).fill('４８７９９９９');
  await desk.page
    .getByRole('combobox', { name: desk.t('reseller.field.mpa') })
    .selectOption({ label: desk.t('reseller.mpa.not-signed') });
  await desk.page.getByRole('button', { name: desk.t('reseller.save'), exact: true }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: '山谷云 Valley Cloud' })).toBeInViewport();
  await expect(desk.page.getByText('4879999')).toBeVisible();
  await expect(desk.page.getByTestId('standing')).toContainText(desk.t('reseller.why.mpa-not-signed'));
  await desk.page.getByRole('button', { name: desk.t('reseller.change'), exact: true }).click();
  const form = desk.page.getByTestId('reseller-form');
  await form
    .getByRole('combobox', { name: desk.t('reseller.field.mpa') })
    .selectOption({ label: desk.t('reseller.mpa.signed') });
  await form.getByRole('button', { name: desk.t('reseller.save') }).click();
  await expect(desk.page.getByTestId('standing')).not.toContainText(desk.t('reseller.why.mpa-not-signed'));
  await desk.page.getByRole('button', { name: desk.t('reseller.remove'), exact: true }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('resellers.title') })).toBeVisible();
  await expect(desk.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '31');
  await desk.page
    .getByRole('button', { name: desk.t('app.undo'), exact: true })
    .first()
    .click();
  await expect(desk.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '32');
});
