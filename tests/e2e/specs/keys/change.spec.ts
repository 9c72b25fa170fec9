import { type Desk, expect, test } from '../../desk-test.ts';
import { atHeading, heading } from './key-case.ts';

const row = ({ page }: Desk, id: string) => page.getByTestId(`setting-key-${id}`);

/** Opens the setting of a binding and lets it listen, by keyboard alone. */
async function listen(
  desk: Desk,
  id: string,
  label: 'keys.newCase' | 'keys.palette' | 'keys.customersNewCase',
) {
  const { page, t } = desk;
  const change = row(desk, id).getByRole('button', { name: t('keys.changeOf', { what: t(label) }) });
  await change.focus();
  await page.keyboard.press('Enter');
  await expect(row(desk, id).getByRole('button', { name: t('keys.listening') })).toBeFocused();
}

test('AC-23-1 a key is changed in Settings: the new one acts at once and after a restart of the page, the old one no longer', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.sampleWorkspace();
  await desk.go('/settings/keys');
  await listen(desk, 'newCase', 'keys.newCase');
  await page.keyboard.press('Control+j');
  await expect(row(desk, 'newCase')).toContainText('Ctrl+J');
  await page.reload();
  await atHeading(desk, '/activity', 'activity.title');
  await page.keyboard.press('Control+n');
  await expect(heading(desk, 'activity.title')).toBeInViewport();
  await page.keyboard.press('Control+j');
  await expect(page).toHaveURL(/#\/cases\/new$/u);
  await page.keyboard.press('F1');
  await expect(page.getByTestId('key-newCase')).toContainText('Ctrl+J');
  await page.keyboard.press('Escape');
  await desk.go('/settings/keys');
  await row(desk, 'newCase')
    .getByRole('button', { name: t('keys.presetOf', { what: t('keys.newCase') }) })
    .click();
  await expect(row(desk, 'newCase')).toContainText('Ctrl+N');
});

test('AC-23-1 keys that cannot be had say why, keys in use say by whom, Esc and Tab keep the old ones', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.sampleWorkspace();
  await desk.go('/settings/keys');
  await listen(desk, 'newCase', 'keys.newCase');
  await page.keyboard.press('Escape');
  await expect(row(desk, 'newCase')).toContainText('Ctrl+N');
  await listen(desk, 'newCase', 'keys.newCase');
  await page.keyboard.press('Control+Alt+j');
  await expect(
    row(desk, 'newCase').getByText(t('keys.refused.alt-gr', { keys: 'Ctrl+Alt+J' })),
  ).toBeInViewport();
  await listen(desk, 'newCase', 'keys.newCase');
  await page.keyboard.press('j');
  await expect(
    row(desk, 'newCase').getByText(t('keys.refused.needs-modifier', { keys: 'J' })),
  ).toBeInViewport();
  await listen(desk, 'newCase', 'keys.newCase');
  await page.keyboard.press('Control+k');
  const inUse = t('keys.inUse', { keys: 'Ctrl+K', other: t('keys.palette') });
  await expect(row(desk, 'newCase').getByText(inUse)).toBeInViewport();
  await row(desk, 'newCase')
    .getByRole('button', { name: t('keys.keepOld') })
    .click();
  await expect(row(desk, 'newCase')).toContainText('Ctrl+N');
  await listen(desk, 'newCase', 'keys.newCase');
  await page.keyboard.press('Control+k');
  await row(desk, 'newCase')
    .getByRole('button', { name: t('keys.takeOver') })
    .click();
  await expect(row(desk, 'newCase')).toContainText('Ctrl+K');
  await expect(row(desk, 'palette')).toContainText(t('keys.off'));
  await listen(desk, 'customersNewCase', 'keys.customersNewCase');
  await page.keyboard.press('Tab');
  await expect(row(desk, 'customersNewCase').getByRole('button', { name: t('keys.listening') })).toHaveCount(
    0,
  );
  await page.getByRole('button', { name: t('keys.allOn') }).click();
  await expect(row(desk, 'palette')).toContainText('Ctrl+K');
});
