/** `assemble` is a function of the texts: not of the clock, the machine, the folder of the workspace, or what stood there before. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble, extract, type AssembleOptions, type AssembleResult, type Outcome } from '@dragoman/pipeline';
import { nodeFileSystem } from '@dragoman/workspace';
import { snapshot, temporaryFolder, temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const french = 'Le séminaire a eu lieu à Riga.\n';

async function extracted(files: Readonly<Record<string, string>>): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace(files);
  await extract(workspace.surroundings, { paths: [], languages: [] });
  return workspace;
}

function assembled(
  { surroundings }: Pick<TemporaryWorkspace, 'surroundings'>,
  options: Partial<AssembleOptions> = {},
): Promise<Outcome<AssembleResult>> {
  return assemble(surroundings, { paths: [], languages: [], out: 'dist', ...options });
}

test('the result names outputs from the folder of the caller, with "/" on every system', async () => {
  const workspace = await extracted({ 'fr/R/annexes/a.txt': french });
  const outputs = async (from: string, out: string): Promise<readonly string[]> => {
    const surroundings = { ...workspace.surroundings, from };
    const { result } = await assemble(surroundings, { paths: [], languages: ['lv'], out });
    return result?.documents.map(({ output }) => output) ?? [];
  };
  expect(await outputs(workspace.root, 'dist')).toEqual(['dist/assembled/R/lv/annexes/a.txt']);
  expect(await outputs(join(workspace.root, 'fr/R'), '../../dist')).toEqual([
    '../../dist/assembled/R/lv/annexes/a.txt',
  ]);
});

test('an embargo is named and not judged: the result is the same before it and after', async () => {
  const embargo = '2026-06-01T13:00:00+02:00';
  const workspace = await extracted({ 'fr/R/a.txt': french, 'fr/R/release.json': `{ "embargo": "${embargo}" }` });
  const at = (instant: string): Promise<Outcome<AssembleResult>> =>
    assembled({ surroundings: { ...workspace.surroundings, now: () => new Date(instant) } });
  const before = await at('2026-06-01T10:59:59Z');
  expect(before).toEqual(await at('2027-01-01T00:00:00Z'));
  expect(before.result?.documents.map((document) => [document.embargo, document.held.map(({ code }) => code)])).toEqual(
    [
      [embargo, ['untranslated']],
      [embargo, ['untranslated']],
    ],
  );
});

test('a second run gives the same result and touches nothing', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french });
  const first = await assembled(workspace);
  const files = snapshot(workspace.root);
  expect(await assembled(workspace)).toEqual(first);
  expect(snapshot(workspace.root)).toEqual(files);
});

test('the verdict on one release says nothing about another, whose files it does not depend on', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french });
  const before = await assembled(workspace, { paths: ['R'] });
  workspace.write('fr/S/aux.txt', french);
  workspace.write('fr/S/release.json', '{ "status": "finl" }');
  workspace.write('fr/loose.txt', french);
  expect(await assembled(workspace, { paths: ['R'] })).toEqual(before);
  expect((await assembled(workspace)).diagnostics.map(({ location }) => location.file)).toEqual([
    'fr/S/aux.txt',
    'fr/loose.txt',
    'fr/S/release.json',
  ]);
});

test('what was assembled of a document or language that is gone goes too, and what a person put there stays', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french, 'fr/R/b.txt': french, 'fr/S/a.txt': french });
  await assembled(workspace);
  workspace.write('dist/assembled/R/lv/note.txt', 'mine');
  rmSync(join(workspace.root, 'fr/R/b.txt'));
  workspace.write('fr/R/release.json', '{ "languages": ["lv"] }');
  await assembled(workspace, { paths: ['R'] });
  expect(Object.keys(snapshot(join(workspace.root, 'dist/assembled')))).toEqual([
    'R/.assembled.json',
    'R/lv/a.txt',
    'R/lv/note.txt',
    'S/.assembled.json',
    'S/en/a.txt',
    'S/lv/a.txt',
  ]);
});

test('a part of a release removes nothing, and the whole still remembers what the part wrote', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french, 'fr/R/b.txt': french });
  await assembled(workspace, { languages: ['en'] });
  await assembled(workspace, { paths: ['R/b.txt'], languages: ['lv'] });
  const stands = (): readonly string[] => Object.keys(snapshot(join(workspace.root, 'dist/assembled/R')));
  expect(stands()).toEqual(['.assembled.json', 'en/a.txt', 'en/b.txt', 'lv/b.txt']);
  rmSync(join(workspace.root, 'fr/R/b.txt'));
  await assembled(workspace);
  expect(stands()).toEqual(['.assembled.json', 'en/a.txt', 'lv/a.txt']);
});

test('a release without documents is assembled to nothing, not refused', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french });
  await assembled(workspace);
  rmSync(join(workspace.root, 'fr/R/a.txt'));
  workspace.write('fr/R/plan.svg', '<svg/>');
  expect(await assembled(workspace, { paths: ['fr/R'] })).toMatchObject({ status: 0, result: { documents: [] } });
  expect(existsSync(join(workspace.root, 'dist/assembled/R/lv/a.txt'))).toBe(false);
});

test('a full disk makes the result provisional; held texts alone do not', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french });
  expect(await assembled(workspace)).toMatchObject({ status: 1, isProvisional: false });
  const full = async (): Promise<never> => {
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  };
  const surroundings = { ...workspace.surroundings, fileSystem: { ...nodeFileSystem, create: full } };
  const outcome = await assemble(surroundings, { paths: [], languages: [], out: temporaryFolder() });
  expect(outcome).toMatchObject({ status: 1, isProvisional: true });
  expect(new Set(outcome.diagnostics.map(({ code }) => code))).toEqual(new Set(['disk-full']));
});

test('a source that may not be read makes the result provisional', async () => {
  const workspace = await extracted({ 'fr/R/a.txt': french });
  const forbidden: typeof nodeFileSystem.read = async (path) => {
    if (path.endsWith('fr/R/a.txt')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return nodeFileSystem.read(path);
  };
  const surroundings = { ...workspace.surroundings, fileSystem: { ...nodeFileSystem, read: forbidden } };
  expect(await assembled({ surroundings })).toMatchObject({ status: 1, isProvisional: true });
});
