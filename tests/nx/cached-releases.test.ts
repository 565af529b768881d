/** What Nx caches of a release, and what makes it run again. Each call of Nx costs one to three seconds: few, in one order. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshot } from '../temporary-workspace.ts';
import { nxWorkspaceWithReleases, releases, translate } from './releases.ts';
import { tasksIn, type NxWorkspace } from './temporary-nx-workspace.ts';

const [flood, pier, feast] = releases;
const latvian = `locales/lv/${pier}/communique.txt.xlf`;
const assembled = `dist/assembled/${pier}/lv/communique.txt`;
const inOneMinute = new Date(Date.now() + 60_000);
const all = releases.map((release) => `locales/fr/${release}`);

function each(cache: string): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map((project) => [project, cache]));
}

describe('a repository with three releases', () => {
  let workspace: NxWorkspace;
  let original: string;
  const run = async (...args: readonly string[]): Promise<Readonly<Record<string, string>>> =>
    tasksIn(await workspace.nx([...args, '-t', 'assemble', '--output-style=static']), 'assemble');

  beforeAll(async () => {
    workspace = await nxWorkspaceWithReleases();
    original = workspace.read(latvian);
  });
  afterAll(() => rmSync(workspace.root, { recursive: true, force: true }));

  test('the command and Nx give the same bytes, in another folder and at another hour', async () => {
    expect(await run('run-many')).toEqual(each('ran'));
    const elsewhere = `${workspace.root}-elsewhere`;
    try {
      cpSync(join(workspace.root, 'locales'), join(elsewhere, 'locales'), { recursive: true });
      for (const release of releases) assembleByHand(elsewhere, release);
      expect(workspace.files('dist/assembled')).toEqual(snapshot(join(elsewhere, 'dist/assembled')));
      expect(Object.keys(workspace.files(`dist/assembled/${pier}`))).toEqual([
        '.assembled.json',
        'en/annexe.md',
        'en/communique.txt',
        'lv/annexe.md',
        'lv/communique.txt',
        'result.json',
      ]);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  test('editing one .xlf runs that release only; the file keeps the edit and the output shows it', async () => {
    const edited = translate(workspace, latvian, '⟦Lá réúñíóñ', '⟦Sanāksme');
    expect(await run('affected', '--base=HEAD')).toEqual({ [`locales/fr/${pier}`]: 'ran' });
    expect(workspace.read(latvian)).toBe(edited);
    expect(workspace.read(assembled)).toContain('⟦Sanāksme');
  });

  test('check is cached by the same inputs: one .xlf edited checks that release only, and what was found is restored', async () => {
    const checked = async (...args: readonly string[]): Promise<Readonly<Record<string, string>>> =>
      tasksIn(await workspace.nx([...args, '-t', 'check', '--output-style=static']), 'check');
    const resultOf = (release: string): { readonly findings: readonly { readonly code: string }[] } =>
      JSON.parse(workspace.read(`dist/checked/${release}.json`));
    expect(await checked('run-many')).toEqual(each('ran'));
    expect(Object.values(await checked('run-many'))).not.toContain('ran');
    const edited = workspace.read(latvian);
    translate(workspace, latvian, '⟦Sanāksme', '⟦Sanāksme  ');
    expect(await checked('run-many')).toEqual({ ...each('local cache'), [`locales/fr/${pier}`]: 'ran' });
    expect(resultOf(pier).findings.map(({ code }) => code)).toContain('double-space');
    expect(resultOf(flood).findings.map(({ code }) => code)).not.toContain('double-space');
    workspace.remove('dist/checked');
    expect(await checked('run-many')).toEqual(each('local cache'));
    expect(resultOf(pier).findings.map(({ code }) => code)).toContain('double-space');
    workspace.write(latvian, edited);
  });

  test('a warm cache restores outputs, and never a translation over what a translator has saved', async () => {
    const edited = workspace.read(latvian);
    workspace.write(latvian, original);
    expect(await run('run-many')).toEqual(each('local cache'));
    expect(workspace.read(assembled)).toContain('⟦Lá réúñíóñ');
    workspace.write(latvian, edited);
    workspace.remove('dist/assembled');
    expect(await run('run-many')).toEqual(each('local cache'));
    expect(workspace.read(latvian)).toBe(edited);
    expect(workspace.read(assembled)).toContain('⟦Sanāksme');
  });

  test('a file saved twice in one second, with a run between, is not answered for by its first text', async () => {
    const edited = workspace.read(latvian);
    // In a time of its own: what counts is that both saves say the same, to the second.
    const save = (text: string): void => {
      workspace.write(latvian, text);
      utimesSync(join(workspace.root, latvian), inOneMinute, inOneMinute);
    };
    save(original);
    expect(await run('run-many')).toEqual(each('local cache'));
    expect(workspace.read(assembled)).toContain('⟦Lá réúñíóñ');
    save(edited);
    expect(await run('run-many')).toEqual(each('local cache'));
    expect(workspace.read(assembled)).toContain('⟦Sanāksme');
    workspace.write(latvian, edited);
  });

  test('a document that is gone leaves nothing behind in the outputs', async () => {
    workspace.remove(`locales/fr/${flood}/annexe.md`);
    expect(await run('run-many')).toEqual({
      ...each('local cache'),
      [`locales/fr/${flood}`]: 'ran',
    });
    expect(Object.keys(workspace.files(`dist/assembled/${flood}`))).toEqual([
      '.assembled.json',
      'en/communique.txt',
      'lv/communique.txt',
      'result.json',
    ]);
  });

  test('editing dragoman.json runs all', async () => {
    workspace.git('commit', '--quiet', '--all', '--message', 'Edits');
    translate(workspace, 'locales/dragoman.json', '/* deux langues */', '');
    expect(await run('affected', '--base=HEAD')).toEqual(each('ran'));
  });

  test('a change in the code of the command runs all, and types that lie beside it change nothing', async () => {
    workspace.git('commit', '--quiet', '--all', '--message', 'Configuration');
    workspace.write('apps/cli/dist/types/own.d.ts', 'export {};\n');
    expect(Object.values(await run('run-many'))).not.toContain('ran');
    workspace.write('apps/cli/own.js', '// 2\n');
    expect(await run('affected', '--base=HEAD')).toEqual(each('ran'));
  });

  test('an archived release is no project, and one whose mark is gone is one again', async () => {
    workspace.write(`locales/published/${feast}/archived`, '');
    const projects = async (): Promise<readonly string[]> =>
      (await workspace.nx(['show', 'projects', '--projects', 'tag:dragoman:release'])).trim().split('\n').toSorted();
    expect(await projects()).toEqual(all.filter((project) => !project.endsWith(feast)));
    workspace.remove(`locales/published/${feast}/archived`);
    expect(await projects()).toEqual(all);
  });
});

/** As a person at the root of the repository types it; the hour of the machine is not that of the run before. */
function assembleByHand(root: string, release: string): void {
  const command = join(import.meta.dirname, '../../apps/cli/bin/dragoman.mjs');
  const result = `dist/assembled/${release}/result.json`;
  const args = ['assemble', release, '--workspace', 'locales', '--out', 'dist', '--result', result];
  const { INIT_CWD: _, ...env } = process.env;
  execFileSync(process.execPath, [command, ...args], { cwd: root, env, stdio: 'pipe' });
}
