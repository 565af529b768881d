/** Two translators on two branches of one file: every way git has of bringing them together. */
import { publish, review, type ReviewAction } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import {
  branch,
  change,
  command,
  glance,
  hasGit,
  latvian,
  type Repository,
  repository,
  segments,
  translate,
  unmerged,
} from './repository.ts';

const text = 'Conférence du lac\n\nLe séminaire a eu lieu à Riga. Il a réuni 40 pays. La suite est prévue à Tallinn.\n';
const [title, first, second, third] = [
  'Conférence du lac',
  'Le séminaire a eu lieu à Riga.',
  'Il a réuni 40 pays.',
  'La suite est prévue à Tallinn.',
] as const;

const accept: ReviewAction = { kind: 'accept', final: false };
const sign = (repo: Repository, by: string, chosen: readonly string[] = []) =>
  review(repo.surroundings, {
    paths: [],
    all: true,
    language: 'lv',
    by,
    segments: chosen,
    notMine: false,
    action: accept,
  });

async function twoBranches(
  ilze: (repo: Repository) => unknown,
  ivo: (repo: Repository) => unknown,
): Promise<Repository> {
  const repo = await repository({ text });
  await branch(repo, 'ilze', async () => void (await ilze(repo)));
  await branch(repo, 'ivo', async () => void (await ivo(repo)));
  return repo;
}

describe.skipIf(!hasGit)('two translators (skipped without git)', () => {
  const apart = (): Promise<Repository> =>
    twoBranches(
      (repo) => {
        translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
        translate(repo, title, 'Ezera konference', 'Ilze');
      },
      (repo) => {
        translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
        translate(repo, third, 'Turpinājums paredzēts Tallinā.', 'Ivo');
      },
    );
  const together = [
    'Conférence du lac = Ezera konference (translated)',
    'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated)',
    'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
    'La suite est prévue à Tallinn. = Turpinājums paredzēts Tallinā. (translated)',
  ];

  test('of neighbouring sentences: merge is clean, and extract finds nothing to do', async () => {
    const repo = await apart();
    repo.git('merge', '--quiet', 'ilze');
    const merged = repo.tryGit('merge', 'ivo');
    expect(merged).toMatchObject({ status: 0 });
    expect(merged.output).toContain(
      `${latvian}: merged sentence by sentence: 2 from ours, 2 from theirs, 0 alike in both.`,
    );
    expect(glance(repo)).toEqual(together);
    expect(repo.git('status', '--porcelain')).toBe('');
    expect(await repo.extract()).toEqual([]);
  });

  test('rebase and cherry-pick give the same file as merge, to the byte', async () => {
    const repo = await apart();
    repo.git('checkout', '--quiet', '-b', 'merged', 'ilze');
    repo.git('merge', '--quiet', 'ivo');
    const file = repo.read(latvian);
    repo.git('checkout', '--quiet', '-b', 'picked', 'ilze');
    repo.git('cherry-pick', 'ivo');
    expect(repo.read(latvian)).toBe(file);
    repo.git('checkout', '--quiet', '-b', 'rebased', 'ivo');
    repo.git('rebase', '--quiet', 'ilze');
    expect(repo.read(latvian)).toBe(file);
    expect(glance(repo)).toEqual(together);
  });

  test('of one sentence, differently: git stops, the file is whole, both texts are in it, publication is held', async () => {
    const repo = await twoBranches(
      (one) => translate(one, first, 'Seminārs notika Rīgā.', 'Ilze'),
      (one) => {
        translate(one, first, 'Seminārs norisinājās Rīgā.', 'Ivo');
        translate(one, title, 'Ezera konference', 'Ivo');
        translate(one, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
        translate(one, third, 'Turpinājums paredzēts Tallinā.', 'Ivo');
      },
    );
    repo.write(
      'dragoman.json',
      '{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "policy": { "default": { "requiredState": "translated" } } }\n',
    );
    repo.commit('Nobody reviews');
    repo.git('merge', '--quiet', 'ilze');
    const merged = repo.tryGit('merge', 'ivo');
    expect(merged.status).toBe(1);
    expect(merged.output).toContain('1 sentence has two translations: the other one is offered beside it.');
    expect(unmerged(repo)).toEqual([latvian]);
    expect(glance(repo)).toEqual([
      'Conférence du lac = Ezera konference (translated)',
      'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated, merge-conflict, offers Seminārs norisinājās Rīgā.)',
      'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
      'La suite est prévue à Tallinn. = Turpinājums paredzēts Tallinā. (translated)',
    ]);
    repo.commit('Looked at');
    const { result } = await publish(repo.surroundings, { paths: [], languages: [], out: 'dist', by: 'Anna Kalniņa' });
    expect(result?.releases.flatMap(({ held }) => held.map(({ code, count }) => `${code} ${count}`))).toEqual([
      'merge-conflict 1',
    ]);
    expect((await sign(repo, 'Anna Kalniņa')).status).toBe(0);
    expect(segments(repo).map(({ state, subState }) => `${state} ${subState}`)).toEqual(
      Array.from({ length: 4 }, () => 'reviewed undefined'),
    );
  });

  test('of one sentence, alike: clean', async () => {
    const repo = await twoBranches(
      (one) => translate(one, first, 'Seminārs notika Rīgā.', 'Ilze'),
      (one) => translate(one, first, 'Seminārs notika Rīgā.', 'Ivo'),
    );
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo')).toMatchObject({ status: 0 });
    expect(glance(repo)[1]).toBe('Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated)');
  });

  test('approvals survive where nobody touched the sentence, and never stand over a text nobody approved', async () => {
    const repo = await repository({ text });
    translate(repo, title, 'Ezera konference', 'Ilze');
    translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
    translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ilze');
    repo.commit('Translated');
    await branch(repo, 'anna', () => sign(repo, 'Anna Kalniņa'));
    await branch(repo, 'ivo', () => {
      translate(repo, second, 'Piedalījās 40 valstis.', 'Ivo');
      // What a CAT tool does: another text under attributes that stay.
      repo.write(latvian, repo.read(latvian).replace('>Ezera konference<', '>Ezeru konference<'));
    });
    repo.git('merge', '--quiet', 'anna');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(glance(repo)).toEqual([
      'Conférence du lac = Ezera konference (translated, merge-conflict, offers Ezeru konference)',
      'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (reviewed, signed by Anna Kalniņa)',
      'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated, merge-conflict, offers Piedalījās 40 valstis.)',
      'La suite est prévue à Tallinn. = – (initial)',
    ]);
  });

  test('what git cannot give to the driver stays as git has it: a file of another tool is a conflict, untouched', async () => {
    const repo = await repository({ text });
    const foreign = (target: string): string =>
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="fr" target-language="lv" datatype="plaintext"><body><trans-unit id="1"><source>Un</source><target>${target}</target></trans-unit></body></file></xliff>\n`;
    repo.write('lv/other.xlf', foreign('a'));
    repo.commit('Foreign');
    await branch(repo, 'ilze', () => repo.write('lv/other.xlf', foreign('b')));
    await branch(repo, 'ivo', () => repo.write('lv/other.xlf', foreign('c')));
    repo.git('merge', '--quiet', 'ilze');
    const merged = repo.tryGit('merge', 'ivo');
    expect(merged.status).toBe(1);
    expect(merged.output).toContain('lv/other.xlf: error: this file was not made by dragoman');
    expect([unmerged(repo), repo.read('lv/other.xlf')]).toEqual([['lv/other.xlf'], foreign('b')]);
  });

  test('a file that both branches added has no base: what is alike is once, what differs is a conflict', async () => {
    const repo = await repository({ text });
    repo.git('rm', '--quiet', latvian);
    repo.commit('No Latvian yet');
    const add = (target: string) => async () => {
      await repo.extract();
      translate(repo, first, target, 'Ilze');
      translate(repo, title, 'Ezera konference', 'Ilze');
    };
    await branch(repo, 'ilze', add('Seminārs notika Rīgā.'));
    await branch(repo, 'ivo', add('Seminārs norisinājās Rīgā.'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(glance(repo).slice(0, 2)).toEqual([
      'Conférence du lac = Ezera konference (translated)',
      'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated, merge-conflict, offers Seminārs norisinājās Rīgā.)',
    ]);
  });

  test('what a tool wrote under a prefix of its own comes along where ours declares it, and is left out where not', async () => {
    const mark = (declared: boolean) => (repo: Repository) => {
      const whole = repo.read(latvian).replace('<trans-unit ', '<trans-unit tool:mark="1" ');
      repo.write(latvian, declared ? whole.replace('<xliff ', '<xliff xmlns:tool="urn:example:tool" ') : whole);
    };
    const ilze = (repo: Repository): void => translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
    const repo = await twoBranches(ilze, (one) => {
      mark(true)(one);
      translate(one, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
    });
    repo.git('checkout', '--quiet', '-b', 'ours-without', 'ilze');
    expect(repo.tryGit('merge', 'ivo')).toMatchObject({ status: 0 });
    expect(repo.read(latvian)).not.toContain('tool:mark');
    repo.git('checkout', '--quiet', 'ivo');
    expect(repo.tryGit('merge', 'ilze')).toMatchObject({ status: 0 });
    expect(repo.read(latvian)).toContain('tool:mark="1"');
    expect(glance(repo).slice(1, 3)).toEqual([together[1], together[2]]);
  });

  test('under an npm script, whose INIT_CWD is another folder, the driver finds the versions where git put them', async () => {
    const repo = await apart();
    const driver = `INIT_CWD=/ '${process.execPath}' '${command}' merge %O %A %B %P`;
    repo.git('config', 'merge.dragoman.driver', driver);
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo')).toMatchObject({ status: 0 });
    expect(glance(repo)).toEqual(together);
  });

  test('notes of both are there', async () => {
    const note = (name: string) => (repo: Repository) =>
      change(repo, first, (segment) => ({ ...segment, notes: [...(segment.notes ?? []), { text: name, from: name }] }));
    const repo = await twoBranches(note('Ilze'), note('Ivo'));
    repo.git('merge', '--quiet', 'ilze');
    repo.git('merge', '--quiet', 'ivo');
    expect(segments(repo)[1]?.notes?.map(({ text: said }) => said)).toEqual(['Ilze', 'Ivo']);
  });
});
