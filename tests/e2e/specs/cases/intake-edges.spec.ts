import { expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder } from '../../electron-app.ts';
import { commit, compose } from '../../input-method.ts';
import { IntakePage } from '../../pages/intake-page.ts';

test('AC-00-14 while composing, Enter submits nothing, Esc closes nothing, arrows move nothing', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await compose(desk.page, ['h', 'hx', 'hxby']);
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    await intake.customer.dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  }
  await expect(intake.customer).toBeFocused();
  await commit(desk.page, '恒信博雅');
  await expect(intake.customer).toHaveValue('恒信博雅');
  await answerDialogs(desk.started.app, []);
});

test('a saved case can be undone, and its number is not given out again', async ({ desk }) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Undone Ltd', '1', '1', '3', 'y');
  await intake.finish();
  await desk.page.getByRole('button', { name: desk.t('app.undo'), exact: true }).click();
  await desk.go('/cases');
  await expect(desk.page.getByText(desk.t('cases.none'))).toBeInViewport();
  // The answers are there again, until they are discarded.
  await desk.page.keyboard.press('Control+n');
  await expect(intake.stillOpen.or(desk.page.getByText('Undone Ltd')).first()).toBeVisible();
  await desk.page.getByRole('button', { name: desk.t('intake.discard'), exact: true }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('today.title') })).toBeVisible();
  await intake.open();
  await intake.answer('Second Ltd', '1', '1', '3', 'y');
  await intake.finish();
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(
    desk.t('case.title', { number: 2, name: 'Second Ltd' }),
  );
});

test('@once a folder that is chosen and holds nothing leads to first run, and nothing is made in it', async ({
  desk,
}) => {
  const folder = freshFolder('nothing');
  await desk.openFolder(folder);
  await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('start.title') })).toBeInViewport();
});
