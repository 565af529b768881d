import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/lexicon exports exactly: frenchLexicon, readHunspell', () => {
  expect(Object.keys(door).sort()).toEqual(['frenchLexicon', 'readHunspell']);
});
