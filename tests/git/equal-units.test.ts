/** Both branches put equal paragraphs into the French: ids are content, so both sides made the same ones. */
import { readXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { branch, french, glance, hasGit, latvian, type Repository, repository, translate } from './repository.ts';

const text = 'Conférence du lac\n\nPremier paragraphe.\n\nDeuxième paragraphe.\n\nTroisième paragraphe.\n\nFin\n';
const contact = 'Contact presse\n\n';

const ids = (repo: Repository): readonly string[] =>
  readXliff(latvian, repo.bytes(latvian)).document?.files.flatMap(({ units }) => units.map(({ id }) => id)) ?? [];

async function inserted(before: readonly [string, string], targets: readonly [string, string]): Promise<Repository> {
  const repo = await repository({ text });
  const insert = (index: 0 | 1) => async () => {
    repo.write(french, text.replace(before[index], contact + before[index]));
    await repo.extract();
    translate(repo, 'Contact presse', targets[index], index === 0 ? 'Ilze' : 'Ivo');
  };
  await branch(repo, 'ilze', insert(0));
  await branch(repo, 'ivo', insert(1));
  repo.git('merge', '--quiet', 'ilze');
  return repo;
}

describe.skipIf(!hasGit)('equal paragraphs on both branches (skipped without git)', () => {
  test('at one place: it is one paragraph, and both translations are there', async () => {
    const repo = await inserted(['Deuxième', 'Deuxième'], ['Saziņa ar presi', 'Preses kontakti']);
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(glance(repo).filter((line) => line.startsWith('Contact'))).toEqual([
      'Contact presse = Saziņa ar presi (translated, merge-conflict, offers Preses kontakti)',
    ]);
    expect(await repo.extract()).toEqual([]);
  });

  test('at one place, translated alike: clean', async () => {
    const repo = await inserted(['Deuxième', 'Deuxième'], ['Saziņa ar presi', 'Saziņa ar presi']);
    expect(repo.tryGit('merge', 'ivo')).toMatchObject({ status: 0 });
    expect(await repo.extract()).toEqual([]);
    expect(glance(repo).filter((line) => line.startsWith('Contact'))).toEqual([
      'Contact presse = Saziņa ar presi (translated)',
    ]);
  });

  test('at two places: two paragraphs with an id each, each with its translation; extract gives them their ids', async () => {
    const repo = await inserted(['Deuxième', 'Fin'], ['Saziņa ar presi', 'Preses kontakti']);
    expect(repo.tryGit('merge', 'ivo')).toMatchObject({ status: 0 });
    const expected = [
      'Conférence du lac = – (initial)',
      'Premier paragraphe. = – (initial)',
      'Contact presse = Saziņa ar presi (translated)',
      'Deuxième paragraphe. = – (initial)',
      'Troisième paragraphe. = – (initial)',
      'Contact presse = Preses kontakti (translated)',
      'Fin = – (initial)',
    ];
    expect(glance(repo)).toEqual(expected);
    expect(new Set(ids(repo)).size).toBe(7);
    expect(await repo.extract()).toHaveLength(1);
    expect(glance(repo)).toEqual(expected);
    expect(await repo.extract()).toEqual([]);
  });
});
