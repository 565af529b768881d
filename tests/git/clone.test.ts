/** What a clone does not bring along, who says so, and how it learns it. */
import { assemble, extract, init, publish, status, type InitOptions } from '@dragoman/pipeline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryWorkspace } from '../temporary-workspace.ts';
import { hasGit, type Repository, repository } from './repository.ts';

const plain = { paths: [], languages: [] };
const said = async (repo: Pick<Repository, 'surroundings'>): Promise<readonly string[]> =>
  (await extract(repo.surroundings, plain)).diagnostics.map(
    ({ code, severity, advice }) => `${severity} ${code}: ${advice}`,
  );
const driverOf = (repo: Repository): string => repo.tryGit('config', '--get', 'merge.dragoman.driver').output.trim();
const joined = async (repo: Repository, options: Partial<InitOptions> = {}, dryRun = false) =>
  init({ ...repo.surroundings, dryRun }, { dir: '.', languages: [], ...options });

describe.skipIf(!hasGit)('a clone (skipped without git)', () => {
  test('without the driver: every verb says so once, and init without a wish registers it', async () => {
    const repo = await repository({ text: 'Un.\n', driver: false });
    expect(await said(repo)).toEqual([`info merge-driver-missing: Run once in each clone: dragoman init ${repo.root}`]);
    const listed = { ...plain, states: [], segments: false, gate: false };
    const dry = { ...repo.surroundings, dryRun: true };
    for (const { diagnostics } of [
      await status(repo.surroundings, listed),
      await publish(dry, { ...plain, out: 'dist', by: 'Anna' }),
    ]) {
      expect(diagnostics.map(({ code }) => code)).toEqual(['merge-driver-missing']);
    }
    expect((await joined(repo, {}, true)).result).toMatchObject({
      existing: true,
      mergeDriver: 'registered',
      created: [],
    });
    expect(driverOf(repo)).toBe('');
    expect(repo.dragoman('init')).toEqual({
      status: 0,
      output: expect.stringContaining(
        'Git merges .xlf files sentence by sentence in this clone from now on.',
      ) as string,
    });
    expect(driverOf(repo)).toBe('npx --no-install dragoman merge %O %A %B %P');
    expect(await said(repo)).toEqual([]);
    expect((await joined(repo)).result).toMatchObject({ existing: true, mergeDriver: 'present' });
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  test('without the driver: what assemble gives is the same as in every clone, and it is said beside it', async () => {
    const repo = await repository({ text: 'Un.\n', driver: false });
    const heard: string[] = [];
    const notice = ({ code }: { readonly code: string }): number => heard.push(code);
    const assembled = await assemble({ ...repo.surroundings, dryRun: true, notice }, { ...plain, out: 'dist' });
    expect([assembled.diagnostics, heard]).toEqual([[], ['merge-driver-missing']]);
    const result = repo.dragoman('assemble', '--out', 'node_modules/out', '--result', 'node_modules/result.json');
    expect(result.output).not.toContain('dragoman init');
  });

  test('of what was said already nothing is said again', async () => {
    const repo = await repository({ text: 'Un.\n', driver: false });
    expect(repo.dragoman('status').output).toContain('dragoman init');
    process.env['DRAGOMAN_SAID'] = 'merge-driver-missing';
    onTestFinished(() => void Reflect.deleteProperty(process.env, 'DRAGOMAN_SAID'));
    expect(repo.dragoman('status').output).not.toContain('dragoman init');
    expect(repo.dragoman('status', '--json').output).toContain('merge-driver-missing');
  });

  test('lines that .gitattributes lacks are added; a driver that somebody configured otherwise is left', async () => {
    const repo = await repository({ text: 'Un.\n' });
    repo.git('config', 'merge.dragoman.driver', 'dragoman merge %O %A %B %P');
    const whole = repo.read('.gitattributes');
    repo.write('.gitattributes', whole.replace('*.srx -text\n', ''));
    expect((await joined(repo)).result).toMatchObject({ created: ['.gitattributes'], mergeDriver: 'present' });
    expect(repo.read('.gitattributes')).toContain('*.srx -text\n');
    expect(driverOf(repo)).toBe('dragoman merge %O %A %B %P');
  });

  test('attributes that another file overrides are said', async () => {
    const repo = await repository({ text: 'Un.\n', driver: false });
    repo.write('.git/info/attributes', '*.xlf merge=binary\n');
    expect((await joined(repo)).diagnostics.map(({ code }) => code)).toEqual(['merge-attribute-overridden']);
  });

  test('other languages than the workspace has are refused, the same ones are fine', async () => {
    const repo = await repository({ text: 'Un.\n', driver: false });
    for (const wish of [{ source: 'de' }, { languages: ['lv', 'et'] }]) {
      expect(await joined(repo, { dir: repo.root, ...wish })).toMatchObject({
        status: 2,
        diagnostics: [{ code: 'workspace-exists' }],
      });
    }
    expect(driverOf(repo)).toBe('');
    expect((await joined(repo, { dir: repo.root, source: 'fr', languages: ['lv'] })).status).toBe(0);
  });

  test('a workspace below the top of the work tree has the driver too', async () => {
    const repo = await repository({ text: 'Un.\n', driver: false });
    const started = await init(repo.surroundings, { dir: 'locales', source: 'fr', languages: ['lv'] });
    expect(started.result).toMatchObject({ existing: false, mergeDriver: 'registered' });
    expect(repo.git('check-attr', 'merge', '--', 'locales/lv/R/a.md.xlf')).toBe(
      'locales/lv/R/a.md.xlf: merge: dragoman\n',
    );
  });

  test('where there is no repository nobody speaks of git', async () => {
    const workspace = temporaryWorkspace({ 'fr/R/a.txt': 'Un.\n' });
    expect(await said(workspace)).toEqual([]);
    const started = await init(workspace.surroundings, { dir: 'new', source: 'fr', languages: ['lv'] });
    expect(started).toMatchObject({ status: 0, result: { mergeDriver: 'none' }, diagnostics: [] });
  });
});
