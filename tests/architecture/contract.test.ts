import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { channels, contract } from '../../shared/ipc/contract.ts';
import { schemaFaults } from './schema-faults.ts';
import { projectFiles, textOf } from './source-files.ts';

const contractFiles = projectFiles().filter((file) => /^shared\/ipc\/contract\/[^/]+\.ts$/.test(file));
const requestsIn = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/^ {2}'([a-z0-9.-]+)': \{/gm)].map((match) => match[1] ?? '');

describe('the contract', () => {
  it('is composed of one file per noun, and every request begins with its file’s noun', () => {
    const strays = contractFiles.flatMap((file) => {
      const noun = file.replace('shared/ipc/contract/', '').replace('.ts', '');
      return requestsIn(file).filter((name) => !name.startsWith(`${noun}.`));
    });
    expect(strays).toEqual([]);
  });

  it('declares every request once', () => {
    const declared = contractFiles.flatMap(requestsIn);
    expect([...declared].sort()).toEqual(Object.keys(contract).sort());
  });

  it('names requests noun.verb in kebab-case', () => {
    for (const name of Object.keys(contract)) expect(name).toMatch(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/);
  });

  it.each(Object.entries(contract))('takes in only strict, bounded input: %s', (_name, { input }) => {
    expect(schemaFaults(input as z.ZodType, 'input')).toEqual([]);
  });

  it.each(Object.entries(contract))('gives out strict objects only: %s', (_name, { output }) => {
    expect(schemaFaults(output as z.ZodType, 'output')).toEqual([]);
  });
});

describe('the preload', () => {
  const text = textOf('electron/preload.ts');
  const file = ts.createSourceFile('preload.ts', text, ts.ScriptTarget.ES2023, true);

  it('speaks on the channels of the contract and on no other', () => {
    const spoken = [...text.matchAll(/'(channel-desk:[^']*)'/g)].map((match) => match[1]);
    expect([...new Set(spoken)].sort()).toEqual(Object.values(channels).sort());
  });

  it('gives the page three members', () => {
    const members: string[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isVariableDeclaration(node) && node.name.getText(file) === 'bridge' && node.initializer) {
        if (ts.isObjectLiteralExpression(node.initializer)) {
          members.push(...node.initializer.properties.map((one) => one.name?.getText(file) ?? '…'));
        }
      }
      ts.forEachChild(node, look);
    };
    look(file);
    expect(members.sort()).toEqual(['admitFiles', 'request', 'subscribe']);
    expect(text.match(/exposeInMainWorld/g)).toHaveLength(1);
  });

  it('loads nothing but electron', () => {
    const loaded = file.statements
      .filter(ts.isImportDeclaration)
      .filter((one) => one.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
      .map((one) => one.moduleSpecifier.getText(file));
    expect(loaded).toEqual(["'electron'"]);
    expect(text).not.toMatch(/\brequire\(|\bimport\(/);
  });
});
