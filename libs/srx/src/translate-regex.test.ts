import { describe, expect, test } from 'vitest';
import { translateRegex } from './translate-regex.ts';

function matches(pattern: string, text: string): boolean {
  const translation = translateRegex(pattern);
  if (translation.problem !== undefined) throw new Error(translation.problem);
  return new RegExp(`^(?:${translation.source})$`, 'v').test(text);
}

const problemOf = (pattern: string): string | undefined => translateRegex(pattern).problem;

describe('ICU regular expressions', () => {
  test.each(['\u00A0', '\u202F', '\u2009', '\n', ' ', '\u0085'])('\\s matches U+%#: %j', (space) => {
    expect(matches('\\s', space)).toBe(true);
    expect(matches('\\S', space)).toBe(false);
    expect(matches('[\\s]', space)).toBe(true);
  });

  test('U+FEFF is no white space, other than in ECMAScript', () => {
    expect(matches('\\s', '\uFEFF')).toBe(false);
  });

  test.each([
    ['\\w+', 'Élève_3', true],
    ['\\W', 'é', false],
    ['\\d', '٣', true],
    ['\\D', 'x', true],
    ['\\h', '\u00A0', true],
    ['\\h', '\n', false],
    ['a\\bb', 'ab', false],
    ['été\\b.', 'été.', true],
    ['ét\\bé', 'été', false],
    ['\\R', '\r\n', true],
    ['.', '\u0085', false],
    ['(?s).', '\n', true],
    ['\\Qa.b\\E+', 'a.b', true],
    ['\\Qa.b\\E', 'axb', false],
    ['\\x{1F600}', '😀', true],
    ['\\x41\\u0042\\U00000043', 'ABC', true],
    ['\\t\\e\\a\\cA\\0101', '\t\x1B\x07\x01A', true],
    ['\\"\\<\\-\\&\\ ', '"<-& ', true],
    ['x{2}}]', 'xx}]', true],
    ['{', '{', true],
    ['a#b', 'a#b', true],
    ['(?x) a b # remark', 'ab', true],
    ['(?#remark)a', 'a', true],
    ['(?<name>a)', 'a', true],
    ['(?>a+)b', 'aab', true],
    ['a++b*+c?+', 'aabbc', true],
    ['(?:jan|fév)\\.', 'fév.', true],
    ['(?m)a$\\n^b', 'a\nb', true],
    ['a$\\n', 'a\n', true],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each([
    ['((?i)jan|feb)x', 'JANx', true],
    ['((?i)jan|feb)x', 'FEBX', false],
    ['(?i)é', 'É', true],
    ['(?i:a)b', 'Ab', true],
    ['(?i:a)b', 'AB', false],
    ['(?i)a(?-i)b', 'AB', false],
    ['(?i)[a-c]', 'B', true],
    ['(?i)[^a-c]', 'B', false],
    ['(?i)\\p{Lu}', 'a', true],
    ['(?i)ß', 'ß', true],
  ])('case: %s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each([
    ['[a-z&&[^b]]', 'a', true],
    ['[a-z&&[^b]]', 'b', false],
    ['[a-z-[b]]', 'b', false],
    ['[a-z--[b]]', 'c', true],
    ['[a[bc]d]', 'c', true],
    ['[\\w-.]', '-', true],
    ['[a-]', '-', true],
    ['[-a]', '-', true],
    ['[]a]', ']', true],
    ['[^]a]', ']', false],
    ['[.?!:(){}/|]', '/', true],
    ['[!!]', '!', true],
    ['[&&a]', 'a', true],
    ['[[:alpha:]]', 'é', true],
    ['[[:^alpha:]]', 'é', false],
    ['[\\p{L}\\d]', '٣', true],
    ['[\\P{L}]', 'a', false],
    ['[\\u0e01-\\u0e5b]', 'ก', true],
    ['[\\n\\u2029]', '\u2029', true],
    ['[\\Q^-]\\E]', ']', true],
  ])('class: %s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each([
    ['\\p{Lu}', 'É', true],
    ['\\pL', 'é', true],
    ['\\p{Letter}', 'é', true],
    ['\\p{IsLatin}', 'é', true],
    ['\\p{Hiragana}', 'の', true],
    ['\\p{script=Greek}', 'λ', true],
    ['\\p{Alpha}', 'é', true],
    ['\\P{Upper}', 'É', false],
    ['\\p{^Lu}', 'É', false],
  ])('property: %s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test('what cannot be said is named', () => {
    expect(problemOf('(a')).toBe('a "(" that is never closed');
    expect(problemOf('a)')).toBe('a ")" without "("');
    expect(problemOf('[a')).toBe('a "[" that is never closed');
    expect(problemOf('*a')).toBe('"*" repeats nothing');
    expect(problemOf('(a)\\1')).toBe('a reference back to a group');
    expect(problemOf('\\p{Nonsense}')).toBe('"\\p{Nonsense}" is no known property of characters');
    expect(problemOf('\\y')).toBe('"\\y" is no known escape');
    expect(problemOf('[z-a]')).toBe('the range "z-a" runs backwards');
    expect(problemOf('(?q)a')).toBe('the flag "q" is not known');
    expect(problemOf('a\\')).toBe('the end of the expression after "\\", "[" or "("');
  });

  test('a repetition that can cut one text in many ways is noticed', () => {
    expect(translateRegex('(?:a+)+b')).toMatchObject({ nested: true });
    expect(translateRegex('(?:a{1,20})+b')).toMatchObject({ nested: true });
    expect(translateRegex('(?:a|aa){30,}b')).toMatchObject({ nested: true });
    expect(translateRegex('(?:a?b)*c')).toMatchObject({ nested: true });
    expect(translateRegex('(?:a|b)*c')).toMatchObject({ nested: false });
    expect(translateRegex('(?:\\p{L}\\.)+c')).toMatchObject({ nested: false });
  });

  test.each([
    ['abc', 0],
    ['a?b?', 2],
    ['(?:a|b)', 0],
    ['(?:a|aa)', 1],
    ['(?:a|aa){30}', 30],
    ['a{1,4}', 2],
    ['(?:a?b?){4}', 8],
  ])('%s can be matched in 2 to the power of %i ways', (pattern, choices) => {
    expect(translateRegex(pattern)).toMatchObject({ choices });
  });

  test('a hundred thousand branches are read', () => {
    expect(problemOf(`(?:${'ab|'.repeat(200_000)}c)`)).toBeUndefined();
  });

  test('groups and classes are read only so deep', () => {
    expect(problemOf(`${'('.repeat(250)}a${')'.repeat(250)}`)).toBeUndefined();
    expect(problemOf(`${'('.repeat(20_000)}a${')'.repeat(20_000)}`)).toBe(
      'more than 250 groups or classes inside each other',
    );
    expect(problemOf(`${'['.repeat(20_000)}a${']'.repeat(20_000)}`)).toBe(
      'more than 250 groups or classes inside each other',
    );
  });

  test.each([
    ['[.!?]', false, '[[.!?]]', '.'],
    ['[.!](?:\\s?»|"){0,3}', false, '', '»'],
    ['\\b(?:M|Mme)\\.', false, '', '.'],
    ['a*', true, '', ''],
    ['a|b?', true, '', ''],
  ])('what %s can end with is known', (pattern, isOptional, _written, ending) => {
    const translation = translateRegex(pattern);
    expect(translation).toMatchObject({ isOptional });
    if (translation.problem !== undefined || isOptional) return;
    const endings = new RegExp(`^[${translation.endings}]$`, 'v');
    expect([endings.test(ending), endings.test('x')]).toEqual([true, false]);
  });
});
