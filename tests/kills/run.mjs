// `npm run test:kills -- [--kills 200] [--times 50] [--seed N] [--only extract]`: the real command is killed at random
// instants, then two commands at a time are started together. Prints figures; the status is 1 when anything was wrong.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killOften, verbs } from './kills.mjs';
import { startReader } from './reader.mjs';
import { bundle, playStory } from './scenes.mjs';
import { pairs, runTogether } from './two-at-once.mjs';

const { isRecent } = createRequire(import.meta.url)('../../apps/cli/bin/runtime.cjs');

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    times: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});

if (!existsSync(bundle)) {
  console.error('The command is not built: run "npm run build" first.');
  process.exitCode = 2;
} else if (!isRecent(process.versions.node)) {
  // An older Node runs the command in a second process, which would outlive the kill.
  console.error('Run it by: npm run test:kills');
  process.exitCode = 2;
} else process.exitCode = await campaign();

async function campaign() {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-kills-'));
  const reader = startReader();
  const random = randomFrom(Number(values.seed));
  console.log(`seed ${values.seed}`);
  try {
    const folderOf = await playStory(folder);
    const shared = { random, reader, work: join(folder, 'work') };
    const isChosen = (name) => values.only === undefined || name.includes(values.only);
    const killed = [];
    for (const name of Object.keys(verbs).filter(isChosen)) {
      killed.push(await killOften({ ...shared, name, kills: Number(values.kills), scene: folderOf(verbs[name].step) }));
    }
    const together = [];
    for (const pair of pairs.filter(({ lines }) => lines.some(isChosen))) {
      together.push(await runTogether({ ...shared, pair, times: Number(values.times), scene: folderOf(pair.step) }));
    }
    return report(killed, together);
  } finally {
    reader.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function report(killed, together) {
  console.table(killed.map(({ figures }) => figures));
  console.table(together.map(({ figures }) => figures));
  const wrong = [...killed, ...together].flatMap((one) => one.wrong);
  for (const problem of wrong.slice(0, 50)) console.log(problem);
  console.log(`${wrong.length} failures`);
  return wrong.length === 0 ? 0 : 1;
}

/** Mulberry32: the same seed, the same instants. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
