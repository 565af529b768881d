// Kills the real command at random instants, spread over the time an undisturbed run takes, and checks what is left:
// at once, by readers all the while, and after the next run.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLines, copyScene, ended, filesOf, ledgerProblems, leftOver, publicState, start } from './scenes.mjs';

/**
 * Verb → the step of the story it is run after. A new verb is a line here and one in `commandLines`. `grows`: files that
 * may be any state in between, as long as they hold what the old one held.
 */
export const verbs = {
  extract: { step: 'edited', line: 'extract', grows: /\/memory\.tmx$/u },
  import: { step: 'returned', line: 'import', grows: /\/memory\.tmx$/u },
  review: { step: 'translated', line: 'review lv' },
  publish: { step: 'reviewed', line: 'publish' },
  merge: { step: 'marked', line: 'merge' },
};

/** What an undisturbed run makes of a scene, and how long it takes. */
async function undisturbed(scene, line, work) {
  const times = [];
  const lockedTimes = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await copyScene(scene, work);
    const end = ended(start(work, commandLines[line]));
    const begun = performance.now();
    await lockedOrEnded(work, end);
    lockedTimes.push(performance.now() - begun);
    const { status, stderr, ms } = await end;
    if (status !== 0) throw new Error(`undisturbed, ${line} ends with ${status}: ${stderr}`);
    times.push(ms);
  }
  const ms = middle(times);
  return {
    before: { files: filesOf(scene), shown: publicState(scene) },
    after: { files: filesOf(work), shown: publicState(work) },
    ms,
    lockedMs: Math.max(ms - middle(lockedTimes), 1),
  };
}

function middle(times) {
  return times.toSorted((a, b) => a - b)[1];
}

/** @param random Gives numbers between 0 and 1. @returns figures, and all that was wrong. */
export async function killOften({ name, kills, random, scene, work, reader }) {
  const { line, grows } = verbs[name];
  const reference = await undisturbed(scene, line, work);
  const figures = { verb: name, kills: 0, midRun: 0, old: 0, new: 0, between: 0, repaired: 0, sets: 0, xliffs: 0 };
  const wrong = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const at = random();
    await copyScene(scene, work);
    const stop = await reader.watch(watchRequest(work, reference));
    const { hit, problems } = await killOnce(
      work,
      line,
      { at, isAfterLock: kill % 2 === 1 },
      reference,
      grows,
      figures,
    );
    const repair = await repaired(work, line, reference, kill % 10 === 0);
    const seen = await stop();
    figures.kills += 1;
    figures.midRun += hit ? 1 : 0;
    figures.repaired += repair.length === 0 ? 1 : 0;
    figures.sets += seen.sets;
    figures.xliffs += seen.xliffs;
    const all = [...problems, ...repair, ...seen.wrong];
    wrong.push(...all.map((problem) => `${name}, kill ${kill} at ${at.toFixed(3)}: ${problem}`));
  }
  return {
    figures: {
      ...figures,
      ms: Math.round(reference.ms),
      lockedMs: Math.round(reference.lockedMs),
      failures: wrong.length,
    },
    wrong,
  };
}

function watchRequest(folder, { before, after }) {
  const paths = Object.keys({ ...before.files, ...after.files }).filter((path) => path.endsWith('.xlf'));
  const files = paths.map((path) => [path, [before.files[path] ?? null, after.files[path] ?? null]]);
  return { folder, states: [before.shown, after.shown], files: Object.fromEntries(files) };
}

/**
 * Half of the kills are spread over the whole run, half over the part of it that holds the lock: starting takes long,
 * and a run that is killed there has done nothing.
 * @param at Between 0 and 1.
 */
async function killOnce(work, line, { at, isAfterLock }, reference, grows, figures) {
  const child = start(work, commandLines[line]);
  const end = ended(child);
  if (isAfterLock) await lockedOrEnded(work, end);
  await sleep(at * (isAfterLock ? reference.lockedMs : reference.ms));
  child.kill('SIGKILL');
  const { signal } = await end;
  const now = { files: filesOf(work), shown: publicState(work) };
  figures[stateOf(now, reference)] += 1;
  return { hit: signal === 'SIGKILL', problems: [...mixtures(now, reference, grows), ...ledgerProblems(work)] };
}

/** Resolves when a run has put down its claim, or is over without having been seen to. */
async function lockedOrEnded(work, end) {
  const folder = join(work, 'locales/.dragoman/locks');
  const isClaimed = () =>
    existsSync(folder) && readdirSync(folder).some((name) => /^workspace\.\w+\.json$/u.test(name));
  let isOver = false;
  void end.then(() => (isOver = true));
  while (!isOver && !isClaimed()) await sleep(1);
}

function stateOf(now, { before, after }) {
  const same = (a, b) => JSON.stringify(lasting(a)) === JSON.stringify(lasting(b));
  if (same(now, before)) return 'old';
  return same(now, after) ? 'new' : 'between';
}

function lasting({ files, shown }) {
  return [Object.entries(files).filter(([path]) => !isTemporary(path)), shown];
}

function isTemporary(path) {
  return path.split('/').some((part) => part.startsWith('.') && part.endsWith('.tmp'));
}

function mixtures({ files, shown }, { before, after }, grows) {
  const paths = Object.keys({ ...before.files, ...after.files, ...files }).filter((path) => !isTemporary(path));
  const mixed = paths.filter((path) => files[path] !== before.files[path] && files[path] !== after.files[path]);
  const isGrowing = (path) => grows?.test(path) === true && holdsAll(before.files[path], files[path]);
  return [
    ...mixed.filter((path) => !isGrowing(path)).map((path) => `${path} is neither the old nor the new file`),
    ...([before.shown, after.shown].includes(shown) ? [] : ['the public folder is neither the old nor the new one']),
  ];
}

/** A memory in between is whole, and holds every translation that the old one held. */
function holdsAll(old = '', now = '') {
  const units = (text) => text.match(/<tu[\s>][\s\S]*?<\/tu>/gu) ?? [];
  return now.trimEnd().endsWith('</tmx>') && units(old).every((unit) => units(now).includes(unit));
}

/** The next run repairs silently: same end as an undisturbed run, nothing left over, and then nothing more to do. */
async function repaired(work, line, { after }, isThorough) {
  const { status, stderr } = await ended(start(work, commandLines[line]));
  const now = { files: filesOf(work), shown: publicState(work) };
  const differing = Object.keys({ ...now.files, ...after.files }).filter(
    (path) => now.files[path] !== after.files[path],
  );
  const problems = [
    ...(status === 0 ? [] : [`the next run ends with ${status}: ${stderr}`]),
    ...(stderr === '' ? [] : [`the next run is not silent: ${stderr}`]),
    ...differing.map((path) => `the next run does not repair ${path}`),
    ...(now.shown === after.shown ? [] : ['the next run does not show the new public folder']),
    ...leftOver(work).map((path) => `${path} is left over`),
  ];
  return isThorough ? [...problems, ...(await writesAgain(work, line, now.files))] : problems;
}

async function writesAgain(work, line, files) {
  const times = () => Object.keys(files).map((path) => statSync(join(work, path)).mtimeMs);
  const before = times().join();
  await ended(start(work, commandLines[line]));
  return times().join() === before ? [] : ['the run after that writes again'];
}
