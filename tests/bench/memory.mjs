// The translation memory beside an exhaustive search and beside SQLite's FTS5 with trigrams, over the same made-up French
// segments, in one run on one machine: 10,000 and 100,000; `--large` adds a million. Each system has a process of its own.
// A query is a segment with 3 to 35 % of its words edited. What a search found is compared with the exhaustive one.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const summary =
  'Translation memory: build, size, open, lookups; beside an exhaustive search and SQLite FTS5 trigrams';

const root = join(import.meta.dirname, '../..');
const cases = fileURLToPath(new URL('memory/cases.mjs', import.meta.url));
const reach = { p95: { 100_000: 10, 1_000_000: 50 }, exact: 0.1, indexBytes: 400, recall: 1 };
const sizes = { usual: [10_000, 100_000], large: [10_000, 100_000, 1_000_000] };

export async function bench(args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    await bundle(folder);
    for (const size of args.includes('--large') ? sizes.large : sizes.usual) {
      const built = run('build', size, folder);
      const asked = run('ask', size, folder);
      const sqlite = args.includes('--without-sqlite') ? { failed: 'left out' } : run('sqlite', size, folder);
      report(size, built, asked, sqlite);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(folder) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'libs/memory/src/bench.test-tools.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, 'memory.mjs'),
    logLevel: 'error',
  });
}

function run(name, size, folder) {
  const args = ['--expose-gc', '--max-old-space-size=8000', '--no-warnings', cases, name, String(size), folder];
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status === 0) return JSON.parse(stdout);
  return {
    failed: (stderr || stdout).split('\n').find((line) => line.includes('Error')) ?? `failed: ${signal ?? status}`,
  };
}

function report(size, built, asked, sqlite) {
  console.log(`\n${size.toLocaleString('en')} segments, Node ${process.versions.node}`);
  if (built.failed ?? asked.failed) return console.log(`failed: ${built.failed ?? asked.failed}`);
  const { stats } = built;
  const perSegment = (bytes) => `${Math.round(bytes / size)} bytes per segment`;
  line(
    'corpus',
    `${(stats.tokens / stats.forms).toFixed(1)} tokens in the mean, vocabulary ${stats.vocabulary}, ${stats.forms} different rows`,
  );
  line(
    'build',
    `${seconds(built.buildMs)}, ${Math.round((size / built.buildMs) * 1000)} segments/s, peak ${built.peakMiB} MiB`,
  );
  line(
    'on disk',
    `${(stats.fileBytes / 1e6).toFixed(1)} MB, ${perSegment(stats.fileBytes)}, texts ${perSegment(stats.textBytes)}`,
  );
  line(
    'open',
    `${asked.openMs.toFixed(1)} ms with reading the file; in memory beyond the texts ${perSegment(asked.grownBytes - stats.textBytes)}`,
  );
  times('lookup ≥ 70', asked.fuzzy);
  times('lookup ≥ 50', asked.fuzzy50);
  times('exhaustive ≥ 70', asked.exhaustive);
  times('exact', asked.exact);
  times('context', asked.context);
  times('concordance, source', asked.concordance);
  line('recall@5 ≥ 70', `${percent(asked.recall)} of ${asked.expected} matches of ${asked.exhaustive.count} queries`);
  line('recall@5 ≥ 50', percent(asked.recall50));
  sqliteLines(sqlite, asked);
  verdict('index, bytes per segment', Math.round(stats.indexBytes / size), reach.indexBytes);
  if (reach.p95[size] !== undefined) verdict('lookup ≥ 70, p95 ms', asked.fuzzy.p95, reach.p95[size]);
  verdict('exact and context, p95 ms', Math.max(asked.exact.p95, asked.context.p95), reach.exact);
  console.log(`recall@5, reach 100 %: ${asked.recall === 1 && asked.recall50 === 1 ? 'met' : 'not met'}`);
}

function sqliteLines(sqlite, asked) {
  if (sqlite.failed !== undefined) return line('SQLite FTS5', sqlite.failed);
  line(
    'SQLite FTS5',
    `${sqlite.version}: build ${seconds(sqlite.buildMs)} of the processor, ${(sqlite.fileBytes / 1e6).toFixed(1)} MB`,
  );
  times('FTS5, 50 best verified', sqlite.fuzzy);
  line('FTS5 recall@5 ≥ 70', percent(sqlite.recall));
  const ratio = (other, field) => (other[field] / asked.fuzzy[field]).toFixed(0);
  line(
    'ratios, p50 and p95',
    `exhaustive ÷ ours ${ratio(asked.exhaustive, 'p50')} and ${ratio(asked.exhaustive, 'p95')}, FTS5 ÷ ours ${ratio(sqlite.fuzzy, 'p50')} and ${ratio(sqlite.fuzzy, 'p95')}`,
  );
}

function line(name, text) {
  console.log(`${name.padEnd(24)} ${text}`);
}

function times(name, { count, turns, mean, p50, p95, most, first }) {
  const ms = (value) => value.toFixed(3);
  const others = turns > 1 ? `, fastest of ${turns} turns; p95 of the first ${ms(first.p95)}` : '';
  line(name, `mean ${ms(mean)}  p50 ${ms(p50)}  p95 ${ms(p95)}  most ${ms(most)} ms (${count} queries${others})`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}

function verdict(what, value, most) {
  console.log(`${what}, reach ${most}: ${value.toFixed(3)}, ${value <= most ? 'met' : 'not met'}`);
}
