import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from '../source-files.ts';
import { secretsIn } from './secret-patterns.ts';

describe('V63 the files of the project', () => {
  it('hold no key, token or password', () => {
    const files = projectFiles();
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) => secretsIn(textOf(file)).map((kind) => `${file}: ${kind}`));
    expect(found).toEqual([]);
  });
});

/** Names of tenants that documentation uses; nobody's own. */
const DOCUMENTED =
  /^(?:[\w-]+\.)*(?:contoso\w*|fabrikam\w*|fourthcoffee\w*|relecloud\w*|wingtiptoys\w*|domain|hengxin|broken)\.onmicrosoft\.(?:com|cn)$|(?:^|\.)example(?:\.\w+)?$|^(?:a|example)\.com$/iu;
const TENANT = /[\w.-]+\.onmicrosoft\.(?:com|cn)/giu;
const MAIL = /[\w.+-]+@([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/giu;

describe('V63 the fixtures and samples', () => {
  it('name tenants of documentation only', () => {
    const files = projectFiles().filter((file) =>
      /^(?:tests\/fixtures|resources)\/.*\.(?:json|csv|txt)$/u.test(file),
    );
    expect(files.length).toBeGreaterThan(20);
    const named = files.flatMap((file) => {
      const text = textOf(file);
      const tenants = [...text.matchAll(TENANT)].map(([tenant]) => tenant);
      const mails = [...text.matchAll(MAIL)].map((found) => found[1] ?? '');
      return [...tenants, ...mails].map((domain) => ({ file, domain }));
    });
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ domain }) => !DOCUMENTED.test(domain))).toEqual([]);
  });

  it('would be noticed with a tenant of somebody', () => {
    for (const domain of ['somebody.onmicrosoft.com', 'company.cn', 'example.com.cn.invalid'])
      expect(domain).not.toMatch(DOCUMENTED);
  });
});

/** Put together here, so that this file holds none itself. */
const PLANTS: readonly (readonly [kind: string, parts: readonly string[]])[] = [
  ['a private key', ['-----BEGIN ', 'RSA PRIVATE KEY-----']],
  ['a private key', ['-----BEGIN ', 'PRIVATE KEY-----']],
  ['an age identity', ['AGE-SECRET-', `KEY-1${'Q'.repeat(58)}`]],
  ['a key of a code host', ['ghp', `_${'a'.repeat(36)}`]],
  ['a key of the package registry', ['npm', `_${'a'.repeat(36)}`]],
  ['a key of the package registry', ['//registry.example/:_auth', 'Token=abc']],
  ['a key of a cloud account', ['AKIA', 'A'.repeat(16)]],
  ['a storage account key', ['AccountKey', `=${'A'.repeat(86)}==`]],
  ['a client secret of Entra ID', ['abc8', `Q~${'x'.repeat(34)}`]],
  [
    'an application id with its secret',
    [`8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11, ${'aB3~'.repeat(5)}`, 'aB3~'.repeat(5)],
  ],
  ['a bearer token', ['eyJ', `${'a'.repeat(20)}.eyJ`, `${'b'.repeat(20)}.${'c'.repeat(20)}`]],
  ['a key of a chat service', ['xox', 'b-1234567890-abc']],
  ['a password in an address', ['https://somebody:', 'secret@host.example/']],
];

describe('the scan for secrets', () => {
  it.each(PLANTS)('finds %s when one is planted', (kind, parts) => {
    expect(secretsIn(`before ${parts.join('')} after`)).toEqual([kind]);
  });

  it.each([
    'https://login.example/path?next=https://other.example:443/@name',
    'a tenant: 8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11',
    integrityLine(),
  ])('is quiet about %s', (text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});

function integrityLine(): string {
  return `"integrity": "sha512-${'Ab8Q+/'.repeat(14)}Ab=="`;
}
