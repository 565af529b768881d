/** Measured on what others wrote: treebanks, the sample document, rule files of Okapi. Needs ../shared, copies nothing of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRules } from './compile-rules.ts';
import { readSrx } from './read-srx.ts';
import { cutsOf, rulesFor } from './splitting.test-tools.ts';

const shared = process.env.DRAGOMAN_SHARED ?? resolve(import.meta.dirname, '../../../../shared');
const sentences = join(shared, 'corpus/sentences-fr');
const seed = join(shared, 'seed/communique-ue-asie-centrale.txt');
const ruleFiles = join(shared, 'corpus/srx');

const french = rulesFor('fr');
const isTerminated = (text: string): boolean => /[.!?…][\p{White_Space}"”»’')\]]*$/u.test(text);

interface Row {
  readonly prefix: string;
  readonly number: number;
  readonly text: string;
}

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(join(sentences, file), 'utf8').split('\n').slice(1);
  return lines.filter(Boolean).map((line) => {
    const [id = '', , text = ''] = line.split('\t');
    const [, prefix = '', number = ''] = /^(.*?)(\d+)$/u.exec(id) ?? [];
    // Sequoia writes a capital À at the start of a sentence in lower case.
    return {
      prefix,
      number: Number(number),
      text: file.startsWith('sequoia') ? text.replace(/^à\b|^à(?= )/u, 'À') : text,
    };
  });
}

/** Runs of up to 12 sentences; a title without final punctuation stands alone, as no segmenter finds it in running text. */
function runsOf(rows: readonly Row[], follows: (previous: Row, row: Row) => boolean): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let previous: Row | undefined;
  for (const row of rows) {
    const run = runs.at(-1);
    const joins =
      previous !== undefined && isTerminated(previous.text) && isTerminated(row.text) && follows(previous, row);
    if (run !== undefined && joins && run.length < 12) run.push(row.text);
    else runs.push([row.text]);
    previous = row;
  }
  return runs;
}

function boundaries(parts: readonly string[]): ReadonlySet<number> {
  let offset = 0;
  return new Set(parts.map((part) => (offset += part.replace(/\p{White_Space}+/gu, '').length)).slice(0, -1));
}

function score(runs: readonly (readonly string[])[]): { f1: number; wrong: number; missed: number; right: number } {
  let [right, wrong, missed] = [0, 0, 0];
  for (const run of runs) {
    const gold = boundaries(run);
    const found = boundaries(cutsOf(french, run.join(' ')));
    right += [...found].filter((offset) => gold.has(offset)).length;
    wrong += [...found].filter((offset) => !gold.has(offset)).length;
    missed += [...gold].filter((offset) => !found.has(offset)).length;
  }
  return { f1: (200 * right) / (2 * right + wrong + missed), wrong, missed, right };
}

describe.skipIf(!existsSync(sentences))('French treebanks (needs ../shared/corpus)', () => {
  const sequoia = (previous: Row, row: Row): boolean =>
    previous.prefix === row.prefix && row.number === previous.number + 1;

  test.each([
    ['sequoia-train.tsv', sequoia, 99.2],
    ['gsd-dev.tsv', () => true, 99.2],
  ] as const)('%s: F1 of boundaries', (file, follows, bar) => {
    const runs = runsOf(rowsOf(file), follows);
    const { f1, right, wrong, missed } = score(runs);
    const titles = runs.filter((run) => run.length === 1 && !isTerminated(run[0] ?? '')).length;
    console.log(
      `${file}: F1 ${f1.toFixed(2)} (${right} right, ${wrong} wrong, ${missed} missed; ${titles} titles apart)`,
    );
    expect(f1).toBeGreaterThanOrEqual(bar);
  });

  test('the golden rules of pragmatic_segmenter hold', () => {
    const golden = JSON.parse(readFileSync(join(sentences, 'pragmatic-segmenter-fr.json'), 'utf8')) as {
      text: string;
      sentences: string[];
    }[];
    expect(golden.map(({ text }) => cutsOf(french, text))).toEqual(golden.map((item) => item.sentences));
  });

  test('megabytes per second of processor time', () => {
    const runs = runsOf(rowsOf('sequoia-train.tsv'), sequoia).map((run) => run.join(' '));
    const bytes = runs.reduce((sum, run) => sum + Buffer.byteLength(run), 0);
    const rounds = 12;
    for (let round = 0; round < 3; round += 1) for (const run of runs) french.splitUnit([run]);
    // Not the clock on the wall: other work on the machine is none of the rules'.
    const start = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) for (const run of runs) french.splitUnit([run]);
    const { user, system } = process.cpuUsage(start);
    const speed = (rounds * bytes) / (user + system);
    console.log(`French rules: ${speed.toFixed(1)} MB/s`);
    expect(speed).toBeGreaterThan(10);
  });
});

test.skipIf(!existsSync(seed))('the sample document has 20 sentences in 12 lines (needs ../shared/seed)', () => {
  const lines = readFileSync(seed, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const units = lines.filter(Boolean).map((line) => cutsOf(french, line));
  expect(units.map((unit) => unit.length)).toEqual([1, 1, 1, 1, 3, 2, 2, 2, 4, 1, 1, 1]);
  expect(units[4]?.[2]).toContain('M. Eduards Stiprais');
});

describe.skipIf(!existsSync(ruleFiles))('rule files of Okapi (needs ../shared/corpus)', () => {
  const files = existsSync(ruleFiles) ? readdirSync(ruleFiles, { recursive: true, encoding: 'utf8' }) : [];

  test.each(files.filter((file) => file.endsWith('.srx')))('%s: every rule compiles', (file) => {
    const read = readSrx(file, readFileSync(join(ruleFiles, file), 'utf8'));
    if (read.rules === undefined) throw new Error(JSON.stringify(read.diagnostics));
    const everything = read.rules.languageRules.map(({ name }) => ({ pattern: '.*', languageRule: name, line: 1 }));
    const { diagnostics } = compileRules({ ...read.rules, cascade: true, languageMaps: everything }, 'fr');
    const count = read.rules.languageRules.reduce((sum, { rules }) => sum + rules.length, 0);
    console.log(`${file}: ${count - diagnostics.length} of ${count} rules`);
    expect(diagnostics).toEqual([]);
  });
});
