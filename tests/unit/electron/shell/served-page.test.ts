import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../../electron/shell/content-security-policy.ts';
import { answerPage, readServedFiles } from '../../../../electron/shell/served-page.ts';

const SECRET = 'nobody may read this';
let folder: string;
let table: ReturnType<typeof readServedFiles>;

beforeAll(() => {
  const above = mkdtempSync(join(tmpdir(), 'served-page-'));
  folder = join(above, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(above, 'page-evil'));
  const put = (file: string, text: string) => writeFileSync(join(above, file), text);
  put('secret.js', SECRET);
  put('page-evil/secret.js', SECRET);
  put('page/index.html', '<!doctype html>');
  put('page/assets/main.js', 'export {};');
  put('page/assets/main.css', 'a {}');
  put('page/assets/notes.txt', SECRET);
  put('page/assets/main.js.map', SECRET);
  table = readServedFiles(folder);
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const get = (url: string, method = 'GET') => answerPage(table, { url, method });

describe('the table of served files', () => {
  it('holds files with a known type, by exact path, and nothing else', () => {
    expect([...table.keys()].sort()).toEqual(['/assets/main.css', '/assets/main.js', '/index.html']);
  });
});

describe('a request for a page file', () => {
  it.each([
    ['app://bundle/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/main.css', 'text/css; charset=utf-8'],
  ])('is answered for %s as %s', async (url, type) => {
    const response = get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it('is answered with the fragment of a reload, which is the route and no part of the name', () => {
    expect(get('app://bundle/index.html#/cases/7?x').status).toBe(200);
    expect(get('app://bundle/../secret.js#/index.html').status).toBe(404);
  });

  it('carries the policy with the document', () => {
    expect(get('app://bundle/index.html').headers.get('content-security-policy')).toBe(
      CONTENT_SECURITY_POLICY,
    );
    expect(get('app://bundle/assets/main.js').headers.get('content-security-policy')).toBeNull();
  });

  it.each([
    'app://bundle/',
    'app://bundle',
    'app://bundle/index.html?x',
    'app://bundle/INDEX.HTML',
    'app://bundle//index.html',
    'app://bundle/./index.html',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/assets/../index.html',
    'app://bundle/assets/notes.txt',
    'app://bundle/assets/main.js.map',
    'app://bundle/..%2fsecret.js',
    'app://bundle/..%2fpage-evil/secret.js',
    'app://bundle/%2e%2e/secret.js',
    'app://bundle/..\\secret.js',
    'app://bundle/index.html%00.js',
    'app://bundle/%69ndex.html',
    'app://bundle.evil/index.html',
    'app://other/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    '',
  ])('is refused: %s', async (url) => {
    const response = get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get', ''])('is refused with method %j', (method) => {
    expect(get('app://bundle/index.html', method).status).toBe(404);
  });

  it('V34 is refused in every other spelling (R8)', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%252e',
      '%00',
      'secret.js',
      'page-evil',
      'index.html',
      'assets',
      ';',
      '?',
      '#',
      ' ',
      '\u2215',
      '\uff0e',
    );
    const spelling = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => `app://bundle/${pieces.join('')}`);
    fc.assert(
      fc.property(spelling, (url) => {
        const known = table.has(url.slice('app://bundle'.length).replace(/#.*$/, ''));
        return get(url).status === (known ? 200 : 404);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the content security policy', () => {
  it('forbids everything and allows the bundle only what it needs', () => {
    const rules = new Map(
      CONTENT_SECURITY_POLICY.split('; ').map((rule): [string, string] => [
        rule.split(' ')[0] ?? '',
        rule.slice(rule.indexOf(' ') + 1),
      ]),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'none'");
    expect(rules.get('trusted-types')).toBe("'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  });
});
