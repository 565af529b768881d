/** On one branch a release gets another date in its folder's name, on the other a translator works on, and the French is edited. */
import { mkdirSync, renameSync } from 'node:fs';
import { segmentsOf } from '@dragoman/model';
import { readXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import {
  branch,
  document,
  french,
  hasGit,
  latvian,
  type Repository,
  repository,
  translate,
  unmerged,
} from './repository.ts';

const now = document.replace('2026-05-12', '2026-05-19');
const text = `Conférence du lac\n\nLe séminaire a eu lieu à Riga. Il a réuni 40 pays autour du lac.\n\nContact presse\n`;

async function branches(dialect: string): Promise<Repository> {
  const repo = await repository({ text, dialect });
  translate(repo, 'Conférence du lac', 'Ezera konference', 'Ilze');
  repo.commit('Begun');
  await branch(repo, 'date', async () => {
    mkdirSync(`${repo.root}/fr/2026-05-19-lac`, { recursive: true });
    renameSync(`${repo.root}/${french}`, `${repo.root}/fr/${now}`);
    expect(await repo.extract()).toEqual([now]);
  });
  await branch(repo, 'ivo', async () => {
    repo.write(french, text.replace('Contact presse', 'Contact pour la presse'));
    await repo.extract();
    translate(repo, 'Le séminaire a eu lieu à Riga.', 'Seminārs notika Rīgā.', 'Ivo');
  });
  return repo;
}

describe.skipIf(!hasGit)('a release that is renamed on one branch (skipped without git)', () => {
  test.each([
    ['date', 'ivo', '1.2'],
    ['ivo', 'date', '1.2'],
    ['date', 'ivo', '2.1'],
    ['ivo', 'date', '2.1'],
  ])('merging %s, then %s, in XLIFF %s: the work of the other branch is there under the new name', async (...names) => {
    const [one, other, dialect] = names;
    const repo = await branches(dialect);
    repo.git('merge', '--quiet', one);
    const { status, output } = repo.tryGit('merge', '--no-edit', other);
    expect({ status, unmerged: unmerged(repo) }, output).toEqual({ status: 0, unmerged: [] });
    const { document: read } = readXliff('merged.xlf', repo.bytes(`lv/${now}.xlf`));
    expect(read?.files.map(({ original }) => original)).toEqual([`fr/${now}`]);
    const sentences = read?.files.flatMap(({ units }) => units.flatMap(segmentsOf)) ?? [];
    expect(sentences.map(({ source, target }) => [source.join(''), target?.join('')])).toEqual([
      ['Conférence du lac', 'Ezera konference'],
      ['Le séminaire a eu lieu à Riga.', 'Seminārs notika Rīgā.'],
      ['Il a réuni 40 pays autour du lac.', undefined],
      ['Contact pour la presse', undefined],
    ]);
    expect(repo.dragoman('status').output).not.toContain('only our side');
    expect(await repo.extract()).toEqual([]);
    expect(Object.keys(repo.snapshot())).not.toContain(latvian);
  });
});
