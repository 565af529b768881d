/**
 * The short form of `npm run test:kills`: a few kills of the real command per verb, and each pair of commands started
 * together a few times, watched by a reader. The long form does 200 of each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./run.mjs', import.meta.url));
const isBuilt = existsSync(fileURLToPath(new URL('../../apps/cli/dist/dragoman.js', import.meta.url)));

test.skipIf(!isBuilt)(
  'the command, killed at random instants or started twice at once, leaves every file whole and repairs (needs npm run build)',
  () => {
    const run = spawnSync(process.execPath, [script, '--kills', '5', '--times', '2'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/\n0 failures\n$/u);
    expect(run.status).toBe(0);
    const rows = run.stdout.split('\n').filter((line) => /^│ \d/u.test(line));
    expect(rows.map((row) => row.split('│')[2]?.trim())).toEqual([
      "'extract'",
      "'import'",
      "'review'",
      "'publish'",
      "'merge'",
      "'extract ‖ extract'",
      "'extract ‖ review lv'",
      "'review lv ‖ publish'",
      "'publish ‖ publish'",
    ]);
  },
  240_000,
);
