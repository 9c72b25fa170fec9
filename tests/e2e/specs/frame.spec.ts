import { badNames, violationsOf } from '../accessibility.ts';
import { expect, test } from '../desk-test.ts';
import { onEveryScreen, ROUTES } from '../screens.ts';

const ROLES = ['indirect-reseller', 'indirect-provider'] as const;

for (const role of ROLES) {
  test(`AC-00-1 AC-00-2 AC-00-5 every route of an ${role}: no accessibility violation, one heading, every control named`, async ({
    desk,
  }) => {
    test.setTimeout(400_000);
    await desk.sampleWorkspace(role);
    await onEveryScreen(
      desk,
      async (name) => {
        expect(await violationsOf(desk.page), name).toEqual([]);
        await expect(desk.page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
        expect(await badNames(desk.page), name).toEqual([]);
      },
      role,
    );
  });
}

for (const role of ROLES) {
  test(`AC-00-1 @once every route of an ${role} in dark and in forced colours: no accessibility violation`, async ({
    desk,
  }) => {
    test.setTimeout(600_000);
    await desk.sampleWorkspace(role);
    const clean = (colours: string) => async (name: string) =>
      expect(await violationsOf(desk.page), `${name}, ${colours}`).toEqual([]);
    await desk.page.evaluate(() => window.channelDesk.request('app.set-preferences', { theme: 'dark' }));
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await onEveryScreen(desk, clean('dark'), role);
    await desk.page.emulateMedia({ colorScheme: null, forcedColors: 'active' });
    await onEveryScreen(desk, clean('forced colours'), role);
    await desk.page.emulateMedia({ colorScheme: null, forcedColors: null });
  });
}

test('AC-00-1 @once the accessibility check finds a planted image without a text', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.page.evaluate(() => document.getElementById('main')?.append(document.createElement('img')));
  const found = await violationsOf(desk.page);
  expect(found.some((one) => one.startsWith('image-alt'))).toBe(true);
});

test('AC-00-1 the first-run pages and a start-up problem have no accessibility violation', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const folder = await desk.page.evaluate(async () => {
    const reply = await window.channelDesk.request('app.start', {});
    return reply.ok && reply.value.start.state === 'ready' ? reply.value.start.workspace.place : '';
  });
  expect(folder).not.toBe('');
  await desk.openFolder(`${folder}-new`);
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('start.title') })).toBeInViewport();
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.getByRole('radio', { name: desk.t('start.setUp') }).check();
  await desk.page.getByRole('button', { name: desk.t('start.continue') }).click();
  await desk.page.getByRole('heading', { level: 1, name: desk.t('who.title') }).waitFor();
  expect(await violationsOf(desk.page)).toEqual([]);
  expect(await badNames(desk.page)).toEqual([]);
});

test('AC-00-2 the heading has the focus after navigating', async ({ desk }) => {
  await desk.sampleWorkspace();
  // These two begin in their field: one types or pastes there at once.
  const beginInField = ['/cases/new', '/links'];
  for (const { path, heading } of ROUTES.filter((one) => !beginInField.includes(one.path))) {
    await desk.go(path);
    await expect(desk.page.getByRole('heading', { level: 1, name: desk.t(heading) }), path).toBeFocused();
  }
});

test('AC-00-3 Tab reaches the skip link first, and it leads to the content', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await desk.page.keyboard.press('Tab');
  const skip = desk.page.getByRole('link', { name: desk.t('app.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.locator('main')).toBeFocused();
  await desk.page.keyboard.press('Tab');
  await expect(desk.page.getByRole('button', { name: desk.t('today.newCase') }).first()).toBeFocused();
  await desk.page.keyboard.press('Shift+Tab');
  await expect(desk.page.locator('body')).not.toBeFocused();
});

test('AC-00-4 F6 walks through header, navigation and content and back', async ({ desk }) => {
  await desk.sampleWorkspace();
  const seen: string[] = [];
  const where = () =>
    desk.page.evaluate(() => document.activeElement?.closest('header, nav, main')?.tagName ?? 'none');
  await desk.page.locator('main').focus();
  for (let index = 0; index < 3; index += 1) {
    await desk.page.keyboard.press('F6');
    seen.push(await where());
  }
  expect(seen).toEqual(['HEADER', 'NAV', 'MAIN']);
  await desk.page.keyboard.press('Shift+F6');
  expect(await where()).toBe('NAV');
});

test('AC-00-12 switching the language changes every text at once and keeps what was typed and the route', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/settings');
  const other = desk.language === 'en' ? 'zh-CN' : 'en';
  await desk.page.getByRole('combobox').first().selectOption(other);
  await expect(desk.page.locator('html')).toHaveAttribute('lang', other);
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('settings.title'), exact: true }),
  ).toHaveCount(0);
  await expect(desk.page).toHaveURL(/#\/settings$/u);
  await desk.page.getByRole('combobox').first().selectOption(desk.language);
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('settings.title') })).toBeInViewport();
});

test('@once reloading the window keeps the route', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  await desk.page.reload();
  await expect(
    desk.page.getByRole('heading', { level: 1, name: desk.t('customers.title') }),
  ).toBeInViewport();
});

test('@once dark colours follow the choice in Settings', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/settings');
  const background = () =>
    desk.page
      .locator('main')
      .evaluate(
        (element) => getComputedStyle(element.parentElement?.parentElement ?? element).backgroundColor,
      );
  const light = await background();
  await desk.page.getByRole('radio', { name: desk.t('settings.theme.dark') }).check();
  await expect.poll(background).not.toBe(light);
  await desk.page.getByRole('radio', { name: desk.t('settings.theme.light') }).check();
  await expect.poll(background).toBe(light);
});
