import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFiles, textOf } from '../source-files.ts';
import { type Locked, lockedIn, nameAt } from './locked-packages.ts';
import { isInRange } from './version-range.ts';

const day = z.iso.date();
const advisory = z.strictObject({
  package: z.string().min(1),
  range: z.string().min(1),
  advisory: z.string().min(1),
  about: z.string().min(1),
  /** `accepted`: the package may stay, for the reason given. `refused`: a version in the range must not be locked. */
  decision: z.enum(['accepted', 'refused']),
  reason: z.string().min(20),
  date: day,
});
const file = z.strictObject({ reviewed: day, advisories: z.array(advisory).min(1) });
type Advisory = z.infer<typeof advisory>;

const { reviewed, advisories } = file.parse(JSON.parse(textOf('advisories.json')));
const releases = z
  .array(z.strictObject({ major: z.int(), stable: day, endOfSupport: day }))
  .parse(JSON.parse(textOf('tests/architecture/supply-chain/electron-releases.json')));
const locks = projectFiles().filter((name) => name.endsWith('package-lock.json'));

/** Locked packages that an advisory speaks of, as sentences. */
function hitsIn(locked: Locked, known: readonly Advisory[]): readonly { line: string; entry: Advisory }[] {
  return Object.entries(locked).flatMap(([place, { version }]) =>
    known
      .filter(
        (entry) =>
          place !== '' && entry.package === nameAt(place) && isInRange(version ?? '0.0.0', entry.range),
      )
      .map((entry) => ({ line: `${entry.package} ${version}: ${entry.advisory}`, entry })),
  );
}

/**
 * Day of the newest commit. Ages are counted to it and never to today, so that a state that was green stays green; what
 * makes the file too old is work that goes on without a look at it.
 */
function newestCommitDay(): string | undefined {
  try {
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const day = execFileSync('git', ['log', '-1', '--format=%cs'], { cwd, stdio: 'pipe' }).toString().trim();
    return day === '' ? undefined : day;
  } catch {
    return undefined;
  }
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
const OLDEST_DAYS = 90;
const commitDay = newestCommitDay();

describe('V62 the locked packages', () => {
  it('are looked up in every lock file', () => {
    expect(locks).toEqual(
      expect.arrayContaining(['package-lock.json', 'scripts/electron-runtime/package-lock.json']),
    );
    const accepted = locks.flatMap((name) => hitsIn(lockedIn(name), advisories)).map(({ line }) => line);
    expect(accepted.length).toBeGreaterThan(0);
  });

  it.each(locks)('hit no advisory without a decision that lets them stay: %s', (name) => {
    const open = hitsIn(lockedIn(name), advisories).filter(({ entry }) => entry.decision !== 'accepted');
    expect(open.map(({ line }) => line)).toEqual([]);
  });

  it('still need every advisory that was accepted', () => {
    const hit = locks.flatMap((name) =>
      hitsIn(lockedIn(name), advisories).map(({ entry }) => entry.advisory),
    );
    const needless = advisories.filter((one) => one.decision === 'accepted' && !hit.includes(one.advisory));
    expect(needless).toEqual([]);
  });

  it('would be found by a planted advisory, and not by one of another version', () => {
    const [electron] = hitsIn({ 'node_modules/electron': { version: '43.4.0' } }, advisories);
    expect(electron?.line).toBe('electron 43.4.0: GHSA-gr2m-v5gq-v685');
    expect(hitsIn({ 'node_modules/electron': { version: '43.4.1' } }, advisories)).toEqual([]);
    expect(
      hitsIn({ 'node_modules/a/node_modules/electron': { version: '40.9.2' } }, advisories),
    ).toHaveLength(3);
  });
});

describe('V62 the file of advisories', () => {
  it.skipIf(commitDay === undefined)('was looked at within 90 days before the newest commit', () => {
    expect(daysBetween(reviewed, commitDay ?? '')).toBeLessThanOrEqual(OLDEST_DAYS);
  });

  it('holds no decision of a later day than its last review', () => {
    expect(advisories.filter((one) => one.date > reviewed)).toEqual([]);
  });
});

describe('R2 the pinned Electron', () => {
  const { devDependencies } = JSON.parse(textOf('package.json')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const pinned = devDependencies['electron'] ?? '';
  const release = releases.find(({ major }) => major === Number(pinned.split('.')[0]));

  it('is one exact version of a release in the table, and the locked one', () => {
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(lockedIn('package-lock.json')['node_modules/electron']?.version).toBe(pinned);
    expect(release).toBeDefined();
  });

  it('is one of the newest three majors of the table', () => {
    const newest = releases.map(({ major }) => major).toSorted((one, other) => other - one);
    expect(newest.slice(0, 3)).toContain(release?.major);
  });

  it.skipIf(commitDay === undefined)('is supported on the day of the newest commit', () => {
    expect(daysBetween(commitDay ?? '', release?.endOfSupport ?? '1970-01-01')).toBeGreaterThanOrEqual(0);
  });

  it('is named with the end of its support in ARCHITECTURE.md', () => {
    expect(textOf('ARCHITECTURE.md')).toContain(
      `Electron ${pinned} is supported until ${release?.endOfSupport}`,
    );
  });
});

describe('a range of versions', () => {
  it.each([
    ['1.2.3', '<1.2.4', true],
    ['1.2.4', '<1.2.4', false],
    ['1.10.0', '<1.9.0', false],
    ['1.10.0', '>=1.9.0 <2.0.0', true],
    ['2.0.0', '>=1.9.0 <2.0.0', false],
    ['3.1.0', '<1.0.0 || >=3.0.0 <3.2.0', true],
    ['14.5.4', '<=14.5.4', true],
    ['1.0.0', '=1.0.0', true],
    ['2.0.0-beta.1', '<2.0.0', true],
    ['2.0.0-beta.1', '<=1.9.9', false],
    ['1.0.1', '>1.0.1', false],
  ])('%s in %s: %s', (version, range, is) => {
    expect(isInRange(version, range)).toBe(is);
  });

  it.each([
    ['1.0', '<2.0.0'],
    ['1.0.0', '^1.0.0'],
    ['1.0.0', ''],
  ])('that nobody can read is an error, never a no: %s in "%s"', (version, range) => {
    expect(() => isInRange(version, range)).toThrow();
  });
});
