import { BINDING_IDS, BINDINGS, type BindingId } from '../../../../renderer/app/keys/bindings.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { EVERYWHERE_KEYS } from './everywhere-keys.ts';
import type { KeyCase } from './key-case.ts';
import { PLACE_KEYS } from './place-keys.ts';

const CASES: Readonly<Record<BindingId, KeyCase>> = { ...EVERYWHERE_KEYS, ...PLACE_KEYS };

const EACH = BINDING_IDS.flatMap((id) => BINDINGS[id].presets.map((chord) => ({ id, chord })));

/** A chord of the table as the driver presses it. */
const pressOf = (chord: string) =>
  chord
    .replace('Ctrl', 'Control')
    .replace(/(?<!Shift\+)\b[A-Z]$/u, (letter) => letter.toLowerCase())
    .replace(/^\?$/u, 'Shift+?');

/** Tests of their own, so that each is short. */
const PARTS = ['everywhere', 'lists', 'composer', 'intake', 'palette'] as const;
const partOf = (id: BindingId) => {
  const { place } = BINDINGS[id];
  return PARTS.find((one) => one === place) ?? 'lists';
};

async function leave({ page }: Desk): Promise<void> {
  for (const box of ['palette', 'help-dialog'])
    for (let layer = 0; layer < 2; layer += 1)
      if (await page.getByTestId(box).isVisible()) await page.keyboard.press('Escape');
}

for (const part of PARTS)
  test(`AC-23-1 every binding of the help works where it says: ${part}`, async ({ desk }) => {
    test.setTimeout(180_000);
    await desk.sampleWorkspace();
    const some = EACH.filter(({ id }) => partOf(id) === part);
    expect(some.length).toBeGreaterThan(1);
    for (const { id, chord } of some) {
      const { prepare, isDone } = CASES[id];
      await prepare(desk);
      expect(await isDone(desk), `${id} before ${chord}`).toBe(false);
      await desk.page.keyboard.press(pressOf(chord));
      await expect.poll(() => isDone(desk), `${id} by ${chord}`).toBe(true);
      await leave(desk);
    }
  });

/** A key that stays on: what it opens is seen after the key before it did nothing. */
const proofFor = (id: BindingId) => (id === 'help' ? 'palette' : 'help');
const BOXES = { help: ['F1', 'help-dialog'], palette: ['Control+k', 'palette'] } as const;

/** Switches everything off in Settings but one key. */
async function switchOffBut(desk: Desk, kept: BindingId): Promise<void> {
  const { page, t } = desk;
  await desk.go('/settings/keys');
  const toggles = page.getByTestId('setting-keys').getByRole('switch');
  await expect(toggles).toHaveCount(BINDING_IDS.length);
  await page.getByRole('button', { name: t('keys.allOn') }).click();
  for (const [at, id] of BINDING_IDS.entries()) if (id !== kept) await toggles.nth(at).click();
  await expect(page.getByTestId('setting-keys').getByRole('switch', { checked: true })).toHaveCount(1);
}

for (const part of PARTS)
  test(`AC-23-1 @once every binding does nothing once it is switched off: ${part}`, async ({ desk }) => {
    test.setTimeout(180_000);
    await desk.sampleWorkspace();
    let kept: BindingId | undefined;
    for (const { id, chord } of EACH.filter((one) => partOf(one.id) === part)) {
      const proof = proofFor(id);
      if (kept !== proof) await switchOffBut(desk, proof);
      kept = proof;
      const { prepare, isDone } = CASES[id];
      const [key, box] = BOXES[proof];
      await prepare(desk);
      await desk.page.keyboard.press(pressOf(chord));
      // What lies over the window lets no other key through.
      if (part === 'palette') {
        expect(await isDone(desk), `${id} by ${chord}, switched off`).toBe(false);
        await leave(desk);
      }
      await desk.page.keyboard.press(key);
      await expect(desk.page.getByTestId(box)).toBeVisible();
      await expect(desk.page.locator('[data-testid^="key-"]')).toHaveCount(proof === 'help' ? 1 : 0);
      expect(await isDone(desk), `${id} by ${chord}, switched off`).toBe(false);
      await desk.page.keyboard.press('Escape');
    }
    await desk.page.evaluate(() => window.channelDesk.request('app.set-preferences', { keys: {} }));
  });

test('AC-23-1 @once the keys of a screen rest while something lies over it', async ({ desk }) => {
  await desk.sampleWorkspace();
  await CASES.intakeLine.prepare(desk);
  await desk.page.keyboard.press('F1');
  await expect(desk.page.getByTestId('help-dialog')).toBeVisible();
  for (const id of ['intakeLine', 'intakeMore', 'newCase', 'palette'] as const)
    await desk.page.keyboard.press(pressOf(BINDINGS[id].presets[0] ?? ''));
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByTestId('help-dialog')).toHaveCount(0);
  expect(await CASES.intakeLine.isDone(desk)).toBe(false);
  expect(await CASES.intakeMore.isDone(desk)).toBe(false);
});
