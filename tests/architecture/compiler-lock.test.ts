import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Error numbers of a text, compiled as if it stood in the folder, with the options of that folder's project. */
function errorsIn(folder: string, text: string): readonly number[] {
  const project = join(root, folder, 'tsconfig.json');
  const read = ts.readConfigFile(project, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(project));
  const file = join(root, folder, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  const program = ts.createProgram(
    [file],
    { ...options, composite: false, emitDeclarationOnly: false, noEmit: true },
    host,
  );
  const planted = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, planted).map((one) => one.code);
}

const PLANTS: readonly (readonly [what: string, text: string])[] = [
  ['the process', 'export const home = process.env;'],
  ['the window', 'export const title = window.name;'],
  ['a module of Node', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"],
  ['a timer of Node or the page', 'export const timer = setTimeout(() => {}, 1);'],
  ['the console', "console.log('x');\nexport {};"],
  ['an enum', 'export enum Colour {\n  Red,\n}'],
  ['a parameter property', 'export class Box {\n  constructor(private readonly inside: number) {}\n}'],
  ['an element that may be missing', 'export const first = (list: string[]) => list[0].length;'],
  ['undefined for an absent property', 'export const box: { size?: number } = { size: undefined };'],
  [
    'a type imported as a value',
    "import { Result } from '../shared/result/result.ts';\nexport type Same = Result<1, 2>;",
  ],
];

describe.each(['shared', 'electron/core'])('the compiler project of %s', (folder) => {
  it.each(PLANTS)('refuses %s', (_what, text) => {
    expect(errorsIn(folder, text)).not.toEqual([]);
  });

  it('accepts plain code, so that a refusal above means something', () => {
    expect(errorsIn(folder, 'export const double = (n: number): number => n * 2;')).toEqual([]);
  });
});
