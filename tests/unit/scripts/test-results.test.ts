import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  flakyTests,
  isClean,
  judgeRun,
  MOST_FLAKY,
  readReport,
  totalLine,
} from '../../../scripts/setup/test-results.mjs';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const vitest = (...testResults: readonly object[]) => ({ testResults });
const playwright = (stats: object, errors: readonly object[] = []) => ({ stats, errors });

describe('counting what Vitest reports', () => {
  it.each([
    ['passes', vitest(file('passed', 'passed', 'passed')), [2, 0, 0]],
    ['failures', vitest(file('failed', 'failed', 'passed'), file('passed', 'passed')), [2, 1, 0]],
    [
      'skipped, pending and todo as skipped',
      vitest(file('passed', 'skipped', 'pending', 'todo', 'passed')),
      [1, 0, 3],
    ],
    ['a file that did not load as one failure', vitest(file('failed'), file('passed', 'passed')), [1, 1, 0]],
    ['a file whose hooks failed as one failure', vitest(file('failed', 'skipped', 'skipped')), [0, 1, 2]],
    ['two broken files as two', vitest(file('failed'), file('failed', 'failed')), [0, 2, 0]],
    ['nothing', vitest(), [0, 0, 0]],
    ['a report without the list', {}, [0, 0, 0]],
  ])('%s', (_what, report, [passed, failed, skipped]) => {
    expect(countVitest(report)).toEqual({ passed, failed, skipped });
  });
});

describe('counting what Playwright reports', () => {
  it.each([
    ['passes', playwright({ expected: 5, unexpected: 0, flaky: 0, skipped: 0 }), [5, 0, 0]],
    ['failures and skips', playwright({ expected: 5, unexpected: 2, flaky: 0, skipped: 3 }), [5, 2, 3]],
    ['a flaky test as passed', playwright({ expected: 5, unexpected: 0, flaky: 1, skipped: 0 }), [6, 0, 0]],
    [
      'more flaky tests than tolerated as failures',
      playwright({ expected: 5, flaky: MOST_FLAKY + 1 }),
      [5, 4, 0],
    ],
    [
      'an error outside of tests as one failure',
      playwright({ expected: 5 }, [{ message: 'config' }]),
      [5, 1, 0],
    ],
    ['failures beside an error once', playwright({ unexpected: 2 }, [{ message: 'hook' }]), [0, 2, 0]],
    ['nothing', {}, [0, 0, 0]],
  ])('%s', (_what, report, [passed, failed, skipped]) => {
    expect(countPlaywright(report)).toEqual({ passed, failed, skipped });
  });
});

describe('naming the tests that passed only when tried again', () => {
  it('finds them at every depth', () => {
    const spec = (title: string, status: string) => ({
      file: 'a.spec.ts',
      title,
      tests: [{ projectName: 'en', status }],
    });
    const report = {
      suites: [
        {
          specs: [spec('one', 'expected'), spec('two', 'flaky')],
          suites: [{ specs: [spec('three', 'flaky'), spec('four', 'unexpected')] }],
        },
      ],
    };
    expect(flakyTests(report)).toEqual(['en › a.spec.ts › two', 'en › a.spec.ts › three']);
  });

  it('finds none in a report without tests, and none without a report', () => {
    expect([flakyTests({}), flakyTests(undefined)]).toEqual([[], []]);
  });
});

describe('judging a run', () => {
  const good = vitest(file('passed', 'passed'));

  it('has nothing to say about a run that passed', () => {
    expect(judgeRun('Vitest', 0, good, countVitest)).toEqual({
      name: 'Vitest',
      passed: 1,
      failed: 0,
      skipped: 0,
      problem: undefined,
    });
  });

  it('counts a missing report as one failure, also after exit code 0', () => {
    expect(judgeRun('Vitest', 0, undefined, countVitest)).toMatchObject({
      failed: 1,
      problem: 'Vitest ended with code 0 before it wrote a report.',
    });
  });

  it('calls a run of 0 tests a problem, also when some were skipped', () => {
    expect(judgeRun('Playwright', 0, playwright({ skipped: 4 }), countPlaywright)).toEqual({
      name: 'Playwright',
      passed: 0,
      failed: 0,
      skipped: 4,
      problem: 'Playwright ran 0 tests.',
    });
  });

  it('believes the exit code when no test failed', () => {
    expect(judgeRun('Vitest', 1, good, countVitest)).toMatchObject({
      passed: 1,
      failed: 1,
      problem: expect.any(String),
    });
  });

  it('needs no further problem when tests failed', () => {
    expect(judgeRun('Vitest', 1, vitest(file('failed', 'failed')), countVitest).problem).toBeUndefined();
  });
});

describe('adding up', () => {
  const one = judgeRun('a', 0, vitest(file('passed', 'passed', 'skipped')), countVitest);
  const other = judgeRun('b', 0, playwright({ expected: 40, skipped: 1 }), countPlaywright);
  const crashed = judgeRun('c', 1, undefined, countVitest);

  it('says the sums in one line of fixed form', () => {
    expect(totalLine([one, other, crashed])).toBe('tests: 41 passed, 1 failed, 2 skipped');
    expect(totalLine([])).toBe('tests: 0 passed, 0 failed, 0 skipped');
  });

  it('is clean only when no runner failed or ran nothing', () => {
    expect(isClean([one, other])).toBe(true);
    expect(isClean([one, crashed])).toBe(false);
    expect(isClean([one, judgeRun('d', 0, vitest(), countVitest)])).toBe(false);
  });
});

describe('reading a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'channel-desk-reports-'));

  it('answers undefined for a missing, empty or torn one', () => {
    writeFileSync(join(folder, 'empty.json'), '');
    writeFileSync(join(folder, 'torn.json'), '{"stats":');
    for (const name of ['missing.json', 'empty.json', 'torn.json'])
      expect(readReport(join(folder, name))).toBeUndefined();
  });

  it('answers the content of a whole one', () => {
    writeFileSync(join(folder, 'whole.json'), '{"stats":{"expected":1}}');
    expect(readReport(join(folder, 'whole.json'))).toEqual({ stats: { expected: 1 } });
  });
});
