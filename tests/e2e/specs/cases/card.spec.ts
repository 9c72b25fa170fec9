import { createCatalogue, decisionTexts, fill } from '../../../../renderer/messages/messages.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { IntakePage } from '../../pages/intake-page.ts';

async function openCase(desk: Desk, customer: string): Promise<void> {
  await desk.go('/cases');
  await desk.page.getByRole('row', { name: new RegExp(customer, 'u') }).dblclick();
  await desk.page.getByTestId('sources').waitFor();
}

/** Verdict pairs of the sample, by customer. */
const PAIRS = [
  { customer: 'Lakeside Dental', support: 'request-permission', move: 'not-requested' },
  { customer: 'Orchard Legal', support: 'support-now', move: 'wait-or-cancel' },
  { customer: '瑞丰物流', support: 'already-own', move: 'already-own' },
  { customer: 'Harbour & Finch', support: 'request-permission', move: 'recreate-and-cancel' },
  { customer: '重庆山城餐饮', support: 'prohibited', move: 'prohibited' },
  { customer: 'Old Mill Foods', support: 'needs-review', move: 'needs-review' },
] as const;

test('AC-07-1 heads are the sentences of the catalogue, and each why leads to a source with its place', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const texts = decisionTexts(desk.language);
  for (const { customer, support, move } of PAIRS) {
    await openCase(desk, customer);
    const start = (head: string) => fill(head, {}).split('{')[0] ?? '';
    await expect(desk.page.getByTestId('head-support'), customer).toContainText(
      start(texts.support[support].head),
    );
    await expect(desk.page.getByTestId('head-move'), customer).toContainText(start(texts.move[move].head));
    await expect(desk.page.getByTestId('verdict-support')).toBeInViewport();
    const why = desk.page.getByTestId('why').getByRole('listitem');
    const sources = await desk.page.getByTestId('sources').locator('li[id]').count();
    expect(await why.count(), customer).toBeGreaterThan(0);
    for (const row of await why.all()) {
      const number = Number(
        ((await row.getByRole('link').first().textContent()) ?? '').replaceAll(/\D/gu, ''),
      );
      expect(number).toBeGreaterThanOrEqual(1);
      expect(number).toBeLessThanOrEqual(sources);
    }
  }
  await desk.page.getByTestId('why').getByRole('link').first().click();
  await expect(desk.page.locator('li[id^="source-"]:focus')).toHaveCount(1);
});

test('AC-07-2 support and move are two regions with headings of their own', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openCase(desk, 'Harbour');
  for (const side of ['support', 'move'] as const) {
    const region = desk.page.getByRole('region', { name: desk.t(`side.${side}`), exact: true });
    await expect(region.getByRole('heading', { level: 2 })).toHaveText(desk.t(`side.${side}`));
  }
});

test('AC-07-3 the drift line is there exactly when the other edition differs, with edition and reason', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await openCase(desk, 'Orchard Legal');
  const drift = desk.page.getByTestId('drift');
  await expect(drift).toContainText('mc-latest');
  await expect(drift).toContainText(decisionTexts(desk.language).move['transfer-license'].chip);
  const reason = desk.t('case.driftWhy', { reason: '' }).trim();
  await expect(drift).toContainText(reason);
  await openCase(desk, 'Harbour');
  await expect(drift).toHaveCount(0);
});

test('AC-07-4 the basis of each verdict stands in words', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openCase(desk, 'Harbour');
  const words = Object.values(decisionTexts(desk.language).basis);
  const shown = (await desk.page.getByTestId('verdict-move').textContent()) ?? '';
  expect(words.some((word) => shown.includes(word))).toBe(true);
});

test('AC-07-5 steps name who acts, seen from the role: the provider orders for a reseller, and "you" for a provider', async ({
  desk,
}) => {
  const texts = decisionTexts(desk.language);
  for (const [role, who] of [
    ['indirect-reseller', texts.actors.provider],
    ['indirect-provider', desk.t('case.you')],
  ] as const) {
    await desk.sampleWorkspace(role);
    await openCase(desk, 'Harbour');
    const row = desk.page.locator('[data-step="create-azure-subscription"]');
    await row.scrollIntoViewIfNeeded();
    await expect(row).toContainText(who);
  }
});

test('AC-07-9 a case in US Government stays open with four sources', async ({ desk }) => {
  await desk.emptyWorkspace({ cloud: 'us-gov' });
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Federal Office', '1', '1', '3', 'y');
  await intake.finish();
  const texts = decisionTexts(desk.language);
  await expect(desk.page.getByTestId('head-support')).toHaveText(texts.support['needs-review'].head);
  expect(await desk.page.getByTestId('sources').locator('li[id]').count()).toBeGreaterThanOrEqual(4);
});

test('AC-07-10 the card says that it is no legal advice', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openCase(desk, 'Harbour');
  const sentence = desk.page.getByText(desk.t('app.notLegal'));
  await sentence.scrollIntoViewIfNeeded();
  await expect(sentence).toBeInViewport();
});

test('a question answered on the card decides anew, is saved, and can be undone', async ({ desk }) => {
  await desk.sampleWorkspace();
  await openCase(desk, 'Old Mill Foods');
  const texts = decisionTexts(desk.language);
  const open = desk.page.getByTestId('still-open');
  const before = await open.getByRole('listitem').count();
  await open.getByRole('combobox').first().selectOption('microsoft-direct');
  await expect(open.getByRole('listitem')).not.toHaveCount(before);
  const facts = desk.page.getByTestId('facts');
  await expect(facts).toContainText(texts.channels['microsoft-direct'].name);
  await desk.page.getByRole('button', { name: desk.t('app.undo'), exact: true }).click();
  await expect(facts).not.toContainText(texts.channels['microsoft-direct'].name);
  await expect(open.getByRole('listitem')).toHaveCount(before);
});

test('a customer of an imported list about whom nobody was asked: both sides need review, with questions', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  await desk.go('/customers');
  await desk.page.getByRole('row', { name: /Apex Robotics/u }).dblclick();
  await desk.page.getByRole('button', { name: desk.t('today.newCase') }).click();
  const intake = new IntakePage(desk);
  await intake.expectFocusIn('intake.what');
  await intake.finish();
  const texts = decisionTexts(desk.language);
  await expect(desk.page.getByTestId('head-support')).toHaveText(texts.support['needs-review'].head);
  await expect(desk.page.getByTestId('head-move')).toHaveText(texts.move['needs-review'].head);
  expect(await desk.page.getByTestId('still-open').getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
});

test('@once plural sentences exist in both catalogues', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    expect(createCatalogue(language).t('case.daysLeft', { count: 2 })).toContain('2');
  }
});
