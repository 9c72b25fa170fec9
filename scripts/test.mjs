// npm test: checks, Vitest, then Playwright on the built app; installs what is missing. Every part runs even when one
// fails, and the last line says the sum. `npm test -- vitest|e2e|check [words for the runner]` runs one part.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './setup/build.mjs';
import { endChildren, runChild } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { displayEnvironment } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain, SetupError, say } from './setup/say.mjs';
import { ensureSystemPackages, missingForWindows } from './setup/system-packages.mjs';
import {
  countPlaywright,
  countVitest,
  flakyTests,
  isClean,
  judgeRun,
  readReport,
  totalLine,
} from './setup/test-results.mjs';

const reports = join(projectFolder, '.cache', 'test-results');
const inModules = (path) => join(projectFolder, 'node_modules', path);
const runNode = (script, args, env = process.env) =>
  runChild(process.execPath, [script, ...args], { cwd: projectFolder, env });

const runCheck = () => runNode(join(projectFolder, 'scripts', 'check.mjs'), []);

function runVitest(report, words) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...words];
  return runNode(inModules('vitest/vitest.mjs'), args);
}

async function runPlaywright(report, words) {
  await ensureAppBuilt();
  const electron = await ensureElectron();
  await ensureSystemPackages(await missingForWindows(electron, { forTests: true }));
  const display = await displayEnvironment();
  const env = { ...display, CHANNEL_DESK_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...words];
  return runNode(inModules('@playwright/test/cli.js'), args, env);
}

const RUNNERS = [
  { part: 'vitest', name: 'Vitest', run: runVitest, count: countVitest },
  { part: 'e2e', name: 'Playwright', run: runPlaywright, count: countPlaywright },
];

/** What stops a part, set-up that cannot go on or a fault of ours, is said and ends this part, not the whole run. */
async function codeOf(run) {
  try {
    return await run();
  } catch (error) {
    const isExpected = error instanceof SetupError;
    say(isExpected ? `${error.message} What to do: ${error.todo}` : String(error?.stack ?? error));
    return 1;
  }
}

async function outcomeOf({ part, name, run, count }, words) {
  say(`${name} …`);
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${part}.json`);
  rmSync(report, { force: true });
  const code = await codeOf(() => run(report, words));
  const found = readReport(report);
  for (const title of flakyTests(found)) say(`failed first, passed when tried again: ${title}`);
  return judgeRun(name, code, found, count);
}

async function runParts(only, words) {
  const isWanted = (part) => only === undefined || only === part;
  const runners = RUNNERS.filter(({ part }) => isWanted(part));
  const isReady = (await codeOf(async () => (await ensureDependencies()) ?? 0)) === 0;
  const isChecked = isReady && (!isWanted('check') || (await codeOf(runCheck)) === 0);
  const outcomes = [];
  for (const runner of runners) {
    const nothing = judgeRun(runner.name, 1, undefined, runner.count);
    outcomes.push(isReady ? await outcomeOf(runner, words) : nothing);
  }
  return { isChecked, outcomes };
}

async function test() {
  const [only, ...words] = process.argv.slice(2);
  if (only !== undefined && !['check', 'vitest', 'e2e'].includes(only)) {
    say(`there is no part "${only}"; the parts are check, vitest and e2e.`);
    return 2;
  }
  const { isChecked, outcomes } = await runParts(only, words);
  endChildren();
  if (!isChecked) say('the checks failed.');
  for (const { name, passed, failed, skipped, problem } of outcomes) {
    say(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped${problem ? `. ${problem}` : ''}`);
  }
  process.stdout.write(`${totalLine(outcomes)}\n`);
  return isChecked && isClean(outcomes) ? 0 : 1;
}

await runMain(test);
