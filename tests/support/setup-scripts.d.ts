/** Types of the plain JavaScript that runs before anything is installed, for the tests that call it. */
declare module '*/scripts/setup/test-results.mjs' {
  interface Counts {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
  }
  interface Outcome extends Counts {
    readonly name: string;
    readonly problem: string | undefined;
  }
  export function readReport(file: string): object | undefined;
  export function countVitest(report: object): Counts;
  export const MOST_FLAKY: number;
  export function countPlaywright(report: object): Counts;
  export function flakyTests(report: object | undefined): readonly string[];
  export function judgeRun(
    name: string,
    code: number,
    report: object | undefined,
    count: (report: object) => Counts,
  ): Outcome;
  export function totalLine(outcomes: readonly Counts[]): string;
  export function isClean(outcomes: readonly Outcome[]): boolean;
}
