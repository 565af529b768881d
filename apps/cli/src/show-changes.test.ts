import type { AcceptChangesResult, ChangesResult, FrenchChange } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { tryCommand } from './testing/try-command.ts';

async function shown(argv: readonly string[], result: object): Promise<readonly string[]> {
  const { stdout } = await tryCommand(argv, { answer: { status: 0, result, diagnostics: [] } });
  return stdout.split('\n').slice(0, -1);
}

const change: FrenchChange = {
  id: 'cqm4v7kd2xw3ctefa',
  document: '2026-05-12-lac/communique.md',
  documents: ['2026-05-12-lac/communique.md', '2026-05-20-pont/note.txt'],
  class: 'spelling',
  old: 'Le séminiare a eu lieu.',
  new: 'Le séminaire a eu lieu.',
  languages: ['en', 'lv'],
  words: 10,
  cost: { segments: 4, words: 20 },
  decided: null,
  onceDecided: { kept: ['en', 'lv'], asked: [], offered: [] },
};
const decided = { class: 'spelling' as const, by: 'Anna Kalniņa', at: '2026-06-01T12:00:00Z' };

describe('changes', () => {
  test('shows each once: class, words that differ, cost; and how one is settled', async () => {
    const second: FrenchChange = {
      ...change,
      id: 'cabcdefgh234567aa',
      documents: [change.document],
      class: 'edited',
      old: 'Le quai ouvre.',
      new: 'Le quai ferme.',
      languages: ['lv'],
      words: 3,
      cost: { segments: 1, words: 3 },
    };
    const result: ChangesResult = {
      changes: [change, second, { ...change, cost: { segments: 0, words: 0 }, decided }],
    };
    expect(await shown(['changes'], result)).toEqual([
      'cqm4v7kd2xw3ctefa  spelling  2026-05-12-lac/communique.md and 1 more document',
      '  Le [-séminiare-]{+séminaire+} a eu lieu.',
      '  4 segments; 10 words × 2 languages = 20 (en, lv)',
      '',
      'cabcdefgh234567aa  edited  2026-05-12-lac/communique.md',
      '  Le quai [-ouvre-]{+ferme+}.',
      '  1 segment; 3 words × 1 language = 3 (lv)',
      '',
      '2 changes: 5 segments, 23 words to look at again.',
      '1 earlier change was settled by a decision.',
      'If it only corrects the spelling: dragoman changes accept cqm4v7kd2xw3ctefa --class spelling --by "Your Name"',
    ]);
  });

  test('says that nothing waits', async () => {
    expect(await shown(['changes'], { changes: [] })).toEqual(['No change of the French is waiting for anybody.']);
  });

  test('says what there is to translate besides, that nothing was changed into', async () => {
    expect(await shown(['changes'], { changes: [], untranslated: { segments: 15, words: 90 } })).toEqual([
      'No change of the French is waiting for anybody.',
      'New, or rewritten beyond likeness: 15 segments, 90 words to translate in all languages. See them with: dragoman status --state initial',
    ]);
  });

  test('shows both texts whole where they share little, as the halves of a sentence that was cut in two', async () => {
    const old = 'Longue de 142 mètres, elle est réservée aux piétons et aux cyclistes.';
    const halves = [
      { ...change, class: 'split', old, new: 'Elle est longue de 142 mètres.' },
      { ...change, class: 'split', old, new: 'Elle est réservée aux piétons et aux cyclistes.' },
    ];
    const lines = await shown(['changes'], { changes: halves });
    expect(lines.filter((line) => /^ {2}[[{]/u.test(line))).toEqual([
      '  [-Longue de 142 mètres, elle est réservée aux piétons et aux cyclistes.-]',
      '  {+Elle est longue de 142 mètres.+}',
      '  [-Longue de 142 mètres, elle-]{+Elle+} est réservée aux piétons et aux cyclistes.',
    ]);
  });

  test('one change is told in the singular, in French', async () => {
    const lines = await shown(['changes', '--ui-language', 'fr'], { changes: [{ ...change, class: 'edited' }] });
    expect(lines[0]).toBe('cqm4v7kd2xw3ctefa  modifié  2026-05-12-lac/communique.md et 1 autre document');
  });

  test('a PATH may follow, and "accept" is a verb', async () => {
    expect((await tryCommand(['changes', 'R', '--language', 'lv'])).asked).toMatchObject([
      { verb: 'changes', options: { paths: ['R'], languages: ['lv'] } },
    ]);
    const argv = ['changes', 'accept', change.id, change.id, '--class', 'spelling', '--by', ' Anna '];
    expect((await tryCommand(argv)).asked).toMatchObject([
      { verb: 'changes accept', options: { ids: [change.id], class: 'spelling', by: 'Anna' } },
    ]);
  });

  test.each(['edited', 'typographic', 'fact'])('--class %s is no class that a person may decide', async (name) => {
    const { status, stdout } = await tryCommand([
      'changes',
      'accept',
      change.id,
      '--class',
      name,
      '--by',
      'A',
      '--json',
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: 'flag-value-not-allowed', values: { flag: '--class', value: name, choices: 'spelling' } },
    ]);
  });
});

describe('changes accept', () => {
  const document = { document: 'R/a.md', units: 1, segments: 1, words: 5, carried: {}, carriedWords: {}, retired: 0 };
  const result: AcceptChangesResult = {
    changes: [{ ...change, decided }],
    refused: [],
    documents: ['en', 'lv'].map((language) => ({ ...document, language, written: true })),
  };
  const argv = ['changes', 'accept', change.id, '--class', 'spelling', '--by', 'Anna Kalniņa'];

  test('says what holds now', async () => {
    expect(await shown(argv, result)).toEqual([
      'cqm4v7kd2xw3ctefa is a correction of spelling: texts and approvals hold, languages: 2.',
      '  Le [-séminiare-]{+séminaire+} a eu lieu.',
      '2 of 2 files were written.',
    ]);
  });

  test('says where the house lets no corrected text stay, or asks again, and what to expect there', async () => {
    const strict = { ...change, decided, onceDecided: { kept: ['de'], asked: ['en'], offered: ['lv', 'kk'] } };
    expect(await shown(argv, { ...result, changes: [strict] })).toEqual([
      'cqm4v7kd2xw3ctefa is a correction of spelling: texts and approvals hold, languages: 1.',
      '  en: texts stay, and whoever approved them is asked again ("changes" in dragoman.json).',
      '  lv, kk: texts are offered beside the sentence and wait for a person ("changes" in dragoman.json).',
      '  Le [-séminiare-]{+séminaire+} a eu lieu.',
      '2 of 2 files were written.',
    ]);
    const nowhere = { ...strict, onceDecided: { kept: [], asked: [], offered: ['lv'] } };
    expect(await shown([...argv, '--dry-run'], { ...result, changes: [nowhere] })).toEqual([
      'cqm4v7kd2xw3ctefa would be a correction of spelling.',
      '  lv: texts would be offered beside the sentence and wait for a person ("changes" in dragoman.json).',
      '  Le [-séminiare-]{+séminaire+} a eu lieu.',
      '2 of 2 files would be written.',
      'Nothing was written (--dry-run).',
    ]);
    expect((await shown(['changes'], { changes: [nowhere] })).slice(3, 5)).toEqual([
      '  Decided by Anna Kalniņa; in lv the house has a person look all the same ("changes" in',
      '  dragoman.json).',
    ]);
  });

  test('a dry run says what would', async () => {
    expect(await shown([...argv, '--dry-run'], result)).toEqual([
      'cqm4v7kd2xw3ctefa would be a correction of spelling: texts and approvals would hold, languages: 2.',
      '  Le [-séminiare-]{+séminaire+} a eu lieu.',
      '2 of 2 files would be written.',
      'Nothing was written (--dry-run).',
    ]);
  });
});
