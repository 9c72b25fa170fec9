import { expect, test } from '../desk-test.ts';
import { onEveryOverlay } from '../opened-overlays.ts';
import { onEveryScreen } from '../screens.ts';
import { onEveryStartPage } from '../start-pages.ts';
import { picture } from './picture.ts';

for (const role of ['indirect-reseller', 'indirect-provider'] as const) {
  test(`every screen of the sample ${role}`, async ({ desk }) => {
    await desk.sampleWorkspace(role);
    await onEveryScreen(desk, (name) => picture(desk, role, name), role);
    await expect(desk.page.getByRole('navigation')).toBeVisible();
  });
}

test('every page before a workspace is open', async ({ desk }) => {
  await onEveryStartPage(desk, (name) => picture(desk, 'start', name));
});

test('everything that lies over the window', async ({ desk }) => {
  await desk.sampleWorkspace();
  await onEveryOverlay(desk, (name) => picture(desk, 'over', name));
  await expect(desk.page.getByRole('navigation')).toBeVisible();
});
