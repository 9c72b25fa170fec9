import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { type Desk, expect, test } from '../../desk-test.ts';

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
