import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** `model < base < part < store < flow < app`: a layer sees only those below it, and a part never another part. */
const layers = [
  { sourceTag: 'layer:model', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:base', onlyDependOnLibsWithTags: ['layer:model'] },
  { sourceTag: 'layer:part', onlyDependOnLibsWithTags: ['layer:model', 'layer:base'] },
  { sourceTag: 'layer:store', onlyDependOnLibsWithTags: ['layer:model', 'layer:base'] },
  {
    sourceTag: 'layer:flow',
    onlyDependOnLibsWithTags: ['layer:model', 'layer:base', 'layer:part', 'layer:store'],
  },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:model', 'layer:base', 'layer:flow'],
  },
];

/** Only the store touches disk or starts programs (git). */
const diskModules = ['fs', 'fs/promises', 'child_process', 'node:fs', 'node:fs/promises', 'node:child_process'];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '.nx/**', 'locales/**', '**/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: globals.node },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: layers },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true },
      ],
      'no-misleading-character-class': 'error',
      complexity: ['warn', 20],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/workspace/**', 'libs/history/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: diskModules.map((name) => ({
            name,
            message: 'Only libs/workspace touches the disk, only libs/history asks git.',
          })),
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**', 'apps/cli/bin/**', 'apps/*/bundle.mjs'],
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@nx/enforce-module-boundaries': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
