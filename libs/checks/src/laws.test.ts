/** What holds for any text. */
import type { Finding, Unit } from '@dragoman/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from './check-file.ts';

function check(source: string, target: string, targetLanguage: string): readonly Finding[] {
  const unit: Unit = {
    id: 'u1',
    parts: [{ kind: 'segment', id: 's1', source: [source], target: [target], state: 'translated' }],
  };
  return checkFile({ units: [unit], sourceLanguage: 'fr', targetLanguage });
}

const pieces = [
  'mot',
  'Ville',
  ' ',
  '  ',
  '.',
  ',',
  ' :',
  '«',
  '»',
  '“',
  '”',
  '„',
  '"',
  '(',
  ')',
  '12',
  '1 250',
  '%',
  'а',
  'Ã©',
  '\u200B',
  '\u2067',
  '\u2069',
  '<b>',
  '{0}',
  '’',
  "'",
  '…',
  '-',
  '\n',
  '\uFFFC',
  '🙂',
  'é',
  'e\u0301',
  'ʻ',
  '؟',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
);
const language = fc.constantFrom('en', 'de', 'lv', 'ru', 'kk', 'uz', 'ar', 'el', 'zh', 'fr-CA', 'xx');

describe('for any source, target and language', () => {
  test('the same findings come twice, and their places are inside the text', () => {
    fc.assert(
      fc.property(text, text, language, (source, target, to) => {
        const found = check(source, target, to);
        expect(check(source, target, to)).toEqual(found);
        const plain = { source: source.replaceAll('\uFFFC', ''), target: target.replaceAll('\uFFFC', '') };
        for (const { span } of found) {
          if (span === undefined) continue;
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThanOrEqual(span.from);
          expect(span.to).toBeLessThanOrEqual(Math.max(plain[span.side].length, { source, target }[span.side].length));
        }
        for (const { message } of found) expect(message).not.toMatch(/\{\{[a-z]+\}\}(?<!\{\{nom\}\})/u);
      }),
      { numRuns: 600 },
    );
  });

  test('a translation into the language of the source itself is never untranslated', () => {
    fc.assert(
      fc.property(text, (both) => {
        expect(check(both, both, 'fr').map(({ code }) => code)).not.toContain('untranslated');
      }),
    );
  });
});

describe('a long text takes no longer than many short ones', () => {
  const hostile = [
    ...['a', 'a.', 'a@', '(', '«', ' ', '. ', "a'", 'a-', 'Ã', '`a', '{{', '1.', '<a ', '&a', 'mot '],
    ...[
      'A ',
      'die , ',
      '"9',
      '(]',
      '](',
      '$t(',
      '%0',
      '1)',
      ')',
      '“',
      '“a',
      "'a ",
      '«“',
      ':-',
      '** ',
      'le A ',
      'million',
    ],
  ];
  const took = (text: string): number => {
    const start = process.cpuUsage();
    check(text, `${text}x`, 'lv');
    check('Bonjour.', text, 'ru');
    check(text, text.slice(1), 'de');
    return process.cpuUsage(start).user / 1000;
  };
  // What else the machine does only ever adds: the quickest of each counts, and one good round in nine is enough.
  test.each(hostile)('%j: four times as much of it takes four times as long, not sixteen', (piece) => {
    const text = `${piece[0] ?? ''}${piece.repeat(8000 / piece.length)}`;
    const [once, more]: [number[], number[]] = [[], []];
    const isQuick = (): boolean => {
      once.push(took(text));
      more.push(took(text.repeat(4)));
      return Math.min(...more) < Math.max(Math.min(...once), 5) * 10;
    };
    expect(Array.from({ length: 9 }).some(isQuick), `${Math.min(...once)} ms, then ${Math.min(...more)} ms`).toBe(true);
  });
});
