// Only rules that need types, and React's hooks: whatever Biome can judge stays there (biome.json).

import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.cache/', 'tests/fixtures/', '**/*.{js,mjs,cjs}']),
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['*.config.ts'],
    // Suppressions of Biome's rules are not ours to judge; ours must be needed.
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // Words of a file or an answer are open text: a default branch is then the right end.
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-deprecated': 'error',
    },
  },
  {
    // JSON.parse of a fixture and matchers like expect.any are `any`; a wrong shape fails the test itself.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      // Warns about the virtualiser although the React Compiler is not used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
);
