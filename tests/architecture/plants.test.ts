import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruised, cruiseTree, layerRules } from './cruise-tree.ts';

/** One broken import per rule: rule, file that breaks it, its text. */
const PLANTS: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    'shared-imports-only-zod-and-itself',
    'shared/domain/uses-core.ts',
    "import '../../electron/core/good.ts';",
  ],
  ['shared-imports-only-zod-and-itself', 'shared/domain/uses-node.ts', "import 'node:fs';"],
  ['shared-imports-only-zod-and-itself', 'shared/domain/uses-package.ts', "import 'lowdb';"],
  [
    'core-is-pure',
    'electron/core/uses-node.ts',
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
  ],
  [
    'core-is-pure',
    'electron/core/types-of-page.ts',
    "import type { Good } from '../../renderer/features/cases/good.ts'; export const a: Good = 1;",
  ],
  ['core-is-pure', 'electron/core/uses-adapter.ts', "import '../adapters/files/good.ts';"],
  ['core-is-pure', 'electron/core/uses-package.ts', "import 'react';"],
  [
    'adapters-know-only-ports-of-core',
    'electron/adapters/files/uses-core.ts',
    "import '../../core/good.ts';",
  ],
  [
    'adapters-touch-the-outside-and-nothing-of-electron',
    'electron/adapters/files/uses-shell.ts',
    "import '../../shell/good.ts';",
  ],
  [
    'adapters-touch-the-outside-and-nothing-of-electron',
    'electron/adapters/files/uses-package.ts',
    "import 'react';",
  ],
  ['shell-uses-no-adapter', 'electron/shell/uses-adapter.ts', "import '../adapters/files/good.ts';"],
  [
    'main-process-does-not-know-the-page',
    'electron/shell/uses-page.ts',
    "import '../../renderer/features/cases/good.ts';",
  ],
  [
    'preload-loads-electron-and-types-only',
    'electron/preload.ts',
    "import { good } from '../shared/domain/good.ts'; import '../shared/ipc/good.ts'; good;",
  ],
  [
    'preload-knows-only-shared',
    'electron/preload.ts',
    "import type { Good } from './core/good.ts'; export const b: Good = 1;",
  ],
  [
    'electron-only-in-shell-main-and-preload',
    'electron/adapters/files/uses-electron.ts',
    "import 'electron';",
  ],
  [
    'renderer-does-not-know-main',
    'renderer/features/cases/types-of-main.ts',
    "import type { Good } from '../../../electron/core/good.ts'; export const c: Good = 1;",
  ],
  ['renderer-has-no-node', 'renderer/features/cases/uses-node.ts', "import 'node:path';"],
  ['renderer-packages-are-those-of-the-page', 'renderer/features/cases/uses-package.ts', "import 'lowdb';"],
  [
    'one-feature-never-imports-another',
    'renderer/features/cases/types-of-intake.ts',
    "import type { Good } from '../intake/good.ts'; export const d: Good = 1;",
  ],
  [
    'ui-knows-no-domain-word',
    'renderer/ui/uses-domain.ts',
    "import type { Good } from '../../shared/domain/good.ts'; export const e: Good = 1;",
  ],
  ['ui-knows-no-domain-word', 'renderer/ui/uses-feature.ts', "import '../features/cases/good.ts';"],
  ['ui-knows-no-domain-word', 'renderer/ui/uses-decision.ts', "import '../decision/good.ts';"],
  [
    'decision-serves-features-and-knows-none',
    'renderer/decision/uses-feature.ts',
    "import '../features/cases/good.ts';",
  ],
  ['decision-serves-features-and-knows-none', 'renderer/decision/uses-frame.ts', "import '../app/good.ts';"],
  ['messages-know-only-shared', 'renderer/messages/uses-ui.ts', "import '../ui/good.ts';"],
  ['api-knows-only-shared', 'renderer/api/uses-ui.ts', "import '../ui/good.ts';"],
  ['scripts-do-not-know-the-page', 'scripts/inspect/uses-shell.ts', "import '../../electron/shell/good.ts';"],
  ['nothing-imports-tests', 'shared/domain/uses-test.ts', "import '../../tests/support/good.ts';"],
  ['no-cycles', 'shared/rules/first.ts', "import './second.ts';"],
  ['every-import-leads-somewhere', 'shared/domain/to-nowhere.ts', "import './not-there.ts';"],
];

/** Files that break nothing; each may be imported by a planted one. */
const GOOD = [
  'shared/domain/good.ts',
  'shared/ipc/good.ts',
  'electron/core/good.ts',
  'electron/adapters/files/good.ts',
  'electron/shell/good.ts',
  'renderer/features/cases/good.ts',
  'renderer/features/intake/good.ts',
  'renderer/ui/good.ts',
  'renderer/decision/good.ts',
  'renderer/app/good.ts',
  'tests/support/good.ts',
];

/** Imports that every layer may have; none of them may be reported. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['shared/domain/allowed.ts', "import { z } from 'zod'; import './good.ts'; z;"],
  ['electron/core/ports/allowed.ts', "import { z } from 'zod'; import '../../../shared/domain/good.ts'; z;"],
  [
    'electron/adapters/files/allowed.ts',
    "import 'node:fs'; import '../../core/ports/allowed.ts'; import 'lowdb';",
  ],
  ['electron/shell/allowed.ts', "import 'electron'; import 'node:fs'; import '../core/good.ts';"],
  ['electron/main.ts', "import 'electron'; import './adapters/files/good.ts'; import './shell/good.ts';"],
  [
    'renderer/features/cases/allowed.ts',
    "import 'react'; import '../../ui/good.ts'; import '../../decision/good.ts';",
  ],
];

function plant(folder: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { flag: 'a' });
  };
  for (const name of ['zod', 'lowdb', 'electron', 'react']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.z = 1;');
  }
  for (const file of GOOD) write(file, 'export type Good = number;\nexport const good: Good = 1;\n');
  write('shared/rules/second.ts', "import './first.ts';\n");
  for (const [, file, text] of PLANTS) write(file, `${text}\n`);
  for (const [file, text] of ALLOWED) write(file, `${text}\n`);
}

describe('the layering rules', () => {
  let folder: string;
  let cruised: Cruised;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'planted-layers-'));
    plant(folder);
    cruised = await cruiseTree(folder, ['shared', 'electron', 'renderer', 'scripts', 'tests']);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PLANTS)('catch a planted import: %s in %s', (rule, file) => {
    expect(cruised.broken.filter((one) => one.from === file).map((one) => one.rule)).toContain(rule);
  });

  it('have a plant each', () => {
    const planted = new Set(PLANTS.map(([rule]) => rule));
    expect(
      layerRules()
        .forbidden.map((rule) => rule.name)
        .filter((name) => !planted.has(name)),
    ).toEqual([]);
  });

  it('leave allowed imports alone', () => {
    const innocent = new Set([...GOOD, ...ALLOWED.map(([file]) => file)]);
    expect(cruised.broken.filter((one) => innocent.has(one.from))).toEqual([]);
  });
});
