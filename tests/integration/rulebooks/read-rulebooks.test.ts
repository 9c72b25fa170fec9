import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRulebooks } from '../../../electron/adapters/rulebooks/read-rulebooks.ts';
import { decideWithDrift } from '../../../shared/rules/decide.ts';

const SHIPPED = fileURLToPath(new URL('../../../resources/rulebooks', import.meta.url));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rulebooks-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('reading the rulebooks', () => {
  it('finds all editions in the order of time, each with its checksum', async () => {
    const books = await readRulebooks(SHIPPED);
    if (!books.ok) throw new Error(JSON.stringify(books.error));
    const editions = books.value.editions();
    expect(editions.map((edition) => edition.edition)).toEqual([
      'mc-2016-12',
      'mc-2017-07',
      'mc-2018-12',
      'mc-2019-11',
      'mc-2019-12',
      'mc-2020-06',
      'mc-2023-09',
      'mc-2024',
      'mc-latest',
      'mc-21v-2018',
    ]);
    expect(
      editions.filter((edition) => edition.status === 'current').map((edition) => edition.edition),
    ).toEqual(['mc-2020-06', 'mc-latest']);
    expect(editions.every((edition) => /^[0-9a-f]{64}$/.test(edition.sha256))).toBe(true);
  });

  it('knows the texts of a rule as the edition has them', async () => {
    const books = await readRulebooks(SHIPPED);
    if (!books.ok) throw new Error(JSON.stringify(books.error));
    expect(books.value.rule('mc-2020-06', 'mc-license-no-switch')?.title.en).toBe('Licences: wait or cancel');
    expect(books.value.rule('mc-latest', 'mc-license-no-switch')).toBeUndefined();
    expect(books.value.rule('mc-2099', 'mc-scope')).toBeUndefined();
    expect(books.value.book('mc-latest')?.rules.length).toBeGreaterThan(60);
    expect(books.value.compiled('base')).toBeUndefined();
    expect(decideWithDrift(books.value.shelf(), 'mc-latest', {})?.support).toBe('needs-review');
  });

  it('answers a folder that is not there, or holds no rulebook, with its name', async () => {
    for (const place of [join(folder, 'missing'), folder]) {
      expect(await readRulebooks(place)).toEqual({
        ok: false,
        error: { code: 'unreadable-folder', folder: place },
      });
    }
  });

  it('refuses a damaged file together with everything else that is wrong', async () => {
    await cp(SHIPPED, folder, { recursive: true });
    await writeFile(join(folder, 'mc-2024.json'), '{ "format": ');
    await writeFile(join(folder, 'readme.txt'), 'not looked at');
    const books = await readRulebooks(folder);
    if (books.ok || books.error.code !== 'refused') throw new Error('should be refused');
    const files = books.error.findings.map((finding) => finding.file);
    expect(files).toEqual(expect.arrayContaining(['mc-2024.json', 'mc-latest.json']));
    expect(files).not.toContain('readme.txt');
  });
});
