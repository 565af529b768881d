import { describe, expect, test, vi } from 'vitest';
import { withWords } from './french-words.ts';

const read = vi.hoisted(() => ({ times: 0 }));
vi.mock(import('@dragoman/workspace'), async (original) => ({
  ...(await original()),
  readFrenchDictionary: () => {
    read.times += 1;
    return Promise.resolve({ name: 'dictionary-fr 3.0.0', aff: '', dic: '1\nlac\n' });
  },
}));

describe('withWords', () => {
  test('reads no list for who asks for no word, nor in another language than French', async () => {
    const judged = [
      await withWords('fr', (lexicon) => lexicon?.name),
      await withWords('it', (lexicon) => lexicon?.isWord('lac')),
    ];
    expect({ judged, times: read.times }).toEqual({ judged: ['dictionary-fr 3.0.0', undefined], times: 0 });
  });

  test('asks again with the list whoever asked for a word, and reads it once', async () => {
    let calls = 0;
    const isLake = () => withWords('fr-CH', (lexicon) => (calls++, [lexicon?.isWord('lac'), lexicon?.isWord('lca')]));
    expect(await isLake()).toEqual([true, false]);
    expect(calls).toBe(2);
    expect(await Promise.all([isLake(), isLake()])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect({ calls, times: read.times }).toEqual({ calls: 4, times: 1 });
  });
});
