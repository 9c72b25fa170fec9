import { defineConfig } from '@playwright/test';
import type { DeskOptions } from '../desk-test.ts';

/** Pictures of every screen for a person to look at. No check: `npm run contact-sheet` runs it. */
export default defineConfig<DeskOptions>({
  testDir: '.',
  outputDir: '../../../.cache/contact-sheet',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'en', use: { language: 'en' } },
    { name: 'zh-CN', use: { language: 'zh-CN' } },
  ],
});
