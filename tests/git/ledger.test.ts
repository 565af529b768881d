/** Two branches that published the same number of the same release: noticed, and repaired without losing either. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publish, review, status, verify, type PublishOptions } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { branch, hasGit, latvian, type Repository, repository, translate, unmerged } from './repository.ts';

const text = 'Conférence du lac\n\nLe séminaire a eu lieu à Riga.\n';
const [title, sentence] = ['Conférence du lac', 'Le séminaire a eu lieu à Riga.'] as const;
const release = '2026-05-12-lac';
const ledger = `published/${release}/lv`;
const everything = { paths: [], languages: [] };

/** Morning, noon, evening: who published first is told by the instant, not by who merges. */
const at = (repo: Repository, hour: number) => ({
  ...repo.surroundings,
  now: () => new Date(`2026-06-01T${String(hour).padStart(2, '0')}:00:00Z`),
});

const publishAt = (repo: Repository, hour: number, options: Partial<PublishOptions> = {}) =>
  publish(at(repo, hour), { ...everything, out: 'dist', by: `Person of ${hour}`, ...options });

async function sign(repo: Repository): Promise<void> {
  const decision = { all: true, language: 'lv', by: 'Anna', segments: [], notMine: true } as const;
  await review(repo.surroundings, { paths: [], ...decision, action: { kind: 'accept', final: false } });
}

/** Version 1 is public on `main`; two branches each correct it as their version 2. */
async function twoCorrections(hours: readonly [ilze: number, ivo: number] = [14, 10]): Promise<Repository> {
  const repo = await repository({ text });
  repo.write('.gitignore', 'node_modules/\ndist/\n');
  translate(repo, title, 'Ezera konference', 'Ilze');
  translate(repo, sentence, 'Seminārs notika Rīgā.', 'Ilze');
  await sign(repo);
  await publishAt(repo, 8);
  repo.commit('Published');
  for (const [index, [name, target]] of (
    [
      ['ilze', 'Seminārs norisinājās Rīgā.'],
      ['ivo', 'Rīgā notika seminārs.'],
    ] as const
  ).entries()) {
    await branch(repo, name, async () => {
      translate(repo, sentence, target, name);
      await sign(repo);
      await publishAt(repo, hours[index] ?? 0);
    });
  }
  repo.git('merge', '--quiet', 'ilze');
  return repo;
}

/** Number → who published it, when, what it follows, and its text. */
function versions(repo: Repository): Readonly<Record<string, readonly unknown[]>> {
  const numbers = readdirSync(join(repo.root, ledger)).toSorted();
  return Object.fromEntries(
    numbers.map((n) => {
      const {
        kind,
        by,
        n: own,
        supersedes,
      } = JSON.parse(repo.read(`${ledger}/${n}/event.json`)) as Record<string, unknown>;
      expect(own).toBe(Number(n));
      const files = readdirSync(join(repo.root, ledger, n)).toSorted();
      expect(files).toEqual(
        kind === 'withdrawn' ? ['event.json'] : ['communique.txt', 'communique.txt.receipt.json', 'event.json'],
      );
      return [
        n,
        [
          kind,
          by,
          supersedes,
          ...(kind === 'withdrawn' ? [] : [repo.read(`${ledger}/${n}/communique.txt`).split('\n')[2]]),
        ],
      ];
    }),
  );
}

const whole = {
  '1': ['published', 'Person of 8', null, 'Seminārs notika Rīgā.'],
  '2': ['corrected', 'Person of 10', 1, 'Rīgā notika seminārs.'],
  '3': ['corrected', 'Person of 14', 2, 'Seminārs norisinājās Rīgā.'],
};

const command = `dragoman merge ${ledger}/2`;

/** What a verb says of the ledger: severity, code and the command it names. */
async function said(repo: Repository): Promise<readonly (readonly string[])[]> {
  const listed = { ...everything, states: [], segments: false, gate: false };
  const outcomes = [
    await publish({ ...at(repo, 20), dryRun: true }, { ...everything, out: 'dist', by: 'Anna' }),
    await publishAt(repo, 20),
    await status(repo.surroundings, listed),
    await verify(repo.surroundings, { dir: 'dist/releases' }),
    await verify(repo.surroundings, { dir: 'published' }),
  ];
  return outcomes.map(({ status: exit, diagnostics }) => [
    String(exit),
    ...new Set(
      diagnostics
        .filter(({ code }) => code.includes('ledger'))
        .map(({ code, values }) => `${code}: ${String(values?.['command'])}`),
    ),
  ]);
}

describe.skipIf(!hasGit)('two branches that published the same number (skipped without git)', () => {
  test('with conflict markers: every verb that reads the ledger names the repair, nothing is written or shown', async () => {
    const repo = await twoCorrections();
    const shown = repo.read('dist/releases/lv/2026-05-12-lac/communique.txt');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(unmerged(repo)).toContain(`${ledger}/2/event.json`);
    expect(repo.read(`${ledger}/2/event.json`)).toContain('<<<<<<<');
    const before = repo.git('status', '--porcelain');
    const unreadable = `unreadable-ledger-version: ${command}`;
    expect(await said(repo)).toEqual([
      ['2', unreadable],
      ['2', unreadable],
      ['0', unreadable],
      ['1', unreadable],
      ['1', unreadable],
    ]);
    expect(repo.git('status', '--porcelain')).toBe(before);
    expect(repo.read('dist/releases/lv/2026-05-12-lac/communique.txt')).toBe(shown);
  });

  test.each([
    ['is merged into the other', 'ilze', 'ivo'],
    ['is what the other is merged into', 'ivo', 'ilze'],
  ])(
    'the earlier branch %s: the later one gets the next number, bytes and receipts stay whole',
    async (_, ours, theirs) => {
      const repo = await twoCorrections();
      repo.git('checkout', '--quiet', ours);
      const own = repo.bytes(`${ledger}/2/communique.txt.receipt.json`);
      expect(repo.tryGit('merge', theirs).status).toBe(1);
      const run = repo.dragoman('merge', 'published');
      expect(run).toMatchObject({ status: 0 });
      expect(run.output).toContain(`${ledger}: version 2 of Person of 14 is whole again, and is version 3 now.`);
      expect(run.output).toContain(`git add ${ledger}`);
      expect(versions(repo)).toEqual(whole);
      expect(repo.bytes(`${ledger}/${ours === 'ilze' ? 3 : 2}/communique.txt.receipt.json`)).toEqual(own);
      expect(repo.dragoman('merge', ledger).output).toContain(`${ledger}: nothing to repair.`);
      repo.dragoman('merge', latvian);
      await sign(repo);
      repo.commit('Merged');
      expect((await said(repo)).slice(2)).toEqual([['0'], ['0'], ['0']]);
      expect(repo.dragoman('merge', ledger).output).toContain(`${ledger}: nothing to repair.`);
    },
  );

  test('a dry run says the same and writes nothing', async () => {
    const repo = await twoCorrections();
    repo.tryGit('merge', 'ivo');
    const before = repo.snapshot();
    expect(repo.dragoman('merge', '--dry-run', `${ledger}/2`).output).toContain(
      `${ledger}: version 2 of Person of 14 would be whole again, as version 3.`,
    );
    expect(repo.snapshot()).toEqual(before);
  });

  test('markers that were committed, with more commits after them, are repaired from the branches', async () => {
    const repo = await twoCorrections();
    repo.tryGit('merge', 'ivo');
    repo.commit('Merged, with markers');
    repo.write('note.txt', 'more work\n');
    repo.commit('More work');
    expect(repo.dragoman('merge', ledger).status).toBe(0);
    expect(versions(repo)).toEqual(whole);
  });

  test('markers without any git are taken apart', async () => {
    const repo = await twoCorrections();
    repo.tryGit('merge', 'ivo');
    repo.git('update-ref', '-d', 'HEAD');
    repo.git('rm', '-r', '--quiet', '--cached', '.');
    repo.git('merge', '--quit');
    expect(repo.dragoman('merge', ledger).status).toBe(0);
    expect(versions(repo)).toEqual(whole);
  });

  test.each([
    ['the text of one and the receipt of the other', ['communique.txt']],
    ['the event of the other', ['event.json', 'communique.txt']],
  ])('a folder that was mixed by hand, %s, is noticed, held and repaired', async (_, ofOurs) => {
    const repo = await twoCorrections();
    repo.tryGit('merge', 'ivo');
    repo.git('checkout', '--quiet', '--theirs', ledger);
    for (const name of ofOurs) repo.git('checkout', '--quiet', '--ours', `${ledger}/2/${name}`);
    repo.git('checkout', '--quiet', '--theirs', latvian);
    repo.commit('Mixed');
    const changed = `ledger-changed: ${command}`;
    expect(await said(repo)).toEqual([
      ['1', changed],
      ['1', changed],
      ['0', changed],
      ['1', changed],
      ['1', changed],
    ]);
    const { result } = await publishAt(repo, 20);
    expect(result?.releases.find(({ language }) => language === 'lv')).toMatchObject({
      written: false,
      held: [{ code: 'ledger-changed' }],
    });
    expect(repo.dragoman('merge', `${ledger}/2`).status).toBe(0);
    expect(versions(repo)).toEqual(whole);
  });

  test('one side chosen whole: the other comes back with the next number', async () => {
    const repo = await twoCorrections();
    repo.tryGit('merge', 'ivo');
    repo.git('checkout', '--quiet', '--ours', '.');
    repo.commit('Ours');
    expect(repo.dragoman('merge', ledger).status).toBe(0);
    expect(versions(repo)).toEqual(whole);
  });

  test('both published the same text: one version stays, with the earlier event', async () => {
    const repo = await repository({ text });
    repo.write('.gitignore', 'node_modules/\ndist/\n');
    translate(repo, title, 'Ezera konference', 'Ilze');
    translate(repo, sentence, 'Seminārs notika Rīgā.', 'Ilze');
    await sign(repo);
    repo.commit('Signed');
    await branch(repo, 'ilze', () => publishAt(repo, 14));
    await branch(repo, 'ivo', () => publishAt(repo, 10));
    repo.git('merge', '--quiet', 'ilze');
    expect(repo.tryGit('merge', 'ivo').status).toBe(1);
    expect(repo.dragoman('merge', 'published').status).toBe(0);
    expect(versions(repo)).toEqual({ '1': ['published', 'Person of 10', null, 'Seminārs notika Rīgā.'] });
  });

  test('a withdrawal on one branch holds whatever the other published before it', async () => {
    const repo = await twoCorrections([14, 10]);
    await branch(
      repo,
      'zane',
      () => publishAt(repo, 16, { paths: [release], languages: ['lv'], withdraw: true }),
      'main~1',
    );
    expect(repo.tryGit('merge', 'zane').status).toBe(1);
    expect(repo.dragoman('merge', 'published').status).toBe(0);
    expect(versions(repo)).toEqual({
      '1': whole['1'],
      '2': ['corrected', 'Person of 14', 1, 'Seminārs norisinājās Rīgā.'],
      '3': ['withdrawn', 'Person of 16', 2],
    });
    repo.commit('Merged');
    const { result } = await publishAt(repo, 20);
    expect(result?.releases.find(({ language }) => language === 'lv')).toMatchObject({
      written: false,
      withdrawn: true,
      held: [{ code: 'withdrawn' }],
    });
  });

  test('a version that somebody edited comes back from git; what stood there is kept aside', async () => {
    const repo = await twoCorrections();
    const before = repo.read(`${ledger}/2/communique.txt`);
    repo.write(`${ledger}/2/communique.txt`, 'Cits.\n');
    repo.write(`${ledger}/2/stray.txt`, 'Lieks.\n');
    const { status: exit, output } = repo.dragoman('merge', `${ledger}/2/communique.txt`);
    expect(exit).toBe(0);
    expect(output).toContain('.dragoman/rescued/');
    expect(repo.read(`${ledger}/2/communique.txt`)).toBe(before);
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  test('what git does not hold either is said, and left', async () => {
    const repo = await repository({ text });
    repo.write(`${ledger}/1/event.json`, '{ "kind": "published" ');
    expect(repo.dragoman('merge', 'published')).toEqual({
      status: 1,
      output: expect.stringContaining('neither this folder nor git holds this version whole') as string,
    });
    expect(repo.read(`${ledger}/1/event.json`)).toBe('{ "kind": "published" ');
  });
});
