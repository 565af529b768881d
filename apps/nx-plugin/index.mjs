// What Nx loads. Plain JavaScript that any Node can read: an `npx nx` typed on Node 20, which cannot read TypeScript, has the
// packaged Node infer the releases, and where there is none Nx works on without releases, instead of not at all.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const name = '@dragoman/nx-plugin';

export const createNodes = [
  '**/dragoman.json',
  async (configurations, options, { workspaceRoot }) => {
    const repository = { workspaceRoot, nxFolder: nxFolderOf(workspaceRoot) };
    if (process.features.typescript) {
      const { inferReleases } = await import('./src/index.ts');
      return inferReleases(configurations, options, repository);
    }
    const node = packagedNode();
    if (node !== undefined) return inferWith(node, [configurations, options, repository]);
    process.stderr.write('dragoman: no releases in the graph, they need Node 22.18 or newer.\n');
    return [];
  },
];

/** Where Nx keeps what it remembers; undefined where this version of Nx does not say. */
function nxFolderOf(workspaceRoot) {
  try {
    const nx = createRequire(join(workspaceRoot, 'package.json'));
    return nx('nx/src/utils/cache-directory').workspaceDataDirectoryForWorkspace(workspaceRoot);
  } catch {
    return undefined;
  }
}

/** The Node that came with `npm ci`; undefined where npm serves none or it was not installed. */
function packagedNode() {
  const isWindows = process.platform === 'win32';
  try {
    const packageName = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    return join(dirname(manifest), 'bin', isWindows ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

function inferWith(node, request) {
  const program = `
    import { inferReleases } from ${JSON.stringify(new URL('./src/index.ts', import.meta.url).href)};
    const chunks = await Array.fromAsync(process.stdin);
    const inferred = inferReleases(...JSON.parse(Buffer.concat(chunks).toString('utf8')));
    process.stdout.write(JSON.stringify(inferred));
  `;
  const input = JSON.stringify(request);
  const options = { input, encoding: 'utf8', maxBuffer: Infinity };
  return JSON.parse(execFileSync(node, ['--input-type=module', '--eval', program], options));
}
