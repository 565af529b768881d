import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sweepTemporaries, withLock } from './index.ts';
import { filesIn, temporariesIn, temporaryFolder } from './testing-workspaces.ts';

const door = new URL('./index.ts', import.meta.url).href;

/** Runs a program of its own against the door; what it prints first and how it ends. */
function run(program: string): { readonly firstLine: Promise<string>; readonly ended: Promise<unknown>; kill(): void } {
  const text = `import * as workspace from ${JSON.stringify(door)};\n${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  const firstLine = new Promise<string>((resolve) =>
    child.stdout.once('data', (bytes: Buffer) => resolve(String(bytes).trim())),
  );
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  return { firstLine, ended, kill: () => child.kill('SIGKILL') };
}

test('two runs that count in one file under the lock lose no step, and a reader never sees half a file', async () => {
  const root = temporaryFolder({ 'lv/count.json': JSON.stringify({ count: 0, filling: 'x'.repeat(20_000) }) });
  const counting = `
    for (let step = 0; step < 25; step += 1) {
      const { diagnostics } = await workspace.withLock(${JSON.stringify(root)}, 'workspace', async () => {
        const read = await workspace.readFileVersion(${JSON.stringify(root)}, 'lv/count.json');
        const value = JSON.parse(Buffer.from(read.bytes).toString());
        const bytes = Buffer.from(JSON.stringify({ ...value, count: value.count + 1 }));
        const written = await workspace.writeAtomically(${JSON.stringify(root)}, 'lv/count.json', bytes, { expected: read.version });
        if (!written.written) throw new Error(JSON.stringify(written));
      }, { waitMs: 50000 });
      if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    }`;
  const runs = [run(counting), run(counting)];
  let isOver = false;
  const all = Promise.all(runs.map(({ ended }) => ended)).finally(() => (isOver = true));
  let reads = 0;
  while (!isOver) {
    expect(JSON.parse(readFileSync(join(root, 'lv/count.json'), 'utf8'))).toMatchObject({
      filling: 'x'.repeat(20_000),
    });
    reads += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(await all).toEqual([0, 0]);
  expect(reads).toBeGreaterThan(10);
  expect(JSON.parse(filesIn(root)['lv/count.json'] ?? '')).toMatchObject({ count: 50 });
  expect(temporariesIn(root)).toEqual([]);
});

test('two runs that create the same file at once: one does, the other says so, and both texts are kept', async () => {
  const root = temporaryFolder();
  const creating = (text: string): string => `
    const result = await workspace.writeAtomically(${JSON.stringify(root)}, 'lv/R/a.xlf', Buffer.from('${text}'), { expected: 'absent' });
    console.log(result.written ? 'written' : result.diagnostics[0].code);`;
  const runs = [run(creating('first')), run(creating('second'))];
  const said = await Promise.all(runs.map(({ firstLine }) => firstLine));
  await Promise.all(runs.map(({ ended }) => ended));
  expect(said.toSorted()).toEqual(['changed-while-working', 'written']);
  expect(Object.values(filesIn(root)).toSorted()).toEqual(['*\n', 'first', 'second']);
});

test('the lock of a killed run is taken over at once, and what it left in mid-write is swept', async () => {
  const root = temporaryFolder({ 'lv/R/a.xlf': 'old' });
  const hanging = run(`
    const fs = { ...workspace.nodeFileSystem, exchange: () => new Promise(() => { console.log('hanging'); setInterval(() => {}, 1000); }) };
    await workspace.withLock(${JSON.stringify(root)}, 'workspace', async () => {
      const read = await workspace.readFileVersion(${JSON.stringify(root)}, 'lv/R/a.xlf');
      await workspace.writeAtomically(${JSON.stringify(root)}, 'lv/R/a.xlf', Buffer.from('new'), { expected: read.version, fs });
    });`);
  expect(await hanging.firstLine).toBe('hanging');
  const refused = await withLock(root, 'workspace', () => Promise.resolve('mine'), { waitMs: 100 });
  expect(refused.diagnostics.map(({ code }) => code)).toEqual(['workspace-locked']);
  expect(await sweepTemporaries(root)).toMatchObject({ removed: [] });
  hanging.kill();
  await hanging.ended;
  const taken = await withLock(root, 'workspace', () => sweepTemporaries(root), { waitMs: 100 });
  expect(taken.value?.removed.length).toBe(1);
  expect(filesIn(root)).toEqual({ '.dragoman/.gitignore': '*\n', 'lv/R/a.xlf': 'old' });
});
