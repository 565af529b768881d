/**
 * A repository with Nx, the plugin and the built command in a temporary folder: `node_modules` leads to that of this
 * repository, `apps/cli` builds the command by copying it, so that its code can change without touching ours.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { snapshot } from '../temporary-workspace.ts';
import { repository } from '../shared-material.ts';

export interface NxWorkspace {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly remove: (path: string) => void;
  /** Runs Nx; its words, without colours. A status other than 0 is thrown with them. */
  readonly nx: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<string>;
  readonly git: (...args: readonly string[]) => void;
  /** Every file of a folder with its bytes; none when there is no folder. */
  readonly files: (folder: string) => Readonly<Record<string, string>>;
}

const builtCommand = join(repository, 'apps/cli/dist');
const options = { command: 'node apps/cli/bin/dragoman.mjs', builtBy: '@dragoman/cli:build' };

/** @param files Path → text, beside what every such repository has. */
export function nxWorkspace(files: Readonly<Record<string, string>>): NxWorkspace {
  if (!existsSync(join(builtCommand, 'dragoman.js')))
    throw new Error('The command is not built: run "npm run build" first.');
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dragoman-nx-')));
  const write: NxWorkspace['write'] = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries({ ...ofEveryRepository(), ...files })) write(path, text);
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  cpSync(join(repository, 'apps/cli/bin'), join(root, 'apps/cli/bin'), { recursive: true });
  const git: NxWorkspace['git'] = (...args) => void execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('init', '--quiet');
  git('config', 'user.name', 'Anna Kalniņa');
  git('config', 'user.email', 'anna@example.org');
  return {
    root,
    write,
    git,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    nx: (args, env = {}) => runNx(root, args, env),
    files: (folder) => (existsSync(join(root, folder)) ? snapshot(join(root, folder)) : {}),
  };
}

function ofEveryRepository(): Readonly<Record<string, string>> {
  const build = `import { cpSync } from 'node:fs';
cpSync(${JSON.stringify(builtCommand)}, 'apps/cli/dist', { recursive: true });
cpSync('apps/cli/own.js', 'apps/cli/dist/own.js');
`;
  const target = {
    executor: 'nx:run-commands',
    cache: true,
    inputs: ['{projectRoot}/*'],
    outputs: ['{projectRoot}/dist'],
    options: { command: 'node apps/cli/build.mjs' },
  };
  return {
    '.gitignore': 'node_modules\ndist\n.nx\n.dragoman\n',
    'nx.json': JSON.stringify({
      neverConnectToCloud: true,
      analytics: false,
      tui: { enabled: false },
      plugins: [{ plugin: '@dragoman/nx-plugin', options }],
    }),
    'package.json': JSON.stringify({ name: 'house', private: true, workspaces: ['apps/*'] }),
    'apps/cli/package.json': JSON.stringify({
      name: '@dragoman/cli',
      version: '0.1.0',
      type: 'module',
      nx: { targets: { build: target } },
    }),
    'apps/cli/build.mjs': build,
    'apps/cli/own.js': '// 1\n',
  };
}

/** Not from within another run of Nx, and as if a person stood elsewhere: npm would say so in INIT_CWD. */
function environment(root: string, wanted: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('NX_') && !name.startsWith('npm_'));
  // Nx would put both below the home of whoever runs the tests.
  const own = {
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx/workspace-data'),
  };
  const quiet = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' };
  return { ...Object.fromEntries(inherited), ...quiet, ...own, INIT_CWD: join(root, 'apps/cli'), ...wanted };
}

function runNx(root: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const program = join(repository, 'node_modules/.bin/nx');
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, env: environment(root, env) });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) settle(said);
      else fail(new Error(`nx ${args.join(' ')}: status ${code}\n${said}`));
    });
  });
}

/** Projects whose target ran or came from a cache, and from which cache: `locales/fr/R` → `ran`, `local cache`, `remote cache`. */
export function tasksIn(said: string, target: string): Readonly<Record<string, string>> {
  const line = new RegExp(`^> nx run (\\S+):${target}(?: {2}\\[([^\\]]+)\\])?$`, 'gmu');
  const found = [...said.matchAll(line)].map(([, project = '', cache = 'ran']) => [project, cache] as const);
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
