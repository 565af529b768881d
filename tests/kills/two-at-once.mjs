// Two real commands started together, many times: both do their work, one after the other, or one says clearly that it
// could not wait. What is left is what they leave when they are run one after the other, in one order or the other.
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLines, copyScene, ended, filesOf, ledgerProblems, leftOver, publicState, start } from './scenes.mjs';

/** Each pair and the step of the story it is run after. */
export const pairs = [
  { step: 'edited', lines: ['extract', 'extract'] },
  { step: 'edited', lines: ['extract', 'review lv'] },
  { step: 'translated', lines: ['review lv', 'publish'] },
  { step: 'reviewed', lines: ['publish', 'publish'] },
];

function stateOf(folder) {
  return JSON.stringify([filesOf(folder), publicState(folder)]);
}

/** What each order of some of the commands leaves: both, or one alone when the other was refused. */
async function serialStates(scene, work, lines) {
  const orders = [lines, lines.toReversed(), ...lines.map((line) => [line])];
  const states = new Map();
  for (const order of orders) {
    await copyScene(scene, work);
    for (const line of order) await ended(start(work, commandLines[line]));
    states.set(stateOf(work), order.length);
  }
  return states;
}

export async function runTogether({ pair: { lines }, times, random, scene, work, reader }) {
  const serial = await serialStates(scene, work, lines);
  const figures = { pair: lines.join(' ‖ '), times: 0, bothDone: 0, refused: 0, waited: 0, sets: 0 };
  const wrong = [];
  for (let turn = 0; turn < times; turn += 1) {
    await copyScene(scene, work);
    const states = [publicState(scene), ...[...serial.keys()].map((state) => JSON.parse(state)[1])];
    const stop = await reader.watch({ folder: work, states, files: {} });
    const ends = await startedTogether(work, lines, random);
    const seen = await stop();
    const refused = ends.filter(({ status }) => status === 2);
    figures.times += 1;
    figures.sets += seen.sets;
    figures.bothDone += refused.length === 0 ? 1 : 0;
    figures.refused += refused.length;
    figures.waited += ends.filter(({ stderr }) => /waiting up to/u.test(stderr)).length;
    const problems = [
      ...ends.flatMap((end, index) => endProblems(lines[index], end)),
      ...(serial.get(stateOf(work)) === undefined ? ['the end is that of no order'] : []),
      ...ledgerProblems(work),
      ...leftOver(work).map((path) => `${path} is left over`),
      ...seen.wrong,
    ];
    wrong.push(...problems.map((problem) => `${figures.pair}, turn ${turn}: ${problem}`));
  }
  return { figures: { ...figures, failures: wrong.length }, wrong };
}

/** The second starts up to 60 ms after the first, so that they meet in every phase. */
async function startedTogether(work, lines, random) {
  const inOrder = random() < 0.5 ? lines : lines.toReversed();
  const ends = [];
  for (const line of inOrder) {
    ends.push(ended(start(work, commandLines[line])));
    await sleep(random() * 60);
  }
  const all = await Promise.all(ends);
  return inOrder === lines ? all : all.toReversed();
}

function endProblems(line, { status, signal, stderr }) {
  if (status === 0 || status === 1) return [];
  const isClear = status === 2 && /another run is writing here/u.test(stderr) && /Wait until it is done/u.test(stderr);
  return isClear ? [] : [`${line} ends with ${status ?? signal}: ${stderr}`];
}
