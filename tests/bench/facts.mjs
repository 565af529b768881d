// Facts: how many segments are recognised and compared a second, false alarms on clean translations per language, and how many
// errors of each class are told. The sentences are those of libs/facts, each with its French.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const summary =
  'facts recognised and compared: segments a second, false alarms per language, errors told per class';

const source = join(import.meta.dirname, '../../libs/facts/src');
const entry = `
export { compareFacts, recognizeFacts } from './index.ts';
export { errorClasses, mutate, seededRandom } from './mutations.test-tools.ts';
export { sentencePairs } from './sentences.test-tools.ts';
`;
const files = ['sentences', 'sentences-news', 'sentences-reports', 'sentences-features'];

export async function bench() {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    const facts = await bundled(folder);
    const pairs = files.flatMap((file) => facts.sentencePairs(file));
    printSpeed(facts, pairs);
    printFalseAlarms(facts, pairs);
    printRecall(facts, pairs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundled(folder) {
  const { build } = await import('esbuild');
  const outfile = join(folder, 'facts.mjs');
  await build({
    stdin: { contents: entry, resolveDir: source, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

function differences(facts, { source, target, language }) {
  return facts.compareFacts({ text: source, language: 'fr' }, { text: target, language });
}

function printSpeed(facts, pairs) {
  const perSecond = (work) => {
    for (const pair of pairs) work(pair);
    const start = performance.now();
    for (let turn = 0; turn < 5; turn += 1) for (const pair of pairs) work(pair);
    return Math.round((pairs.length * 5_000) / (performance.now() - start));
  };
  console.log(`recognised: ${perSecond(({ target, language }) => facts.recognizeFacts(target, language))} segments/s`);
  console.log(`compared:   ${perSecond((pair) => differences(facts, pair))} segments/s`);
}

function printFalseAlarms(facts, pairs) {
  for (const language of [...new Set(pairs.map((pair) => pair.language))].sort()) {
    const own = pairs.filter((pair) => pair.language === language);
    const lists = own.map((pair) => differences(facts, pair));
    const certain = lists.filter((list) => list.some(({ certainty }) => certainty === 'certain')).length;
    const flagged = lists.filter((list) => list.length > 0).length;
    console.log(`${language.padEnd(8)} ${own.length} clean, certain ${certain}, possible ${flagged - certain}`);
  }
}

function printRecall(facts, pairs) {
  for (const errorClass of facts.errorClasses) {
    const random = facts.seededRandom(7);
    let [made, told, certain] = [0, 0, 0];
    for (const pair of pairs) {
      for (let turn = 0; turn < 4; turn += 1) {
        const target = facts.mutate(pair.target, pair.language, errorClass, random);
        if (target === undefined || target === pair.target) continue;
        const list = differences(facts, { ...pair, target });
        made += 1;
        told += list.length > 0 ? 1 : 0;
        certain += list.some(({ certainty }) => certainty === 'certain') ? 1 : 0;
      }
    }
    const share = ((100 * told) / made).toFixed(1);
    console.log(
      `${errorClass.padEnd(10)} ${made} made, ${share} % told, ${((100 * certain) / made).toFixed(1)} % as certain`,
    );
  }
}
