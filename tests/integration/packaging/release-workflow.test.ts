import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const workflow = readFileSync(fileURLToPath(new URL('.github/workflows/release.yml', root)), 'utf8');
const lines = workflow.split('\n').map((line) => line.trim().replace(/^- /u, ''));

describe('the release workflow', () => {
  it('builds on all three systems', () => {
    for (const system of ['ubuntu-', 'windows-', 'macos-']) expect(workflow).toContain(`os: ${system}`);
  });

  it('installs without running scripts of packages', () => {
    const installs = lines.filter((line) => line.includes('npm ci'));
    expect(installs.length).toBeGreaterThan(0);
    for (const line of installs) expect(line).toContain('npm ci --ignore-scripts');
  });

  it('never lets electron-builder publish', () => {
    const builds = lines.filter((line) => line.includes('electron-builder'));
    expect(builds.length).toBeGreaterThan(0);
    for (const line of builds) expect(line).toContain('--publish never');
  });

  it('takes every action at a fixed major version', () => {
    const actions = lines.filter((line) => line.startsWith('uses: '));
    expect(actions.length).toBeGreaterThan(2);
    for (const line of actions) expect(line).toMatch(/^uses: actions\/[a-z-]+@v\d+$/u);
  });

  it('has no more rights than reading', () => {
    expect(workflow).toMatch(/^permissions:\n {2}contents: read$/mu);
  });
});
