import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineContent, type InlineItem, normalizeContent, plainText, type SplitPart } from '@dragoman/model';
import { joinUnit } from './join-unit.ts';
import { cutsOf, rulesFor, rulesFrom, srxWith } from './splitting.test-tools.ts';

const french = rulesFor('fr');

const open = (id: string): InlineItem => ({ kind: 'sc', id, type: 'strong', label: `<b${id}>` });
const close = (id: string, startRef: string): InlineItem => ({
  kind: 'ec',
  id,
  startRef,
  type: 'strong',
  label: `</b${id}>`,
});
const lone = (id: string, type: string): InlineItem => ({ kind: 'ph', id, type, label: `<${type}${id}/>` });

/** `[First.]` for a segment, `_ _` for an ignorable, codes by their labels. */
function shown(parts: readonly SplitPart[]): string {
  return parts
    .map(({ kind, content }) => {
      const text = content
        .map((item) => (typeof item === 'string' ? item : 'label' in item ? item.label : ''))
        .join('');
      return kind === 'segment' ? `[${text}]` : `_${text}_`;
    })
    .join('');
}

describe('splitting a unit', () => {
  test('white space between two sentences is no part of either', () => {
    expect(french.splitUnit(['Un.\u00A0 Deux.\nTrois.'])).toEqual([
      { kind: 'segment', content: ['Un.'] },
      { kind: 'ignorable', content: ['\u00A0 '] },
      { kind: 'segment', content: ['Deux.'] },
      { kind: 'ignorable', content: ['\n'] },
      { kind: 'segment', content: ['Trois.'] },
    ]);
  });

  test('white space at both ends of a unit stays with its first and last segment', () => {
    expect(shown(french.splitUnit(['  Un. Deux.\u00A0']))).toBe('[  Un.]_ _[Deux.\u00A0]');
  });

  test('a soft line break inside a sentence is not a boundary', () => {
    expect(shown(french.splitUnit(['Le séminaire\na eu lieu.']))).toBe('[Le séminaire\na eu lieu.]');
  });

  test('an empty unit has no parts, a blank one is a segment', () => {
    expect(french.splitUnit([])).toEqual([]);
    expect(french.splitUnit([''])).toEqual([]);
    expect(shown(french.splitUnit([' \n']))).toBe('[ \n]');
  });

  test('an end code stays with the sentence before, a start code goes with the next', () => {
    expect(shown(french.splitUnit([open('1'), 'Un.', close('2', '1'), ' ', open('3'), 'Deux.', close('4', '3')]))).toBe(
      '[<b1>Un.</b2>]_ _[<b3>Deux.</b4>]',
    );
  });

  test('an end code behind the space keeps the space in the sentence before', () => {
    expect(shown(french.splitUnit([open('1'), 'Un. ', close('2', '1'), 'Deux.']))).toBe('[<b1>Un. </b2>][Deux.]');
  });

  test('a start code before the space takes the space into the next sentence', () => {
    expect(shown(french.splitUnit(['Un.', open('1'), ' Deux.', close('2', '1')]))).toBe('[Un.][<b1> Deux.</b2>]');
  });

  test('a pair around the space stays together in the next sentence', () => {
    expect(shown(french.splitUnit(['Un.', open('1'), ' ', close('2', '1'), 'Deux.']))).toBe('[Un.][<b1> </b2>Deux.]');
  });

  test('a lone code goes with the next sentence, the mark of a footnote stays behind its stop', () => {
    expect(shown(french.splitUnit(['Un. ', lone('1', 'image'), ' Deux.']))).toBe('[Un.]_ _[<image1/> Deux.]');
    expect(shown(french.splitUnit(['Un.', lone('1', 'footnote'), ' Deux.']))).toBe('[Un.<footnote1/>]_ _[Deux.]');
  });

  test('formathandle of the file decides where codes go', () => {
    const srx = srxWith([['yes', '\\.', '\\s']]).replace(
      '<header segmentsubflows="yes" cascade="no"/>',
      '<header segmentsubflows="yes" cascade="no"><formathandle type="start" include="yes"/><formathandle type="end" include="no"/><formathandle type="isolated" include="yes"/></header>',
    );
    const { splitUnit } = rulesFrom(srx, 'fr');
    expect(shown(splitUnit(['Un.', open('1'), ' Deux.']))).toBe('[Un.<b1>]_ _[Deux.]');
    expect(shown(splitUnit([open('1'), 'Un.', close('2', '1'), ' Deux.']))).toBe('[<b1>Un.][</b2> Deux.]');
    expect(shown(splitUnit(['Un.', lone('1', 'image'), ' Deux.']))).toBe('[Un.<image1/>]_ _[Deux.]');
  });

  test('a line break of the document separates sentences like a space', () => {
    expect(shown(french.splitUnit(['Un.', lone('1', 'lb'), 'Deux.']))).toBe('[Un.][<lb1/>Deux.]');
  });

  test('a cut inside a pair leaves its halves in two segments', () => {
    expect(shown(french.splitUnit([open('1'), 'Un. Deux.', close('2', '1')]))).toBe('[<b1>Un.]_ _[Deux.</b2>]');
  });

  test('a break without white space makes no ignorable', () => {
    expect(shown(rulesFor('ja').splitUnit(['一つ。二つ。']))).toBe('[一つ。][二つ。]');
  });

  test('a rule that breaks behind every character never cuts a surrogate pair', () => {
    expect(cutsOf(rulesFrom(srxWith([['yes', '.', '']]), 'fr'), 'a😀b c')).toEqual(['a', '😀', 'b', 'c']);
  });
});

describe('laws of splitting', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'É',
      'B',
      '.',
      '!',
      '…',
      ' ',
      '\u00A0',
      '\u202F',
      '\n',
      '\r',
      '»',
      '«',
      '"',
      '5',
      '😀',
      '。',
    ),
    maxLength: 24,
  });
  const item: fc.Arbitrary<InlineItem> = fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom(open('1'), open('3'), close('2', '1'), close('4', '3')) },
    { weight: 1, arbitrary: fc.constantFrom(lone('5', 'image'), lone('6', 'lb'), lone('7', 'footnote')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<InlineItem>({ kind: 'sm', id: 'm', type: 'term' }, { kind: 'em', startRef: 'm' }),
    },
  );
  const content: fc.Arbitrary<InlineContent> = fc.array(item, { maxLength: 10 });
  const side = fc.constantFrom(
    '',
    '\\.',
    '[.!?…]',
    '\\s+',
    '\\w',
    '\\b',
    '^',
    '.',
    '\\p{Lu}',
    '(?:a|B)+',
    '\\P{L}*',
    '(',
    'a**',
  );
  const rule = fc.tuple(fc.constantFrom('yes' as const, 'no' as const), side, side);
  const ruleSets = fc.array(rule, { maxLength: 6 }).map((rules) => rulesFrom(srxWith(rules), 'fr'));
  const builtIn = fc.constantFrom('fr', 'en', 'de', 'lv', 'ru', 'und').map(rulesFor);

  test('joinUnit(splitUnit(content)) equals the content for every rule set, bad ones included', () => {
    fc.assert(
      fc.property(content, fc.oneof(ruleSets, builtIn), (unit, { splitUnit }) => {
        expect(joinUnit(splitUnit(unit))).toEqual(normalizeContent(unit));
      }),
      { numRuns: 300 },
    );
  });

  test('no part is empty, first and last are segments, no two ignorables touch, an ignorable is white space', () => {
    fc.assert(
      fc.property(content, fc.oneof(ruleSets, builtIn), (unit, { splitUnit }) => {
        const parts = splitUnit(unit);
        const kinds = parts.map(({ kind }) => kind);
        expect(parts.every((part) => part.content.length > 0 && !part.content.includes(''))).toBe(true);
        if (kinds.length > 0) expect([kinds[0], kinds.at(-1)]).toEqual(['segment', 'segment']);
        expect(kinds.join(' ')).not.toContain('ignorable ignorable');
        const between = parts.filter(({ kind }) => kind === 'ignorable').map(({ content: space }) => space);
        expect(between.every((space) => /^\p{White_Space}+$/u.test(plainText(space)) && space.length === 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a segment of plain text that was cut begins and ends with no white space', () => {
    fc.assert(
      fc.property(text, builtIn, (unit, rules) => {
        const cuts = cutsOf(rules, unit);
        expect(cuts.slice(1).every((cut) => !/^\p{White_Space}/u.test(cut))).toBe(true);
        expect(cuts.slice(0, -1).every((cut) => !/\p{White_Space}$/u.test(cut))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('formatting codes move no sentence boundary', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (runs) => {
        const withCodes = runs.flatMap((run, index) => [run, index % 2 === 0 ? open('1') : close('2', '1')]);
        const sentences = (unit: InlineContent): readonly string[] =>
          french.splitUnit(unit).flatMap((part) => {
            const words = plainText(part.content).trim();
            return part.kind === 'segment' && words !== '' ? [words] : [];
          });
        expect(sentences(withCodes)).toEqual(sentences([runs.join('')]));
      }),
      { numRuns: 200 },
    );
  });
});
