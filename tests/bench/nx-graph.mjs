// What archived releases cost in the graph of Nx: the same 20 open releases with 0 and with 2,000 archived ones beside them,
// in turns, because the machine is rarely quiet. Nx lists every file of a repository whoever infers projects from it, so the
// same files without the plugin are timed too; and, for comparison, what the 2,000 would cost if they were open.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const summary = 'graph of Nx with 0 and with 2,000 archived releases: medians and their difference';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const open = 20;
const archived = 2000;
const turns = 9;
const warmUps = 2;
/** Below a tenth of a second a person takes an answer for immediate: that is what "nothing you can see" means here. */
const reach = 100;

export async function bench() {
  const folders = {
    none: await repositoryWith(0),
    archived: await repositoryWith(archived),
    files: await repositoryWith(archived, { hasPlugin: false }),
  };
  try {
    const expected = { none: open, archived: open, files: 0 };
    for (const [name, folder] of Object.entries(folders)) expectOpen(folder, expected[name]);
    const times = measure(folders, turns);
    await Promise.all(names('2010', archived).map((release) => rm(join(folders.archived, marker(release)))));
    expectOpen(folders.archived, open + archived);
    print(times, measure({ archived: folders.archived }, 3).archived);
  } finally {
    await Promise.all(Object.values(folders).map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

function names(year, count) {
  return Array.from({ length: count }, (_, index) => `${year}-${String(index).padStart(4, '0')}-communique`);
}

function marker(release) {
  return `locales/published/${release}/archived`;
}

/** A repository with Nx and the plugin; files as large as those of a short press release, their words all the same. */
async function repositoryWith(archivedCount, { hasPlugin = true } = {}) {
  const root = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  const plugins = hasPlugin ? [{ plugin: '@dragoman/nx-plugin', options: { command: 'dragoman' } }] : [];
  const nx = { neverConnectToCloud: true, analytics: false, tui: { enabled: false }, plugins };
  await write(root, 'nx.json', JSON.stringify(nx));
  await write(root, 'package.json', '{ "name": "house", "private": true }');
  await write(root, '.gitignore', 'node_modules\n.nx\n.nx-projects\n');
  await write(root, '.nxignore', 'locales/published/*/*/\n');
  await write(root, 'locales/dragoman.json', '{ "sourceLanguage": "fr", "targetLanguages": ["en", "lv"] }');
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  for (const release of names('2026', open)) await writeRelease(root, release);
  for (const release of names('2010', archivedCount)) {
    await writeRelease(root, release);
    for (const language of ['fr', 'en', 'lv']) await writeVersion(root, `locales/published/${release}/${language}/1`);
    await write(root, marker(release), '');
  }
  return root;
}

async function writeRelease(root, release) {
  const text = `${release}\n\n${'La réunion a eu lieu à Riga. '.repeat(40)}\n`;
  await write(root, `locales/fr/${release}/communique.md`, text);
  for (const language of ['en', 'lv']) {
    await write(root, `locales/${language}/${release}/communique.md.xlf`, `<xliff>${text.repeat(4)}</xliff>`);
  }
}

async function writeVersion(root, folder) {
  await write(root, `${folder}/communique.md`, 'x'.repeat(1200));
  await write(root, `${folder}/communique.md.receipt.json`, '{}');
  await write(root, `${folder}/event.json`, '{}');
}

async function write(root, path, text) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function projects(root) {
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    // Nx would put both below the home of whoever runs this.
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx/workspace-data'),
  };
  const program = join(repository, 'node_modules/.bin/nx');
  // Into a file: Nx ends before a pipe has taken all of a long list.
  const list = openSync(join(root, '.nx-projects'), 'w+');
  try {
    const stdio = ['ignore', list, 'pipe'];
    const result = spawnSync(process.execPath, [program, 'show', 'projects'], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio,
    });
    if (result.status !== 0) throw new Error(`nx show projects: ${result.stderr}`);
    return readFileSync(join(root, '.nx-projects'), 'utf8')
      .split('\n')
      .filter((name) => name.startsWith('locales/'));
  } finally {
    closeSync(list);
  }
}

function expectOpen(root, count) {
  const found = projects(root).length;
  if (found !== count) throw new Error(`${found} releases in the graph, ${count} were expected`);
}

function measure(folders, count) {
  const times = Object.fromEntries(Object.keys(folders).map((name) => [name, []]));
  for (let turn = -warmUps; turn < count; turn += 1) {
    for (const [name, folder] of Object.entries(folders)) {
      const time = timed(() => projects(folder));
      if (turn >= 0) times[name].push(time);
    }
  }
  return times;
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function print({ none, archived: withArchived, files }, opened) {
  const added = median(withArchived) - median(none);
  const ofGraph = median(withArchived) - median(files);
  console.log(`Node ${process.versions.node}, nx show projects without daemon, ${turns} runs each, in turns`);
  console.log(row(`${open} open`, none));
  console.log(row(`${open} open, ${archived} archived`, withArchived));
  console.log(row('the same files, no plugin', files));
  console.log(row(`${open + archived} open`, opened));
  console.log(`${archived} archived add ${ofGraph.toFixed(0)} ms to the graph; ${verdict(ofGraph)}`);
  console.log(`with Nx listing their files, ${added.toFixed(0)} ms to the whole command; ${verdict(added)}`);
}

function verdict(milliseconds) {
  return `reach ${reach} ms: ${milliseconds <= reach ? 'met' : 'not met'}`;
}

function row(name, times) {
  return `${name.padEnd(26)} min ${Math.min(...times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`;
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
