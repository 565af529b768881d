// What an edit of the French costs: a document of a thousand sentences in 24 languages, carried in memory and by
// `extract` on disk, and how the time grows with the document, up to 100,000 sentences in one run. Three sentences of a
// hundred change, in every way that sentences change. `--memory` leaves the disk out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const summary = 'a changed document of 1,000 sentences × 24 languages, in memory and on disk; growth to 100,000';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'apps/cli/bin/dragoman.mjs');
const languages = 'bg cs da de el en es et fi ga hr hu it lt lv mt nl pl pt ro ru sk sl sv'.split(' ');
const reach = { seconds: 1.5, growth: 14 };
const rounds = 3;
const turns = 8;

export async function bench(args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    const parts = await bundledParts(folder);
    inMemory(parts);
    growth(parts);
    if (!args.includes('--memory')) await onDisk(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundledParts(folder) {
  const { build } = await import('esbuild');
  const contents = ['carry', 'facts', 'text'].map((name) => `export * from '@dragoman/${name}';`).join('\n');
  const outfile = join(folder, 'parts.mjs');
  const stdin = { contents, resolveDir: join(root, 'libs/pipeline'), loader: 'ts' };
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

function inMemory(parts) {
  const { before, after } = documents(1000);
  const fresh = freshUnits(parts, after);
  const olds = languages.map((language) => translated(parts, before, language));
  const seconds = bestOf(rounds, () => {
    for (const [index, language] of languages.entries()) carryInto(parts, olds[index], fresh, language);
  });
  const { classes } = carryInto(parts, olds[0], fresh, 'bg');
  console.log(`${after.flat().length} sentences: ${counted(classes)}`);
  verdict(
    `in memory, ${languages.length} languages, seconds of processor time (reach below ${reach.seconds})`,
    seconds,
    reach.seconds,
  );
}

/** All sizes in turn, and of each the best: what else the machine does at the time is then the same for all of them. */
function growth(parts) {
  const sizes = [1000, 10_000, 100_000];
  const runs = sizes.map((size) => {
    const { before, after } = documents(size);
    const [old, fresh] = [translated(parts, before, 'lv'), freshUnits(parts, after)];
    return () => carryInto(parts, old, fresh, 'lv');
  });
  const times = Array.from({ length: turns }, () => runs.map((run) => timed(run)));
  const seconds = sizes.map((_, index) => Math.min(...times.map((turn) => turn[index])));
  for (const [index, size] of sizes.entries()) {
    console.log(`${size} sentences, one language: ${seconds[index].toFixed(3)} s of processor time`);
  }
  verdict(`time at 100,000 ÷ time at 10,000 (reach at most ${reach.growth})`, seconds[2] / seconds[1], reach.growth);
}

async function onDisk(folder) {
  if (!existsSync(join(root, 'apps/cli/dist/dragoman.js'))) {
    throw new Error('The command is not built: run "npm run build" first.');
  }
  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  dragoman(workspace, ['init', workspace, '--source', 'fr', '--language', languages.join(',')]);
  const { before, after } = documents(1000);
  const write = async (document) => {
    await mkdir(join(workspace, 'fr/essai'), { recursive: true });
    await writeFile(join(workspace, 'fr/essai/note.md'), document.map((unit) => unit.join(' ')).join('\n\n') + '\n');
  };
  await write(before);
  dragoman(workspace, ['extract', '--workspace', workspace]);
  for (const language of languages) dragoman(workspace, ['pseudo', '--language', language, '--workspace', workspace]);
  await write(after);
  const first = elapsed(() => dragoman(workspace, ['extract', '--workspace', workspace]));
  const again = elapsed(() => dragoman(workspace, ['extract', '--workspace', workspace]));
  console.log(
    `on disk, extract after the change: ${first.toFixed(2)} s; once more, nothing to do: ${again.toFixed(2)} s`,
  );
}

function dragoman(cwd, args) {
  const { INIT_CWD: _, ...env } = process.env;
  const result = spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', env, maxBuffer: 1e9 });
  if (result.status !== 0) throw new Error(`dragoman ${args.join(' ')}: ${result.stderr || result.stdout}`);
}

function carryInto({ carry, isFactEdit, adaptFacts }, old, fresh, language) {
  return carry({ document: 'R/a.md', old, fresh, facts: { sourceLanguage: 'fr', language, isFactEdit, adaptFacts } });
}

function bestOf(count, run) {
  return Math.min(...Array.from({ length: count }, () => timed(run)));
}

/** Of this thread's processor time, in seconds: the machine is rarely quiet. */
function timed(run) {
  const spent = () => (process.threadCpuUsage ?? process.cpuUsage).call(process);
  const before = spent();
  run();
  const after = spent();
  return (after.user + after.system - before.user - before.system) / 1e6;
}

function elapsed(run) {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function counted(classes) {
  const counts = Object.entries(Object.groupBy(classes, (item) => item.class));
  return counts.map(([name, items]) => `${name} ${items.length}`).join(', ');
}

function verdict(what, value, most) {
  console.log(`${what}: ${value.toFixed(2)}, ${value <= most ? 'met' : 'not met'}`);
}

/* Documents: paragraphs of two or three sentences */

/** A document and what became of it. The same on every machine. */
function documents(size) {
  const random = generator(size);
  const before = [];
  for (let count = 0; count < size;) {
    const unit = Array.from({ length: Math.min(size - count, 2 + random(2)) }, () => sentence(random));
    before.push(unit);
    count += unit.length;
  }
  const after = before.map((unit) => [...unit]);
  for (let step = 0; step < size * 0.03; step += 1) edit(after, step % 10, random);
  return { before, after: after.filter((unit) => unit.length > 0) };
}

function generator(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const little = 'le la les un une des de du à en dans sur pour par avec et ou que qui ne pas est sont a ont'.split(' ');
const syllables = 'ba co di fu ge lo mi nu pa ré sa to vi zé cha gran'.split(' ');
const boilerplate = ['Contact', 'Porte-parole', 'Photo : le port', 'Plus de détails à venir.'];

function word(random) {
  const number = random(4000);
  return [0, 1, 2].map((place) => syllables[(number >> (place * 4)) & 15]).join('');
}

function sentence(random) {
  if (random(40) === 0) return boilerplate[random(boilerplate.length)];
  const words = Array.from({ length: 8 + random(14) }, (_, place) =>
    place % 2 === 0 ? little[random(little.length)] : word(random),
  );
  const date = random(6) === 0 ? ` le ${1 + random(28)} mars 20${10 + random(15)}` : '';
  return `L'${words.join(' ')}${date}.`;
}

function edit(units, kind, random) {
  const unit = units[random(units.length)];
  const at = random(Math.max(1, unit.length));
  const text = unit[at];
  if (text === undefined) return;
  const words = text.split(' ');
  const middle = Math.floor(words.length / 2);
  const changed = (all) => unit.splice(at, 1, ...all);
  if (kind === 0) changed([text.replace("'", '’')]);
  else if (kind === 1) changed([words.with(middle, `${words[middle]}x`).join(' ')]);
  else if (kind === 2) changed([words.with(middle, word(random)).join(' ')]);
  else if (kind === 3) changed([text.replace(/\d+ mars/u, `${1 + random(28)} avril`)]);
  else if (kind === 4) changed([`${words.slice(0, middle).join(' ')}.`, words.slice(middle).join(' ')]);
  else if (kind === 5 && unit.length > 1) unit.splice(0, 2, `${unit[0].replace(/\.$/u, '')}, et ${unit[1]}`);
  else if (kind === 6) changed([]);
  else if (kind === 7) units.splice(random(units.length), 0, [sentence(random)]);
  else if (kind === 8) units.splice(random(units.length), 0, ...units.splice(random(units.length), 1));
  else changed([sentence(random)]);
}

/** As a filter gives them. */
function freshUnits({ unitIds }, units) {
  const ids = unitIds(units.map((unit) => [unit.join(' ')]));
  return units.map((unit, index) => ({
    id: ids[index],
    parts: unit.flatMap((text, place) => [
      ...(place === 0 ? [] : [{ kind: 'ignorable', source: [' '] }]),
      { kind: 'segment', id: `s${place + 1}`, source: [text] },
    ]),
  }));
}

function translated(parts, units, language) {
  const filled = (part) => {
    if (part.kind !== 'segment') return part;
    const target = [`${language} ${part.source[0]}`];
    const [source, digest] = [parts.contentDigest(part.source), parts.contentDigest(target)];
    const approval = { by: 'Ilze', at: '2026-01-01T00:00:00Z', source, target: digest };
    return { ...part, target, state: 'reviewed', by: 'Anna', origin: 'person', approval };
  };
  return freshUnits(parts, units).map((unit) => ({ ...unit, parts: unit.parts.map(filled) }));
}
