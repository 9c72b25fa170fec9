import { join } from 'node:path';
import { decisionTexts } from '../../../renderer/messages/messages.ts';
import { type Desk, expect, test } from '../desk-test.ts';
import { FOLDER, picture } from './picture.ts';

const PAIRS = 10;

/** One case for each pair of verdicts the sample holds, up to ten, in the order of its cases. */
async function casesByPair(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const found = await desk.page.evaluate(async () => {
    const list = await window.channelDesk.request('cases.list', {});
    const pairs: [string, string][] = [];
    for (const { id } of list.ok ? list.value.rows : []) {
      const got = await window.channelDesk.request('cases.get', { id });
      const [line] = got.ok ? got.value.lines : [];
      if (line !== undefined) pairs.push([`${line.decision.support} ${line.decision.move}`, id]);
    }
    return pairs;
  });
  return new Map(found.toReversed());
}

async function openCard(desk: Desk, id: string): Promise<void> {
  await desk.go(`/cases/${id}`);
  await expect(desk.page.getByTestId('sources')).toBeVisible();
}

/** Writes the printed card through the save dialog. */
async function printCard(desk: Desk, copy: 'staff' | 'customer'): Promise<void> {
  const { page, t } = desk;
  const name = `printed-${copy}-${desk.language}.pdf`;
  await desk.started.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(FOLDER, name),
  );
  await page.getByRole('radio', { name: t(`print.${copy}`) }).check();
  await page.getByRole('button', { name: t('print.pdf'), exact: true }).click();
  await expect(page.getByText(t('print.saved', { name })).first()).toBeVisible();
}

test('the card of ten pairs of verdicts, what if, why not, and its printed copies', async ({ desk }) => {
  await desk.sampleWorkspace();
  const cases = [...(await casesByPair(desk))].slice(0, PAIRS);
  expect(cases).toHaveLength(PAIRS);
  for (const [pair, id] of cases) {
    await openCard(desk, id);
    await picture(desk, 'card', pair);
  }
  const { page, t } = desk;
  await openCard(desk, cases[0]?.[1] ?? '');
  await page.getByRole('button', { name: t('whatIf.open'), exact: true }).click();
  await page.getByLabel(t('whatIf.fact'), { exact: true }).selectOption('relationshipState');
  const fact = decisionTexts(desk.language).facts.relationshipState;
  await page.getByLabel(t('whatIf.value', { fact })).selectOption('reseller-dap');
  await expect(page.getByTestId('trial-bar')).toBeVisible();
  await picture(desk, 'card', 'what if');
  await openCard(desk, cases[1]?.[1] ?? '');
  await page.getByRole('button', { name: t('whyNot.title'), exact: true }).click();
  await page.getByTestId('way').first().scrollIntoViewIfNeeded();
  await picture(desk, 'card', 'why not');
  await page.keyboard.press('Control+p');
  await expect(page.getByTestId('print-sheet')).toBeVisible();
  await picture(desk, 'card', 'print');
  await printCard(desk, 'staff');
  await printCard(desk, 'customer');
});
