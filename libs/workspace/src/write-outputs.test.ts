import { rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failingAt, systemError } from './failing-file-system.ts';
import { nodeFileSystem } from './file-system.ts';
import { allDead, filesIn, temporariesIn, temporaryFolder } from './testing-workspaces.ts';
import { copyAssets, writeOutputs } from './write-outputs.ts';

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });

test('writes only what differs, and says what it did', async () => {
  const out = temporaryFolder();
  await writeOutputs(out, [file('R/lv/a.md', 'a'), file('R/lv/b.md', 'b')]);
  utimesSync(join(out, 'R/lv/a.md'), 1000, 1000);
  const second = await writeOutputs(out, [file('R/lv/a.md', 'a'), file('R/lv/b.md', 'B')]);
  expect(second).toEqual({ written: ['R/lv/b.md'], unchanged: ['R/lv/a.md'], removed: [], diagnostics: [] });
  expect(statSync(join(out, 'R/lv/a.md')).mtimeMs).toBe(1_000_000);
  expect(filesIn(out)).toEqual({ 'R/lv/a.md': 'a', 'R/lv/b.md': 'B' });
});

test('replaces a link instead of writing through it', async () => {
  const out = temporaryFolder({ 'elsewhere.md': 'a person’s' });
  symlinkSync('elsewhere.md', join(out, 'a.md'));
  expect((await writeOutputs(out, [file('a.md', 'ours')])).written).toEqual(['a.md']);
  expect(filesIn(out)).toEqual({ 'a.md': 'ours', 'elsewhere.md': 'a person’s' });
});

test('one that cannot be written never stops the others', async () => {
  const out = temporaryFolder({ 'taken/x': '' });
  const { written, diagnostics } = await writeOutputs(out, [file('../a', ''), file('taken', ''), file('b.md', 'b')]);
  expect(written).toEqual(['b.md']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unsafe-path', 'not-a-regular-file']);
});

test.each(['ENOSPC', 'EACCES', 'EIO'])('with %s at any call a file is wholly old or wholly new', async (errno) => {
  for (let index = 0; index < 8; index += 1) {
    const out = temporaryFolder({ 'a.md': 'old' });
    const { written } = await writeOutputs(out, [file('a.md', 'new text')], failingAt(index, errno));
    expect(filesIn(out)).toEqual({ 'a.md': written.length > 0 ? 'new text' : 'old' });
    expect(temporariesIn(out)).toEqual([]);
  }
});

describe('with a record', () => {
  test('removes what it wrote before and does not write now', async () => {
    const out = temporaryFolder({ 'own.md': 'a person’s' });
    const record = join(temporaryFolder(), 'records/out.json');
    await writeOutputs(out, [file('a.md', 'a'), file('b/b.md', 'b')], { record });
    expect((await writeOutputs(out, [file('a.md', 'a')], { record })).removed).toEqual(['b/b.md']);
    expect(filesIn(out)).toEqual({ 'a.md': 'a', 'own.md': 'a person’s' });
  });

  test('leaves a file alone that somebody changed since, or that the record places elsewhere', async () => {
    const out = temporaryFolder();
    const record = join(temporaryFolder({ 'kept.md': 'k' }), 'out.json');
    await writeOutputs(out, [file('a.md', 'a'), file('b.md', 'b')], { record });
    writeFileSync(join(out, 'a.md'), 'edited');
    rmSync(join(out, 'b.md'));
    expect((await writeOutputs(out, [], { record })).removed).toEqual([]);
    writeFileSync(record, JSON.stringify({ '../kept.md': 'x', 'a.md': 3 }));
    expect((await writeOutputs(out, [], { record })).removed).toEqual([]);
    expect(filesIn(out)).toEqual({ 'a.md': 'edited' });
  });

  test('what a call keeps stays, and is still remembered by the next', async () => {
    const out = temporaryFolder();
    const record = join(temporaryFolder(), 'out.json');
    await writeOutputs(out, [file('en/a.md', 'a'), file('lv/a.md', 'a'), file('lv/b.md', 'b')], { record });
    const keeps = (path: string): boolean => path.startsWith('en/');
    expect((await writeOutputs(out, [file('lv/a.md', 'a')], { record, keeps })).removed).toEqual(['lv/b.md']);
    expect(filesIn(out)).toEqual({ 'en/a.md': 'a', 'lv/a.md': 'a' });
    expect((await writeOutputs(out, [file('lv/a.md', 'a')], { record })).removed).toEqual(['en/a.md']);
  });

  test('a damaged record remembers nothing', async () => {
    const out = temporaryFolder({ 'a.md': 'a' });
    const record = join(temporaryFolder({ 'out.json': '{ "a.md"' }), 'out.json');
    expect(await writeOutputs(out, [], { record })).toMatchObject({ removed: [], diagnostics: [] });
  });
});

test('copyAssets copies bytes, skips what is the same, and names what it cannot read', async () => {
  const from = temporaryFolder({ 'img/p.jpg': '\u0000jpg', 'q.jpg': 'q', 'r.jpg': 'r' });
  const out = temporaryFolder({ 'q.jpg': 'q' });
  const read: typeof nodeFileSystem.read = (path) =>
    path.endsWith('r.jpg') ? Promise.reject(systemError('EACCES')) : nodeFileSystem.read(path);
  const paths = ['img/p.jpg', 'q.jpg', 'r.jpg', 'missing.jpg', '../a.jpg'];
  const copied = await copyAssets(from, paths, out, { fs: { ...nodeFileSystem, read } });
  expect([copied.written, copied.unchanged]).toEqual([['img/p.jpg'], ['q.jpg']]);
  expect(copied.diagnostics.map(({ code }) => code)).toEqual(['unsafe-path', 'unreadable-file', 'file-not-found']);
  expect(filesIn(out)).toEqual({ 'img/p.jpg': '\u0000jpg', 'q.jpg': 'q' });
});

test('what a killed run left beside the files is swept, and nothing in other folders', async () => {
  const dead = (name: string): string => `.${name}.n-abcdefgh-4711-abcdefgh.tmp`;
  const out = temporaryFolder({ [dead('a.md')]: 'half', [`b/${dead('b.md')}`]: 'half', [`c/${dead('c.md')}`]: 'half' });
  const files = [file('a.md', 'text'), file('b/b.md', 'text')];
  expect((await writeOutputs(out, files, { processes: allDead })).diagnostics).toEqual([]);
  expect(Object.keys(filesIn(out))).toEqual(['a.md', 'b/b.md', `c/${dead('c.md')}`]);
});
