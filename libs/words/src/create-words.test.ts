import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createWords } from './create-words.ts';

const english = createWords('en');
const french = createWords('fr');

describe('words', () => {
  test('plurals follow each language: French says 0 in the singular and millions with "de"', () => {
    const segments = (count: number) => [
      english.t('counts.segments', { count }),
      french.t('counts.segments', { count }),
    ];
    expect([0, 1, 2, 1_000_000].map(segments)).toEqual([
      ['0 segments', '0 segment'],
      ['1 segment', '1 segment'],
      ['2 segments', '2 segments'],
      ['1,000,000 segments', '1\u202F000\u202F000 de segments'],
    ]);
  });

  test('fr-CH and fr_FR.UTF-8 are French, a language without words is English', () => {
    expect(['fr-CH', 'fr_FR.UTF-8', 'FR', 'lv', '', 'frisian'].map((tag) => createWords(tag).language)).toEqual([
      'fr',
      'fr',
      'fr',
      'en',
      'en',
      'en',
    ]);
  });

  test('for any value: it stands in the words exactly as given', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{{file}}',
        '$t(verbs.init)',
        "$& $1 $' $`",
        '<script>',
        '{{count}} $t(held.stale, {"count": 1})',
      ),
    );
    fc.assert(
      fc.property(hostile, (file) => {
        expect(english.t('results.wrote', { file })).toBe(`wrote ${file}`);
      }),
      { numRuns: 300 },
    );
  });

  test('a value called like an option of i18next is still only a value', () => {
    const values = { verb: 'here', lng: 'fr', ns: 'x', context: 'y', keyPrefix: 'z', defaultValue: 'd', ordinal: 1 };
    expect(english.t('diagnostics.unknown-verb', values)).toBe('there is no verb "here"');
  });

  test('find gives nothing for an unknown key, a branch, a missing count or a missing value', () => {
    expect(english.find('held.no-such-reason')).toBeUndefined();
    expect(english.find('held')).toBeUndefined();
    expect(english.find('held.toString')).toBeUndefined();
    expect(english.find('held.not-reviewed', { total: 34 })).toBeUndefined();
    expect(english.find('held.not-reviewed', { count: 3 })).toBeUndefined();
    expect(english.find('held.not-reviewed', { count: 3, total: 34 })).toBe('3 of 34 segments are not reviewed');
  });
});

describe('numbers, lists, dates and names', () => {
  test('whole numbers below a thousand are written without ICU, and as ICU writes them', () => {
    const [icuEnglish, icuFrench] = [new Intl.NumberFormat('en-GB'), new Intl.NumberFormat('fr-FR')];
    for (let n = 0; n <= 1001; n += 1) {
      expect(english.number(n)).toBe(icuEnglish.format(n));
      expect(french.number(n)).toBe(icuFrench.format(n));
    }
  });

  test('numbers group as the language does', () => {
    expect([english.number(1234567.5), french.number(1234567.5)]).toEqual(['1,234,567.5', '1\u202F234\u202F567,5']);
  });

  test('percent is rounded down, so that only all is 100 %', () => {
    expect([0, 0.29, 0.57, 0.999, 1].map(english.percent)).toEqual(['0%', '29%', '57%', '99%', '100%']);
    expect(french.percent(0.5)).toBe('50\u00A0%');
  });

  test('for any part of a whole: percent reads 100 only for the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (total, some) => {
        const part = Math.min(some, total);
        expect(english.percent(part / total) === '100%').toBe(part === total);
        expect(english.percent(part / total)).toBe(`${Math.floor((part * 100) / total)}%`);
      }),
      { numRuns: 300 },
    );
  });

  test('lists end with "and" and "et"', () => {
    expect([english.list(['a', 'b', 'c']), french.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b et c']);
  });

  test('a day is the same day in every time zone of the machine', () => {
    const before = process.env['TZ'];
    const seen = ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'].map((zone) => {
      process.env['TZ'] = zone;
      return french.date('2015-03-26');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(seen).toEqual(['26 mars 2015', '26 mars 2015', '26 mars 2015']);
  });

  test('an instant is shown in UTC and says so', () => {
    expect(english.dateTime('2026-11-23T09:15:00+02:00')).toBe('23 November 2026 at 07:15 UTC');
    expect(french.dateTime('2026-11-23T09:15:00Z')).toBe('23 novembre 2026 à 09:15 UTC');
    expect(english.dateTime('soon')).toBe('soon');
  });

  test('languages are named in the language of the words and in their own', () => {
    expect([english.languageName('lv'), french.languageName('lv'), english.ownLanguageName('lv')]).toEqual([
      'Latvian',
      'letton',
      'latviešu',
    ]);
  });

  test('a tag that is no language comes back as it is', () => {
    expect([english.languageName('not a tag'), english.ownLanguageName('not a tag')]).toEqual([
      'not a tag',
      'not a tag',
    ]);
    expect(english.languageName('qqq')).toBe('qqq');
  });
});
