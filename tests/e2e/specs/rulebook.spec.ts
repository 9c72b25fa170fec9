import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../desk-test.ts';
import { RulebookPage } from '../pages/rulebook-page.ts';

test('AC-17-1 a sentence, its bare number, an id, a conflict, a word and its pinyin find the rule', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.open();
  const all = await rulebook.rules.count();
  for (const [typed, id] of [
    ['¶110', 'mc-license-no-switch'],
    ['110', 'mc-license-no-switch'],
    ['mc-license', 'mc-license-request-permission'],
    ['X8', 'li-cancel-window'],
    ['许可证', 'mc-license-request-permission'],
    ['xukezheng', 'mc-license-request-permission'],
    ['permission', 'mc-license-request-permission'],
  ] as const) {
    await rulebook.search.fill(typed);
    await expect(rulebook.rule(id), typed).toBeVisible();
    expect(await rulebook.rules.count(), typed).toBeLessThan(all);
  }
  await rulebook.search.fill('qqqqq');
  await expect(desk.page.getByText(desk.t('rulebook.noMatch', { text: 'qqqqq' }))).toBeVisible();
  expect(await violationsOf(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: desk.t('customers.clear') }).click();
  await expect(rulebook.search).toBeFocused();
  await expect(rulebook.rules).toHaveCount(all);
});

test('AC-17-1 the rulebook goes by the keyboard alone, and the list is found as it was left', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.open();
  await rulebook.search.focus();
  await desk.page.keyboard.type('110');
  await expect(rulebook.rules).toHaveCount(1);
  await desk.page.keyboard.press('ArrowDown');
  await expect(rulebook.rule('mc-license-no-switch')).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(rulebook.heading()).toBeFocused();
  await expect(desk.page).toHaveURL(/#\/rulebook\/mc-license-no-switch$/u);
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect(rulebook.search).toHaveValue('110');
  await expect(rulebook.rules).toHaveCount(1);
  await rulebook.rules.first().focus();
  await desk.page.keyboard.press('/');
  await expect(rulebook.search).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(rulebook.search).toHaveValue('');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('End');
  await expect(rulebook.rules.last()).toBeFocused();
  await desk.page.keyboard.press('Home');
  await expect(rulebook.rules.first()).toBeFocused();
});

test('AC-17-1 from the drift number to the affected cases in at most three clicks, and from a rule to its cases', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.open();
  await desk.page.getByRole('button', { name: desk.t('rulebook.compare') }).click();
  const cases = desk.page.getByTestId('compared-cases').getByRole('link');
  await expect(cases.first()).toBeVisible();
  await cases.first().click();
  await expect(desk.page.getByTestId('verdict-move')).toBeVisible();
  await rulebook.openRule('mc-license-no-switch');
  await rulebook.cases.first().click();
  await expect(desk.page).toHaveURL(/#\/cases\/[0-9a-f-]+$/u);
  const link = desk.page.locator('a[href="#/rulebook/mc-license-no-switch"]').first();
  await link.click();
  await expect(desk.page.getByTestId('rule-clauses')).toBeVisible();
  await desk.page.getByRole('button', { name: desk.t('app.back'), exact: true }).click();
  await expect(desk.page.getByTestId('sources')).toBeVisible();
});

test('a rule reads in words: no operator, fact or value of the rulebook stands as its id', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  for (const id of ['mc-user-roles', 'gd-ea-not-supported', 'li-cancel-window', 'az-plan-prerequisites']) {
    await rulebook.openRule(id);
    const sentences = desk.page.getByTestId('rule-clauses').locator('li, p');
    const text = (await sentences.allTextContents()).join('\n');
    expect(text, id).not.toBe('');
    expect(text, id).not.toMatch(/oneOf|noneOf|isNot|atLeast|isKnown|isUnknown|[a-z]+-[a-z]+-[a-z]+/u);
    expect(text, id).not.toMatch(/\{|undefined|[a-z][A-Z]/u);
  }
});

test('filters by edition and basis, and says when nothing is left', async ({ desk }) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.open();
  await rulebook.edition.selectOption('mc-latest');
  await expect(rulebook.rule('li-nce-transfer')).toBeVisible();
  await expect(rulebook.rule('mc-license-no-switch')).toHaveCount(0);
  await rulebook.basis.selectOption('N');
  await expect(rulebook.rule('li-nce-transfer')).toBeVisible();
  await expect(rulebook.rule('mc-scope')).toHaveCount(0);
  await rulebook.edition.selectOption('mc-2020-06');
  await expect(desk.page.getByText(desk.t('rulebook.noBasis'))).toBeVisible();
  await desk.page.getByRole('button', { name: desk.t('rulebook.allBases') }).click();
  await expect(rulebook.rule('mc-license-no-switch')).toBeVisible();
});

test('AC-17-2 compare shows both editions with difference words; Differs lists exactly what differs', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.compare('mc-latest');
  const states = () =>
    rulebook.compared.evaluateAll((all) => all.map((one) => one.getAttribute('data-state') ?? ''));
  const differing = await states();
  expect(differing).not.toContain('same');
  expect(new Set(differing)).toEqual(new Set(['changed', 'gone', 'added']));
  await expect(rulebook.comparedRule('mc-license-no-switch')).toContainText(
    desk.t('rulebook.mark.gone', { id: 'mc-2020-06' }),
  );
  await expect(rulebook.comparedRule('li-nce-transfer')).toContainText(
    desk.t('rulebook.mark.added', { id: 'mc-latest' }),
  );
  await expect(rulebook.comparedRule('mc-user-roles')).toContainText(desk.t('rulebook.changedPart'));
  await rulebook.differs.click();
  await expect(rulebook.comparedRule('mc-scope')).toBeVisible();
  const all = await states();
  expect(all.filter((state) => state !== 'same')).toHaveLength(differing.length);
  expect(all.length).toBeGreaterThan(differing.length);
  expect(await violationsOf(desk.page)).toEqual([]);
});

test('a note on a rule is kept, shown in the list, and undone', async ({ desk }) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.openRule('mc-scope');
  await rulebook.note.fill('Ask Chen first.');
  await rulebook.saveNote.click();
  await expect(desk.page.getByTestId('note')).toContainText('2026');
  await rulebook.open();
  await expect(rulebook.rule('mc-scope')).toContainText(desk.t('rulebook.noted'));
  await rulebook.openRule('mc-scope');
  await expect(rulebook.note).toHaveValue('Ask Chen first.');
  await desk.page.getByRole('button', { name: desk.t('app.undo'), exact: true }).click();
  await expect(rulebook.note).toHaveValue('');
});

test('S-17 a citation is copied, and a conflict is read side by side and leads to its rules', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const rulebook = new RulebookPage(desk);
  await rulebook.openRule('mc-license-no-switch');
  const { page, t } = desk;
  const sources = page.getByTestId('rule-sources');
  await sources.getByRole('button').first().click();
  const copied = await desk.started.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^mc-license-no-switch · mc-2020-06 · SEED ¶110 · /u);
  await expect(page.getByText(t('rulebook.copied', { text: copied })).first()).toBeVisible();
  await sources.getByRole('link', { name: t('conflicts.title') }).click();
  const conflict = page.getByTestId('conflict-X2');
  await expect(conflict).toContainText(t('conflict.X2.one'));
  await expect(conflict).toContainText(t('conflict.X2.other'));
  await expect(page.locator('[data-testid^="conflict-X"]')).toHaveCount(24);
  expect(await violationsOf(page)).toEqual([]);
  await conflict.getByRole('link').first().click();
  await expect(page.getByTestId('rule-clauses')).toBeVisible();
});

test('S-17 a rule that is due is verified, leaves the list, and comes back by undo', async ({ desk }) => {
  await desk.sampleWorkspace();
  const { page, t } = desk;
  await new RulebookPage(desk).open();
  await page.getByRole('button', { name: t('verify.title') }).click();
  const due = page.locator('[data-due="mc-scope"]');
  await expect(due).toContainText('2020-06-17');
  expect(await violationsOf(page)).toEqual([]);
  await due.getByRole('button').click();
  await expect(due).toHaveCount(0);
  await page.getByRole('button', { name: t('app.undo'), exact: true }).click();
  await expect(due).toHaveCount(1);
});
