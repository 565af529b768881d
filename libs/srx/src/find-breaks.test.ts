import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakRule, type BreakRule } from './break-rule.ts';
import { decideBreaks, ruleMatcher } from './find-breaks.ts';

function rulesOf(entries: readonly (readonly [boolean, string, string])[]): readonly BreakRule[] {
  return entries.map(([isBreak, beforeBreak, afterBreak], order) => {
    const { rule } = breakRule(
      { break: isBreak, beforeBreak, afterBreak, line: 1 },
      { languageRule: 'All', index: order },
    );
    if (rule === undefined) throw new Error(`${beforeBreak} ${afterBreak}`);
    return { ...rule, order };
  });
}

function breaksIn(rules: readonly BreakRule[], text: string): readonly number[] {
  return decideBreaks(ruleMatcher(rules), text)
    .filter(({ rule }) => rule.rule.break)
    .map(({ offset }) => offset);
}

/** SRX 2.0 to the letter: every rule in order at every position. */
function breaksByTheBook(rules: readonly BreakRule[], text: string): readonly number[] {
  const positions = Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => index + 1);
  return positions.filter((position) => {
    const deciding = rules.find(({ here }) => {
      const expression = new RegExp(here.source, here.flags);
      expression.lastIndex = position;
      return expression.test(text);
    });
    return deciding?.rule.break === true;
  });
}

test('the first matching rule decides', () => {
  const text = 'M. Un. Deux';
  expect(
    breaksIn(
      rulesOf([
        [false, '\\bM\\.', '\\s'],
        [true, '\\.', '\\s'],
      ]),
      text,
    ),
  ).toEqual([6]);
  expect(
    breaksIn(
      rulesOf([
        [true, '\\.', '\\s'],
        [false, '\\bM\\.', '\\s'],
      ]),
      text,
    ),
  ).toEqual([2, 6]);
});

test('overlapping matches are all found', () => {
  expect(breaksIn(rulesOf([[true, '\\.\\.', '']]), 'a....b')).toEqual([3, 4, 5]);
});

test('a look-behind reaches to the start of the unit', () => {
  expect(
    breaksIn(
      rulesOf([
        [false, '^x.{300}\\.', '\\s'],
        [true, '\\.', '\\s'],
      ]),
      `x${'a'.repeat(300)}. B. C`,
    ),
  ).toEqual([305]);
});

test('what is found equals what the standard says, for any rules and any text', () => {
  const side = fc.constantFrom(
    '',
    'a',
    '\\.',
    '[.!]',
    '(?:\\.|»)?',
    '\\s*',
    '\\s+',
    'a|\\.',
    '^',
    '$',
    '\\b',
    '(?=a)\\.',
    '.',
    'a?b?',
    '[^a]',
    '😀',
  );
  const entry = fc.tuple(fc.boolean(), side, side);
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '!', ' ', '»', '\n'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), letters, (entries, text) => {
      const rules = rulesOf(entries);
      expect(breaksIn(rules, text)).toEqual(breaksByTheBook(rules, text));
    }),
    { numRuns: 300 },
  );
});
