/** A translator on one branch, and on the other the French changes and is extracted. */
import { describe, expect, test } from 'vitest';
import { branch, french, glance, hasGit, latvian, type Repository, repository, translate } from './repository.ts';

const old = 'Il a réuni 40 pays autour du lac.';
const now = 'Il a réuni 41 pays autour du lac.';
const text = `Conférence du lac\n\nLe séminaire a eu lieu à Riga. ${old}\n\nContact presse\n`;

async function branches(edited: string, translator: (repo: Repository) => void): Promise<Repository> {
  const repo = await repository({ text });
  await branch(repo, 'french', async () => {
    repo.write(french, edited);
    expect(await repo.extract()).toHaveLength(1);
  });
  await branch(repo, 'ivo', () => translator(repo));
  return repo;
}

const both = (repo: Repository): void => {
  translate(repo, 'Le séminaire a eu lieu à Riga.', 'Seminārs notika Rīgā.', 'Ivo');
  translate(repo, old, 'Tas pulcēja 40 valstis ap ezeru.', 'Ivo');
};

describe.skipIf(!hasGit)('a translator and an edit of the French (skipped without git)', () => {
  test.each([
    ['french', 'ivo'],
    ['ivo', 'french'],
  ])(
    'merging %s, then %s: what was translated stands, what was edited is offered, extract has nothing to add',
    async (one, other) => {
      const repo = await branches(text.replace('40', '41'), both);
      repo.git('merge', '--quiet', one);
      expect(repo.tryGit('merge', other)).toMatchObject({ status: 0 });
      expect(glance(repo)).toEqual([
        'Conférence du lac = – (initial)',
        'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated)',
        `${now} = – (initial, source-changed, offers Tas pulcēja 40 valstis ap ezeru.)`,
        'Contact presse = – (initial)',
      ]);
      const merged = repo.snapshot();
      expect(await repo.extract()).toEqual([]);
      expect(repo.snapshot()).toEqual(merged);
    },
  );

  test('the file is the one that extract makes of the translator’s work after the edit', async () => {
    const repo = await branches(text.replace('40', '41'), both);
    repo.git('checkout', '--quiet', '-b', 'one-after-the-other', 'ivo');
    repo.write(french, text.replace('40', '41'));
    await repo.extract();
    const expected = repo.read(latvian);
    repo.git('checkout', '--quiet', '--force', 'french');
    repo.git('merge', '--quiet', 'ivo');
    expect(repo.read(latvian)).toBe(expected);
  });

  test('a paragraph that went while it was translated is kept until extract puts it into the memory', async () => {
    const repo = await branches(text.replace(` ${old}`, ''), (one) =>
      translate(one, old, 'Tas pulcēja 40 valstis.', 'Ivo'),
    );
    repo.git('merge', '--quiet', 'french');
    const merged = repo.tryGit('merge', 'ivo');
    expect(merged).toMatchObject({ status: 0 });
    expect(merged.output).toContain('1 paragraph that is no longer in the French is kept');
    expect(glance(repo)).toContain(`${old} = Tas pulcēja 40 valstis. (translated)`);
    expect(await repo.extract()).toHaveLength(1);
    expect(glance(repo)).toEqual([
      'Conférence du lac = – (initial)',
      'Le séminaire a eu lieu à Riga. = – (initial)',
      'Contact presse = – (initial)',
    ]);
    expect(repo.read('lv/memory.tmx')).toContain('Tas pulcēja 40 valstis.');
    expect(await repo.extract()).toEqual([]);
  });

  test('a paragraph that moved takes the new translation along', async () => {
    const moved = `Contact presse\n\nConférence du lac\n\nLe séminaire a eu lieu à Riga. ${old}\n`;
    const repo = await branches(moved, (one) => translate(one, 'Contact presse', 'Saziņa ar presi', 'Ivo'));
    repo.git('merge', '--quiet', 'french');
    repo.git('merge', '--quiet', 'ivo');
    expect(glance(repo)[0]).toBe('Contact presse = Saziņa ar presi (translated)');
    expect(await repo.extract()).toEqual([]);
  });

  test('both edit the French in different places and translate: git merges the French, merge the file', async () => {
    const repo = await repository({ text });
    await branch(repo, 'one', async () => {
      repo.write(french, text.replace('Conférence du lac\n', 'Grande conférence du lac\n'));
      await repo.extract();
      translate(repo, 'Grande conférence du lac', 'Lielā ezera konference', 'Ilze');
    });
    await branch(repo, 'two', async () => {
      repo.write(french, text.replace('Contact presse\n', 'Contact presse\n\nAnnexe\n'));
      await repo.extract();
      translate(repo, 'Annexe', 'Pielikums', 'Ivo');
      translate(repo, 'Contact presse', 'Saziņa ar presi', 'Ivo');
    });
    repo.git('merge', '--quiet', 'one');
    expect(repo.tryGit('merge', 'two')).toMatchObject({ status: 0 });
    expect(await repo.extract()).toEqual([]);
    expect(glance(repo)).toEqual([
      'Grande conférence du lac = Lielā ezera konference (translated)',
      'Le séminaire a eu lieu à Riga. = – (initial)',
      `${old} = – (initial)`,
      'Contact presse = Saziņa ar presi (translated)',
      'Annexe = Pielikums (translated)',
    ]);
  });

  test('a French document that was renamed and rewritten: what stands in the way says how its translation follows', async () => {
    const repo = await repository({ text });
    translate(repo, old, 'Tas pulcēja 40 valstis ap ezeru.', 'Ivo');
    repo.git('mv', french, french.replace('communique', 'note'));
    repo.write(
      french.replace('communique', 'note'),
      `${old}\n\nTout le reste est neuf. Un pont ouvre. Il mène au port.\n`,
    );
    expect(repo.dragoman('extract').output).toContain('rename this file like it');
    const place = latvian.replace('communique', 'note');
    repo.write(place, repo.read(latvian));
    repo.git('rm', '--quiet', '--force', latvian);
    const refused = repo.dragoman('extract');
    const original = `original="${french.replace('communique', 'note')}"`;
    expect(refused).toMatchObject({ status: 1, output: expect.stringContaining(original) as string });
    repo.write(place, repo.read(place).replace(/original="[^"]*"/u, original));
    expect(repo.dragoman('extract').status).toBe(0);
    expect(repo.read(place)).toContain('Tas pulcēja 40 valstis ap ezeru.');
  });
});
