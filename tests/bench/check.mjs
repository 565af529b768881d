// How many segments a second all checks go through, with facts and terms wired as `check` does; and that memory does not grow
// with the number of segments: status 1 where it does.
import { checkFile, checkRelease } from '@dragoman/checks';
import { createFactComparer } from '@dragoman/facts';
import { createTermComparer } from '@dragoman/tbx';
import { compareCodes } from '@dragoman/text';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const summary =
  'segments per second of all checks, facts and terms wired, by language; memory at 5,000, 20,000 and 80,000 segments, which must be flat';

const press = new URL('../quality/press/', import.meta.url);
const lines = (language) =>
  readFileSync(new URL(`${language}.txt`, press), 'utf8')
    .trimEnd()
    .split('\n');

/** One document of `size` segments, ten to a unit; every tenth has an error, each its own number, so that nothing is remembered. */
function document(language, size, first) {
  const [source, target] = [lines('fr'), lines(language)];
  const segment = (at) => ({
    kind: 'segment',
    id: `s${at}`,
    source: [`${source[at % source.length]} (${at})`],
    target: [`${at % 10 === 0 ? ' ' : ''}${target[at % target.length]} (${at})`],
    state: 'translated',
  });
  const numbers = Array.from({ length: size / 10 }, (_, unit) => first + unit * 10);
  return numbers.map((from) => ({ id: `u${from}`, parts: Array.from({ length: 10 }, (_, at) => segment(from + at)) }));
}

/** Two hundred words of the texts as names: those of one place in both languages, so that some are found and some are missed. */
function register(language) {
  const words = (text) => [...new Set(text.join(' ').match(/(?<!\p{L})\p{L}{6,}/gu))].slice(0, 200);
  const [french, translated] = [words(lines('fr')), words(lines(language))];
  return french.map((term, at) => ({
    id: `c${at}`,
    terms: [
      { language: 'fr', term },
      { language, term: translated[at % translated.length] },
    ],
  }));
}

/** Documents and the release of one of them, one after the other, as `check` does; `between` is called after each. */
function run(language, size, between = () => undefined) {
  const knowledge = {
    sourceLanguage: 'fr',
    facts: createFactComparer(),
    terms: createTermComparer(register(language)),
    codes: compareCodes,
  };
  let findings = 0;
  for (let first = 0; first < size; first += 1000) {
    const file = { file: 'x.xlf', document: 'x', targetLanguage: language, units: document(language, 1000, first) };
    findings += checkFile({ ...knowledge, ...file }).length + checkRelease({ ...knowledge, files: [file] }).length;
    between();
  }
  return findings;
}

const megabyte = 2 ** 20;
const heap = () => (globalThis.gc(), process.memoryUsage().heapUsed);
const peak = () => process.resourceUsage().maxRSS * 1024;

/** What the process is asked for, alone in it. */
const questions = {
  speed: (language, size) => {
    const start = performance.now();
    const findings = run(language, size);
    return { seconds: (performance.now() - start) / 1000, findings };
  },
  /** What is still reachable after each thousand segments, at its highest, and the peak of the whole process. */
  memory: (language, size) => {
    let kept = 0;
    run(language, size, () => (kept = Math.max(kept, heap())));
    return { kept, peak: peak() };
  },
  /** Consistency looks at a release as a whole: the growth of the peak while one of `size` segments is compared. */
  release: (language, size) => {
    const units = document(language, size, 0);
    heap();
    const before = peak();
    checkRelease({
      sourceLanguage: 'fr',
      facts: createFactComparer(),
      files: [{ file: 'x.xlf', document: 'x', targetLanguage: language, units }],
    });
    return { peak: peak() - before };
  },
};

/** In a process of its own: its peak is its own. A young generation of fixed size, else the peak shows how lazily V8 collects. */
function apart(question, language, size) {
  const command = [fileURLToPath(new URL('run.mjs', import.meta.url)), 'check', question, language, String(size)];
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--max-semi-space-size=2', ...command], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

const sizes = [5_000, 20_000, 80_000];
/** From 20,000 segments to 80,000. */
const mostGrowth = 1.2;

function memoryLine(language) {
  const runs = sizes.map((size) => apart('memory', language, size));
  const [, middle, last] = runs;
  const growth = Math.max(last.peak / middle.peak, last.kept / middle.kept);
  const perSegment = (last.kept - middle.kept) / (sizes[2] - sizes[1]);
  const shown = (name) => runs.map((one) => (one[name] / megabyte).toFixed(0)).join(' / ');
  console.log(
    `${language}: peak ${shown('peak')} MB, kept ${shown('kept')} MB at ${sizes.join(' / ')} segments; x ${growth.toFixed(2)} (limit ${mostGrowth}), ${perSegment.toFixed(1)} bytes kept a segment`,
  );
  return growth <= mostGrowth;
}

export async function bench([question, language, size] = []) {
  if (question !== undefined) {
    console.log(JSON.stringify(questions[question](language, Number(size))));
    return;
  }
  for (const one of ['en', 'lv', 'ar']) {
    const { seconds, findings } = apart('speed', one, 20_000);
    console.log(`${one}: ${(20_000 / seconds).toFixed(0)} segments/s, ${findings} findings in 20,000 segments`);
  }
  const flat = ['en', 'lv', 'ar'].map(memoryLine);
  const [small, large] = [20_000, 80_000].map((count) => (apart('release', 'en', count).peak / count).toFixed(0));
  console.log(
    `en: one release: peak + ${small} bytes a segment beside its texts at 20,000 segments, ${large} at 80,000`,
  );
  if (flat.includes(false)) {
    console.error('Memory grows with the number of segments.');
    process.exitCode = 1;
  }
}
