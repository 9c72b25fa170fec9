import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { countedKeys } from '../../counted-keys.ts';
import { deskOf, expect, test } from '../../desk-test.ts';
import { startApp } from '../../electron-app.ts';
import { IntakePage } from '../../pages/intake-page.ts';

test('AC-06-1 the keyboard script saves a case for a new customer in 12 counted keys, with an input method', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  const keys = countedKeys(desk.page, 30);
  await keys.press('Control+n');
  await expect(intake.customer).toBeFocused();
  await keys.composed('hxby', '恒信博雅');
  await keys.press('Enter');
  await intake.expectFocusIn('intake.what');
  await keys.press('1');
  await expect(intake.channel).toBeFocused();
  await keys.press('1');
  await intake.expectFocusIn('intake.want');
  await keys.press('3');
  await intake.expectFocusIn('intake.check');
  await keys.press('y');
  await expect(intake.head('support')).toHaveText(
    decisionTexts(desk.language).support['request-permission'].head,
  );
  await keys.press('Control+s');
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText('恒信博雅');
  await expect(desk.page.getByTestId('verdict-move')).toBeInViewport();
  expect(keys.count()).toBe(12);
});

test('AC-06-2 everything unknown is saved: both sides need review, with questions and no instruction to support or move', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  const keys = countedKeys(desk.page, 12);
  await keys.press('Control+n');
  await intake.customer.waitFor();
  await keys.press('Enter');
  await intake.expectFocusIn('intake.what');
  await keys.press('0');
  await expect(intake.channel).toBeFocused();
  await keys.press('0');
  await intake.expectFocusIn('intake.want');
  await keys.press('0');
  await intake.expectFocusIn('intake.check');
  await keys.press('u');
  await keys.press('Control+s');
  await desk.page.getByTestId('sources').waitFor();
  const { support, move } = decisionTexts(desk.language);
  await expect(intake.head('support')).toHaveText(support['needs-review'].head);
  await expect(intake.head('move')).toHaveText(move['needs-review'].head);
  expect(await intake.stillOpen.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
  await expect(desk.page.getByTestId('steps')).toHaveCount(0);
});

test('AC-06-3 answering an open question by its keys changes the verdict, and the polite region says it once', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Lakeside Dental', '1', '1', '3', 'u');
  const { support } = decisionTexts(desk.language);
  await expect(intake.head('support')).toHaveText(support['needs-review'].head);
  const open = await intake.stillOpen.getByRole('listitem').count();
  await intake.stillOpen.getByRole('radiogroup').last().locator('[tabindex="0"]').focus();
  await desk.page.keyboard.press('a');
  await desk.page.keyboard.press('1');
  await expect(intake.stillOpen.getByRole('listitem')).toHaveCount(open - 1);
  await desk.page.keyboard.press('a');
  await desk.page.keyboard.press('2');
  await expect(intake.stillOpen.getByRole('listitem')).toHaveCount(open - 2);
  await intake.stillOpen.getByRole('combobox').selectOption('none');
  await expect(intake.head('support')).toHaveText(support['request-permission'].head);
  const polite = desk.page.getByTestId('live-polite');
  await expect(polite).toContainText(support['request-permission'].head);
  expect(((await polite.textContent()) ?? '').split(support['request-permission'].head)).toHaveLength(2);
});

test('AC-06-4 Y stores three facts as stated at intake with name and day, U stores none', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Stated Ltd', '1', '1', '3', 'y');
  await intake.finish();
  const facts = desk.page.getByTestId('facts');
  await facts.locator('summary').click();
  const stated = facts.getByText(desk.t('case.origin.stated', { date: '2026-11-25' }));
  const before = await stated.count();
  await intake.open();
  await intake.answer('Unknown Ltd', '1', '1', '3', 'u');
  await intake.finish();
  await facts.locator('summary').click();
  await expect(facts.getByRole('row')).not.toHaveCount(0);
  expect(before - (await stated.count())).toBe(3);
});

test('AC-06-5 @once digits answer only in their group: in the customer field they are text', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await desk.page.keyboard.type('1 2 3');
  await expect(intake.customer).toHaveValue('1 2 3');
  await desk.page.keyboard.press('Enter');
  await intake.expectFocusIn('intake.what');
});

test('AC-06-6 a full-width digit counts, and EA is found by alias, initials and Chinese', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await desk.page.keyboard.press('Enter');
  await intake.expectFocusIn('intake.what');
  await intake.group('intake.what').locator(':focus').dispatchEvent('keydown', { key: '１', bubbles: true });
  await expect(intake.channel).toBeFocused();
  const ea = decisionTexts(desk.language).channels.ea.name;
  for (const typed of ['ea', 'qyxy', '企业']) {
    await intake.channel.fill(typed);
    await expect(desk.page.getByRole('option').first(), typed).toContainText(ea);
  }
  await desk.page.keyboard.press('Enter');
  await intake.expectFocusIn('intake.want');
});

test('AC-06-7 killed after question 3, the draft is there at the next start', async ({ language }) => {
  const first = await startApp();
  const desk = deskOf(first, language);
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.customer.fill('恒信博雅科技');
  await desk.page.keyboard.press('Enter');
  await intake.expectFocusIn('intake.what');
  await desk.page.keyboard.press('2');
  await expect(intake.channel).toBeFocused();
  await desk.page.keyboard.press('3');
  await intake.expectFocusIn('intake.want');
  await expect(desk.page.getByText(desk.t('intake.draftSaved', { time: '' }).trim())).toBeVisible();
  await desk.page.waitForTimeout(600);
  first.app.process().kill('SIGKILL');
  const second = await startApp(first.data);
  const after = deskOf(second, language);
  await expect(second.page.getByText(after.t('today.draft'))).toBeInViewport();
  await second.page.keyboard.press('Control+n');
  const found = new IntakePage(after);
  await found.expectFocusIn('intake.want');
  const texts = decisionTexts(language);
  await expect(second.page.locator('[data-question="1"]')).toContainText('恒信博雅科技');
  await expect(second.page.locator('[data-question="2"]')).toContainText(texts.services['usage-based']);
  await expect(second.page.locator('[data-question="3"]')).toContainText(texts.channels.ea.name);
  await second.app.close();
});

test('AC-06-8 Ctrl+L adds a line with the focus on question 2, and two lines show two pairs of chips', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Two Lines', '1', '1', '3', 'y');
  await desk.page.keyboard.press('Control+l');
  await intake.expectFocusIn('intake.what');
  await desk.page.keyboard.press('2');
  await expect(intake.channel).toBeFocused();
  await desk.page.keyboard.press('2');
  await intake.expectFocusIn('intake.want');
  await desk.page.keyboard.press('3');
  await expect(desk.page.getByTestId('line-list').getByRole('img')).toHaveCount(4);
  await intake.finish();
  await expect(desk.page.getByText(desk.t('case.line', { n: 1, of: 2 }))).toBeInViewport();
});

test('AC-06-10 for a customer whose facts are known the quick check is not asked, and 8 keys are enough', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('恒信博雅科技', '1', '1', '3', 'y');
  await intake.finish();
  const keys = countedKeys(desk.page, 8);
  await keys.press('Control+n');
  await expect(intake.customer).toBeFocused();
  await keys.press('h');
  await keys.press('x');
  await expect(desk.page.getByRole('option').first()).toContainText('恒信博雅科技');
  await keys.press('Enter');
  await intake.expectFocusIn('intake.what');
  await keys.press('2');
  await expect(intake.channel).toBeFocused();
  await keys.press('1');
  await intake.expectFocusIn('intake.want');
  await keys.press('3');
  await expect(intake.save).toBeFocused();
  await expect(desk.page.locator('[data-question="5"]')).toHaveCount(0);
  await keys.press('Control+s');
  await expect(desk.page.getByTestId('sources')).toBeVisible();
});

test('AC-06-11 @once an empty customer name is accepted and named with day and time', async ({ desk }) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('', '1', '1', '3', 'y');
  await intake.finish();
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText('2026-11-25');
});
