import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Long, and the same under every npm: `DRAGOMAN_SHORT=1` leaves them out of a second run on one machine. */
const long = [
  'libs/**/*.test.ts',
  'tests/*/**',
  'tests/{corpus-roundtrip,facts-corpus,markdown-laws,segmentation}.test.ts',
];

/**
 * The seed of every law. It comes from the committed tree: each commit tries cases of its own, and a commit that has
 * passed passes again. `DRAGOMAN_SEED=random` tries others, `DRAGOMAN_SEED=N` those of another run. Random without git.
 */
function propertySeed(): string {
  const given = process.env['DRAGOMAN_SEED'];
  if (given !== undefined && /^(?:random|-?\d+)$/u.test(given)) return given;
  if (given !== undefined) throw new Error(`DRAGOMAN_SEED is ${given}; expected a whole number or "random".`);
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' });
  return /^[\da-f]{40}/u.test(stdout ?? '') ? String(Number.parseInt(stdout.slice(0, 7), 16)) : 'random';
}

const seed = propertySeed();
console.log(`laws: seed ${seed}`);

export default defineConfig({
  test: {
    env: { DRAGOMAN_SEED: seed },
    setupFiles: ['./tests/property-seed.ts'],
    include: ['libs/**/src/**/*.test.ts', 'apps/**/src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', ...(process.env['DRAGOMAN_SHORT'] === '1' ? long : [])],
    reporters: ['default', './tests/closing-line-reporter.ts'],
    // Left to itself it keeps one core free, and a machine of two would work with one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A test that asserts nothing, or whose list of cases is empty one day, fails.
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
