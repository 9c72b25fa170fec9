// Counts what the test runners report, so that one line can say it. A run that cannot be trusted counts as failed.
import { readFileSync } from 'node:fs';

/** Content of a JSON report, undefined when the runner left none that can be read. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts of Vitest's JSON report. A file that did not load has no tests in it and counts as one failure. */
export function countVitest({ testResults = [] }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults = [] } of testResults) {
    const failedBefore = counts.failed;
    for (const test of assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') counts[test.status] += 1;
      else counts.skipped += 1;
    }
    if (status === 'failed' && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}

/** So many tests may pass only on their second try; with more, none of them counts as passed. */
export const MOST_FLAKY = 3;

/** Counts of Playwright's JSON report. Flaky = failed first, passed when tried again: passed, unless there are too many. */
export function countPlaywright({ stats = {}, errors = [] }) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats;
  const isTolerated = flaky <= MOST_FLAKY;
  return {
    passed: expected + (isTolerated ? flaky : 0),
    failed: unexpected === 0 && errors.length > 0 ? 1 : unexpected + (isTolerated ? 0 : flaky),
    skipped,
  };
}

/** Titles of the tests that failed first and passed when tried again, as "project › file › title". */
export function flakyTests({ suites = [] } = {}) {
  const titlesOf = ({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'flaky')
        .map(({ projectName }) => `${projectName} › ${file} › ${title}`),
    ),
    ...inner.flatMap(titlesOf),
  ];
  return suites.flatMap(titlesOf);
}

/** What came of one runner: its counts, and what is wrong beside failed tests (`problem`, one sentence, or undefined). */
export function judgeRun(name, code, report, count) {
  if (report === undefined) {
    const problem = `${name} ended with code ${code} before it wrote a report.`;
    return { name, passed: 0, failed: 1, skipped: 0, problem };
  }
  const counts = count(report);
  if (counts.passed + counts.failed === 0) return { name, ...counts, problem: `${name} ran 0 tests.` };
  if (code !== 0 && counts.failed === 0) {
    return {
      name,
      ...counts,
      failed: 1,
      problem: `${name} ended with code ${code} although no test failed.`,
    };
  }
  return { name, ...counts, problem: undefined };
}

/** The last line of a run: the counts of all runners added up. */
export function totalLine(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

/** True when every runner ran tests and none of them failed. */
export const isClean = (outcomes) =>
  outcomes.every(({ failed, problem }) => failed === 0 && problem === undefined);
