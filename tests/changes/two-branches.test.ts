/** Two people decide two changes on two branches: git has nothing to ask them. */
import { acceptChanges, changes, extract } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { branch, change, french, glance, hasGit, type Repository, repository, unmerged } from '../git/repository.ts';

const everything = { paths: [], languages: [] };
const wrong = 'Le séminiare a eu lieu à Riga.\n\nLe developpement du quai continue.\n\nLe musée ouvre.\n';
const right = 'Le séminaire a eu lieu à Riga.\n\nLe développement du quai continue.\n\nLe musée ouvre.\n';

async function mistyped(): Promise<Repository> {
  const repo = await repository({ text: wrong });
  for (const line of wrong.split('\n\n').map((text) => text.trim())) {
    change(repo, line, (segment) => ({ ...segment, target: [`lv ${line}`], state: 'translated', by: 'Ilze' }));
  }
  repo.dragoman('review', '--all', '--language', 'lv', '--by', 'Kārlis', '--accept');
  repo.write(french, right);
  await extract(repo.surroundings, everything);
  repo.commit('The French was corrected');
  return repo;
}

async function accept(repo: Repository, word: string, by: string): Promise<void> {
  const { result } = await changes(repo.surroundings, everything);
  const ids = (result?.changes ?? []).filter((one) => one.new.includes(word)).map(({ id }) => id);
  const { status } = await acceptChanges(repo.surroundings, { ids, class: 'spelling', by });
  expect({ status, ids: ids.length }).toEqual({ status: 0, ids: 1 });
}

const settled = [
  'Le séminaire a eu lieu à Riga. = lv Le séminiare a eu lieu à Riga. (reviewed, signed by Kārlis)',
  'Le développement du quai continue. = lv Le developpement du quai continue. (reviewed, signed by Kārlis)',
  'Le musée ouvre. = lv Le musée ouvre. (reviewed, signed by Kārlis)',
];

describe.skipIf(!hasGit)('two branches (skipped without git)', () => {
  test('each with its own decision merge without a conflict, and both hold', async () => {
    const repo = await mistyped();
    await branch(repo, 'ilze', () => accept(repo, 'séminaire', 'Ilze'));
    await branch(repo, 'ivo', () => accept(repo, 'développement', 'Ivo'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', '--no-edit', 'ivo').status).toBe(0);
    expect(glance(repo)).toEqual(settled);
    expect(await repo.extract()).toEqual([]);
    expect(repo.git('ls-files', 'changes').trim().split('\n')).toHaveLength(2);
  });

  test('with the same decision of one person merge as well', async () => {
    const repo = await mistyped();
    await branch(repo, 'ilze', () => accept(repo, 'séminaire', 'Ilze'));
    await branch(repo, 'ivo', () => accept(repo, 'séminaire', 'Ilze'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', '--no-edit', 'ivo').status).toBe(0);
    expect(glance(repo)[0]).toBe(settled[0]);
  });

  test('with the same decision of two people: git asks whose is kept, and either one holds', async () => {
    const repo = await mistyped();
    await branch(repo, 'ilze', () => accept(repo, 'séminaire', 'Ilze'));
    await branch(repo, 'ivo', () => accept(repo, 'séminaire', 'Ivo'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', '--no-edit', 'ivo').status).toBe(1);
    expect(unmerged(repo)).toEqual([expect.stringMatching(/^changes\/c[a-z2-7]{16}\.json$/u)]);
    const { diagnostics } = await extract(repo.surroundings, everything);
    expect(diagnostics).toMatchObject([{ code: 'conflict-markers', severity: 'error' }]);
    expect(glance(repo)).toEqual([settled[0], expect.any(String), settled[2]]);
    repo.git('checkout', '--theirs', 'changes');
    expect(await repo.extract()).toEqual([]);
    expect(glance(repo)[0]).toBe(settled[0]);
  });

  test('a decision that came alone, without the files it settles, is followed by the next extract', async () => {
    const repo = await mistyped();
    await branch(repo, 'ilze', () => accept(repo, 'séminaire', 'Ilze'));
    repo.git('checkout', 'ilze', '--', 'changes');
    expect(glance(repo)[0]).toContain('(initial, source-changed, offers');
    expect(await repo.extract()).toHaveLength(1);
    expect(glance(repo)[0]).toBe(settled[0]);
  });
});
