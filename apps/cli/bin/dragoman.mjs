#!/usr/bin/env node
// The command as npm links it. Committed and executable, because a link into dist/ could not be made before the build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { isRecent, packagedNode } = createRequire(import.meta.url)('./runtime.cjs');
const program = fileURLToPath(new URL('../dist/dragoman.js', import.meta.url));

if (!existsSync(program)) {
  console.error('dragoman is not built yet: run "npm start" (or "npm run build") first.');
  process.exitCode = 2;
} else if (isRecent(process.versions.node)) {
  await import(new URL('../dist/dragoman.js', import.meta.url).href);
} else {
  const node = packagedNode();
  if (node === undefined) {
    console.error(
      `dragoman needs Node 22.18 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
    process.exitCode = 2;
  } else {
    const result = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
    process.exitCode = result.status ?? 2;
  }
}
