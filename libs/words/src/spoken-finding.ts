/** Findings of checks in the reader's language, where the catalog has words for their code; else their own English. */
import type { Finding } from '@dragoman/model';
import type { Words, WordValues } from './create-words.ts';

type Said = Pick<Finding, 'code' | 'message' | 'values' | 'advice'>;

/** What was found, without place and advice. */
export function findingText(words: Words, { code, message, values }: Said): string {
  return words.find(`checks.${code}`, valuesInWords(words, values)) ?? message;
}

/** What to do about it; undefined where there is nothing to say. */
export function findingAdvice(words: Words, { code, advice, values }: Said): string | undefined {
  return words.find(`checkAdvice.${code}`, values) ?? advice;
}

/** What a check looks for. */
export function checkDescription(words: Words, code: string): string | undefined {
  return words.find(`checkDescriptions.${code}`);
}

/** Of the values that say a place in words, the words; all others are quotations. */
function valuesInWords(words: Words, values: Said['values'] = {}): WordValues {
  const spoken = ['where', 'side'].flatMap((name) => {
    const value = values[name];
    const said = typeof value === 'string' && /^[a-z]+$/u.test(value) ? words.find(`checkValues.${value}`) : undefined;
    return said === undefined ? [] : [[name, said]];
  });
  return { ...values, ...Object.fromEntries(spoken) };
}
