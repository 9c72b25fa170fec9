import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { IntakePage } from '../../pages/intake-page.ts';

async function openCase(desk: Desk, customer: string): Promise<void> {
  await desk.sampleWorkspace();
  await desk.go('/cases');
  await desk.page.getByRole('row', { name: new RegExp(customer, 'u') }).dblclick();
  await desk.page.getByTestId('sources').waitFor();
}

const button = (desk: Desk, name: string) => desk.page.getByRole('button', { name, exact: true });

test('S-07 what if: another fact decides at once, says what changes, and nothing is saved', async ({
  desk,
}) => {
  await openCase(desk, 'Lakeside Dental');
  const { page, t } = desk;
  const texts = decisionTexts(desk.language);
  const head = page.getByTestId('head-support');
  const before = await head.textContent();
  await button(desk, t('whatIf.open')).click();
  await page.getByLabel(t('whatIf.fact'), { exact: true }).selectOption('relationshipState');
  const value = page.getByLabel(t('whatIf.value', { fact: texts.facts.relationshipState }));
  await value.selectOption('reseller-dap');
  const bar = page.getByTestId('trial-bar');
  await expect(bar).toContainText(t('whatIf.unsaved'));
  await expect(bar).toContainText(texts.values['reseller-dap'] ?? '');
  await expect(bar.getByTestId('changes')).toContainText(
    t('change.support', {
      from: texts.support['request-permission'].chip,
      to: texts.support['support-now'].chip,
    }),
  );
  await expect(head).toContainText(texts.support['support-now'].head);
  await page.getByLabel(t('whatIf.fact'), { exact: true }).selectOption('customerIsCspPartnerTenant');
  await page
    .getByLabel(t('whatIf.value', { fact: texts.facts.customerIsCspPartnerTenant }))
    .selectOption('yes');
  await expect(head).toContainText(texts.support.prohibited.head);
  await button(desk, t('whatIf.back')).click();
  await expect(bar).toHaveCount(0);
  await expect(head).toHaveText(before ?? '');
});

test('S-07 why not: names what fails and what is unknown, and tries it out', async ({ desk }) => {
  await openCase(desk, 'Lakeside Dental');
  const { page, t } = desk;
  const texts = decisionTexts(desk.language);
  await button(desk, t('whyNot.title')).click();
  const goal = page.locator('[data-verdict="support support-now"]');
  await goal.scrollIntoViewIfNeeded();
  await expect(goal.getByTestId('way').first()).toContainText(texts.facts.relationshipState);
  await goal
    .getByRole('button', { name: t('whyNot.try') })
    .first()
    .click();
  await expect(page.getByTestId('trial-bar')).toContainText(t('whatIf.unsaved'));
  await expect(page.getByTestId('head-support')).toContainText(texts.support['support-now'].head);
});

test('AC-07-7 after a new fact the then-and-now bar appears, compares, and the record of that day stays', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const intake = new IntakePage(desk);
  await intake.open();
  await intake.answer('Old Mill Foods', '1', '0', '3', 'y');
  await intake.finish();
  const { page, t } = desk;
  const texts = decisionTexts(desk.language);
  const bar = page.getByTestId('then-and-now');
  await expect(bar).toHaveCount(0);
  const open = page.getByTestId('still-open');
  await open.getByRole('combobox').first().selectOption('csp-own');
  await expect(bar).toContainText(texts.support['needs-review'].chip);
  const said = await bar.textContent();
  await button(desk, t('then.compare')).click();
  const compared = page.getByTestId('then-compared');
  await expect(compared.locator('[data-row="support"]')).toContainText(texts.support['already-own'].chip);
  await expect(compared).toContainText(texts.facts.acquisitionChannel);
  await desk.go('/cases/view/different');
  const row = page.getByRole('row', { name: /Old Mill Foods/u });
  await expect(row.getByTestId('case-marks')).toContainText(t('cases.different'));
  await row.dblclick();
  await expect(bar).toHaveText(said ?? '');
});

test('S-07 the drift line opens both editions beside each other, with the rules only one of them has', async ({
  desk,
}) => {
  await openCase(desk, 'Orchard Legal');
  const { page, t } = desk;
  const texts = decisionTexts(desk.language);
  await button(desk, t('compare.open')).click();
  const editions = page.getByTestId('editions');
  const move = editions.locator('[data-row="move"]');
  await expect(move).toContainText(texts.move['wait-or-cancel'].chip);
  await expect(move).toContainText(texts.move['transfer-license'].chip);
  expect(await editions.locator('[data-only="mc-latest"] li').count()).toBeGreaterThan(0);
});

test('S-07 an own decision needs a reason, stands above the verdict, and is undone', async ({ desk }) => {
  await openCase(desk, 'Lakeside Dental');
  const { page, t } = desk;
  const texts = decisionTexts(desk.language);
  const head = await page.getByTestId('head-support').textContent();
  await button(desk, t('own.open')).click();
  const form = page.getByTestId('own-decision-form');
  await form.getByLabel(t('side.support')).selectOption('support-now');
  await button(desk, t('own.save')).click();
  await expect(form).toContainText(t('own.noReason'));
  await form.getByLabel(t('own.reason')).fill('融发的负责人同意 (by phone).');
  await button(desk, t('own.save')).click();
  const box = page.getByTestId('own-decision');
  await expect(box).toContainText(texts.support['support-now'].chip);
  await expect(box).toContainText('融发的负责人同意');
  await expect(page.getByTestId('head-support')).toHaveText(head ?? '');
  await button(desk, t('app.undo')).click();
  await expect(box).toHaveCount(0);
});
