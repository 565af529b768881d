/** Latvian in XLIFF 2.x: the driver, and the repair of what git merged as text. */
import { extract, merge } from '@dragoman/pipeline';
import { readXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import {
  branch,
  change,
  configuration,
  glance,
  hasGit,
  latvian,
  type Repository,
  repository,
  translate,
  unmerged,
} from './repository.ts';

const text = 'Conférence du lac\n\nLe séminaire a eu lieu à Riga. Il a réuni 40 pays.\n';
const [title, first, second] = ['Conférence du lac', 'Le séminaire a eu lieu à Riga.', 'Il a réuni 40 pays.'] as const;
const contested = [
  'Conférence du lac = Ezera konference (translated)',
  'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated, merge-conflict, offers Seminārs norisinājās Rīgā.)',
  'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
];

/** Both translate the first sentence, each one more. */
async function twoBranches(dialect: string, driver: boolean): Promise<Repository> {
  const repo = await repository({ text, dialect, driver });
  await branch(repo, 'ilze', () => {
    translate(repo, title, 'Ezera konference', 'Ilze');
    translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
  });
  await branch(repo, 'ivo', () => {
    translate(repo, first, 'Seminārs norisinājās Rīgā.', 'Ivo');
    translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
  });
  repo.git('merge', '--quiet', 'ilze');
  return repo;
}

function versionOf(repo: Repository): string | undefined {
  return readXliff(latvian, repo.bytes(latvian)).document?.version;
}

describe.skipIf(!hasGit).each(['2.0', '2.1', '2.2'])('Latvian in XLIFF %s (skipped without git)', (dialect) => {
  test('the driver merges sentence by sentence, and extract finds nothing to do', async () => {
    const repo = await twoBranches(dialect, true);
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(glance(repo)).toEqual(contested);
    expect(unmerged(repo)).toEqual([latvian]);
    expect([versionOf(repo), await repo.extract()]).toEqual([dialect, []]);
  });

  test('conflict markers are noticed by extract and made sentences by merge', async () => {
    const repo = await twoBranches(dialect, false);
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    const before = repo.read(latvian);
    expect(before).toContain('<<<<<<<');
    const { diagnostics } = await extract(repo.surroundings, { paths: [], languages: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['merge-driver-missing', 'conflict-markers']);
    expect(repo.read(latvian)).toBe(before);
    const { result } = await merge(repo.surroundings, { files: [latvian] });
    expect(result?.files[0]).toMatchObject({ merged: true, conflicts: 1 });
    expect(glance(repo)).toEqual(contested);
  });

  test('a paragraph that came in twice is one again, with both translations', async () => {
    const repo = await repository({ text, dialect, driver: false });
    translate(repo, title, 'Ezera konference', 'Ilze');
    const unit = /^ *<unit [\s\S]*?<\/unit>\n/mu.exec(repo.read(latvian))?.[0] ?? '';
    const other = unit.replace('Ezera konference', 'Konference pie ezera');
    repo.write(latvian, repo.read(latvian).replace('  </file>', `${other}  </file>`));
    const { diagnostics } = await extract(repo.surroundings, { paths: [], languages: [] });
    expect(diagnostics.find(({ code }) => code === 'duplicate-unit-id')?.advice).toContain('dragoman merge');
    await merge(repo.surroundings, { files: [latvian] });
    expect(glance(repo)).toEqual([
      expect.stringMatching(/^Conférence du lac = Ezera konference \(.*merge-conflict, offers Konference pie ezera/u),
      `${first} = – (initial)`,
      `${second} = – (initial)`,
    ]);
  });

  test('both sides kept by hand in one sentence: no verb reads one and forgets the other, merge offers it', async () => {
    const repo = await repository({ text, dialect, driver: false });
    translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
    const kept = '$&\n        <target>Seminārs norisinājās Rīgā.</target>';
    repo.write(latvian, repo.read(latvian).replace('<target>Seminārs notika Rīgā.</target>', kept));
    repo.commit('Kept both');
    const before = repo.read(latvian);
    const { diagnostics } = await extract(repo.surroundings, { paths: [], languages: [] });
    expect(diagnostics.find(({ code }) => code === 'repeated-target')?.advice).toContain('dragoman merge');
    expect(repo.read(latvian)).toBe(before);
    const { result } = await merge(repo.surroundings, { files: [latvian] });
    expect(result?.files[0]).toMatchObject({ merged: true, conflicts: 1 });
    expect(glance(repo)[1]).toBe(contested[1]);
  });

  test('a branch on which Latvian had its old dialect still merges, into the one of ours', async () => {
    const repo = await repository({ text });
    await branch(repo, 'ivo', () => {
      translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
      change(repo, title, (segment) => ({ ...segment, notes: [{ text: 'Kurš ezers?', from: 'Ivo' }] }));
    });
    repo.write('dragoman.json', configuration(dialect));
    await repo.extract();
    translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
    repo.commit('Another dialect');
    expect(repo.tryGit('merge', '--no-edit', 'ivo').status).toBe(0);
    expect(glance(repo)).toEqual([
      'Conférence du lac = – (initial)',
      'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated)',
      'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
    ]);
    expect(repo.read(latvian)).toContain('Kurš ezers?');
    expect([versionOf(repo), await repo.extract()]).toEqual([dialect, []]);
  });

  test('what a tool wrote beside a paragraph comes along, with a prefix only where ours declares it', async () => {
    const repo = await repository({ text, dialect });
    const marked = (declared: boolean): void => {
      const whole = repo
        .read(latvian)
        .replace('canResegment="no"', 'canResegment="no" tool:mark="1" name="Virsraksts"');
      repo.write(latvian, declared ? whole.replace('<xliff ', '<xliff xmlns:tool="urn:example:tool" ') : whole);
    };
    await branch(repo, 'ilze', () => translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze'));
    await branch(repo, 'ivo', () => {
      marked(true);
      translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
    });
    repo.git('checkout', '--quiet', '-b', 'ours-without', 'ilze');
    expect(repo.tryGit('merge', '--no-edit', 'ivo').status).toBe(0);
    expect(repo.read(latvian)).not.toContain('tool:mark');
    repo.git('checkout', '--quiet', 'ivo');
    expect(repo.tryGit('merge', '--no-edit', 'ilze').status).toBe(0);
    expect(repo.read(latvian)).toContain('tool:mark="1" name="Virsraksts"');
  });
});
