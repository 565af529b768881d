import { expect, test } from 'vitest';
import { rememberTexts } from './remember-texts.ts';

test('a text is asked once for each language', () => {
  const asked: string[] = [];
  const ask = rememberTexts((text, language) => asked.push(`${language} ${text}`));
  expect([ask('pain', 'fr'), ask('pain', 'en'), ask('pain', 'fr'), ask('vin', 'fr'), ask('pain', 'en')]).toEqual([
    1, 2, 1, 3, 2,
  ]);
  expect(asked).toEqual(['fr pain', 'en pain', 'fr vin']);
});

test('what is asked for again stays, what is not is forgotten when other texts need the room', () => {
  const asked: string[] = [];
  const ask = rememberTexts((text) => asked.push(text), 100);
  for (const text of ['often', 'once', 'a', 'often', 'b', 'c', 'often', 'd', 'e', 'often', 'once']) ask(text, 'fr');
  expect(asked).toEqual(['often', 'once', 'a', 'b', 'c', 'd', 'e', 'once']);
});
