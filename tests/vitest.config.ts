import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every Vitest suite. Folders say what they ask (ARCHITECTURE.md); the page's tests run in jsdom by their own header line. */
export default defineConfig({
  root,
  test: {
    include: ['tests/{unit,contract,integration,architecture}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['tests/support/build-inspect.ts'],
    passWithNoTests: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
