// The parent's end of the watcher: one process that watches one folder after the other.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./watcher.mjs', import.meta.url));

export function startReader() {
  const child = fork(program);
  const answer = () => new Promise((resolve) => child.once('message', resolve));
  return {
    /** Gives, when it has begun to look, what ends the watch and gives the observations. */
    async watch(request) {
      const watching = answer();
      child.send(request);
      await watching;
      return async () => {
        const observations = answer();
        child.send('stop');
        return observations;
      };
    },
    close: () => child.disconnect(),
  };
}
