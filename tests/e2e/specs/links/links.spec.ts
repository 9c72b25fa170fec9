import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { violationsOf } from '../../accessibility.ts';
import { type Desk, expect, test } from '../../desk-test.ts';
import { freshFolder } from '../../electron-app.ts';
import { dropOn } from '../../pages/drop-files.ts';
import { LinksPage } from '../../pages/links-page.ts';
import { record } from '../../pages/request-steps.ts';

/** Tenant of the workspace that {@link Desk.emptyWorkspace} makes, and of its provider. */
const OWN = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';
const PROVIDER = '3b33e682-00c3-41ee-9dd2-a548adf56438';
const STRANGER = 'd0c1f1a2-7b7e-4b39-8a0e-6f3c1b2a9e77';
const invitation = (host: string, tenant: string) =>
  `https://${host}/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=${tenant}&msppId=4847383&indirectCSPId=${PROVIDER}&DAP=false#/BillingAccounts/partner-invitation`;
const OURS = invitation('admin.microsoft.com', OWN);
const FOREIGN = invitation('admin.microsoft.com', STRANGER);
const FORGED = invitation('admin.rnicrosoft.com', OWN);
const WRAPPED = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(OURS)}&data=05%7C02&reserved=0`;

/** What the system was asked: questions and addresses. The next question is answered with `answer`. */
async function watchSystem(desk: Desk, answer: number): Promise<() => Promise<readonly string[]>> {
  await desk.started.app.evaluate(({ dialog, shell }, response) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((...all: unknown[]) => {
      said.push((all.at(-1) as { message: string }).message);
      return Promise.resolve({ response, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    shell.openExternal = (url) => {
      said.push(url);
      return Promise.resolve();
    };
  }, answer);
  return () => desk.started.app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

const withProvider = { providerTenantId: PROVIDER };

test('AC-18-2 pasting is enough: a wrapped link of ours, a foreign and a forged one', async ({ desk }) => {
  await desk.emptyWorkspace(withProvider);
  const links = new LinksPage(desk);
  await desk.page.keyboard.press('Control+Shift+L');
  await expect(links.field).toBeFocused();
  await desk.page.keyboard.insertText(WRAPPED);
  await expect(links.verdict).toHaveAttribute('data-verdict', 'yours');
  await expect(links.original).toHaveValue(OURS);
  await links.button('copy').click();
  expect(await desk.started.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(OURS);
  await expect(links.remarks).toContainText(desk.t('links.warning.wrapped'));
  await expect(links.facts).toContainText('Meridian Distribution');
  expect(await violationsOf(desk.page)).toEqual([]);
  await links.field.fill(FOREIGN);
  await expect(links.verdict).toContainText(
    desk.t('links.verdict.somebody-else', { company: desk.t('links.somebody') }),
  );
  await expect(links.button('keep')).toHaveCount(0);
  await expect(links.original).toHaveAccessibleDescription(desk.t('links.copyStop'));
  await links.field.fill(FORGED);
  await expect(links.verdict).toContainText(
    desk.t('links.verdict.look-alike', { host: 'admin.rnicrosoft.com' }),
  );
  await expect(links.original).toHaveCount(0);
  expect(await violationsOf(desk.page)).toEqual([]);
  await links.button('clear').click();
  await expect(links.field).toBeFocused();
  await expect(links.verdict).toHaveCount(0);
});

test('several links of a pasted mail are listed, and each can be looked at by keyboard', async ({ desk }) => {
  await desk.emptyWorkspace(withProvider);
  const links = new LinksPage(desk);
  await links.open();
  const file = fileURLToPath(new URL('../../../fixtures/links/wrapped-and-forged.eml', import.meta.url));
  await links.field.fill(readFileSync(file, 'utf8'));
  await expect(links.rows).toHaveCount(3);
  await expect(links.verdict).toHaveAttribute('data-verdict', 'yours');
  await links.rows.nth(2).getByRole('button').focus();
  await desk.page.keyboard.press('Enter');
  await expect(links.verdict).toHaveAttribute('data-verdict', 'look-alike');
  expect(await violationsOf(desk.page)).toEqual([]);
  await links.field.fill('no link in here');
  await expect(desk.page.getByText(desk.t('links.none')).last()).toBeVisible();
});

test('AC-18-2 a mail dropped on the link doctor is read and named; one without a link says so', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.emptyWorkspace(withProvider);
  const links = new LinksPage(desk);
  await links.open();
  const mail = fileURLToPath(new URL('../../../fixtures/links/wrapped-and-forged.eml', import.meta.url));
  await dropOn(desk, links.field, [mail]);
  await expect(links.rows).toHaveCount(3);
  await expect(page.getByText(t('links.file', { name: 'wrapped-and-forged.eml' }))).toBeInViewport();
  await expect(links.field).toHaveValue('');
  expect(await violationsOf(page)).toEqual([]);
  await links.button('clear').click();
  await expect(links.rows).toHaveCount(0);
  const plain = join(freshFolder('out'), 'plain.eml');
  writeFileSync(plain, 'Subject: Hello\r\n\r\nNothing to open.');
  await dropOn(desk, links.field, [plain]);
  await expect(page.getByText(t('links.file', { name: 'plain.eml' }))).toBeInViewport();
  await expect(page.getByText(t('links.none')).last()).toBeVisible();
});

test('R13 only a kept link is opened, after its bare host was shown; a no opens nothing', async ({
  desk,
}) => {
  await desk.emptyWorkspace(withProvider);
  const links = new LinksPage(desk);
  await links.open();
  await links.field.fill(WRAPPED);
  await links.button('keep').click();
  await expect(links.button('open')).toBeVisible();
  const refused = await watchSystem(desk, 1);
  await links.button('open').click();
  await expect.poll(refused).toHaveLength(1);
  const said = await watchSystem(desk, 0);
  await links.button('open').click();
  await expect.poll(said).toHaveLength(2);
  const [question, address] = await said();
  expect(question).toContain('admin.microsoft.com');
  expect(address).toBe(OURS);
  await links.button('keepAgain').click();
  await expect(desk.page.getByText(desk.t('links.kept', { count: 2, on: '2026-11-25' }))).toBeVisible();
});

test('without a tenant ID it says that nobody can tell, to a provider as well', async ({ desk }) => {
  await desk.sampleWorkspace('indirect-provider');
  const links = new LinksPage(desk);
  await links.open();
  await links.field.fill(FOREIGN);
  await expect(links.verdict).toHaveAttribute('data-verdict', /no-own-id|somebody-else/u);
});

test('AC-18-1 a link is used in a request, shows its parts, and has a history once it went out', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.emptyWorkspace({ ...withProvider, providerReview: false });
  await page.evaluate(async () => {
    const entry = { name: 'Harbour', domain: 'harbour.example', tenantId: '', country: 'SG' };
    const rest = { isCspPartnerTenant: 'no' as const, tags: [], resellerIds: [] };
    await window.channelDesk.request('customers.add', { entry: { ...entry, ...rest } });
  });
  const links = new LinksPage(desk);
  await links.open();
  await links.field.fill(WRAPPED);
  const button = (key: 'use' | 'showParts' | 'history') =>
    page.getByRole('button', { name: t(`links.${key}`), exact: true });
  await button('showParts').press('Enter');
  await expect(page.getByTestId('link-address')).toContainText('indirectCSPId');
  await expect(page.getByTestId('link-address')).toContainText(PROVIDER);
  await expect(button('history')).toHaveCount(0);
  await button('use').press('Enter');
  const form = page.getByTestId('link-use');
  const whose = form.getByRole('combobox', { name: t('links.useFor'), exact: true });
  await expect(whose).toBeFocused();
  await form.getByRole('button', { name: t('customer.cancel') }).press('Enter');
  await expect(button('use')).toBeFocused();
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: t('links.useBegin') }).press('Enter');
  await expect(whose).toBeFocused();
  await expect(whose).toHaveAccessibleDescription(t('links.useWhose'));
  await whose.fill('Harb');
  await page.getByRole('option', { name: 'Harbour' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await form.getByRole('button', { name: t('links.useBegin') }).press('Enter');
  await expect(page.getByRole('textbox', { name: t('request.link.field') })).toHaveValue(OURS);
  const id = page.url().split('/').at(-1) ?? '';
  await page.evaluate(
    (one) =>
      window.channelDesk.request('requests.change', { id: one, recipient: 'Li', mail: 'li@harbour.example' }),
    id,
  );
  await record(desk, id, 'made-ready', 'sent');
  await links.open();
  await links.field.fill(OURS);
  await button('history').press('Enter');
  const history = page.getByTestId('link-history');
  await expect(history).toContainText(t('links.usesCount', { count: 1 }));
  await history
    .getByRole('link', { name: t('links.historyRequest', { number: 1, name: 'Harbour' }) })
    .press('Enter');
  await expect(page).toHaveURL(new RegExp(`${id}$`, 'u'));
});
