/** What the README says of its example. */
import { expect, test } from 'vitest';
import { buildMemory, encodeMemory, openMemory } from './index.ts';

test('the example of the README gives what it says', () => {
  const memory = buildMemory([
    {
      source: ['Le séminaire a eu lieu à Riga le 26 mars 2015.'],
      target: ['Seminārs notika Rīgā 2015. gada 26. martā.'],
      origin: 'lv/memory.tmx',
    },
  ]);
  const scores = (text: string) => memory.lookup({ source: [text] }).map(({ score }) => score);
  expect(scores('Le séminaire a eu lieu à Riga le 3 avril 2016.')).toEqual([99]);
  expect(scores('Le séminaire aura lieu à Riga le 26 mars 2015.')).toEqual([80]);
  expect(memory.concordance('SEMINAIRE')).toEqual([]);
  expect(memory.concordance('séminaire').map(({ places }) => places)).toEqual([[{ from: 3, to: 12 }]]);
  expect(openMemory(encodeMemory(memory))?.size).toBe(1);
});
