import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versions } from 'node:process';
import { expect, test } from 'vitest';
import { type ChallengeItem, challengeItems } from './challenges.test-tools.ts';
import { cutsOf, rulesFrom } from './splitting.test-tools.ts';
import { defaultRules } from './default-rules.ts';
import { packedRanges, tableVersion } from './unicode-table.ts';
import { tableRanges, withTableClasses } from './unicode-of-table.ts';

const itemsOf = (name: string): readonly ChallengeItem[] =>
  challengeItems(readFileSync(join(import.meta.dirname, 'challenges', `${name}.txt`), 'utf8'));

const languages = ['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk'];

test.each(languages)('%s is cut alike with the classes of the runtime and with those of the table', (language) => {
  const ofTable = rulesFrom(defaultRules(language), language, { usesTable: true });
  const ofRuntime = rulesFrom(defaultRules(language), language, { usesTable: false });
  const texts = itemsOf(language).map(({ sentences }) => sentences.join(' '));
  expect(texts.map((text) => cutsOf(ofTable, text))).toEqual(texts.map((text) => cutsOf(ofRuntime, text)));
});

test('no class of the runtime is left in a rule of ours', () => {
  const classes = languages.flatMap((language) => defaultRules(language).match(/\\[pP]\{[^\}]*\}/gv) ?? []);
  const written = ['\\p{Alphabetic}', '\\p{M}', '\\p{Nd}', '\\p{Pc}', ...new Set(classes)].map(withTableClasses);
  expect(written.filter((source) => /\\[pP]\{/v.test(source))).toEqual([]);
});

test('a letter that a later Unicode adds stays what it is in the table', () => {
  const later = '\u{1C8B}';
  expect(new RegExp(`^${withTableClasses('\\p{L}')}$`, 'v').test(later)).toBe(
    tableRanges('Lu').some(([from, to]) => from <= 0x1c8b && 0x1c8b <= to),
  );
  expect(new RegExp(`^${withTableClasses('\\P{L}')}$`, 'v').test('é')).toBe(false);
  expect(withTableClasses('\\\\p{L}')).toBe('\\\\p{L}');
  expect(withTableClasses('\\p{Emoji}')).toBe('\\p{Emoji}');
});

test.each(['L', 'Letter', 'gc=L', 'General_Category=Letter'])('\\p{%s} is every kind of letter', (name) => {
  const letter = new RegExp(`^${withTableClasses(`\\p{${name}}`)}$`, 'v');
  expect(['a', 'É', 'ǅ', 'ʰ', 'の', '1', ' '].map((one) => letter.test(one))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('on a runtime of the same Unicode the table says what the runtime says', ({ skip }) => {
  if (versions.unicode !== tableVersion) skip(`the runtime has Unicode ${versions.unicode}, the table ${tableVersion}`);
  const wrong = Object.keys(packedRanges).filter((name) => {
    const ofRuntime = new RegExp(`^\\p{${name}}$`, 'v');
    const isMember = (point: number): boolean => ofRuntime.test(String.fromCodePoint(point));
    // Both ends of each range, and what lies beside them.
    return !tableRanges(name).every(
      ([from, to]) =>
        isMember(from) && isMember(to) && (from === 0 || !isMember(from - 1)) && (to === 0x10ffff || !isMember(to + 1)),
    );
  });
  expect(wrong).toEqual([]);
});
