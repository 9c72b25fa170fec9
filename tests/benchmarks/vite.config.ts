import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The benchmarks as one file for Node; packages stay outside. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: 'tests/benchmarks/main.ts',
    outDir: 'out/bench',
    emptyOutDir: false,
    target: 'node20.19',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.js' } },
  },
});
