import { expect, test } from '../../desk-test.ts';
import { commit } from '../../input-method.ts';

test('a request is begun from a case, keeps what is typed, and survives a reload', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/cases');
  await desk.page.getByRole('grid').locator('[data-index]').first().dblclick();
  await desk.page.getByTestId('sources').waitFor();
  const customer = (await desk.page.getByRole('heading', { level: 1 }).textContent())?.split(' · ')[1] ?? '';
  await desk.page.getByRole('button', { name: desk.t('request.write') }).click();
  const heading = desk.page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(customer);
  await expect(
    desk.page.getByRole('img', { name: new RegExp(desk.t('request.state.draft'), 'u') }),
  ).toBeInViewport();
  await desk.page.getByRole('radio', { name: desk.t('request.kind.gdap-approval') }).check();
  await desk.page.getByRole('textbox', { name: desk.t('request.recipient') }).focus();
  await commit(desk.page, '陈女士');
  await desk.page.getByRole('textbox', { name: desk.t('request.mail') }).fill('chen@');
  await expect(desk.page.getByText(desk.t('request.mailBad'))).toBeVisible();
  await desk.page.getByRole('textbox', { name: desk.t('request.mail') }).fill('chen@hxby.example');
  await desk.page
    .getByTestId('mail-en')
    .getByRole('textbox', { name: desk.t('request.block.why') })
    .fill('Please accept.');
  await expect(
    desk.page.getByText(new RegExp(desk.t('request.saved', { time: '\\d\\d:\\d\\d' }), 'u')),
  ).toBeVisible();
  await desk.page.reload();
  await expect(desk.page.getByRole('textbox', { name: desk.t('request.recipient') })).toHaveValue('陈女士');
  await expect(desk.page.getByRole('textbox', { name: desk.t('request.mail') })).toHaveValue(
    'chen@hxby.example',
  );
  await expect(
    desk.page.getByTestId('mail-en').getByRole('textbox', { name: desk.t('request.block.why') }),
  ).toHaveValue('Please accept.');
  await expect(desk.page.getByRole('radio', { name: desk.t('request.kind.gdap-approval') })).toBeChecked();
});

test('leaving the page while typing keeps the last letter', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/requests');
  await desk.page.getByRole('grid').locator('[data-index]').first().dblclick();
  await desk.page.getByRole('textbox', { name: desk.t('request.mail') }).fill('last@letter.example');
  await desk.go('/requests');
  await desk.page.getByRole('grid').locator('[data-index]').first().dblclick();
  await expect(desk.page.getByRole('textbox', { name: desk.t('request.mail') })).toHaveValue(
    'last@letter.example',
  );
});

test('a draft is cancelled with undo, leaves the open list and stays among all', async ({ desk }) => {
  await desk.sampleWorkspace();
  await desk.go('/requests');
  const grid = desk.page.getByRole('grid', { name: desk.t('requests.grid') });
  await expect(grid.locator('[data-index]').first()).toBeInViewport();
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await grid.locator('[data-index]').first().dblclick();
  await desk.page.getByRole('button', { name: desk.t('request.cancel') }).click();
  await expect(desk.page.getByTestId('history')).toContainText(desk.t('request.event.cancelled'));
  await desk.go('/requests');
  await expect(grid).toHaveAttribute('aria-rowcount', String(before - 1));
  await desk.page.getByRole('tab', { name: desk.t('requests.view.all') }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
  await desk.page
    .getByRole('button', { name: desk.t('app.undo'), exact: true })
    .first()
    .click();
  await desk.page.getByRole('tab', { name: desk.t('requests.view.open') }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
});

test('a workspace without requests says how to begin one', async ({ desk }) => {
  await desk.emptyWorkspace();
  await desk.go('/requests');
  await expect(desk.page.getByText(desk.t('requests.none'))).toBeInViewport();
});
