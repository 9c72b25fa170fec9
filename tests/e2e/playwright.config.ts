import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './desk-test.ts';

/** The real Electron window, in both languages. Checks without text run in one language only (`@once`). */
export default defineConfig<DeskOptions>({
  testDir: './specs',
  outputDir: '../../.cache/e2e',
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A failed test is tried once more in a fresh app. scripts/test.mjs names what passed only then and allows few of them.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'en', use: { language: 'en' } },
    { name: 'zh-CN', use: { language: 'zh-CN' }, grepInvert: /@once/ },
  ],
});
