/** Diagnostics and held reasons in the reader's language, where the catalog has words for their code; else their own English. */
import type { Diagnostic, HeldReason } from '@dragoman/model';
import { type Words, type WordValues } from './create-words.ts';

/** What is wrong, without place and advice. */
export function diagnosticText(words: Words, { code, message, values = {} }: Diagnostic): string {
  return words.find(`diagnostics.${code}-nearest`, values) ?? words.find(`diagnostics.${code}`, values) ?? message;
}

/** What to do about it; undefined where there is nothing to say. */
export function diagnosticAdvice(words: Words, { code, advice, values = {} }: Diagnostic): string | undefined {
  return (
    words.find(`diagnosticAdvice.${code}-nearest`, values) ?? words.find(`diagnosticAdvice.${code}`, values) ?? advice
  );
}

/** Why something is held, as half a sentence: `3 of 34 segments are not reviewed`. */
export function heldText(words: Words, reason: HeldReason): string {
  const spoken = words.find(`held.${reason.code}`, spokenValues(words, reason));
  if (spoken === undefined) return reason.message;
  const document = reason.values?.['document'];
  return document === undefined ? spoken : words.t('heldPlace.document', { document, reason: spoken });
}

/** Where a reason holds, so that advice can name a command that works there. */
export interface HeldPlace {
  readonly language: string;
  /** Path below the source folder; without it, the command speaks of the whole language. */
  readonly document?: string;
}

/** What to do about it. The command, if any, is in it as `heldCommand` gives it. */
export function heldAdvice(words: Words, reason: HeldReason, place: HeldPlace): string | undefined {
  const command = heldCommand(reason.code, place);
  const values = command === undefined ? {} : { command };
  return words.find(`heldAdvice.${reason.code}`, values) ?? reason.advice;
}

/** The command line that shows or mends what a reason speaks of; undefined where a person must edit a file. */
export function heldCommand(code: string, { language, document }: HeldPlace): string | undefined {
  const path = document === undefined ? '' : ` ${quoted(document)}`;
  const at = `${path} --language ${language}`;
  const commands: Readonly<Record<string, string>> = {
    stale: `dragoman extract${at}`,
    'no-file': `dragoman extract${at}`,
    'duplicate-unit-id': `dragoman extract${at}`,
    'formula-changed': `dragoman extract${at}`,
    'unreadable-file': `dragoman validate ${document === undefined ? 'FILE' : quoted(`${language}/${document}.xlf`)}`,
    'release-incomplete': `dragoman status${releaseOf(document)} --language ${language} --gate`,
    untranslated: `dragoman status${at} --state initial`,
    'not-reviewed': `dragoman status${at} --state initial,translated`,
    'missing-code': `dragoman status${at} --segments`,
    'empty-unit': `dragoman status${at} --segments`,
    'edited-outside': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    'merge-conflict': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    'approval-void': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
    'four-eyes': `dragoman review${path === '' ? ' --all' : path} --language ${language} --by NAME --accept`,
  };
  return Object.hasOwn(commands, code) ? commands[code] : undefined;
}

function releaseOf(document: string | undefined): string {
  return document === undefined ? '' : ` ${quoted(document.split('/')[0] ?? document)}`;
}

/** Quoted where a shell would see more than one word in it. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}\p{M}._/@+-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** `count` of the reason itself, and an embargo's instant as people read it. */
function spokenValues(words: Words, { count, values = {} }: HeldReason): WordValues {
  const embargo = values['embargo'];
  return {
    ...(count === undefined ? {} : { count }),
    ...values,
    ...(typeof embargo === 'string' ? { embargo: words.dateTime(embargo) } : {}),
  };
}
