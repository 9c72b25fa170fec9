import { countedKeys } from '../counted-keys.ts';
import { expect, test } from '../desk-test.ts';
import { largeWorkspace } from '../large-workspace.ts';

const COUNT = 10_000;

test('J-08 one customer of 10,000, never opened, in 6 keystrokes by pinyin initials, from any screen', async ({
  desk,
}) => {
  await desk.openFolder(await largeWorkspace(COUNT));
  const { page, t } = desk;
  const field = page.getByRole('combobox', { name: t('palette.title') });
  for (const path of ['/today', '/customers']) {
    await desk.go(path);
    const keys = countedKeys(page, 6);
    await keys.press('Control+k');
    await expect(field).toBeFocused();
    for (const key of ['h', 'x', 'b', 'y', 'Enter']) await keys.press(key);
    await expect(page).toHaveURL(/#\/customers\/[0-9a-f-]{36}$/u);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('恒信博雅科技');
    expect(keys.count()).toBe(6);
  }
  await page.keyboard.press('Control+k');
  await field.fill('@');
  await expect(page.getByTestId('palette-count')).toHaveText(
    t('palette.countOf', { shown: '50', total: new Intl.NumberFormat(desk.language).format(COUNT) }),
  );
  await page.keyboard.press('Escape');
});
