// The workspaces that commands are killed in: one story, a copy of it kept at every step, and what a copy must look like.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../apps/cli/bin/dragoman.mjs', import.meta.url));
export const bundle = fileURLToPath(new URL('../../apps/cli/dist/dragoman.js', import.meta.url));
const languages = ['en', 'lv', 'et'];
const releases = ['2026-05-12-lac', '2026-05-20-pont', '2026-06-01-port'];
const reviewer = 'Anna Kalniņa';

/** Command lines by name, as typed in the folder that holds `locales` and `dist`. */
export const commandLines = {
  extract: ['extract'],
  pseudo: ['pseudo', '--language', languages.join()],
  import: ['import', 'returned', '--by', 'Ilze Zvirbule'],
  'review lv': ['review', '--all', '--language', 'lv', '--by', reviewer, '--not-mine', '--accept'],
  'review en': ['review', '--all', '--language', 'en', '--by', reviewer, '--not-mine', '--accept'],
  'review et': ['review', '--all', '--language', 'et', '--by', reviewer, '--not-mine', '--accept'],
  publish: ['publish', '--out', 'dist', '--by', reviewer],
  merge: ['merge', ...releases.map((release) => `locales/lv/${release}/communique.md.xlf`)],
};

/** Each step of the story: its name, and what is done to get there from the one before. */
const story = [
  ['written', (folder) => writeFrench(folder, false)],
  ['first', (folder) => runAll(folder, ['extract', 'pseudo', 'review lv', 'review en', 'review et', 'publish'])],
  ['edited', (folder) => writeFrench(folder, true)],
  ['extracted', (folder) => runAll(folder, ['extract'])],
  ['translated', (folder) => runAll(folder, ['pseudo'])],
  ['returned', (folder) => writeReturned(folder)],
  ['reviewed', (folder) => runAll(folder, ['review lv', 'review en', 'review et'])],
  ['marked', (folder) => writeMarkers(folder)],
];

/** Plays the story below a folder. Gives the folder of a step by its name. */
export async function playStory(below) {
  const folderOf = (name) => join(below, `step-${name}`);
  let before;
  for (const [name, act] of story) {
    if (before === undefined) await mkdir(folderOf(name), { recursive: true });
    else await cp(folderOf(before), folderOf(name), { recursive: true, verbatimSymlinks: true });
    await act(folderOf(name));
    before = name;
  }
  return folderOf;
}

/** What a translator sends back of every release: each target with another text, under the state the tool left. */
async function writeReturned(folder) {
  for (const release of releases) {
    for (const document of ['communique.md', 'annexes/plan.txt']) {
      const stored = readFileSync(join(folder, 'locales/lv', release, `${document}.xlf`), 'utf8');
      const returned = stored.replaceAll(/(<target state="[^"]*">)([^<]*)/gu, '$1$2 +');
      if (returned === stored) throw new Error(`nothing is translated in lv/${release}/${document}.xlf`);
      await mkdir(join(folder, 'returned', release), { recursive: true });
      await writeFile(join(folder, 'returned', release, `${document.replace('/', '~')}.xlf`), returned);
    }
  }
}

/** What git leaves in a clone without the driver: one branch translated a sentence beside another change. */
async function writeMarkers(folder) {
  for (const release of releases) {
    const file = join(folder, 'locales/lv', release, 'communique.md.xlf');
    const stored = readFileSync(file, 'utf8');
    const marked = stored.replace(/^ *<target [^>]*>[^<]*<\/target>\n/mu, '<<<<<<< HEAD\n=======\n$&>>>>>>> ivo\n');
    if (marked === stored) throw new Error(`nothing is translated in ${file}`);
    await writeFile(file, marked);
  }
}

export async function copyScene(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

async function runAll(folder, names) {
  for (const name of names) {
    const { status, stderr } = await ended(start(folder, commandLines[name]));
    if (status !== 0) throw new Error(`dragoman ${commandLines[name].join(' ')}: ${status}\n${stderr}`);
  }
}

/** Starts the real command in a process of its own. */
export function start(folder, args) {
  const { INIT_CWD: _, ...env } = process.env;
  return spawn(process.execPath, [command, ...args], {
    cwd: folder,
    env: { ...env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** How a started command ended: status, or the signal that killed it; what it said; after how many milliseconds. */
export function ended(child) {
  const begun = performance.now();
  let stderr = '';
  child.stderr.on('data', (bytes) => (stderr += bytes));
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, stderr, ms: performance.now() - begun }));
  });
}

/** Three releases of two documents each; a later edition drops, edits and adds sentences. */
async function writeFrench(folder, isEdited) {
  // Pseudo-translation, which the story signs off, looks like broken characters.
  const policy = { default: { checks: { mojibake: 'off' } } };
  const files = { 'dragoman.json': `${JSON.stringify({ sourceLanguage: 'fr', targetLanguages: languages, policy })}\n` };
  for (const [index, release] of releases.entries()) {
    const topic = ['le lac', 'le pont', 'le port'][index];
    files[`fr/${release}/communique.md`] = isEdited
      ? `# Avis\n\nContact\n\nOn annonce que **${topic}** ouvre le 4 mai. Il a ${index + 7} quais. Une carte de ${topic} suit.\n`
      : `# Avis\n\nContact\n\nOn annonce que **${topic}** ouvre le 3 mai. Il a ${index + 7} quais. La rive de ${topic} est fermée.\n`;
    files[`fr/${release}/annexes/plan.txt`] = isEdited
      ? `Le plan de ${topic} est joint.\nUn guide de ${topic} paraîtra.\n`
      : `Le plan de ${topic} est joint.\nLa route vers ${topic} reste libre.\n`;
    files[`fr/${release}/plan.svg`] = `<svg xmlns="http://www.w3.org/2000/svg"><title>${topic}</title></svg>\n`;
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'locales', path)), { recursive: true });
    await writeFile(join(folder, 'locales', path), text);
  }
}

/** Every lasting file below a folder → its text, instants made equal: two runs never share one. */
export function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  const lasting = paths.filter((path) => !path.startsWith('locales/.dragoman/') && !path.startsWith('dist/'));
  return Object.fromEntries(lasting.map((path) => [path, textOf(join(folder, path))]));
}

export function textOf(file) {
  return readFileSync(file, 'utf8').replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/gu, 'INSTANT');
}

/** Temporary files, locks and versions put aside: what a repaired workspace has none of. */
export function leftOver(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.tmp') || /\.dragoman\/(?:locks|rescued|given-way)\/./u.test(path));
}

/** Digest of all that the public sees, through one resolved set; throws when anything in it is missing or half. */
export function publicState(folder) {
  if (!existsSync(join(folder, 'dist/releases'))) return 'nothing';
  return checkedSet(realpathSync(join(folder, 'dist/releases')));
}

/** Reads a set as a reader does: each receipt, the document beside it, the assets it names. */
export function checkedSet(set) {
  const found = createHash('sha256');
  const entries = readdirSync(set, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(set, join(entry.parentPath, entry.name))).sort();
  for (const path of paths) {
    const bytes = readFileSync(join(set, path));
    found.update(`${path}\n`).update(bytes);
    if (path.endsWith('.receipt.json')) checkReceipt(set, path, JSON.parse(bytes.toString('utf8')));
  }
  return found.digest('hex');
}

function checkReceipt(set, path, { release, language, outputDigest, assets }) {
  const document = path.slice(0, -'.receipt.json'.length);
  if (sha256(readFileSync(join(set, document))) !== outputDigest) throw new Error(`${document} and its receipt differ`);
  for (const asset of assets) {
    const bytes = readFileSync(join(set, language, release, asset.path));
    if (sha256(bytes) !== asset.digest) throw new Error(`${asset.path} and the receipt of ${document} differ`);
  }
}

function sha256(bytes) {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** What is wrong with the ledger: a version without its event, a document that is not what its receipt says. */
export function ledgerProblems(folder) {
  const ledger = join(folder, 'locales/published');
  if (!existsSync(ledger)) return [];
  const versions = readdirSync(ledger, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^[^/.]+\/[^/.]+\/\d+$/u.test(path),
  );
  return versions.flatMap((version) => versionProblems(join(ledger, version), version));
}

function versionProblems(folder, version) {
  try {
    const { n } = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
    if (!version.endsWith(`/${n}`)) return [`${version}: its event says ${n}`];
    const receipts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.receipt.json'),
    );
    if (receipts.length === 0) return [`${version}: no receipts`];
    return receipts.flatMap((path) => {
      const { outputDigest } = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      const bytes = readFileSync(join(folder, path.slice(0, -'.receipt.json'.length)));
      return sha256(bytes) === outputDigest ? [] : [`${version}/${path}: differs from its document`];
    });
  } catch (error) {
    return [`${version}: ${error.message}`];
  }
}
