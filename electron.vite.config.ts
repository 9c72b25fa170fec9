import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Targets are those of the oldest runtime the app is run with (ARCHITECTURE.md); left out, they follow the types package.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      minify: true,
      rolldownOptions: {
        input: { main: resolve('electron/main.ts'), 'import-worker': resolve('electron/import-worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      minify: true,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
    server: {
      headers: {
        'content-security-policy':
          "default-src 'self'; connect-src 'self' ws:; style-src 'self' 'unsafe-inline'",
      },
    },
  },
});
