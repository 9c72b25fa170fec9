import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { textOf, typescriptIn } from '../source-files.ts';
import { closureOf, lockedIn, nameAt } from './locked-packages.ts';

/** Licences that ask for no more than their text beside the program. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];
const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*'((?:@[a-z0-9-]+\/)?[a-z][\w./:-]*)'/gu;
/** The runtime: shipped as a program with its own licence files, not bundled; what its npm package needs is not shipped. */
const RUNTIME = 'electron';

const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Packages that the app's sources import by name; what they need follows from the lock file. */
function imported(): readonly string[] {
  const sources = typescriptIn('electron', 'renderer', 'shared');
  const names = sources.flatMap((file) =>
    [...textOf(file).matchAll(SPECIFIER)].map((match) => packageOf(match[1] ?? '')),
  );
  return [...new Set(names)].filter((name) => !isBuiltin(name) && name !== RUNTIME).toSorted();
}

const locked = lockedIn('package-lock.json');
const recorded: unknown = JSON.parse(textOf('tests/architecture/supply-chain/licences.json'));

/** Licences of what is bundled, by package; more than one only when two versions differ. */
function bundled(): Readonly<Record<string, string>> {
  const licences = new Map<string, Set<string>>();
  for (const place of closureOf(locked, imported())) {
    const name = nameAt(place);
    licences.set(name, (licences.get(name) ?? new Set()).add(locked[place]?.license ?? 'none named'));
  }
  return Object.fromEntries([...licences].map(([name, found]) => [name, [...found].join(' and ')]));
}

describe('the packages that are bundled into the app', () => {
  it('are found from the imports of the sources', () => {
    expect(imported()).toEqual(expect.arrayContaining(['lowdb', 'react', 'react-dom', 'zod']));
  });

  it('are those recorded in licences.json, each with the licence recorded there', () => {
    expect(bundled()).toEqual(recorded);
  });

  it('have permissive licences only: no copyleft, and none without a name', () => {
    const others = Object.entries(bundled()).filter(([, licence]) => !PERMISSIVE.includes(licence));
    expect(others).toEqual([]);
  });
});
