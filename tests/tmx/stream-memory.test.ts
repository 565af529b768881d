/** A memory of any size is streamed in memory that does not grow with it: a process of its own says what it took. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { repository } from '../shared-material.ts';

const script = join(repository, 'tests/tmx/stream-units.mjs');

interface Streamed {
  readonly units: number;
  readonly entries: number;
  readonly codes: readonly string[];
  readonly mebibytes: number;
}

/** V8 widens the room for short-lived objects while a process runs; of what is kept that says nothing. */
async function streamed(mebibytes: number): Promise<Streamed> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-semi-space-size=8',
    script,
    String(mebibytes),
  ]);
  return JSON.parse(stdout) as Streamed;
}

test('48 MiB take hardly more memory than 6, and every unit arrives', { timeout: 120_000 }, async () => {
  const small = await streamed(6);
  const large = await streamed(48);
  expect([small.codes, large.codes]).toEqual([[], []]);
  expect(large.units / small.units).toBeCloseTo(8, 0);
  expect(large.entries).toBe(large.units);
  console.log(`6 MiB: ${small.mebibytes} MiB, 48 MiB: ${large.mebibytes} MiB at the peak`);
  expect(large.mebibytes - small.mebibytes).toBeLessThan(32);
});
