/** Two branches that correct, extract and decide in every order: merged, they say what one after the other would have said. */
import { acceptChanges, changes, extract } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { branch, change, french, glance, hasGit, type Repository, repository, unmerged } from '../git/repository.ts';

const everything = { paths: [], languages: [] };
const wrong = 'Le séminiare a eu lieu à Riga.\n\nLe developpement du quai continue.\n\nLe musée ouvre.\n';
const first = wrong.replace('séminiare', 'séminaire');
const second = wrong.replace('developpement', 'développement');
const both = first.replace('developpement', 'développement');

/** The French as it is typed, `extract`, or the word whose correction is called spelling. */
type Deed = { readonly french: string } | 'extract' | { readonly accept: 'séminaire' | 'développement' };
interface Story {
  readonly name: string;
  /** On main, before the branches. */
  readonly before?: readonly Deed[];
  readonly ilze: readonly Deed[];
  readonly ivo: readonly Deed[];
  /** Only the first correction was decided. */
  readonly isOpen?: true;
}

const seminar = { accept: 'séminaire' } as const;
const quay = { accept: 'développement' } as const;
const stories: readonly Story[] = [
  { name: 'each corrects one word and decides', ilze: [{ french: first }, seminar], ivo: [{ french: second }, quay] },
  {
    name: 'each corrects one word, extracts and decides',
    ilze: [{ french: first }, 'extract', seminar],
    ivo: [{ french: second }, 'extract', quay],
  },
  {
    name: 'main is corrected and not extracted, each decides one',
    before: [{ french: both }],
    ilze: [seminar],
    ivo: [quay],
  },
  {
    name: 'main is corrected, one decides, the other only extracts',
    before: [{ french: both }],
    ilze: [seminar],
    ivo: ['extract'],
    isOpen: true,
  },
  {
    name: 'main is corrected, both decide the same, one after extract',
    before: [{ french: both }],
    ilze: ['extract', seminar],
    ivo: [seminar],
    isOpen: true,
  },
  {
    name: 'one corrects a word and decides, the other corrects both and extracts',
    ilze: [{ french: first }, seminar],
    ivo: [{ french: both }, 'extract'],
    isOpen: true,
  },
];

async function signed(): Promise<Repository> {
  const repo = await repository({ text: wrong });
  for (const line of wrong.split('\n\n').map((text) => text.trim())) {
    change(repo, line, (segment) => ({ ...segment, target: [`lv ${line}`], state: 'translated', by: 'Ilze' }));
  }
  repo.dragoman('review', '--all', '--language', 'lv', '--by', 'Kārlis', '--accept');
  repo.commit('Signed');
  return repo;
}

async function act(repo: Repository, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    if (deed === 'extract') await repo.extract();
    else if ('french' in deed) repo.write(french, deed.french);
    else await accept(repo, deed.accept);
  }
}

async function accept(repo: Repository, word: string): Promise<void> {
  const { result } = await changes(repo.surroundings, everything);
  const waiting = (result?.changes ?? []).filter((one) => one.new.includes(word) && one.cost.segments > 0);
  const ids = waiting.map(({ id }) => id);
  const { status } = await acceptChanges(repo.surroundings, { ids, class: 'spelling', by: 'Anna' });
  expect({ status, ids: ids.length }).toEqual({ status: 0, ids: 1 });
}

const expected = (isOpen: boolean): readonly string[] => [
  'Le séminaire a eu lieu à Riga. = lv Le séminiare a eu lieu à Riga. (reviewed, signed by Kārlis)',
  isOpen
    ? 'Le développement du quai continue. = – (initial, source-changed, offers lv Le developpement du quai continue.)'
    : 'Le développement du quai continue. = lv Le developpement du quai continue. (reviewed, signed by Kārlis)',
  'Le musée ouvre. = lv Le musée ouvre. (reviewed, signed by Kārlis)',
];

describe.skipIf(!hasGit)('two branches in every order (skipped without git)', () => {
  const orders = stories.flatMap((story) => [
    { ...story, order: ['ilze', 'ivo'] as const },
    { ...story, order: ['ivo', 'ilze'] as const },
  ]);
  test.each(orders)('$name; merging $order', async ({ before = [], ilze, ivo, order, isOpen = false }) => {
    const repo = await signed();
    await act(repo, before);
    if (before.length > 0) repo.commit('Corrected');
    await branch(repo, 'ilze', () => act(repo, ilze));
    await branch(repo, 'ivo', () => act(repo, ivo));
    repo.git('merge', '--quiet', order[0]);
    repo.tryGit('merge', '--no-edit', order[1]);
    // What both put into the memory git cannot merge; it says so, and the repair keeps both sides.
    const left = unmerged(repo);
    expect(left.filter((path) => path !== 'lv/memory.tmx')).toEqual([]);
    for (const path of left) expect(repo.dragoman('merge', path)).toMatchObject({ status: 0 });
    expect(glance(repo)).toEqual(expected(isOpen));
    if (left.length > 0) repo.commit('Merged');
    const { status, diagnostics } = await extract(repo.surroundings, everything);
    // Where one side knew all that the other did, the result is that side's to the byte, and nothing of the other is missed.
    expect({ status, diagnostics }).toEqual({ status: 0, diagnostics: [] });
    expect(glance(repo)).toEqual(expected(isOpen));
  });
});
