import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from '../source-files.ts';
import { closureOf, faultsOf, type Locked, lockedIn, nameAt } from './locked-packages.ts';

/** Packages whose install script is known, each with the reason why that is no danger. */
const allowed = JSON.parse(textOf('tests/architecture/supply-chain/install-scripts.json')) as Readonly<
  Record<string, string>
>;
const lockFiles = projectFiles().filter((file) => file.endsWith('package-lock.json'));
const integrity = `sha512-${'A'.repeat(86)}==`;

describe('the lock files', () => {
  it('are found, the large one with hundreds of packages', () => {
    expect(lockFiles).toContain('package-lock.json');
    expect(Object.keys(lockedIn('package-lock.json')).length).toBeGreaterThan(300);
  });

  it.each(lockFiles)('%s names no address and no git, and a checksum for every package', (file) => {
    expect(faultsOf(lockedIn(file))).toEqual([]);
  });

  it.each(lockFiles)('%s brings no install script that is not allowed with a reason', (file) => {
    const scripted = Object.entries(lockedIn(file)).filter(([, one]) => one.hasInstallScript);
    const names = scripted.map(([place]) => nameAt(place));
    expect(names.filter((name) => !(name in allowed))).toEqual([]);
  });

  it('are installed without running install scripts', () => {
    expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
  });

  it('still need every allowed install script', () => {
    const scripted = lockFiles.flatMap((file) =>
      Object.entries(lockedIn(file)).flatMap(([place, one]) => (one.hasInstallScript ? [nameAt(place)] : [])),
    );
    expect(Object.keys(allowed).filter((name) => !scripted.includes(name))).toEqual([]);
    for (const reason of Object.values(allowed)) expect(reason.length).toBeGreaterThan(20);
  });
});

describe('the check of lock files', () => {
  it.each<[string, Locked]>([
    ['a missing checksum', { 'node_modules/a': {} }],
    ['a weak checksum', { 'node_modules/a': { integrity: 'sha1-AAAA' } }],
    ['an address', { 'node_modules/a': { integrity, resolved: 'https://packages.example/a.tgz' } }],
    ['a link', { 'node_modules/a': { integrity, link: true } }],
    ['a git address', { '': { devDependencies: { a: 'git+https://code.example/a.git' } } }],
    ['a short git address', { '': { dependencies: { a: 'somebody/a#main' } } }],
    ['a folder', { 'node_modules/a': { integrity, dependencies: { b: 'file:../b' } } }],
  ])('finds %s', (_what, locked) => {
    expect(faultsOf(locked)).toHaveLength(1);
  });

  it('follows what a package needs to the copy inside it', () => {
    const locked: Locked = {
      'node_modules/a': { dependencies: { b: '2' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': {},
      'node_modules/c': {},
    };
    expect([...closureOf(locked, ['a'])]).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });
});
