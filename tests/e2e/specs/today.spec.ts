import { expect, test } from '../desk-test.ts';

test('AC-02-2 each number opens a list whose announced count equals the number', async ({ desk }) => {
  await desk.sampleWorkspace();
  const lists = [
    { title: 'today.openCases', heading: 'cases.title' },
    { title: 'today.needsReview', heading: 'cases.title' },
    { title: 'today.customers', heading: 'customers.title' },
  ] as const;
  for (const { title, heading } of lists) {
    await desk.go('/today');
    const link = desk.page.getByRole('link', { name: new RegExp(`^${desk.t(title)}[,，]`, 'u') });
    const count = Number.parseInt(((await link.textContent()) ?? '').match(/\d+/u)?.[0] ?? '-1', 10);
    await link.click();
    await desk.page.getByRole('heading', { level: 1, name: desk.t(heading) }).waitFor();
    await expect(desk.page.getByRole('grid'), title).toHaveAttribute('aria-rowcount', String(count + 1));
  }
});

test('the work list of the sample is in view with one button each, and arrows move in it', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const list = desk.page.getByTestId('needs-you');
  await expect(list.getByRole('listitem').first()).toBeInViewport();
  const buttons = list.getByRole('button');
  await buttons.first().focus();
  await desk.page.keyboard.press('ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByTestId('still-open')).toBeInViewport();
});

test('AC-02-6 an empty workspace says where to start with two buttons, and a finished one that nothing waits', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  await expect(desk.page.getByText(desk.t('today.empty'))).toBeInViewport();
  await expect(desk.page.getByRole('button', { name: desk.t('today.newCase') }).first()).toBeInViewport();
  await expect(desk.page.getByRole('button', { name: desk.t('today.import') }).first()).toBeInViewport();
  await expect(desk.page.getByText(desk.t('today.needsYouNone'))).toBeInViewport();
});

test('a provider has a workspace of its own role with the same main job', async ({ desk }) => {
  await desk.sampleWorkspace('indirect-provider');
  await expect(desk.page.getByText(desk.t('app.role.indirect-provider')).first()).toBeInViewport();
  await desk.go('/cases');
  await expect(desk.page.getByRole('grid').getByRole('row').nth(1)).toBeInViewport();
});
