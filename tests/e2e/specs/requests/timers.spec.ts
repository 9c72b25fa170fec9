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
    if (word === 'requests.view.lapsed') {
      const chip = state(later, 'lapsed');
      await expect(chip).toBeVisible();
      expect(await chip.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('dashed');
      await later.go(`/requests/${id}`);
      await expect(later.page.getByTestId('next')).toContainText(later.t('track.lapsed'));
      expect(await later.page.locator('main').textContent()).not.toMatch(/expired|过期|delete|删除/iu);
    }
    await started.app.close();
  }
});
