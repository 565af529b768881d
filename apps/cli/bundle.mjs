// Bundles the command and the main job into apps/cli/dist: an entry each, and chunks that are loaded when needed.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const chunks = `${folder}dist/chunks`;

/**
 * The package finds its two files beside itself, which a bundle is not: they become part of the chunk that is loaded when
 * the first word is looked up.
 */
const dictionary = {
  name: 'dictionary-fr',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dictionary-fr[\\/]index\.js$/ }, async ({ path }) => {
      const { version, license, repository } = JSON.parse(await readFile(join(dirname(path), 'package.json'), 'utf8'));
      return {
        contents: [
          `/*! dictionary-fr ${version} (${license}), its source: ${repository} */`,
          "import aff from './index.aff';",
          "import dic from './index.dic';",
          'export default { aff, dic };',
        ].join('\n'),
        resolveDir: dirname(path),
      };
    });
  },
};

const options = {
  entryPoints: { dragoman: `${folder}src/main.ts`, 'main-job': `${folder}src/main-job.ts` },
  outdir: `${folder}dist`,
  bundle: true,
  splitting: true,
  // It finds the build for this machine beside itself.
  external: ['fs-native-extensions'],
  plugins: [dictionary],
  loader: { '.aff': 'binary', '.dic': 'binary' },
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
};

const { outputFiles: unmarked } = await build({ ...options, write: false, logLevel: 'silent' });
const digest = createHash('sha256');
for (const { path, contents } of unmarked.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
  digest.update(basename(path)).update(contents);
}
const { metafile } = await build({
  ...options,
  // What is kept from one run to the next is of one program.
  define: { bundleDigest: JSON.stringify(digest.digest('hex')) },
  metafile: true,
  logLevel: 'warning',
});

// Old chunks go last: a build that fails leaves the old command whole, and one that succeeds is never without its chunks.
const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
const old = (await readdir(chunks)).filter((file) => !made.has(file));
await Promise.all(old.map((file) => rm(`${chunks}/${file}`)));
