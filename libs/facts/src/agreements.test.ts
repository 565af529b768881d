import { expect, test } from 'vitest';
import { rememberAgreements } from './agreements.ts';

const french = (text: string) => ({ language: 'fr', text });
const english = (text: string) => ({ language: 'en', text });

test('a pair is known once it was added, and nothing else is', () => {
  const { add, has } = rememberAgreements();
  expect(has(french('Le 26 mars'), english('On 26 March'))).toBe(false);
  add(french('Le 26 mars'), english('On 26 March'));
  expect(has(french('Le 26 mars'), english('On 26 March'))).toBe(true);
  expect(has(french('Le 25 mars'), english('On 26 March'))).toBe(false);
  expect(has(french('Le 26 mars'), english('On 25 March'))).toBe(false);
  expect(has(french('Le 26 mars'), { language: 'en-GB', text: 'On 26 March' })).toBe(false);
  expect(has(french('Le 26 marsen'), english('On 26 March'))).toBe(false);
});

test('after ever so many pairs the last ones are known, old ones may be forgotten, and none is made up', () => {
  const { add, has } = rememberAgreements();
  const pairs = Array.from({ length: 100_000 }, (_, at) => [french(`n° ${at}`), english(`no. ${at}`)] as const);
  for (const [source, target] of pairs) add(source, target);
  const known = pairs.map(([source, target]) => has(source, target));
  expect(known.slice(-100).filter((isKnown) => isKnown).length).toBeGreaterThan(95);
  expect(known.filter((isKnown) => isKnown).length).toBeLessThanOrEqual(2 ** 15);
  expect(pairs.some(([source], at) => has(source, english(`no. ${at + 1}`)))).toBe(false);
});
