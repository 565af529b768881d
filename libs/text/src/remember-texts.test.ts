import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { rememberTexts, rememberWords } from './remember-texts.ts';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function heapUsed(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

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

test('a word is asked once while it is used, and forgotten when others need the room', () => {
  const asked: string[] = [];
  const ask = rememberWords((word) => asked.push(word), 100);
  for (const word of ['often', 'once', 'a', 'often', 'b', 'c', 'often', 'd', 'e', 'often', 'once']) ask(word);
  expect(asked).toEqual(['often', 'once', 'a', 'b', 'c', 'd', 'e', 'once']);
});

test('what is kept of a long text is the sentence, not the text around it', () => {
  const held = rememberTexts((text) => text.slice(0, 20));
  const words = rememberWords((word) => word);
  const before = heapUsed();
  for (let at = 0; at < 40; at += 1) {
    const file = `${at} `.repeat(500_000);
    held(file.slice(1000, 1040), 'fr');
    words(file.slice(2000, 2020));
  }
  expect(heapUsed() - before).toBeLessThan(10_000_000);
});
