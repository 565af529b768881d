import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/', import.meta.url));
const command = join(bin, 'dragoman.mjs');
const isBuilt = existsSync(join(bin, '../dist/dragoman.js'));
const { isRecent } = createRequire(import.meta.url)('../bin/runtime.cjs') as { isRecent(version: string): boolean };
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** The system's own Node, where there is one and it is too old to run the command itself. */
const systemNode = '/usr/bin/node';
const systemVersion = spawnSync(systemNode, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim();
const hasOldNode = systemVersion !== undefined && systemVersion !== '' && !isRecent(systemVersion);

const env = { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' };
const run = (node: string, script: string, ...args: string[]) =>
  spawnSync(node, [script, ...args], { encoding: 'utf8', env });

let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
  folder = '';
});

/** The shim alone, as in a clone before the first build. */
function unbuilt(): string {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-shim-'));
  cpSync(bin, join(folder, 'bin'), { recursive: true });
  return folder;
}

test('npm may link the command: the shim can be executed', () => {
  expect(statSync(command).mode & 0o111).toBe(0o111);
});

test('before the build it says what to do, and gives 2', () => {
  const clone = unbuilt();
  for (const script of ['dragoman.mjs', 'main-job.mjs']) {
    const { status, stdout, stderr } = run(process.execPath, join(clone, 'bin', script), 'status');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('dragoman is not built yet: run "npm start" (or "npm run build") first.\n');
  }
});

test('a Node that is too old, with no packaged one beside it, is told so', () => {
  const clone = unbuilt();
  mkdirSync(join(clone, 'dist'));
  writeFileSync(join(clone, 'dist/dragoman.js'), 'console.log("ran");');
  const pretend = join(clone, 'pretend.cjs');
  writeFileSync(pretend, "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', pretend, join(clone, 'bin/dragoman.mjs')], {
    encoding: 'utf8',
    env,
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('dragoman needs Node 22.18 or newer; this is 20.20.2.');
});

describe('the runtime', () => {
  const runtime = join(bin, 'runtime.cjs');

  test('runs a command on a Node that is recent enough, and passes its exit status on', () => {
    const { status, stdout } = run(process.execPath, runtime, 'node', '-p', 'process.versions.node');
    expect({ status, isRecent: isRecent(stdout.trim()) }).toEqual({ status: 0, isRecent: true });
    expect(run(process.execPath, runtime, 'node', '-e', 'process.exit(7)').status).toBe(7);
  });

  test('gives 2 for a command that does not exist, or none', () => {
    expect(run(process.execPath, runtime, 'no-such-command').status).toBe(2);
    expect(run(process.execPath, runtime)).toMatchObject({ status: 2, stdout: '' });
  });

  test('22.18 and newer are recent, older are not', () => {
    expect(['22.18.0', '22.20.1', '24.0.0', '100.1.0'].map(isRecent)).toEqual([true, true, true, true]);
    expect(['22.17.9', '20.99.0', '8.0.0'].map(isRecent)).toEqual([false, false, false]);
  });
});

describe.skipIf(!isBuilt)('the built command (needs npm run build)', () => {
  test('prints its version, help and mistakes with the right exit status', () => {
    expect(run(process.execPath, command, '--version')).toMatchObject({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
    expect(run(process.execPath, command, 'help').stdout).toContain('Usage: dragoman VERB');
    expect(run(process.execPath, command, 'extrct')).toMatchObject({ status: 2, stdout: '' });
  });

  test('works from a folder that has no workspace', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, 'status', '--json'], {
      encoding: 'utf8',
      env,
      cwd: tmpdir(),
    });
    expect(status).toBe(2);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'no-workspace', severity: 'error' }]);
  });

  test('a reader that goes away is no error', async () => {
    const child = spawn(process.execPath, [command, 'help', 'review'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((settle) => child.on('close', settle));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('Ctrl-C ends it quietly with 130', () => {
    folder = mkdtempSync(join(tmpdir(), 'dragoman-shim-'));
    const interrupt = join(folder, 'interrupt.cjs');
    const code = `const { once } = process;
process.once = function (event, ...rest) {
  once.call(process, event, ...rest);
  if (event === 'SIGINT') process.kill(process.pid, event);
  return process;
};`;
    writeFileSync(interrupt, code);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', interrupt, command, 'status'], {
      encoding: 'utf8',
      env,
      cwd: folder,
    });
    expect({ status, stdout, stderr }).toEqual({ status: 130, stdout: '', stderr: '' });
  });

  test.skipIf(!hasOldNode)('runs itself again on the packaged Node (needs an older /usr/bin/node)', () => {
    expect(run(systemNode, command, '--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run(systemNode, command, 'extrct').status).toBe(2);
  });
});
