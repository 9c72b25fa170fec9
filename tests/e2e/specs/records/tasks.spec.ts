import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { expect, test } from '../../desk-test.ts';

test('steps of a case become tasks, one is done, one is not needed, and a task of our own is added', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const id = await desk.page.evaluate(async () => {
    const reply = await window.channelDesk.request('customers.list', {});
    return reply.ok ? reply.value.rows.find((row) => row.name === '恒信博雅科技')?.id : undefined;
  });
  await desk.go(`/customers/${id}/tasks`);
  const tasks = desk.page.getByTestId('tasks');
  await expect(tasks.getByText(desk.t('tasks.none'))).toBeInViewport();
  await tasks.getByRole('button').first().click();
  const rows = tasks.locator('tbody tr');
  await expect(rows.first()).toBeInViewport();
  const count = await rows.count();
  expect(count).toBeGreaterThan(1);
  await rows.first().getByRole('combobox').selectOption('done');
  await expect(tasks.getByText(desk.t('tasks.doneOn', { date: '2026-11-25' }))).toBeVisible();
  await rows.first().getByRole('combobox').selectOption('not-needed');
  await tasks.getByRole('button', { name: desk.t('tasks.reasonSave') }).click();
  await expect(tasks.getByText(desk.t('tasks.reasonNeeded'))).toBeVisible();
  await tasks.getByRole('textbox', { name: desk.t('tasks.reason') }).fill('已由客户完成');
  await tasks.getByRole('button', { name: desk.t('tasks.reasonSave') }).click();
  await expect(tasks.getByText('已由客户完成')).toBeVisible();
  await tasks.getByRole('textbox', { name: desk.t('tasks.new') }).fill('打电话');
  await tasks.getByRole('button', { name: desk.t('tasks.add') }).click();
  await expect(rows.filter({ hasText: '打电话' })).toBeVisible();
  await expect(rows).toHaveCount(count + 1);
});

test('AC-07-6 a step of somebody else asks how we know; Enter stores it, and it is undone', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const id = await desk.page.evaluate(async () => {
    const list = await window.channelDesk.request('cases.list', {});
    const found = list.ok ? list.value.rows.find((row) => row.customerName === '恒信博雅科技') : undefined;
    await window.channelDesk.request('tasks.from-case', { caseId: found?.id ?? '' });
    return found?.customerId;
  });
  await desk.go(`/customers/${id}/tasks`);
  const { t } = desk;
  const tasks = desk.page.getByTestId('tasks');
  const row = tasks
    .locator('tbody tr')
    .filter({ hasText: decisionTexts(desk.language).actors.customer })
    .first();
  await row.getByRole('combobox').selectOption('done');
  await expect(row.getByRole('radio', { name: t('tasks.how.told-by-phone') })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  const said = t('tasks.doneHow', { date: '2026-11-25', how: t('tasks.how.told-by-phone') });
  await expect(tasks.getByText(said)).toBeVisible();
  await desk.page.getByRole('button', { name: t('app.undo'), exact: true }).click();
  await expect(tasks.getByText(said)).toHaveCount(0);
});
