import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adaptFacts } from './adapt-facts.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFactsAcross } from './compare-facts-across.ts';
import { recognizeFacts } from './recognize-facts.ts';
import { type FactValue, renderFact } from './render-fact.ts';

const locales =
  'ar be bg ca cs da de el en-GB es et fi fr ga hr hu it ja kk ko ky lt lv mt nb nl pl pt-PT ro ru sk sl sr sr-Latn sv tg tr uk uz uz-Cyrl zh'.split(
    ' ',
  );
const two = (n: number): string => String(n).padStart(2, '0');

const day = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => ({ year, month, date }));
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) =>
    `${String(whole)}.${two(cents)}`.replace(/\.?0+$/u, (zeros) =>
      zeros.startsWith('.') ? '' : zeros.replaceAll('0', ''),
    ),
  );

const dates = fc.oneof(
  day.map(({ year, month, date }): FactValue => ({
    kind: 'date',
    value: `${String(year)}-${two(month)}-${two(date)}`,
  })),
  day.map(({ month, date }): FactValue => ({ kind: 'date', value: `--${two(month)}-${two(date)}` })),
  day.map(({ year, month }): FactValue => ({ kind: 'date', value: `${String(year)}-${two(month)}` })),
);
/** Up to the end of the month, or into the next. */
const ranges = fc
  .tuple(day, fc.integer({ min: 1, max: 27 }))
  .filter(([{ month }]) => month < 12)
  .map(([{ year, month, date }, more]): FactValue => {
    const [last, to] = date + more <= 28 ? [month, date + more] : [month + 1, date + more - 28];
    const start = `${String(year)}-${two(month)}-${two(date)}`;
    return { kind: 'range', value: `${start}/${String(year)}-${two(last)}-${two(to)}` };
  });
const amounts = fc
  .tuple(fc.constantFrom('EUR', 'GBP', 'USD'), decimal)
  .map(([code, value]): FactValue => ({ kind: 'amount', value: `${code} ${value}` }));
const quantities = fc.oneof(
  decimal.map((value): FactValue => ({ kind: 'number', value })),
  decimal.map((value): FactValue => ({ kind: 'percentage', value: `${value} %` })),
  amounts,
);
const measures = fc
  .tuple(
    fc.integer({ min: 3, max: 9999 }),
    fc.constantFrom('km', 'kg', 'm', 'day', 'week', 'month', 'year', '°C', 'km/h', 'ha'),
  )
  .map(([value, unit]): FactValue => ({ kind: 'measure', value: `${String(value)} ${unit}` }));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]): FactValue => ({ kind: 'time', value: `${two(hour)}:${two(minute)}` }));

/** Danish and Finnish times look like decimals: a sentence puts "kl." before them. */
const cues: Readonly<Record<string, string>> = { da: 'kl. ', fi: 'klo ' };

function readAgain(fact: FactValue, locale: string): FactValue | undefined {
  const rendered = renderFact(fact, locale) ?? '';
  const found = recognizeFacts(`${fact.kind === 'time' ? (cues[locale] ?? '') : ''}${rendered}`, locale);
  const [only] = found;
  return found.length === 1 && only !== undefined ? { kind: only.kind, value: only.value } : undefined;
}

test.each([
  ['dates', dates, locales],
  ['ranges of dates', ranges, locales],
  ['times', times, locales],
  ['numbers, percentages and amounts', quantities, locales],
  ['measures', measures, locales.filter((locale) => !['zh', 'ja', 'ko'].includes(locale))],
] as const)('%s that are rendered are recognised as the same value, in every language', (_, facts, among) => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...among), (fact, locale) => {
      expect({ locale, fact: readAgain(fact, locale) }).toEqual({ locale, fact });
    }),
    { numRuns: 2000 },
  );
});

test('years of an Irish text are recognised behind each number, which changes their first letter', () => {
  const facts = [1, 3, 7, 8, 9, 10, 11, 27].map((value): FactValue => ({
    kind: 'measure',
    value: `${String(value)} year`,
  }));
  expect(facts.map((fact) => readAgain(fact, 'ga'))).toEqual(facts);
});

const pieces = fc.constantFrom(
  ...'26 mars 2015|1 000|3,5|%|€|millions|d’|à|-|–|n°|article|(|)|25-én|XXIe|deux|вечера|٣|2015|/|.|:|h|@a.b|https://x|\u200E|\u0301|é|年|+33'.split(
    '|',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);
const tags = fc.oneof(fc.constantFrom(...locales), fc.constantFrom('qqq', '', 'not a tag', 'x-private'));

test('facts of any text stand in order, apart, inside the text, and hold what is written there', () => {
  fc.assert(
    fc.property(texts, tags, (text, language) => {
      let end = 0;
      for (const fact of recognizeFacts(text, language)) {
        expect(fact.from).toBeGreaterThanOrEqual(end);
        expect(fact.to).toBeGreaterThan(fact.from);
        expect(fact.text).toBe(text.slice(fact.from, fact.to));
        end = fact.to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test('a text compared with itself in its language has no difference', () => {
  fc.assert(
    fc.property(texts, tags, (text, language) => {
      expect(compareFacts({ text, language }, { text, language })).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('no text and no language tag makes comparing or adapting throw', () => {
  fc.assert(
    fc.property(texts, texts, texts, tags, tags, (one, two_, three, source, target) => {
      const across = compareFactsAcross({ text: one, language: source }, [
        { text: two_, language: target },
        { text: three, language: target },
      ]);
      const adapt = () =>
        adaptFacts({
          before: { text: one, language: source },
          after: { text: two_, language: source },
          target: { text: three, language: target },
        });
      expect(across).toBeDefined();
      expect(adapt).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

const hostile: readonly (readonly [string, string])[] = [
  ['digits', '1'],
  ['digits and commas', '1,'],
  ['groups of thousands', '1 000 '],
  ['slashes', '1/'],
  ['opening brackets', '('],
  ['at signs', 'a@'],
  ['dotted words', 'a.'],
  ['number words', 'vingt-'],
  ['Roman numerals', 'X'],
  ['months', 'mars '],
  ['hyphens', '-'],
  ['combining marks', '\u0301'],
];

/** Ten times the text may take twenty times as long, not a hundred; a small text is measured above the noise. */
test.each(hostile)('time grows with the length of a hostile text: %s', (_, piece) => {
  const took = (repeats: number): number => {
    const text = piece.repeat(repeats);
    const start = performance.now();
    compareFacts({ text, language: 'fr' }, { text: `${text} 7`, language: 'de' });
    return performance.now() - start;
  };
  took(2000);
  const small = Math.max(took(2000), 20);
  expect(took(20_000)).toBeLessThan(small * 40);
});
