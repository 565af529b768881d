// How long the command takes to say something, beside a Node that does nothing: both on the same binary, in turns,
// because the machine is rarely quiet and what slows one run slows its neighbour as well.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const summary = '`status` on one document beside a bare node: minimum, median, ratio of medians';

const command = fileURLToPath(new URL('../../apps/cli/bin/dragoman.mjs', import.meta.url));
const bundle = fileURLToPath(new URL('../../apps/cli/dist/dragoman.js', import.meta.url));
const turns = 25;
const warmUps = 3;
const reach = 4;

export async function bench() {
  if (!existsSync(bundle)) throw new Error('The command is not built: run "npm run build" first.');
  const workspace = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    await fillWorkspace(workspace);
    print(measure(workspace));
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** One French document of three paragraphs for two languages, made by the command itself. */
async function fillWorkspace(workspace) {
  dragoman(workspace, ['init', workspace, '--source', 'fr', '--language', 'en,lv']);
  await mkdir(join(workspace, 'fr/essai'), { recursive: true });
  const text = '# Essai\n\nLa réunion a eu lieu à Riga. Elle a duré deux jours.\n\n- Un point\n- Un autre point\n';
  await writeFile(join(workspace, 'fr/essai/note.md'), text);
  dragoman(workspace, ['extract', '--workspace', workspace]);
}

function dragoman(cwd, args) {
  const result = spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', env: environment() });
  if (result.status !== 0) throw new Error(`dragoman ${args.join(' ')}: ${result.stderr || result.stdout}`);
  return result.stdout;
}

function environment() {
  const { INIT_CWD: _, ...env } = process.env;
  return env;
}

function measure(workspace) {
  const times = { bare: [], status: [] };
  for (let turn = -warmUps; turn < turns; turn += 1) {
    const bare = timed(() => spawnSync(process.execPath, ['-e', '0']));
    const status = timed(() => dragoman(workspace, ['status', '--workspace', workspace]));
    if (turn < 0) continue;
    times.bare.push(bare);
    times.status.push(status);
  }
  return times;
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function print({ bare, status }) {
  const ratio = median(status) / median(bare);
  console.log(`Node ${process.versions.node}, ${turns} runs each, in turns`);
  console.log(row('node -e 0', bare));
  console.log(row('dragoman status', status));
  console.log(
    `ratio of medians ${ratio.toFixed(2)}, of minima ${(Math.min(...status) / Math.min(...bare)).toFixed(2)}`,
  );
  console.log(`reach ${reach}: ${ratio <= reach ? 'met' : 'not met'}`);
}

function row(name, times) {
  return `${name.padEnd(16)} min ${Math.min(...times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`;
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
