// npm run check: every checker in turn, cheapest first. All of them run even when one fails, and the end says which did.
import { join } from 'node:path';
import { endChildren, runChild } from './setup/children.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/project.mjs';
import { runMain, say } from './setup/say.mjs';

const SOURCES = ['shared', 'electron', 'renderer', 'scripts', 'tests'];

/** Name, what it judges, and the script of its package with its arguments. */
const CHECKS = [
  [
    'biome',
    'format, imports, names, sizes',
    '@biomejs/biome/bin/biome',
    ['check', '--error-on-warnings', '.'],
  ],
  ['tsc', 'types', 'typescript/bin/tsc', ['-b']],
  ['eslint', 'rules that need types', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']],
  [
    'dependency-cruiser',
    'layers',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', 'tests/architecture/layers.cruise.cjs', ...SOURCES],
  ],
  ['knip', 'dead files, exports, packages', 'knip/bin/knip.js', []],
];

async function runCheck([name, judges, script, args]) {
  say(`${name}: ${judges}`);
  const code = await runChild(process.execPath, [join(projectFolder, 'node_modules', script), ...args], {
    cwd: projectFolder,
  });
  return code === 0 ? [] : [name];
}

async function check() {
  await ensureDependencies();
  const failed = [];
  for (const one of CHECKS) failed.push(...(await runCheck(one)));
  endChildren();
  say(failed.length === 0 ? 'all checks passed.' : `failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

await runMain(check);
