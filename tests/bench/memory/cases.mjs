// One system in a process of its own: `build` writes the memory, `ask` opens it and asks, `sqlite` does the same with FTS5.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editedSentence, frenchSegments, randomOf } from './french-segments.mjs';

const [, , name, count, folder] = process.argv;
const size = Number(count);
const memory = await import(pathToFileURL(join(folder, 'memory.mjs')).href);
const file = join(folder, `${size}.memory`);
const queryCount = 600;

console.log(JSON.stringify(await { build, ask, sqlite }[name]()));

function* entries() {
  let index = 0;
  let previous = null;
  for (const text of frenchSegments(size)) {
    const isFirst = index % 20 === 0;
    yield {
      source: [text],
      target: [`Tulkojums: ${text}`],
      origin: 'lv/memory.tmx',
      document: `R${Math.floor(index / 20)}/a.md`,
      previous: isFirst ? null : previous,
      state: 'translated',
    };
    previous = [text];
    index += 1;
  }
}

function build() {
  const builder = memory.createMemoryBuilder({ inputs: 'bench' });
  let buildMs = 0;
  const timed = (work) => {
    const before = threadMs();
    const result = work();
    buildMs += threadMs() - before;
    return result;
  };
  for (const entry of entries()) timed(() => builder.add(entry));
  const built = timed(() => builder.build());
  writeFileSync(file, memory.encodeMemory(built));
  return { buildMs, stats: built.stats, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) };
}

/** Segments spread over the whole corpus, edited. */
function queries(most) {
  const random = randomOf(42);
  const step = Math.max(1, Math.floor(size / most));
  const picked = [];
  let index = 0;
  for (const text of frenchSegments(size)) {
    if (index % step === 0 && picked.length < most) picked.push(text);
    index += 1;
  }
  return { exact: picked, edited: picked.map((text) => editedSentence(text, random)) };
}

function ask() {
  const { exact, edited } = queries(queryCount);
  const before = used();
  const start = performance.now();
  const opened = memory.openMemory(readFileSync(file));
  const openMs = performance.now() - start;
  opened.lookup({ source: [edited[0]] });
  const grownBytes = used() - before;
  const look = (threshold) => (text) => opened.lookup({ source: [text] }, { threshold });
  const fuzzy = measured(edited, look(70));
  const fuzzy50 = measured(edited.slice(0, 200), look(50));
  const exactly = measured(exact, look(100));
  const inContext = measured(exact, (text) =>
    opened.lookup({ source: [text], previous: null, next: null }, { threshold: 100 }),
  );
  const words = exact.slice(0, 20).map((text) => text.split(' ').sort((a, b) => b.length - a.length)[0]);
  const concordance = measured(words, (word) => opened.concordance(word, 20));
  const exhaustiveOf = exhaustive();
  const some = edited.slice(0, size > 100_000 ? 40 : 100);
  const searched = measured(some, (text) => exhaustiveOf(text, 70));
  const searched50 = measured(some.slice(0, 25), (text) => exhaustiveOf(text, 50));
  const { recall, expected } = recallOf(fuzzy.answers, searched.answers);
  return {
    openMs,
    grownBytes,
    fuzzy: fuzzy.times,
    fuzzy50: fuzzy50.times,
    exact: exactly.times,
    context: inContext.times,
    concordance: concordance.times,
    exhaustive: searched.times,
    recall,
    expected,
    recall50: recallOf(fuzzy50.answers, searched50.answers).recall,
  };
}

function used() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * Milliseconds by the clock. The queries are asked in turns, and of each the fastest turn counts: on a machine that others
 * share, the others are left out. `first` is the first turn as it was.
 */
function measured(asked, answer, turns = 3) {
  for (const text of asked.slice(0, Math.min(20, asked.length >> 2))) answer(text);
  let answers = [];
  const spent = Array.from({ length: turns }, () => {
    answers = [];
    return asked.map((text) => {
      const before = performance.now();
      answers.push(answer(text));
      return performance.now() - before;
    });
  });
  const fastest = asked.map((_, index) => Math.min(...spent.map((turn) => turn[index])));
  return { answers, times: { count: asked.length, turns, ...spread(fastest), first: spread(spent[0]) } };
}

function spread(spent) {
  const sorted = spent.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { mean: sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** Of the processor: good for what takes seconds. */
function threadMs() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How many of the scores of an exhaustive search's best five a search has too. */
function recallOf(answers, truths) {
  let found = 0;
  let expected = 0;
  for (const [index, truth] of truths.entries()) {
    const scores = answers[index].map(({ score }) => score);
    expected += truth.length;
    for (const { score } of truth) {
      const place = scores.indexOf(score);
      if (place < 0) continue;
      scores.splice(place, 1);
      found += 1;
    }
  }
  return { recall: expected === 0 ? 1 : found / expected, expected };
}

/** Every distinct text within the lengths that can reach the score, by bit-parallel distance: no index at all. */
function exhaustive() {
  const numbers = new Map();
  const texts = [...new Set(frenchSegments(size))];
  const starts = new Uint32Array(texts.length + 1);
  let row = new Uint32Array(1 << 20);
  for (const [index, text] of texts.entries()) {
    const tokens = memory.foldedTokens([text]);
    starts[index + 1] = starts[index] + tokens.length;
    if (starts[index + 1] > row.length) row = grown(row);
    for (const [place, token] of tokens.entries()) {
      if (!numbers.has(token)) numbers.set(token, numbers.size);
      row[starts[index] + place] = numbers.get(token);
    }
  }
  const placeOf = new Int32Array(numbers.size);
  return (text, threshold) => {
    const tokens = memory.foldedTokens([text]);
    const distinct = [...new Set(tokens)].filter((token) => numbers.has(token));
    for (const [place, token] of distinct.entries()) placeOf[numbers.get(token)] = place + 1;
    const places = tokens.map((token) => distinct.indexOf(token) + 1);
    const pattern = memory.queryPattern(places, distinct.length, placeOf);
    const best = [];
    for (let index = 0; index < texts.length; index += 1) {
      const length = starts[index + 1] - starts[index];
      const longer = Math.max(length, tokens.length);
      if (100 * Math.min(length, tokens.length) < threshold * longer) continue;
      const distance = memory.patternDistance(pattern, row, starts[index], starts[index + 1]);
      const score = distance > 0 ? memory.fuzzyScore(distance, longer) : texts[index] === text ? 100 : 99;
      if (score >= threshold) best.push({ score });
    }
    for (const token of distinct) placeOf[numbers.get(token)] = 0;
    return best.sort((a, b) => b.score - a.score).slice(0, 5);
  };
}

function grown(row) {
  const larger = new Uint32Array(row.length * 2);
  larger.set(row);
  return larger;
}

/** The usual way with a database: the fifty best by trigrams, then the same score for each. */
async function sqlite() {
  const { DatabaseSync } = await import('node:sqlite');
  const path = join(folder, `${size}.sqlite`);
  const database = new DatabaseSync(path);
  database.exec(
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE segments USING fts5(source, tokenize='trigram')",
  );
  const insert = database.prepare('INSERT INTO segments(source) VALUES (?)');
  const texts = new Set(frenchSegments(size));
  const start = threadMs();
  database.exec('BEGIN');
  for (const text of texts) insert.run(text);
  database.exec('COMMIT');
  const buildMs = threadMs() - start;
  const select = database.prepare('SELECT source FROM segments WHERE segments MATCH ? ORDER BY rank LIMIT 50');
  const most = size > 100_000 ? 3 : size > 10_000 ? 10 : 40;
  const { edited } = queries(queryCount);
  const { answers, times } = measured(edited.slice(0, most), (text) =>
    [...text].length < 3 ? [] : best(text, select.all(trigramsOf(text))),
  );
  const truths = measured(
    edited.slice(0, most),
    (
      (search) => (text) =>
        search(text, 70)
    )(exhaustive()),
  ).answers;
  const { version } = database.prepare('SELECT sqlite_version() AS version').get();
  database.close();
  return { buildMs, fileBytes: statSync(path).size, version, fuzzy: times, recall: recallOf(answers, truths).recall };
}

function trigramsOf(text) {
  const characters = [...text];
  const trigrams = characters.slice(2).map((_, index) => characters.slice(index, index + 3).join(''));
  return [...new Set(trigrams)].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' OR ');
}

function best(text, rows) {
  const single = memory.buildMemory(rows.map(({ source }) => ({ source: [source], target: [source], origin: 'x' })));
  return single.lookup({ source: [text] });
}
