// How many segments a second all checks go through, with facts and terms wired as `check` does; and that memory does not grow with the number of segments.
import { checkFile } from '@dragoman/checks';
import { createFactComparer } from '@dragoman/facts';
import { createTermComparer } from '@dragoman/tbx';
import { compareCodes } from '@dragoman/text';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const summary =
  'segments per second of all checks, facts and terms wired, by language; memory over ten times more segments';

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

function run(language, size) {
  const input = {
    sourceLanguage: 'fr',
    targetLanguage: language,
    facts: createFactComparer(),
    terms: createTermComparer(register(language)),
    codes: compareCodes,
  };
  let findings = 0;
  for (let first = 0; first < size; first += 1000) {
    findings += checkFile({ ...input, file: 'x.xlf', units: document(language, 1000, first) }).length;
  }
  return findings;
}

export async function bench([language, size] = []) {
  if (language !== undefined) {
    const start = performance.now();
    const findings = run(language, Number(size));
    console.log(
      JSON.stringify({
        seconds: (performance.now() - start) / 1000,
        findings,
        rss: process.resourceUsage().maxRSS / 1024,
      }),
    );
    return;
  }
  for (const one of ['en', 'lv', 'ar']) {
    const [small, large] = [5_000, 50_000].map((count) => apart(one, count));
    console.log(
      `${one}: ${(50_000 / large.seconds).toFixed(0)} segments/s, ${large.findings} findings; peak ${small.rss.toFixed(0)} MB at 5,000 segments, ${large.rss.toFixed(0)} MB at 50,000`,
    );
  }
}

/** In a process of its own: its peak is its own. A young generation of fixed size, else the peak shows how lazily V8 collects. */
function apart(language, size) {
  const command = [fileURLToPath(new URL('run.mjs', import.meta.url)), 'check', language, String(size)];
  const { stdout } = spawnSync(process.execPath, ['--max-semi-space-size=2', ...command], { encoding: 'utf8' });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
