/** Findings of checks in the reader's language, where the catalog has words for their code; else their own English. */
import type { Finding } from '@dragoman/model';
import type { Words } from './create-words.ts';

type Said = Pick<Finding, 'code' | 'message' | 'values' | 'advice'>;

/** What was found, without place and advice. */
export function findingText(words: Words, { code, message, values }: Said): string {
  return words.find(`checks.${code}`, values) ?? message;
}

/** What to do about it; undefined where there is nothing to say. */
export function findingAdvice(words: Words, { code, advice, values }: Said): string | undefined {
  return words.find(`checkAdvice.${code}`, values) ?? advice;
}

/** What a check looks for. */
export function checkDescription(words: Words, code: string): string | undefined {
  return words.find(`checkDescriptions.${code}`);
}
