import { describe, expect, it } from 'vitest';
import { projectFiles, textOf, typescriptIn } from './source-files.ts';

const NOUNLESS = /(?:^|\/)(?:utils?|helpers?|lib|common|misc|types|constants)(?:\/|\.[a-z]+$)/;
const SOURCES = ['shared', 'electron', 'renderer', 'scripts', 'tests'] as const;
const isSource = (file: string) => SOURCES.some((folder) => file.startsWith(`${folder}/`));
/** Given data keeps the names it came with. */
const isGiven = (file: string) => file.startsWith('tests/fixtures/');
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

describe('files and folders', () => {
  it('are found at all', () => {
    expect(projectFiles().filter(isSource).length).toBeGreaterThan(200);
  });

  it('are never called utils, helpers, lib, common, misc, types or constants', () => {
    expect(projectFiles().filter((file) => isSource(file) && NOUNLESS.test(file))).toEqual([]);
  });

  it('are written in kebab-case', () => {
    const wrong = projectFiles()
      .filter((file) => isSource(file) && !isGiven(file))
      .filter((file) => file.split('/').some((part) => !part.split('.').every((piece) => KEBAB.test(piece))));
    expect(wrong).toEqual([]);
  });

  it('hold few code files beside each other (the aim is 12, the stop 15), folders of one file per noun excepted', () => {
    const counts = new Map<string, number>();
    for (const file of projectFiles().filter((one) => isSource(one) && /\.(?:tsx?|mjs)$/.test(one))) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const crowded = [...counts].filter(([folder, count]) => count > 15 && !ROOMY.includes(folder));
    expect(crowded).toEqual([]);
  });
});

/** Folders with one file per noun, where cutting by noun once more would hide them. */
const ROOMY: readonly string[] = [
  'shared/domain',
  'shared/ipc/contract',
  'electron/core/ports',
  'renderer/messages/en',
  'renderer/messages/zh-cn',
  'tests/contract',
];

describe('source files', () => {
  const code = typescriptIn('shared', 'electron', 'renderer', 'tests');

  it('are no barrels: none only re-exports', () => {
    const barrels = code.filter((file) => /^export (?:\*|(?:type )?\{[^}]*\}) from /m.test(textOf(file)));
    expect(barrels).toEqual([]);
  });

  it('import by relative path with the extension', () => {
    const wrong = code.flatMap((file) =>
      [...textOf(file).matchAll(/(?:from|import) '(\.[^']*)'/g)]
        .map((match) => match[1] ?? '')
        .filter((path) => !/\.(?:tsx?|css|json|mjs|cjs)(?:\?\w+)?$/.test(path))
        .map((path) => `${file}: ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('say nothing of the bridge but in one file of the page', () => {
    const readers = typescriptIn('renderer').filter((file) => /window\.channelDesk/.test(textOf(file)));
    expect(readers).toEqual(['renderer/api/bridge.ts']);
  });

  it('put no markup from text into the page', () => {
    const dangerous = typescriptIn('renderer').filter((file) =>
      /dangerouslySetInnerHTML|\.innerHTML\s*=/.test(textOf(file)),
    );
    expect(dangerous).toEqual([]);
  });
});

describe('the project as a whole', () => {
  it('knows no path of the machine it was made on', () => {
    const machine = /\/work\/|\/root\/|\/home\/\w+|[A-Z]:\\\\Users/;
    const wrong = projectFiles()
      .filter(
        (file) => !file.endsWith('.md') && !isGiven(file) && file !== 'tests/architecture/names.test.ts',
      )
      .filter((file) => /\.(?:tsx?|mjs|cjs|js|json|html|css|yml)$/.test(file) && machine.test(textOf(file)));
    expect(wrong).toEqual([]);
  });
});
