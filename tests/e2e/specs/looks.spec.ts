import { NEVER_CLAIMED } from '../../support/hostile/never-claimed.ts';
import { violationsOf } from '../accessibility.ts';
import { type Desk, expect, test } from '../desk-test.ts';
import { bareChips } from '../looks/bare-chips.ts';
import { clipped } from '../looks/clipped.ts';
import { LAYOUTS, takeLayout } from '../looks/layouts.ts';
import { longMotions } from '../looks/long-motions.ts';
import { addRules, dropRules, type Looked, TEXT_SPACING } from '../looks/looked.ts';
import { outside } from '../looks/outside.ts';
import { overflowing } from '../looks/overflowing.ts';
import { smallTargets } from '../looks/small-targets.ts';
import { onEveryOverlay, onEveryProviderOverlay } from '../opened-overlays.ts';
import { onEveryScreen } from '../screens.ts';
import { onEveryStartPage } from '../start-pages.ts';

/** Nothing found, and at least so many things looked at. */
function expectClean({ looked, found }: Looked, least: number, where: string): void {
  expect.soft(looked, `${where}: looked at too little`).toBeGreaterThanOrEqual(least);
  expect.soft(found, where).toEqual([]);
}

/** What the page shows, without the names of customers, which are somebody else's words. */
async function ownWords(desk: Desk): Promise<string> {
  const { text, names } = await desk.page.evaluate(async () => {
    const reply = await window.channelDesk.request('customers.list', {});
    const found = reply.ok ? reply.value.rows.map((row) => row.name) : [];
    // biome-ignore lint/performance/useDomNodeTextContent: what is not drawn is not claimed.
    return { text: document.body.innerText, names: found };
  });
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text);
}

async function checkLooks(desk: Desk, name: string, { lyingOver = 0 } = {}): Promise<void> {
  const { page } = desk;
  for (const layout of LAYOUTS) {
    await takeLayout(desk, layout);
    expectClean(await overflowing(page), 10, `${name}, ${layout.name}: overflows`);
    expectClean(await clipped(page), 5, `${name}, ${layout.name}: is cut`);
    if (layout.width === 1280) {
      await addRules(page, TEXT_SPACING);
      expectClean(await clipped(page), 5, `${name}, ${layout.name}, wide spacing: is cut`);
      await dropRules(page);
    }
    expectClean(await outside(page), lyingOver, `${name}, ${layout.name}: is outside of the window`);
    expectClean(await smallTargets(page), 2, `${name}, ${layout.name}: is too small to hit`);
  }
  await takeLayout(desk, LAYOUTS[0]);
  const words = await ownWords(desk);
  expect.soft(words.length, name).toBeGreaterThan(40);
  for (const pattern of NEVER_CLAIMED[desk.language]) expect.soft(words, name).not.toMatch(pattern);
}

test('AC-00-6 AC-00-7 AC-00-8 AC-00-15 every screen: nothing overflows, is cut, is too small, or claims what nobody knows', async ({
  desk,
}) => {
  test.setTimeout(400_000);
  await desk.sampleWorkspace();
  try {
    await onEveryScreen(desk, (name) => checkLooks(desk, name));
    await onEveryStartPage(desk, async (name) => {
      expect.soft(await violationsOf(desk.page), name).toEqual([]);
      await checkLooks(desk, name);
    });
  } finally {
    await takeLayout(desk, LAYOUTS[0]);
  }
});

test('AC-00-6 AC-00-7 AC-00-8 AC-00-15 every screen of a provider: nothing overflows, is cut, is too small, or claims what nobody knows', async ({
  desk,
}) => {
  test.setTimeout(400_000);
  await desk.sampleWorkspace('indirect-provider');
  try {
    await onEveryScreen(desk, (name) => checkLooks(desk, name), 'indirect-provider');
  } finally {
    await takeLayout(desk, LAYOUTS[0]);
  }
});

test('AC-00-6 AC-00-7 AC-00-8 S-22 S-23 what lies over the window: nothing overflows, is cut or is too small', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  await desk.sampleWorkspace();
  try {
    await onEveryOverlay(desk, (name) => checkLooks(desk, name, { lyingOver: 1 }));
  } finally {
    await takeLayout(desk, LAYOUTS[0]);
  }
});

test("AC-00-6 AC-00-7 AC-00-8 what lies over a provider's window: nothing overflows, is cut or is too small", async ({
  desk,
}) => {
  test.setTimeout(120_000);
  await desk.sampleWorkspace('indirect-provider');
  try {
    await onEveryProviderOverlay(desk, async (name) => {
      expect(await violationsOf(desk.page), name).toEqual([]);
      await checkLooks(desk, name, { lyingOver: 1 });
    });
  } finally {
    await takeLayout(desk, LAYOUTS[0]);
  }
});

test('AC-00-9 AC-00-10 @once forced colours keep chips whole, reduced motion keeps still, on every screen', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  await desk.sampleWorkspace();
  await desk.page.emulateMedia({ colorScheme: null, forcedColors: 'active', reducedMotion: 'reduce' });
  const sides = [desk.t('side.support'), desk.t('side.move')];
  let chips = 0;
  await onEveryScreen(desk, async (name) => {
    const { looked, found } = await bareChips(desk.page, sides);
    chips += looked;
    expect.soft(found, name).toEqual([]);
    expectClean(await longMotions(desk.page), 30, `${name}: moves`);
  });
  expect(chips).toBeGreaterThan(30);
  await desk.page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
});

/** A fault that is planted into the page, and the check that must report it, with words of its report. */
const PLANTS: readonly {
  readonly what: string;
  readonly rules: string;
  readonly text: string;
  readonly report: RegExp;
  readonly check: (desk: Desk) => Promise<Looked>;
}[] = [
  {
    what: 'a box wider than the page',
    rules: '#planted { width: 5000px; }',
    text: 'wide',
    report: /wide/u,
    check: ({ page }) => overflowing(page),
  },
  {
    what: 'a cut text without a tooltip',
    rules: '#planted { width: 30px; overflow: hidden; white-space: nowrap; }',
    text: 'far too long for its box',
    report: /far too long/u,
    check: ({ page }) => clipped(page),
  },
  {
    what: 'a line below the edge of its box',
    rules: '#planted { width: 90px; height: 20px; overflow: hidden; }',
    text: 'several lines in a box for one of them',
    report: /several lines/u,
    check: ({ page }) => clipped(page),
  },
  {
    what: 'a button of 20 px',
    rules: '#planted button { all: unset; display: block; width: 20px; height: 20px; overflow: hidden; }',
    text: '',
    report: /^20 × 20/u,
    check: ({ page }) => smallTargets(page),
  },
  {
    what: 'an animation of a second',
    rules:
      '@keyframes planted { to { opacity: 0; } } #planted { animation: planted 1s infinite !important; }',
    text: 'moves',
    report: /animation planted 1s/u,
    check: ({ page }) => longMotions(page),
  },
  {
    what: 'chips without a word',
    rules: '[role="img"] > span { width: 0; }',
    text: 'chips',
    report: /no word/u,
    check: ({ page, t }) => bareChips(page, [t('side.support'), t('side.move')]),
  },
];

test('AC-00 @once the checks of looks report what is planted, one fault at a time', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/cases');
  await desk.page.getByRole('grid').getByRole('row').nth(1).waitFor();
  for (const { what, rules, text, report, check } of PLANTS) {
    await addRules(desk.page, rules);
    await desk.page.evaluate((words) => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.append(words, document.createElement('button'));
      document.getElementById('main')?.prepend(planted);
    }, text);
    const { found } = await check(desk);
    expect.soft(found.filter((one) => report.test(one)).length, what).toBeGreaterThan(0);
    await dropRules(desk.page);
    await desk.page.evaluate(() => document.getElementById('planted')?.remove());
    expect
      .soft(
        (await check(desk)).found.filter((one) => report.test(one)),
        what,
      )
      .toEqual([]);
  }
});
