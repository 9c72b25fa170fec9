import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cruised, cruiseTree, layerRules } from './cruise-tree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the one-way rule on the real tree', () => {
  let cruised: Cruised;
  beforeAll(async () => {
    cruised = await cruiseTree(root, ['shared', 'electron', 'renderer', 'scripts', 'tests']);
  }, 60_000);

  it('is broken nowhere', () => {
    expect(cruised.broken).toEqual([]);
  });

  it('was asked of TypeScript modules of every layer, not of an empty list', () => {
    const ours = cruised.modules.filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'));
    expect(ours.length).toBeGreaterThan(100);
    for (const layer of [
      'shared/rules/',
      'electron/core/',
      'electron/adapters/',
      'electron/shell/',
      'renderer/features/',
      'renderer/ui/',
      'tests/',
    ]) {
      expect(ours.filter((file) => file.startsWith(layer)).length, layer).toBeGreaterThan(2);
    }
  });

  it('gives a reason with every rule and no rule twice', () => {
    const names = layerRules().forbidden.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of layerRules().forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(20);
  });
});
