// A reader in a process of its own: looks at the public folder and at every .xlf in a loop, and says what it saw that
// nobody should ever see. Its parent sends { folder, states, files } to start and 'stop' to have the observations.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { publicState, textOf } from './scenes.mjs';

let isWatching = false;

process.on('message', async (message) => {
  if (message === 'stop') isWatching = false;
  else process.send(await watch(message));
});

// A campaign that is itself killed must not leave its reader running.
process.on('disconnect', () => process.exit());

/** @param states Digests of the public folder, and `nothing` before the first publication. @param files Path → its texts. */
async function watch({ folder, states, files }) {
  const seen = { sets: 0, xliffs: 0, wrong: [] };
  isWatching = true;
  process.send('watching');
  while (isWatching) {
    look(seen, () => {
      const state = publicState(folder);
      if (!states.includes(state)) throw new Error(`the public folder is neither the old nor the new one`);
      seen.sets += 1;
    });
    for (const [path, texts] of Object.entries(files)) {
      look(seen, () => {
        const text = textIfAny(join(folder, path));
        if (!texts.includes(text)) throw new Error(`${path} is neither the old nor the new one`);
        seen.xliffs += 1;
      });
    }
    await setImmediate();
  }
  return { ...seen, wrong: [...new Set(seen.wrong)] };
}

function look(seen, act) {
  try {
    act();
  } catch (error) {
    seen.wrong.push(`a reader saw: ${error.message}`);
  }
}

/** Null for a file that is not there. */
function textIfAny(file) {
  try {
    return textOf(file);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
