import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mergeDriver, mergeDriverState, registerMergeDriver, usesMergeDriver } from './merge-driver.ts';
import { mergedVersions, unmergedVersions } from './versions.ts';

// Nothing of the person who runs the tests, and no repository that a hook stands in.
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
const person = { name: 'Ilze Priede', email: 'ilze@example.org' };
const isolated = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: person.name,
  GIT_AUTHOR_EMAIL: person.email,
  GIT_COMMITTER_NAME: person.name,
  GIT_COMMITTER_EMAIL: person.email,
};
Object.assign(process.env, isolated);

const hasGit = spawnSync('git', ['--version']).status === 0;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function repository(): { readonly root: string; readonly git: (...args: readonly string[]) => number | null } {
  const root = temporaryFolder();
  const git = (...args: readonly string[]): number | null => spawnSync('git', args, { cwd: root }).status;
  git('init', '--quiet', '--initial-branch=main');
  return { root, git };
}

/** A file that three commits hold in three versions, the last two on two branches that are being merged. */
function conflicted(path: string, folder = ''): ReturnType<typeof repository> {
  const repo = repository();
  const write = (text: string): void => {
    mkdirSync(join(repo.root, folder), { recursive: true });
    writeFileSync(join(repo.root, folder, path), text);
    repo.git('add', '--all');
    repo.git('commit', '--quiet', '--message', text);
  };
  write('base\n');
  repo.git('checkout', '--quiet', '-b', 'theirs');
  write('theirs\n');
  repo.git('checkout', '--quiet', 'main');
  write('ours\n');
  expect(repo.git('merge', '--quiet', 'theirs')).toBe(1);
  return repo;
}

const texts = (versions: object | undefined): unknown =>
  versions && Object.fromEntries(Object.entries(versions).map(([side, bytes]) => [side, String(bytes)]));

describe.skipIf(!hasGit)('in a repository (skipped without git)', () => {
  test('the driver is missing, is registered once, and counts however it is configured', async () => {
    const { root, git } = repository();
    expect(await mergeDriverState(root)).toBe('missing');
    expect(await registerMergeDriver(root)).toBe('registered');
    expect(await mergeDriverState(join(root))).toBe('registered');
    git('config', 'merge.dragoman.driver', 'something else');
    expect(await mergeDriverState(root)).toBe('registered');
    expect(mergeDriver.command).toBe('npx --no-install dragoman merge %O %A %B %P');
  });

  test('a folder below the top belongs to it', async () => {
    const { root } = repository();
    mkdirSync(join(root, 'locales'));
    expect(await mergeDriverState(join(root, 'locales'))).toBe('missing');
  });

  test('attributes say which paths the driver gets', async () => {
    const { root } = repository();
    writeFileSync(join(root, '.gitattributes'), '*.xlf -text merge=dragoman\n');
    expect([await usesMergeDriver(root, 'lv/a.xlf'), await usesMergeDriver(root, 'fr/a.md')]).toEqual([true, false]);
  });

  test.each(['lv.xlf', '-a.xlf', '--help', '*.xlf', ':(top)a.xlf', 'é ļ.xlf', 'a\tb.xlf'])(
    'the three versions of the unmerged path %j are read, in a folder too',
    async (path) => {
      const expected = { base: 'base\n', ours: 'ours\n', theirs: 'theirs\n' };
      expect(texts(await unmergedVersions(conflicted(path).root, path))).toEqual(expected);
      const below = conflicted(path, 'locales').root;
      expect(texts(await unmergedVersions(join(below, 'locales'), path))).toEqual(expected);
      expect(await unmergedVersions(below, 'other.xlf')).toBeUndefined();
    },
  );

  test('a commit that is a merge gives what it joined; any other gives nothing', async () => {
    const { root, git } = conflicted('-a.xlf');
    expect(await mergedVersions(root, '-a.xlf')).toBeUndefined();
    writeFileSync(join(root, '-a.xlf'), 'joined\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'joined');
    expect(texts(await mergedVersions(root, '-a.xlf'))).toEqual({
      base: 'base\n',
      ours: 'ours\n',
      theirs: 'theirs\n',
      result: 'joined\n',
    });
    expect(await mergedVersions(root, 'other.xlf')).toBeUndefined();
  });

  test('GIT_DIR is followed: whoever sets it means it', async () => {
    const { root } = repository();
    vi.stubEnv('GIT_DIR', join(root, '.git'));
    expect(await mergeDriverState(temporaryFolder())).toBe('missing');
    vi.unstubAllEnvs();
  });
});

test('without a repository, or without git, there is nothing to say and nothing is done', async () => {
  const folder = temporaryFolder();
  expect([await mergeDriverState(folder), await registerMergeDriver(folder)]).toEqual(['none', 'none']);
  expect([await unmergedVersions(folder, 'a.xlf'), await mergedVersions(folder, 'a.xlf')]).toEqual([
    undefined,
    undefined,
  ]);
  mkdirSync(join(folder, '.git'));
  vi.stubEnv('PATH', folder);
  expect([await mergeDriverState(folder), await registerMergeDriver(folder)]).toEqual(['none', 'none']);
  vi.unstubAllEnvs();
});
