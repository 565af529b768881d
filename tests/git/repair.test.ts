/** Files that git merged as text, because the clone did not know the driver. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extract, merge, publish, report, status, validate, type MergedFile } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import {
  branch,
  french,
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

/** Both translate the first sentence, each one more; git merges lines and leaves markers. */
async function mergedAsText(conflictStyle = 'merge'): Promise<Repository> {
  const repo = await repository({ text, driver: false });
  repo.git('config', 'merge.conflictStyle', conflictStyle);
  await branch(repo, 'ilze', () => {
    translate(repo, title, 'Ezera konference', 'Ilze');
    translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
  });
  await branch(repo, 'ivo', () => {
    translate(repo, first, 'Seminārs norisinājās Rīgā.', 'Ivo');
    translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo');
  });
  repo.git('merge', '--quiet', 'ilze');
  expect(repo.tryGit('merge', 'ivo').status).toBe(1);
  expect(repo.read(latvian)).toContain('<<<<<<<');
  return repo;
}

async function repaired(repo: Repository): Promise<MergedFile | undefined> {
  const { result } = await merge(repo.surroundings, { files: [latvian] });
  return result?.files[0];
}

const expected = [
  'Conférence du lac = Ezera konference (translated)',
  'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated, merge-conflict, offers Seminārs norisinājās Rīgā.)',
  'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
];

describe.skipIf(!hasGit)('a file merged without the driver (skipped without git)', () => {
  test('every verb names the markers, their line, and the repair; none touches the file', async () => {
    const repo = await mergedAsText();
    const before = repo.read(latvian);
    const line =
      repo
        .read(latvian)
        .split('\n')
        .findIndex((one) => one.startsWith('<<<<<<<')) + 1;
    const options = { paths: [], languages: [] };
    const listed = { states: [], segments: false, gate: false };
    const outcomes = [
      await extract(repo.surroundings, options),
      await publish(repo.surroundings, { ...options, out: 'dist', by: 'Anna' }),
      await status(repo.surroundings, { ...options, ...listed }),
      await report({ ...repo.surroundings, dryRun: true }, { out: 'report', uiLanguage: 'en' }),
      await validate(repo.surroundings, { files: [latvian] }),
    ];
    for (const { diagnostics, result } of outcomes) {
      const [validated] = result !== undefined && 'results' in result ? result.results : [];
      const said = [...diagnostics, ...(validated?.diagnostics ?? [])].filter(
        ({ code }) => code === 'conflict-markers',
      );
      expect(said[0]).toMatchObject({ location: { file: latvian, line }, advice: `Run: dragoman merge ${latvian}` });
    }
    expect(repo.read(latvian)).toBe(before);
  });

  test('is repaired from what git keeps of both sides; a person looks and adds', async () => {
    const repo = await mergedAsText();
    const run = repo.dragoman('merge', latvian);
    expect(run.status).toBe(1);
    expect(run.output).toContain(
      `${latvian}: merged sentence by sentence: 1 from ours, 1 from theirs, 0 alike in both.`,
    );
    expect(run.output).toContain(`git add ${latvian}`);
    expect(glance(repo)).toEqual(expected);
    expect(unmerged(repo)).toEqual([latvian]);
    repo.commit('Merged');
    expect(await repo.extract()).toEqual([]);
    expect(await repaired(repo)).toMatchObject({ merged: false, diagnostics: [] });
  });

  test('a dry run says the same and writes nothing', async () => {
    const repo = await mergedAsText();
    const before = repo.snapshot();
    const { result } = await merge({ ...repo.surroundings, dryRun: true }, { files: [latvian] });
    expect(result?.files).toMatchObject([
      { merged: true, conflicts: 1, segments: { ours: 1, theirs: 1, conflict: 1 } },
    ]);
    expect(repo.snapshot()).toEqual(before);
  });

  test('what a person has typed into one of the conflicts since is kept', async () => {
    const repo = await mergedAsText();
    repo.write(latvian, repo.read(latvian).replace('Seminārs norisinājās Rīgā.', 'Seminārs risinājās Rīgā.'));
    expect(await repaired(repo)).toMatchObject({ merged: true, conflicts: 1 });
    expect(glance(repo)[1]).toMatch(/= Seminārs notika Rīgā\. \(.*offers Seminārs risinājās Rīgā\./u);
  });

  test.each(['merge', 'diff3', 'zdiff3'])(
    'is repaired from its markers when they were committed, conflict style %s',
    async (style) => {
      const repo = await mergedAsText(style);
      repo.commit('With markers');
      repo.write('note.txt', 'more work\n');
      repo.commit('More work');
      expect(await repaired(repo)).toMatchObject({ merged: true });
      const lines = glance(repo);
      expect(lines[1]).toContain('Seminārs notika Rīgā.');
      expect(lines[1]).toContain('offers Seminārs norisinājās Rīgā.');
      expect([lines[0], lines[2]]).toEqual([expected[0], expected[2]]);
    },
  );

  test('is repaired from the commits when the merge itself is checked out', async () => {
    const repo = await mergedAsText();
    repo.commit('With markers');
    expect(await repaired(repo)).toMatchObject({ merged: true, segments: { ours: 1, theirs: 1, conflict: 1 } });
    expect(glance(repo)).toEqual(expected);
  });

  test('is repaired where git could not start the driver and left ours', async () => {
    const repo = await repository({ text });
    repo.git('config', 'merge.dragoman.driver', 'false');
    await branch(repo, 'ilze', () => translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze'));
    await branch(repo, 'ivo', () => translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(await repaired(repo)).toMatchObject({ merged: true, conflicts: 0 });
    expect(glance(repo).slice(1)).toEqual([
      'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated)',
      'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
    ]);
  });

  test('is repaired from the commits where nobody saw that the driver had not started, and ours was committed', async () => {
    const repo = await repository({ text });
    repo.git('config', 'merge.dragoman.driver', 'false');
    await branch(repo, 'ilze', () => translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze'));
    await branch(repo, 'ivo', () => translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    repo.commit('Merged, as it looked');
    expect(glance(repo)[2]).toBe('Il a réuni 40 pays. = – (initial)');
    expect(await repaired(repo)).toMatchObject({ merged: true, conflicts: 0 });
    expect(glance(repo).slice(1)).toEqual([
      'Le séminaire a eu lieu à Riga. = Seminārs notika Rīgā. (translated)',
      'Il a réuni 40 pays. = Tajā piedalījās 40 valstis. (translated)',
    ]);
    expect(await repaired(repo)).toMatchObject({ merged: false, diagnostics: [] });
  });

  test('a merge that theirs had no part in is not touched', async () => {
    const repo = await repository({ text });
    await branch(repo, 'ilze', () => translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze'));
    await branch(repo, 'ivo', () => repo.write('note.txt', 'other work\n'));
    repo.git('merge', '--quiet', 'ilze');
    repo.git('merge', '--quiet', '--no-edit', 'ivo');
    const before = repo.read(latvian);
    expect(await repaired(repo)).toMatchObject({ merged: false, diagnostics: [] });
    expect(repo.read(latvian)).toBe(before);
  });

  test('both sides kept by hand in one sentence: no verb reads one and forgets the other, merge offers it', async () => {
    const repo = await mergedAsText();
    const both = repo.read(latvian).replaceAll(/^(?:<<<<<<<|=======|>>>>>>>).*\n/gmu, '');
    const kept = /<target [^>]*>Seminārs norisinājās Rīgā\.<\/target>/u.exec(both)?.[0] ?? '';
    repo.git('checkout', '--quiet', '--ours', latvian);
    repo.write(latvian, repo.read(latvian).replace(/(Seminārs notika Rīgā\.<\/target>)/u, `$1\n          ${kept}`));
    repo.commit('Kept both');
    repo.write('note.txt', 'more work\n');
    repo.commit('More work');
    const before = repo.read(latvian);
    const options = { paths: [], languages: [] };
    for (const { diagnostics } of [
      await extract(repo.surroundings, options),
      await publish(repo.surroundings, { ...options, out: 'dist', by: 'Anna' }),
    ]) {
      expect(diagnostics.find(({ code }) => code === 'repeated-target')?.advice).toContain('dragoman merge');
    }
    expect(repo.read(latvian)).toBe(before);
    expect(await repaired(repo)).toMatchObject({ merged: true, conflicts: 1 });
    expect(glance(repo).slice(0, 2)).toEqual([expected[0], expected[1]]);
    expect(await repaired(repo)).toMatchObject({ merged: false, diagnostics: [] });
  });

  test('the driver takes a branch on which somebody kept both, and offers what it cannot choose', async () => {
    const repo = await repository({ text });
    await branch(repo, 'ilze', () => {
      translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze');
      const kept = '$&\n          <target state="translated">Seminārs norisinājās Rīgā.</target>';
      repo.write(latvian, repo.read(latvian).replace(/<target [^>]*>Seminārs notika Rīgā\.<\/target>/u, kept));
    });
    await branch(repo, 'ivo', () => translate(repo, second, 'Tajā piedalījās 40 valstis.', 'Ivo'));
    repo.git('merge', '--quiet', 'ivo');
    repo.tryGit('merge', '--no-edit', 'ilze');
    expect(glance(repo).slice(1)).toEqual([expected[1], expected[2]]);
  });

  test('a conflict that the driver left and a person has resolved is not undone', async () => {
    const repo = await repository({ text });
    await branch(repo, 'ilze', () => translate(repo, first, 'Seminārs notika Rīgā.', 'Ilze'));
    await branch(repo, 'ivo', () => translate(repo, first, 'Seminārs norisinājās Rīgā.', 'Ivo'));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    translate(repo, first, 'Seminārs risinājās Rīgā.', 'Zane');
    const before = repo.read(latvian);
    expect(await repaired(repo)).toMatchObject({ merged: false, diagnostics: [] });
    expect(repo.read(latvian)).toBe(before);
  });

  test('paragraphs that came in twice are one again, with both translations', async () => {
    const repo = await repository({ text, driver: false });
    translate(repo, title, 'Ezera konference', 'Ilze');
    const group = /^ *<group [\s\S]*?<\/group>\n/mu.exec(repo.read(latvian))?.[0] ?? '';
    const other = group.replace('Ezera konference', 'Konference pie ezera');
    repo.write(latvian, repo.read(latvian).replace('    </body>', `${other}    </body>`));
    const { diagnostics } = await extract(repo.surroundings, { paths: [], languages: [] });
    expect(diagnostics.find(({ code }) => code === 'duplicate-unit-id')?.advice).toContain('dragoman merge');
    const run = repo.dragoman('merge', latvian);
    expect(run.status).toBe(1);
    expect(glance(repo)[0]).toMatch(
      /^Conférence du lac = Ezera konference \(translated, merge-conflict, offers Konference pie ezera/u,
    );
    expect(glance(repo)).toHaveLength(3);
  });

  test('a side that is no XML between the markers: the file stays, and its line and what to do are named', async () => {
    const repo = await mergedAsText();
    repo.commit('With markers');
    const lines = repo.read(latvian).split('\n');
    const middle = lines.findIndex((line) => line === '=======');
    lines.splice(middle, 0, '<target>halved');
    repo.write(latvian, lines.join('\n'));
    const before = repo.read(latvian);
    const file = await repaired(repo);
    expect(file).toMatchObject({ merged: false, diagnostics: [{ code: 'merge-side-unreadable', severity: 'error' }] });
    expect(file?.diagnostics[0]?.location.line).toBeGreaterThan(middle);
    expect(file?.diagnostics[0]?.advice).toContain('git checkout --ours FILE');
    expect(repo.read(latvian)).toBe(before);
  });

  test('while git still has both sides, a file that nobody can read is repaired and what stood there is kept aside', async () => {
    const repo = await mergedAsText();
    const broken = repo.read(latvian).replaceAll(/^(?:<<<<<<<|=======|>>>>>>>).*\n/gmu, '<target>');
    repo.write(latvian, broken);
    const file = await repaired(repo);
    expect(file).toMatchObject({ merged: true, diagnostics: [{ code: 'merge-put-aside' }] });
    expect(glance(repo)).toEqual(expected);
    const rescued = join(repo.root, '.dragoman/rescued');
    const [kept] = readdirSync(rescued, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xlf'));
    expect(repo.read(join('.dragoman/rescued', kept ?? ''))).toBe(broken);
  });

  test('a file that one side removed is for a person to decide', async () => {
    const repo = await repository({ text });
    await branch(repo, 'gone', () => repo.git('rm', '--quiet', latvian));
    await branch(repo, 'ivo', () => translate(repo, first, 'Seminārs notika Rīgā.', 'Ivo'));
    repo.git('merge', '--quiet', 'ivo');
    expect(repo.tryGit('merge', 'gone').status).toBe(1);
    expect(await repaired(repo)).toMatchObject({ merged: false, diagnostics: [{ code: 'merge-side-missing' }] });
  });

  test('names that are no bilingual files, or look like options, are refused by name', async () => {
    const repo = await repository({ text });
    const { status: code, diagnostics } = await merge(repo.surroundings, { files: ['--output=x', french] });
    expect([code, diagnostics.map(({ location }) => location.file)]).toEqual([2, ['--output=x', french]]);
  });
});

describe.skipIf(!hasGit)('the memory (skipped without git)', () => {
  test('to which both branches added is repaired with what both added', async () => {
    const repo = await repository({ text: `${text}\nContact presse\n` });
    translate(repo, title, 'Ezera konference', 'Ilze');
    translate(repo, 'Contact presse', 'Saziņa ar presi', 'Ilze');
    repo.commit('Translated');
    const without = (line: string) => async () => {
      repo.write(french, repo.read(french).replace(`${line}\n`, ''));
      await repo.extract();
    };
    await branch(repo, 'one', without(title));
    await branch(repo, 'two', without('Contact presse'));
    repo.git('merge', '--quiet', 'one');
    expect(repo.tryGit('merge', 'two').status).toBe(1);
    expect(unmerged(repo)).toEqual(['lv/memory.tmx']);
    const { diagnostics } = await extract(repo.surroundings, { paths: [], languages: [] });
    expect(diagnostics.map(({ advice }) => advice)).toContain('Run: dragoman merge lv/memory.tmx');
    const { status: code, result } = await merge(repo.surroundings, { files: ['lv/memory.tmx'] });
    expect([code, result?.files[0]?.segments.theirs]).toEqual([0, 1]);
    const memory = repo.read('lv/memory.tmx');
    expect([memory.match(/<tu[ >]/gu)?.length, /[<>=]{7}/u.test(memory)]).toEqual([2, false]);
    expect((await merge(repo.surroundings, { files: ['lv/memory.tmx'] })).result?.files[0]?.merged).toBe(false);
    repo.commit('Merged');
    repo.write(french, `${text}\nContact presse\n`);
    await repo.extract();
    expect(glance(repo).filter((line) => line.includes('translated'))).toEqual([
      'Conférence du lac = Ezera konference (translated)',
      'Contact presse = Saziņa ar presi (translated)',
    ]);
  });
});

describe.skipIf(!hasGit)('conflict markers elsewhere (skipped without git)', () => {
  const conflict = (line: string): string => `<<<<<<< HEAD\n${line}\n=======\n${line} \n>>>>>>> other\n`;

  test.each([
    [french, `Titre\n\n${conflict('Une phrase.')}`],
    ['dragoman.json', conflict('{ "sourceLanguage": "fr", "targetLanguages": ["lv"] }')],
    ['fr/2026-05-12-lac/release.json', conflict('{ "status": "final" }')],
    ['lv/formulas.json', conflict('{ "press": "Preses relīze" }')],
    ['lv/memory.tmx', conflict('<tmx version="1.4"/>')],
    ['segmentation/fr.srx', conflict('<srx/>')],
    ['segmentation/fr.abbreviations.txt', conflict('Sté num.')],
  ])('in %s are said to be that', async (path, content) => {
    const repo = await repository({ text });
    repo.write(path, content);
    const { diagnostics } = await extract(repo.surroundings, { paths: [], languages: [] });
    const said = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, location }) => [code, location.file]);
    expect(said).toContainEqual(['conflict-markers', path]);
  });
});
