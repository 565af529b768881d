import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Long, and the same under every npm: `DRAGOMAN_SHORT=1` leaves them out of a second run on one machine. */
const long = [
  'libs/**/*.test.ts',
  'tests/*/**',
  'tests/{corpus-roundtrip,facts-corpus,markdown-laws,segmentation}.test.ts',
];

export default defineConfig({
  test: {
    include: ['libs/**/src/**/*.test.ts', 'apps/**/src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', ...(process.env['DRAGOMAN_SHORT'] === '1' ? long : [])],
    reporters: ['default', './tests/closing-line-reporter.ts'],
    // Left to itself it keeps one core free, and a machine of two would work with one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
