import { violationsOf } from '../../accessibility.ts';
import { deskOf, expect, test } from '../../desk-test.ts';
import { freshFolder, startApp } from '../../electron-app.ts';
import { record, state, withDraft } from '../../pages/request-steps.ts';

test('AC-10-3 AC-10-4 AC-10-6 a moved clock: a reminder is due, then no answer in time, which never says expired', async ({
  desk,
  language,
}) => {
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent');
  const folder = await desk.page.evaluate(async () => {
    const start = await window.channelDesk.request('app.start', {});
    return start.ok && start.value.start.state === 'ready' ? start.value.start.workspace.place : '';
  });
  await desk.openFolder(freshFolder('elsewhere'));
  for (const [now, word] of [
    ['2026-12-03T09:00:00', 'requests.next.reminder'],
    ['2026-12-26T09:00:00', 'requests.view.lapsed'],
  ] as const) {
    const started = await startApp(freshFolder('data'), now);
    const later = deskOf(started, language);
    await later.openFolder(folder);
    await later.go('/requests');
    await expect(later.page.getByText(later.t(word)).first()).toBeVisible();
    await later.go('/today');
    const kind = word === 'requests.view.lapsed' ? 'lapsed' : 'reminder-due';
    const move = later.page.getByTestId('needs-you').getByRole('listitem').first();
    await expect(move).toContainText('恒信博雅科技');
    await move.getByRole('button').focus();
    await expect(move.getByRole('button')).toHaveText(later.t(`today.moveButton.${kind}`));
    await later.page.keyboard.press('Enter');
    await expect(later.page.getByTestId('next')).toBeInViewport();
    // What has lapsed stands in a group that begins closed; its own view shows it.
    await later.go('/requests/view/lapsed');
    if (word === 'requests.view.lapsed') {
      const chip = state(later, 'lapsed');
      await expect(chip).toBeVisible();
      expect(await chip.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('dashed');
      await later.go(`/requests/${id}`);
      await expect(later.page.getByTestId('next')).toContainText(later.t('track.lapsed', { count: 30 }));
      expect(await later.page.locator('main').textContent()).not.toMatch(/expired|过期|delete|删除/iu);
    }
    await started.app.close();
  }
});

test('a declined request can be asked again in 30, 60 or 90 days: a task with its day, with an undo', async ({
  desk,
}) => {
  const { page, t } = desk;
  const id = await withDraft(desk);
  await record(desk, id, 'made-ready', 'sent', 'declined');
  await desk.go(`/requests/${id}`);
  const next = page.getByTestId('next');
  await expect(next).toContainText(t('track.declined'));
  for (const count of [30, 60, 90])
    await expect(next.getByRole('button', { name: t('track.askAgain', { count }) })).toBeInViewport();
  const tasks = () =>
    page.evaluate(async (request) => {
      const found = await window.channelDesk.request('requests.get', { id: request });
      const customerId = found.ok ? (found.value.customerId ?? '') : '';
      const reply = await window.channelDesk.request('tasks.list', { customerId });
      return reply.ok ? reply.value.rows.map(({ title, dueOn }) => ({ title, dueOn })) : [];
    }, id);
  await next.getByRole('button', { name: t('track.askAgain', { count: 60 }) }).click();
  const due = await page.evaluate(async () => {
    const start = await window.channelDesk.request('app.start', {});
    return start.ok ? Date.parse(start.value.today) + 60 * 86_400_000 : 0;
  });
  const title = t('track.askAgainTask', { number: 1 });
  await expect.poll(tasks).toEqual([{ title, dueOn: new Date(due).toISOString().slice(0, 10) }]);
  expect(await violationsOf(page)).toEqual([]);
  await page
    .getByRole('button', { name: t('app.undo') })
    .first()
    .click();
  await expect.poll(tasks).toEqual([]);
});
