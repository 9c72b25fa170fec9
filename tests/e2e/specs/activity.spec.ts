import { expect, test } from '../desk-test.ts';
import { IntakePage } from '../pages/intake-page.ts';

test('AC-20 the log says who did what, when, and about whom, newest first, and leads to the case', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Logged Ltd', '1', '1', '3', 'y');
  await intake.finish();
  await desk.page.getByRole('button', { name: desk.t('app.undo'), exact: true }).waitFor();
  await desk.go('/activity');
  const rows = desk.page.getByRole('table', { name: desk.t('activity.title') }).getByRole('row');
  await expect(rows.nth(1)).toBeInViewport();
  await expect(rows.nth(1)).toContainText(desk.t('activity.case.save'));
  await expect(rows.nth(1)).toContainText('Logged Ltd');
  await expect(rows.nth(1)).toContainText('Lin Wei');
  await expect(rows.nth(1)).toContainText('2026-11-25 09:00');
  await expect(rows.last()).toContainText(desk.t('activity.workspace.create'));
  await rows.nth(1).getByRole('link').click();
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText('Logged Ltd');
});
