/** Every check has its words in both languages, and the English ones are those of its own table. */
import { checks } from '@dragoman/checks';
import { checkDescription, createWords, findingAdvice, findingText } from '@dragoman/words';
import { describe, expect, test } from 'vitest';

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, check) => {
  const names = [...check.message.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name);
  const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
  const filled = check.message.replace(/\{\{(\w+)\}\}/gu, '<$1>');
  const finding = { code, message: 'm', values, ...(check.advice === undefined ? {} : { advice: 'a' }) };

  test('says in English what its table says', () => {
    const english = createWords('en');
    expect(findingText(english, finding)).toBe(filled);
    expect(findingAdvice(english, finding)).toBe(check.advice);
    expect(checkDescription(english, code)).toBe(check.description.replaceAll('{{name}}', '{name}'));
  });

  test('speaks French, with the same values', () => {
    const french = createWords('fr');
    const said = findingText(french, finding);
    expect(said).not.toBe('m');
    expect([...said.matchAll(/<\w+>/gu)].map(String).sort()).toEqual(names.map((name) => `<${name}>`).sort());
    expect(findingAdvice(french, finding) === undefined).toBe(check.advice === undefined);
    expect(findingAdvice(french, finding)).not.toBe('a');
    expect(checkDescription(french, code)).toBeTypeOf('string');
  });
});
