// Bundles the command and the main job into apps/cli/dist: an entry each, and chunks that are loaded when needed.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
await rm(`${folder}dist/chunks`, { recursive: true, force: true });
await build({
  entryPoints: { dragoman: `${folder}src/main.ts`, 'main-job': `${folder}src/main-job.ts` },
  outdir: `${folder}dist`,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // jsonc-parser's `main` asks for its parts in a way no bundler can follow.
  mainFields: ['module', 'main'],
  minifySyntax: true,
  legalComments: 'linked',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
