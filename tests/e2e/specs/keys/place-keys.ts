import type { BindingId } from '../../../../renderer/app/keys/bindings.ts';
import { type Desk, expect } from '../../desk-test.ts';
import { IntakePage } from '../../pages/intake-page.ts';
import { addDraft, lookAtChecks, withDraft } from '../../pages/request-steps.ts';
import { atFirstRow, atHeading, focusIn, type KeyCase, leads, sees } from './key-case.ts';

const onCustomer = (desk: Desk) => atFirstRow(desk, '/customers', 'customers.title');
const onRequest = (desk: Desk) => atFirstRow(desk, '/requests', 'requests.title');

/** How many requests are chosen. */
const chosen = ({ page }: Desk) => page.getByRole('grid').getByRole('checkbox', { checked: true }).count();

/** How many drawn customers are chosen. */
const chosenCustomers = ({ page }: Desk) => page.locator('[role=row][aria-selected=true]').count();

/** The list with a customer first that has a draft. */
async function onDrafted(desk: Desk): Promise<void> {
  drafts += 1;
  await addDraft(desk, `0 Draft ${drafts} Ltd`, `draft${drafts}.example`);
  await onCustomer(desk);
}

/** The columns in their first order, with the focus on one of them. */
async function onColumn(desk: Desk, at: number): Promise<void> {
  await onCustomer(desk);
  const reset = desk.page.getByRole('button', { name: desk.t('view.reset'), exact: true });
  if (await reset.isVisible()) await reset.click();
  await desk.page.getByRole('button', { name: desk.t('view.columns'), exact: true }).click();
  await desk.page.getByTestId('column-menu').getByRole('checkbox').nth(at).focus();
}

/** In the heads of the list itself, behind the box and the name; they stand also while something lies over them. */
const isFirstColumn = (column: 'verdicts') => async (desk: Desk) => {
  const heads = await desk.page.locator('main [role="columnheader"]').allTextContents();
  const at = heads.findIndex((head) => head.startsWith(desk.t(`customers.column.${column}`)));
  if (at < 0) throw new Error(`The heads of the list are ${heads.join(', ')}.`);
  return at === 2;
};

async function onCase(desk: Desk): Promise<void> {
  const id = await desk.page.evaluate(async () => {
    const list = await window.channelDesk.request('cases.list', {});
    return list.ok ? list.value.rows[0]?.id : '';
  });
  await atHeading(desk, '/activity', 'activity.title');
  await desk.go(`/cases/${id}`);
  await desk.page.getByTestId('sources').waitFor();
}

let drafts = 0;

/** The draft of a request to a new customer. */
async function inComposer(desk: Desk): Promise<void> {
  drafts += 1;
  await atHeading(desk, '/activity', 'activity.title');
  await desk.go(`/requests/${await addDraft(desk, `Draft ${drafts} Ltd`, `draft${drafts}.example`)}`);
  await desk.page.getByTestId('preflight').waitFor();
  await desk.page.getByRole('heading', { level: 1 }).focus();
}

/** A draft that waits for nothing, in a workspace whose provider does not look first. */
async function inFinishedComposer(desk: Desk): Promise<void> {
  const id = await withDraft(desk);
  await lookAtChecks(desk, id);
  await atHeading(desk, '/activity', 'activity.title');
  await desk.go(`/requests/${id}`);
  await desk.page.getByTestId('preflight').waitFor();
  await desk.page.getByRole('heading', { level: 1 }).focus();
}

let cases = 0;

/** A case for a new customer, asked for the quick check. */
async function inIntake(desk: Desk): Promise<void> {
  const intake = new IntakePage(desk);
  cases += 1;
  await atHeading(desk, '/activity', 'activity.title');
  await desk.page.evaluate(() => window.channelDesk.request('cases.discard-draft', {}));
  await desk.go('/cases/new');
  await intake.customer.waitFor();
  await intake.answer(`Key ${cases} Ltd`, '1', '1', '3', null);
  await intake.expectFocusIn('intake.check');
}

const question = ({ page }: Desk, n: number) => page.locator(`[data-question="${n}"]`);

/** A question that is answered, and closed; the key opens it again. */
const asks = (n: number): KeyCase => ({
  prepare: async (desk) => {
    await inIntake(desk);
    if (n === 5) await question(desk, 4).getByRole('button').click();
    await expect(question(desk, n).getByRole('button').last()).toBeVisible();
  },
  isDone: focusIn(`[data-question="${n}"] > :nth-child(2)`),
});

const line = ({ page }: Desk, n: number) =>
  page
    .getByTestId('line-list')
    .getByRole('button')
    .nth(n - 1);

/** Two lines; the given one is worked on. */
async function onLine(desk: Desk, n: 1 | 2): Promise<void> {
  await inIntake(desk);
  await desk.page.getByRole('button', { name: desk.t('intake.anotherLine') }).click();
  await line(desk, n).click();
  await expect(line(desk, n)).toHaveAttribute('aria-current', 'true');
}

const isOnLine = (n: 1 | 2) => async (desk: Desk) =>
  (await line(desk, n).getAttribute('aria-current')) === 'true';

/** The palette over Today, with a customer as its row; opened by pointer, for its own key may be switched off. */
async function inPalette(desk: Desk): Promise<void> {
  await atHeading(desk, '/today', 'today.title');
  await desk.page.getByRole('button', { name: desk.t('palette.open') }).click();
  await desk.page.getByRole('combobox', { name: desk.t('palette.title') }).fill('@rf');
  await desk.page.getByTestId('palette').getByRole('option').first().waitFor();
}

/** Keys that work in one place only. */
export const PLACE_KEYS = {
  customersNewCase: { prepare: onCustomer, isDone: leads(/#\/cases\/new\/[0-9a-f-]{36}$/u) },
  customersChoose: { prepare: onCustomer, isDone: async (desk) => (await chosenCustomers(desk)) === 1 },
  customersDown: { prepare: onCustomer, isDone: async (desk) => (await chosenCustomers(desk)) === 2 },
  customersUp: { prepare: onCustomer, isDone: async (desk) => (await chosenCustomers(desk)) === 1 },
  customersAll: { prepare: onCustomer, isDone: async (desk) => (await chosenCustomers(desk)) > 2 },
  customersPeek: { prepare: onCustomer, isDone: sees(({ page }) => page.getByTestId('peek')) },
  customersRequest: { prepare: onCustomer, isDone: leads(/#\/requests\/[0-9a-f-]{36}$/u) },
  customersRecord: { prepare: onDrafted, isDone: leads(/#\/requests\/[0-9a-f-]{36}$/u) },
  customersTask: { prepare: onCustomer, isDone: sees(({ page }) => page.getByTestId('row-task')) },
  customersColumnUp: { prepare: (desk) => onColumn(desk, 1), isDone: isFirstColumn('verdicts') },
  customersColumnDown: { prepare: (desk) => onColumn(desk, 0), isDone: isFirstColumn('verdicts') },
  requestsChoose: { prepare: onRequest, isDone: async (desk) => (await chosen(desk)) === 1 },
  requestsAll: { prepare: onRequest, isDone: async (desk) => (await chosen(desk)) > 1 },
  requestsRecord: { prepare: onRequest, isDone: sees(({ page }) => page.getByTestId('record-form')) },
  composerPrimary: {
    prepare: inFinishedComposer,
    isDone: sees(({ page, t }) => page.getByText(t('send.asked'))),
  },
  composerCopy: {
    prepare: inFinishedComposer,
    isDone: sees(({ page, t }) => page.getByText(t('send.asked'))),
  },
  composerNext: { prepare: inComposer, isDone: focusIn('[data-testid="preflight"]') },
  composerLink: { prepare: inComposer, isDone: focusIn('[data-fix="link"] input') },
  composerTo: { prepare: inComposer, isDone: focusIn('input[data-mail]') },
  composerText: { prepare: inComposer, isDone: focusIn('[data-testid^="mail-"] input') },
  composerLanguage: { prepare: inComposer, isDone: focusIn('[data-mail-language]') },
  casePrint: { prepare: onCase, isDone: sees(({ page }) => page.getByTestId('print-sheet')) },
  intakeSave: {
    prepare: async (desk) => {
      await inIntake(desk);
      await desk.page.keyboard.press('y');
    },
    isDone: sees(({ page }) => page.getByTestId('sources')),
  },
  intakeLine: {
    prepare: inIntake,
    isDone: async ({ page }) => (await page.getByTestId('line-list').getByRole('listitem').count()) === 2,
  },
  intakeUp: { prepare: (desk) => onLine(desk, 2), isDone: isOnLine(1) },
  intakeDown: { prepare: (desk) => onLine(desk, 1), isDone: isOnLine(2) },
  intakeMore: { prepare: inIntake, isDone: focusIn('details[data-more-facts][open]') },
  intake1: asks(1),
  intake2: asks(2),
  intake3: asks(3),
  intake4: asks(4),
  intake5: asks(5),
  palettePeek: { prepare: inPalette, isDone: sees(({ page }) => page.getByTestId('peek')) },
  paletteActions: {
    prepare: inPalette,
    isDone: sees(({ page, t }) => page.getByTestId('palette').getByText(t('palette.do.task'))),
  },
} as const satisfies Partial<Record<BindingId, KeyCase>>;
