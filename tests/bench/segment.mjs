// How fast our own rules cut sentences: megabytes a second of processor time, as other work on the machine should not
// count. The text is the challenge set of each language; for French the treebanks too where DRAGOMAN_SHARED has them.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const summary = 'sentences: megabytes a second of our own rules for each language';

const root = join(import.meta.dirname, '../..');
const reach = 10;
const languages = ['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk'];

export async function bench() {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    const srx = await bundled(folder);
    for (const corpus of treebanks()) print(corpus.name, speedOf(srx, 'fr', corpus.units));
    for (const language of languages) print(`challenge ${language}`, speedOf(srx, language, challenge(language)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundled(folder) {
  const { build } = await import('esbuild');
  const outfile = join(folder, 'srx.mjs');
  const entryPoints = [join(root, 'libs/srx/src/index.ts')];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

function treebanks() {
  const folder = join(process.env.DRAGOMAN_SHARED ?? join(root, '../shared'), 'corpus/sentences-fr');
  return ['sequoia-train.tsv', 'gsd-dev.tsv']
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => {
      const rows = readFileSync(join(folder, name), 'utf8').split('\n').slice(1).filter(Boolean);
      return { name, units: units(rows.map((row) => row.split('\t')[2] ?? '')) };
    });
}

function challenge(language) {
  const file = join(root, 'libs/srx/src/challenges', `${language}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return units(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.replaceAll('|', ' ')));
}

/** Paragraphs of eight lines. */
function units(lines) {
  const count = Math.ceil(lines.length / 8);
  return Array.from({ length: count }, (_, index) => lines.slice(index * 8, index * 8 + 8).join(' '));
}

function speedOf({ compileRules, defaultRules, readSrx }, language, texts) {
  const { rules } = compileRules(readSrx(`${language}.srx`, defaultRules(language)).rules, language);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const round = () => texts.reduce((parts, text) => parts + rules.splitUnit([text]).length, 0);
  for (const end = performance.now() + 500; performance.now() < end;) round();
  const speeds = [1, 2, 3].map(() => {
    const rounds = Math.ceil(2_000_000 / bytes);
    const before = process.cpuUsage();
    for (let index = 0; index < rounds; index += 1) round();
    const { user, system } = process.cpuUsage(before);
    return (rounds * bytes) / (user + system);
  });
  return speeds.sort((a, b) => a - b)[1];
}

function print(name, speed) {
  console.log(`${name.padEnd(20)} ${speed.toFixed(1).padStart(6)} MB/s of processor time (reach: ${reach})`);
}
