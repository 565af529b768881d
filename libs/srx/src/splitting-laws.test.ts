/** Law 3 for rules that nobody would write, and what our own rules promise for any text. */
import fc from 'fast-check';
import { type InlineContent, normalizeContent } from '@dragoman/model';
import { expect, test } from 'vitest';
import { compileRules } from './compile-rules.ts';
import { joinUnit } from './join-unit.ts';
import { readSrx } from './read-srx.ts';
import { cutsOf, rulesFor, spaceVariants } from './splitting.test-tools.ts';

const languages = ['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'und'];

/** What regular expressions are made of, in any order: most are none. */
const scraps = [
  ...[
    'a',
    'B',
    '.',
    '\\.',
    '\\s',
    '\\S',
    '\\b',
    '\\w',
    '\\p{Lu}',
    '\\P{L}',
    '\\p{Nope}',
    '\\Q',
    '\\E',
    '\\x{41}',
    '\\R',
  ],
  ...['(', ')', '(?:', '(?i)', '(?-i)', '(?=', '(?<!', '(?>', '[', ']', '[^', '&&', '--', '[:alpha:]', '-', '^', '$'],
  ...['*', '+', '?', '{2,3}', '{1,}', '*+', '|', '😀', ' ', '#', '\\', '\\1', '»', '!'],
];
const side = fc.array(fc.constantFrom(...scraps), { maxLength: 6 }).map((parts) => parts.join(''));
const yesNo = fc.constantFrom('yes', 'no', 'perhaps');
const rule = fc.record({ breaks: yesNo, before: side, after: side });
const rulesFile = fc.record({
  cascade: yesNo,
  handles: fc.array(fc.tuple(fc.constantFrom('start', 'end', 'isolated'), yesNo), { maxLength: 3 }),
  languageRules: fc.array(fc.array(rule, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  maps: fc.array(fc.tuple(fc.constantFrom('fr.*', '.*', 'FR', '(', 'en'), fc.nat(3)), { maxLength: 4 }),
});

type RulesFile = typeof rulesFile extends fc.Arbitrary<infer File> ? File : never;

function srxOf({ cascade, handles, languageRules, maps }: RulesFile): string {
  const rules = languageRules.map(
    (set, index) =>
      `<languagerule languagerulename="${index}">${set
        .map(
          ({ breaks, before, after }) =>
            `<rule break="${breaks}"><beforebreak><![CDATA[${before}]]></beforebreak><afterbreak><![CDATA[${after}]]></afterbreak></rule>`,
        )
        .join('')}</languagerule>`,
  );
  const handle = handles.map(([type, include]) => `<formathandle type="${type}" include="${include}"/>`).join('');
  const mapped = maps.map(
    ([pattern, name]) =>
      `<languagemap languagepattern="${pattern}" languagerulename="${name % languageRules.length}"/>`,
  );
  return `<srx version="2.0"><header segmentsubflows="yes" cascade="${cascade}">${handle}</header><body><languagerules>${rules.join('')}</languagerules><maprules>${mapped.join('')}<languagemap languagepattern=".*" languagerulename="0"/></maprules></body></srx>`;
}

const open = { kind: 'sc', id: '1', type: 'strong', label: '<b1>' } as const;
const close = { kind: 'ec', id: '2', type: 'strong', label: '</b1>', startRef: '1' } as const;
const line = { kind: 'ph', id: '3', type: 'lb', label: '<br3/>' } as const;
const note = { kind: 'ph', id: '4', type: 'footnote', label: '<fn4/>' } as const;
const words = fc.string({
  unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\u00A0', '\u202F', '»', '«', '\n', '😀', '1'),
  maxLength: 12,
});
const content: fc.Arbitrary<InlineContent> = fc.array(fc.oneof(words, fc.constantFrom(open, close, line, note)), {
  maxLength: 8,
});

test('law 3: the parts of a unit are the unit again, for rule files of any scraps', () => {
  fc.assert(
    fc.property(rulesFile, content, (file, unit) => {
      const read = readSrx('any.srx', srxOf(file));
      const rules =
        read.rules === undefined ? undefined : compileRules(read.rules, 'fr', { budgetMilliseconds: 50 }).rules;
      // Every scrap is text, so the file is read; the map of every language is there.
      expect(rules).toBeDefined();
      if (rules === undefined) return;
      const parts = rules.splitUnit(unit);
      expect(joinUnit(parts)).toEqual(normalizeContent(unit));
      const kinds = parts.map(({ kind }) => kind);
      if (kinds.length > 0) expect([kinds[0], kinds.at(-1)]).toEqual(['segment', 'segment']);
      expect(parts.every((part) => part.content.length > 0)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test.each(languages)(
  'the cuts of %s are the same for any text with LF, CRLF, plain, no-break, narrow and thin spaces',
  (language) => {
    const rules = rulesFor(language);
    const pieces = [
      'M.',
      'S.E.',
      'art.',
      'p. ex.',
      '5',
      '12',
      'Le',
      'Der',
      'El',
      'Il',
      'Он',
      'Бұл',
      'Viņš',
      'The',
      'mot',
      'A.',
      'etc.',
      '«',
      '»',
      '…',
    ];
    const more = [
      '...',
      '!',
      '?',
      ':',
      ';',
      '(',
      ')',
      '"',
      '“',
      '”',
      '–',
      '•',
      'J.-C.',
      '[…]',
      'a)',
      '1.',
      'Fin.',
      'г.',
      'Nr.',
      'z. B.',
      '10 h 30.',
    ];
    const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 14 }).map((parts) => parts.join(' '));
    const flat = (cut: string): string => cut.replace(/\p{White_Space}+/gv, ' ');
    fc.assert(
      fc.property(text, (plain) => {
        const expected = cutsOf(rules, plain);
        for (const variant of spaceVariants(plain)) expect(cutsOf(rules, variant).map(flat)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  },
);
