import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importText } from '../../../renderer/messages/import-text.ts';
import { type Desk, expect, test } from '../desk-test.ts';
import { answerDialogs, freshFolder } from '../electron-app.ts';
import { dropOn } from '../pages/drop-files.ts';

const GOOD = [
  'Microsoft ID,Company name,Primary domain name,Relationship',
  '53eb21cb-6b2d-4ee5-9e92-27dfc927e93c,FourthCoffee137,FourthCoffee137.onmicrosoft.com,Cloud Reseller',
  '3dfe847b-cad9-4fc1-86d3-cf16c2790087,恒信博雅科技,hengxin.onmicrosoft.com,Cloud Reseller',
  'not-a-guid,Broken Ltd,broken.onmicrosoft.com,Cloud Reseller',
  '0c39d6d5-c70d-4c55-bc02-f620844f3fd1,"=cmd()|<img src=x onerror=alert(1)>",relecloud.onmicrosoft.com,Cloud Reseller',
].join('\r\n');

function written(name: string, content: string | Uint8Array): string {
  const file = join(freshFolder('import'), name);
  writeFileSync(file, content);
  return file;
}

/** One checksum over everything in the workspace's folder. */
function folderHash(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

async function choose(desk: Desk, file: string): Promise<void> {
  await desk.go('/import');
  await answerDialogs(desk.started.app, [file]);
  await desk.page
    .getByRole('button', { name: desk.t('import.choose') })
    .first()
    .click();
}

test('AC-16-1 lists dropped on the page are checked one after the other, as chosen ones are', async ({
  desk,
}) => {
  const { page, t } = desk;
  await desk.emptyWorkspace();
  await desk.go('/import');
  const files = [written('Customers.csv', GOOD), written('More.csv', GOOD)];
  await dropOn(desk, page.getByText(t('import.drop')), files);
  await page.getByRole('button', { name: t('import.apply', { new: 3, changed: 0 }) }).click();
  await expect(page.getByText(t('import.done', { new: 3, changed: 0 }))).toBeInViewport();
  await expect(page.getByRole('button', { name: t('import.next', { count: 1 }) })).toBeInViewport();
  await desk.go('/customers');
  await expect(page.getByRole('grid')).toContainText('FourthCoffee137');
});

test('AC-16-2 a list is checked row by row, nothing is written before Apply, one undo takes all back', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  const before = folderHash(folder);
  await choose(desk, written('Customers.csv', GOOD));
  const tab = (group: 'new' | 'rejected', count: number) =>
    desk.page.getByRole('tab', { name: `${desk.t(`import.group.${group}`)} ${count}` });
  await expect(tab('new', 3)).toBeInViewport();
  await expect(desk.page.getByText('FourthCoffee137', { exact: true })).toBeInViewport();
  await expect(desk.page.getByText('=cmd()|<img src=x onerror=alert(1)>')).toBeInViewport();
  await tab('rejected', 1).click();
  await expect(
    desk.page.getByText(importText(desk.language, 'guid-invalid'), { exact: false }),
  ).toBeInViewport();
  await expect(desk.page.getByText(desk.t('import.row', { row: 3, line: 4 }))).toBeInViewport();
  expect(folderHash(folder)).toBe(before);
  await desk.page.getByRole('button', { name: desk.t('import.apply', { new: 3, changed: 0 }) }).click();
  await expect(desk.page.getByText(desk.t('import.done', { new: 3, changed: 0 }))).toBeInViewport();
  expect(folderHash(folder)).not.toBe(before);
  await desk.page.getByRole('button', { name: desk.t('import.undo') }).click();
  await expect(desk.page.getByText(desk.t('import.undone'))).toBeInViewport();
  await desk.go('/customers');
  await expect(desk.page.getByText(desk.t('customers.none'))).toBeInViewport();
});

test('AC-16-2 cancelling leaves the store byte for byte', async ({ desk }) => {
  const folder = await desk.emptyWorkspace();
  const before = folderHash(folder);
  await choose(desk, written('Customers.csv', GOOD));
  await desk.page.getByRole('button', { name: desk.t('import.cancel') }).click();
  await expect(desk.page.getByText(desk.t('import.cancelled'))).toBeInViewport();
  expect(folderHash(folder)).toBe(before);
});

test('a second list shows what changed field by field, and rows may be left out', async ({ desk }) => {
  await desk.emptyWorkspace();
  await choose(desk, written('Customers.csv', GOOD));
  await desk.page.getByRole('button', { name: desk.t('import.apply', { new: 3, changed: 0 }) }).click();
  await desk.page.getByRole('button', { name: desk.t('import.again') }).click();
  await choose(desk, written('Customers.csv', GOOD.replace('FourthCoffee137,F', 'Fourth Coffee,F')));
  const tab = desk.page.getByRole('tab', { name: `${desk.t('import.group.changed')} 1` });
  await tab.click();
  const field = desk.t('import.change', {
    field: desk.t('import.field.name'),
    before: 'FourthCoffee137',
    after: 'Fourth Coffee',
  });
  await expect(desk.page.getByText(field)).toBeInViewport();
  await desk.page.getByRole('checkbox').first().uncheck();
  await expect(
    desk.page.getByRole('button', { name: desk.t('import.apply', { new: 0, changed: 0 }) }),
  ).toBeInViewport();
});

const BAD = [
  { name: 'empty.csv', content: '', word: 'empty' },
  {
    name: 'header.csv',
    content: 'Microsoft ID,Company name,Primary domain name,Relationship\n',
    word: 'header-only',
  },
  { name: 'page.csv', content: '<!doctype html><html><body>Sign in</body></html>', word: 'html' },
  { name: 'columns.csv', content: 'Colour,Size\nred,4\n', word: 'unknown-format' },
  { name: 'broken.json', content: '{"totalCount": 1, "items": [ {"id": ', word: 'unexpected-end' },
  {
    name: 'gbk.csv',
    content: Uint8Array.of(0xb9, 0xab, 0xcb, 0xbe, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31, 0x0a, 0xb0, 0xd9),
    word: 'encoding-unclear',
  },
] as const;

test('files that are no customer list are refused in a sentence each, and nothing changes', async ({
  desk,
}) => {
  const folder = await desk.emptyWorkspace();
  const before = folderHash(folder);
  for (const { name, content, word } of BAD) {
    await choose(desk, written(name, content));
    await expect(
      desk.page.getByText(importText(desk.language, word), { exact: false }).first(),
      name,
    ).toBeInViewport();
    await desk.page.getByRole('button', { name: desk.t('import.cancel') }).click();
  }
  expect(folderHash(folder)).toBe(before);
});

test('@once a Partner Center list as JSON is read too', async ({ desk }) => {
  await desk.emptyWorkspace();
  const id = 'b44bb1fb-c595-45b0-9e09-d657365580bf';
  const items = [
    {
      id,
      companyProfile: { tenantId: '<guid>', domain: 'contoso.onmicrosoft.com', companyName: 'Contoso' },
      relationshipToPartner: 'reseller',
    },
  ];
  await choose(
    desk,
    written(
      'customers.json',
      JSON.stringify({ totalCount: 1, items, attributes: { objectType: 'Collection' } }),
    ),
  );
  await expect(desk.page.getByText('Contoso', { exact: true })).toBeInViewport();
  await expect(desk.page.getByText(id)).toBeInViewport();
});
