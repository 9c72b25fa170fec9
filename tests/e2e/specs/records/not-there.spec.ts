import { badNames, violationsOf } from '../../accessibility.ts';
import { expect, test } from '../../desk-test.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

test('AC-00-2 the page of something that does not exist says so, has the focus, and leads back to its list', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.sampleWorkspace();
  for (const list of ['requests', 'customers', 'cases', 'resellers'] as const)
    for (const id of [NOBODY, 'nobody']) {
      await desk.go('/activity');
      await desk.go(`/${list}/${id}`);
      const heading = page.getByRole('heading', { level: 1, name: t(`lost.${list}`), exact: true });
      await expect(heading).toBeFocused();
      await expect(page.getByText(t('lost.text'))).toBeInViewport();
      expect(await violationsOf(page)).toEqual([]);
      expect(await badNames(page)).toEqual([]);
      await page.getByRole('button', { name: t('lost.back'), exact: true }).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: t('activity.title') })).toBeVisible();
      await page.goForward();
      await page.getByRole('button', { name: t(`lost.to.${list}`) }).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: t(`${list}.title`) })).toBeVisible();
    }
});
