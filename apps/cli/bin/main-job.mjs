// The main job behind `npm start`: the bundled command over locales/, in programs of its own.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = fileURLToPath(new URL('../dist/dragoman.js', import.meta.url));
const job = new URL('../dist/main-job.js', import.meta.url);

/** Paths of the job start from the repository, wherever in it the person typed `npm start`. */
const env = { ...process.env, INIT_CWD: root };

function dragoman(args, said) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      env: { ...env, DRAGOMAN_SAID: said.join() },
      stdio: 'inherit',
    });
    child.on('error', (error) => {
      console.error(error.message);
      settle(2);
    });
    child.on('exit', (code, signal) => settle(code ?? 128 + constants.signals[signal]));
  });
}

function write(text) {
  return new Promise((settle) => process.stdout.write(text, () => settle()));
}

// A reader that went away, or Ctrl-C: the child has heard of both, and its status decides.
process.stdout.on('error', () => undefined);
process.on('SIGINT', () => undefined);

if (existsSync(program) && existsSync(job)) {
  const { runMainJob } = await import(job.href);
  process.exitCode = await runMainJob({ root, env: process.env, dragoman, write });
} else {
  console.error('dragoman is not built yet: run "npm start" (or "npm run build") first.');
  process.exitCode = 2;
}
