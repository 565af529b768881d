// Bundles the command into apps/cli/dist: one entry, and chunks that a verb loads only when it needs them.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
await rm(`${folder}dist/chunks`, { recursive: true, force: true });
await build({
  entryPoints: { dragoman: `${folder}src/main.ts` },
  outdir: `${folder}dist`,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minifySyntax: true,
  legalComments: 'linked',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
