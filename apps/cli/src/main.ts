/** The program: hands the process to `runCommand`, and knows what only a process knows: signals, closed pipes, exit status. */
import { createRequire } from 'node:module';
import { runCommand } from './run-command.ts';

/** Written in by `bundle.mjs`: a digest of everything in the bundle. */
declare const bundleDigest: string | undefined;

const { stdout, stderr } = process;
const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };

// `dragoman status | head`: the reader has gone, the work goes on.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
// 128 + SIGINT, as shells do. Writes are atomic, so there is nothing to wait for.
process.once('SIGINT', () => {
  if (stderr.isTTY) stderr.write('\r\u001b[K');
  process.exit(130);
});

process.exitCode = await runCommand({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout,
  stderr,
  isTerminal: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  columns: stdout.isTTY ? stdout.columns : stderr.columns,
  version: manifest.version,
  program: typeof bundleDigest === 'undefined' ? undefined : bundleDigest,
  pipeline: () => import('@dragoman/pipeline'),
  now: () => new Date(),
  saveResult: async (path, text) => (await import('./save-result.ts')).saveResult(path, text),
});
