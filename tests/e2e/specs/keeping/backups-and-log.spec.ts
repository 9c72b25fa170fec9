import { expect, test } from '../../desk-test.ts';

const add = (name: string) => ({
  name,
  domain: '',
  tenantId: '',
  country: null,
  isCspPartnerTenant: null,
  tags: [],
  resellerIds: [],
});

test('AC-21-3 a backup is made, what restoring it would change is said, and the restored state can be undone by key', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const { page, t } = desk;
  await page.evaluate((entry) => window.channelDesk.request('customers.add', { entry }), add('恒信博雅科技'));
  await desk.go('/settings/data');
  await page.getByRole('button', { name: t('saving.backUpNow') }).click();
  const backups = page.getByTestId('backups');
  await expect(backups.getByRole('row')).toHaveCount(2);
  await expect(backups).toContainText(t('backups.reason.by-hand'));
  await page.evaluate((entry) => window.channelDesk.request('customers.add', { entry }), add('Added later'));
  await backups.getByRole('button').first().click();
  const restore = page.getByTestId('restore');
  await expect(restore.getByTestId('difference')).toContainText(t('backups.removed'));
  await restore.getByRole('button', { name: t('backups.go', { count: 1 }) }).click();
  await expect(page.getByText(t('backups.reason.before-restore'))).toBeInViewport();
  await desk.go('/customers');
  await expect(page.getByText('恒信博雅科技')).toBeInViewport();
  await expect(page.getByText('Added later')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Added later')).toBeInViewport();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Added later')).toHaveCount(0);
});

test('AC-20-1 an entry shows before and now, is taken back from the log, and filters stand in the address', async ({
  desk,
}) => {
  await desk.emptyWorkspace();
  const { page, t } = desk;
  const id = await page.evaluate(async (entry) => {
    const made = await window.channelDesk.request('customers.add', { entry });
    return made.ok ? made.value.id : '';
  }, add('Alpha'));
  await page.evaluate((input) => window.channelDesk.request('customers.change', input), {
    id,
    entry: add('Beta'),
  });
  await desk.go('/activity');
  const rows = page.getByRole('table', { name: t('activity.title') }).getByRole('row');
  await rows
    .nth(1)
    .getByRole('button', { name: t('activity.show') })
    .click();
  const changes = page.getByTestId('changes');
  await expect(changes).toContainText('Alpha');
  await expect(changes).toContainText(t('field.name'));
  const undo = (label: 'activity.customer.add' | 'activity.customer.change') =>
    page.getByRole('button', {
      name: t('activity.showOf', { action: t('app.undo'), what: t(label), time: '' }).trim(),
    });
  await undo('activity.customer.add').click();
  await expect(page.getByTestId('undo-conflict')).toBeInViewport();
  await undo('activity.customer.change').click();
  await expect(rows.nth(1)).toContainText(t('activity.undoOf', { what: t('activity.customer.change') }));
  await page.getByRole('combobox', { name: t('activity.kind') }).selectOption('customer');
  await expect(page).toHaveURL(/activity\/kind/u);
  await expect(rows.filter({ hasText: t('activity.workspace.create') })).toHaveCount(0);
  await page.reload();
  await expect(rows).toHaveCount(4);
  await expect(page.getByTestId('chain')).toContainText(t('activity.chainComplete'));
});

test('4.3 the header says what is saved, where, and what came since the last backup', async ({ desk }) => {
  await desk.emptyWorkspace();
  const { page, t } = desk;
  await page.getByTestId('save-status').click();
  const details = page
    .getByRole('dialog', { name: t('saving.details') })
    .or(page.getByRole('group', { name: t('saving.details') }));
  await expect(details).toContainText(t('saving.noBackup'));
  await details.getByRole('button', { name: t('saving.backUpNow') }).click();
  await expect(details).not.toContainText(t('saving.noBackup'));
});
