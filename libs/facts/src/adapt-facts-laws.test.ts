import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adaptFacts } from './adapt-facts.ts';
import { renderFact } from './render-fact.ts';

const locales =
  'ar be bg ca cs da de el en-GB es et fi ga hr hu it kk ky lt lv mt nb nl pl pt-PT ro ru sk sl sr sv tg tr uk uz uz-Cyrl zh'.split(
    ' ',
  );
const two = (n: number): string => String(n).padStart(2, '0');
const day = fc.record({
  year: fc.integer({ min: 1900, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
});

function adaptedDate(locale: string, before: string, after: string): string | undefined {
  const write = (language: string, value: string): string => renderFact({ kind: 'date', value }, language) ?? '';
  return adaptFacts({
    before: { language: 'fr', text: `Le ${write('fr', before)}, à Riga.` },
    after: { language: 'fr', text: `Le ${write('fr', after)}, à Riga.` },
    target: { language: locale, text: `Riga, ${write(locale, before)}` },
  })?.text;
}

test('an adapted date is written as the language writes the new one, in every language, or not at all', () => {
  let applied = 0;
  let tried = 0;
  fc.assert(
    fc.property(fc.constantFrom(...locales), day, day, fc.boolean(), (locale, old, now, isSameMonth) => {
      const before = `${String(old.year)}-${two(old.month)}-${two(old.date)}`;
      const after = isSameMonth
        ? `${String(old.year)}-${two(old.month)}-${two(now.date)}`
        : `${String(now.year)}-${two(now.month)}-${two(now.date)}`;
      const text = adaptedDate(locale, before, after);
      tried += isSameMonth && before !== after ? 1 : 0;
      applied += text !== undefined && isSameMonth ? 1 : 0;
      const expected = `Riga, ${renderFact({ kind: 'date', value: after }, locale) ?? ''}`;
      expect([undefined, expected]).toContain(text);
    }),
    { numRuns: 3000, seed: 11 },
  );
  expect(applied / tried).toBeGreaterThan(0.7);
});
