import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GENERATED: readonly string[] = [
  'node_modules',
  'out',
  'dist',
  '.cache',
  '.git',
  'test-results',
  'screenshots',
];

function* below(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!GENERATED.includes(entry.name)) yield* below(path);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}

/** Every file of the project that is not generated, with `/` between folders. */
export const projectFiles = (): readonly string[] => [...below('')];

/** Text of a project file. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** TypeScript files of the given folders. */
export const typescriptIn = (...folders: readonly string[]): readonly string[] =>
  projectFiles().filter(
    (file) => /\.tsx?$/.test(file) && folders.some((folder) => file.startsWith(`${folder}/`)),
  );
