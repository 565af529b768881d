/** On one branch the French is corrected, and somebody calls it spelling; on the other the sentence gets a translation that is signed. */
import { acceptChanges, changes, review } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { branch, french, glance, hasGit, latvian, type Repository, repository, translate } from './repository.ts';

const everything = { paths: [], languages: [] };
const wrong = 'Le séminiare a eu lieu à Riga.';
const right = 'Le séminaire a eu lieu à Riga.';
const text = (sentence: string): string => `Un pont ouvre.\n\n${sentence}\n\nLe musée ouvre.\n`;
/** Says the same, and is translated: so the correction waits for somebody, whatever the first document has. */
const other = { french: 'fr/2026-05-20-quai/note.txt', latvian: 'lv/2026-05-20-quai/note.txt.xlf' };

async function house(base: string, configuration?: string): Promise<Repository> {
  const repo = await repository({ text: text(wrong) });
  if (configuration !== undefined) repo.write('dragoman.json', configuration);
  repo.write(other.french, `${wrong}\n`);
  await repo.extract();
  const filled = `<source>${wrong}</source><target state="translated">Cits.</target>`;
  repo.write(other.latvian, repo.read(other.latvian).replace(`<source>${wrong}</source>`, filled));
  if (base !== 'untranslated') translate(repo, wrong, 'Pirmais.', 'Ilze');
  if (base === 'signed') await sign(repo, 'base');
  repo.commit('Base');
  return repo;
}

/** Of two signatures the later one holds, so they are of different days. */
const days = { base: '2026-06-01T12:00:00Z', again: '2026-06-02T12:00:00Z' };

async function sign(repo: Repository, day: keyof typeof days): Promise<void> {
  const { status, result } = await review(
    { ...repo.surroundings, now: () => new Date(days[day]) },
    {
      paths: ['2026-05-12-lac'],
      all: false,
      language: 'lv',
      by: 'Kārlis',
      segments: [],
      notMine: false,
      action: { kind: 'accept', final: false },
    },
  );
  // Sentences that nobody has translated are refused.
  expect({ status, reviewed: result?.reviewed }).toEqual({ status: 1, reviewed: 1 });
}

async function corrected(repo: Repository): Promise<void> {
  repo.write(french, text(right));
  repo.write(other.french, `${right}\n`);
  await repo.extract();
}

async function accept(repo: Repository): Promise<void> {
  const { result } = await changes(repo.surroundings, everything);
  const ids = (result?.changes ?? []).map(({ id }) => id);
  const accepted = await acceptChanges(repo.surroundings, { ids, class: 'spelling', by: 'Anna' });
  expect({ status: accepted.status, ids: ids.length }).toEqual({ status: 0, ids: 1 });
}

async function fix(repo: Repository): Promise<void> {
  await corrected(repo);
  await accept(repo);
}

async function newlySigned(repo: Repository): Promise<void> {
  translate(repo, wrong, 'Otrais.', 'Ivo');
  await sign(repo, 'again');
}

/** The sentence, with what was offered from another document left out. */
const sentence = (repo: Repository): string | undefined =>
  glance(repo)
    .find((line) => line.startsWith(right))
    ?.replace(/, offers Cits\./u, '');
const signed = `${right} = Otrais. (reviewed, signed by Kārlis)`;

describe.skipIf(!hasGit)('a translation of the French before a correction (skipped without git)', () => {
  test.each([
    ['untranslated', 'fix', 'ivo'],
    ['untranslated', 'ivo', 'fix'],
    ['translated', 'fix', 'ivo'],
    ['signed', 'fix', 'ivo'],
    ['signed', 'ivo', 'fix'],
  ])(
    '%s before, merging %s, then %s: it stands under the corrected French, signed as it was',
    async (base, one, two) => {
      const repo = await house(base);
      await branch(repo, 'fix', () => fix(repo));
      await branch(repo, 'ivo', () => newlySigned(repo));
      repo.git('merge', '--quiet', one);
      expect(repo.tryGit('merge', '--no-edit', two)).toMatchObject({ status: 0 });
      expect(sentence(repo)).toBe(signed);
      expect(repo.read(latvian)).toMatch(/approved-via="c[a-z2-7]{16}"/u);
      expect(await repo.extract()).toEqual([]);
    },
  );

  test('that nobody has called spelling is offered; decided after the merge, the signature is there', async () => {
    const repo = await house('signed');
    await branch(repo, 'french', () => corrected(repo));
    await branch(repo, 'ivo', () => newlySigned(repo));
    repo.git('merge', '--quiet', 'french');
    const merged = repo.tryGit('merge', '--no-edit', 'ivo');
    expect(merged).toMatchObject({ status: 0 });
    expect(merged.output).toContain('1 paragraph that is no longer in the French is kept');
    expect(sentence(repo)).toMatch(/^Le séminaire .* = – \(initial, source-changed, offers /u);
    await accept(repo);
    expect(sentence(repo)?.replace(', offers Pirmais.', '')).toBe(signed);
    expect(await repo.extract()).toEqual([]);
  });

  test('that is rebased on the decision, where git does not say whose commit it is, is settled by the next extract', async () => {
    const repo = await house('untranslated');
    await branch(repo, 'fix', () => fix(repo));
    await branch(repo, 'ivo', () => newlySigned(repo));
    repo.git('checkout', '--quiet', 'ivo');
    expect(repo.tryGit('rebase', 'fix')).toMatchObject({ status: 0 });
    await repo.extract();
    expect(sentence(repo)).toBe(signed);
    expect(await repo.extract()).toEqual([]);
  });

  test('in a house that asks again stays, and nobody’s signature is under it', async () => {
    const strict = '"changes": { "default": { "spelling": { "text": "keep", "approval": "ask" } } }';
    const repo = await house('untranslated', `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], ${strict} }\n`);
    await branch(repo, 'fix', () => fix(repo));
    await branch(repo, 'ivo', () => newlySigned(repo));
    repo.git('merge', '--quiet', 'fix');
    expect(repo.tryGit('merge', '--no-edit', 'ivo')).toMatchObject({ status: 0 });
    await repo.extract();
    expect(sentence(repo)).toBe(`${right} = Otrais. (translated, source-changed)`);
    expect(repo.read('lv/memory.tmx')).toContain('Otrais.');
  });
});
