import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The command for scripts as one file for Node 20, everything but Node itself bundled. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'scripts/inspect/main.ts',
    outDir: 'out/inspect',
    emptyOutDir: false,
    target: 'node20.19',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'inspect.js' } },
  },
});
