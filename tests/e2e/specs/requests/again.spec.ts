import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { answerDialogs, freshFolder } from '../../electron-app.ts';
import { addDraft, record, withDraft } from '../../pages/request-steps.ts';

async function twoSent(desk: Desk): Promise<readonly string[]> {
  const ids = [await withDraft(desk), await addDraft(desk, 'Harbour', 'harbour.example')];
  for (const id of ids) await record(desk, id, 'made-ready', 'sent');
  return ids;
}

test('S-10 on the heading of a group A chooses its requests and R records for them; their reminders are saved as .eml', async ({
  desk,
}) => {
  const { page, t } = desk;
  await page.evaluate(() => window.channelDesk.request('app.set-preferences', { requestGrouping: 'state' }));
  await twoSent(desk);
  await addDraft(desk, 'Old Mill', 'mill.example');
  await desk.go('/requests');
  const heading = page.getByRole('grid').getByRole('button', { name: t('requests.group.waiting') });
  await heading.press('a');
  const bar = page.getByRole('region', { name: t('requests.bulk') });
  await expect(bar).toContainText(t('requests.selected', { count: 2 }));
  const folder = freshFolder('reminders');
  await answerDialogs(desk.started.app, [folder]);
  await bar.getByRole('button', { name: t('requests.saveReminders', { count: 2 }) }).press('Enter');
  await expect(page.getByTestId('batch')).toBeInViewport();
  const files = readdirSync(folder).filter((name) => /^reminder-.*\.eml$/u.test(name));
  expect(files).toHaveLength(2);
  const all = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
  for (const to of ['chen@hxby.example', 'chen@harbour.example']) expect(all).toContain(`<${to}>`);
  await heading.press('a');
  await expect(bar).toHaveCount(0);
  await heading.press('r');
  await expect(page.getByTestId('record-form')).toBeInViewport();
});

test('S-10 a dropped file is added as evidence, a file made by the page is not', async ({ desk }) => {
  const { page, t } = desk;
  const [id = ''] = await twoSent(desk);
  const file = join(freshFolder('out'), 'screen.png');
  writeFileSync(file, 'pixels');
  await desk.go(`/requests/${id}`);
  const evidence = page.getByTestId('evidence');
  await expect(evidence).toContainText(t('track.noEvidence'));
  const drop = (given: 'own' | 'chosen') =>
    page.evaluate((which) => {
      const data = new DataTransfer();
      const chosen = document.querySelector<HTMLInputElement>('#chosen')?.files?.[0];
      data.items.add(which === 'own' || chosen === undefined ? new File(['x'], 'made.png') : chosen);
      const target = document.querySelector('[data-testid="drop"]');
      target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, given);
  await drop('own');
  await expect(evidence).toContainText(t('track.noEvidence'));
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' });
    document.body.append(input);
  });
  await page.locator('#chosen').setInputFiles(file);
  await drop('chosen');
  await expect(evidence).toContainText('screen.png');
  await expect(evidence).not.toContainText('made.png');
});

test('S-10 a sent mail is copied again as it was sent, and its request is duplicated', async ({ desk }) => {
  const { page, t } = desk;
  const [id = ''] = await twoSent(desk);
  await desk.go(`/requests/${id}`);
  const mail = page.getByRole('region', { name: t('request.mailAsSent'), exact: true });
  await expect(mail).toContainText('Lin Wei\nLakeview IT');
  await expect(mail).not.toContainText('⟦');
  await expect(page.getByTestId('preflight')).toContainText(t('preflight.knownBy', { name: 'Lin Wei' }));
  await page.getByRole('button', { name: t('track.copyAgain') }).press('Enter');
  await expect
    .poll(() => desk.started.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('https://admin.microsoft.com/');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: t('track.duplicate') }).press('Enter');
  await expect(page.getByRole('textbox', { name: t('request.recipient') })).toHaveValue('陈女士');
  await expect(page).not.toHaveURL(new RegExp(`${id}$`, 'u'));
});
