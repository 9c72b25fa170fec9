import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The long trials: the soak's own, and those of the ordinary suites that grow with SOAK=1. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'tests/soak/*.soak.ts',
      'tests/integration/json-store/{faults,power-cut,full-disk}.test.ts',
      'tests/unit/shared/links/mutations.test.ts',
    ],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 3_600_000,
  },
});
