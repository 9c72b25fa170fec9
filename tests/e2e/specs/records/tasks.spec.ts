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
