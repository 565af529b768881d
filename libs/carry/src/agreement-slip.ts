/**
 * Agreement that the word right before settles, so that what stood there could not be read as anything else: `les enfant`
 * (no verb), `il a été décidés`. A person may call it spelling; everywhere else two words are two words.
 */
import type { Lexicon } from '@dragoman/model';
import { closedWords } from './spelling-words.ts';
import { isLetters, withoutAccents } from './word-pieces.ts';

export function isAgreementSlip(a: readonly string[], b: readonly string[], index: number, lexicon: Lexicon): boolean {
  const [x = '', y = ''] = [a[index], b[index]];
  const words = wordsBefore(b, index);
  if (![x, y].every((word) => /^\p{Ll}+$/u.test(word)) || !lexicon.isWord(x) || !lexicon.isWord(y)) return false;
  if ([x, y].some((word) => closedWords.has(withoutAccents(word)))) return false;
  return isPluralNoun(x, y, words.at(-1) ?? '', lexicon) || isParticipleOf(x, y, words, lexicon);
}

/** In lower case, as far as nothing but white space and apostrophes lies between them. */
function wordsBefore(all: readonly string[], index: number): readonly string[] {
  const before = all.slice(0, index).filter((piece) => piece !== ' ' && piece !== "'");
  const stop = before.findLastIndex((piece) => !isLetters(piece));
  return before.slice(stop + 1).map((piece) => piece.toLowerCase());
}

const pluralDeterminers: ReadonlySet<string> = new Set('les des aux ces mes tes ses nos vos quelques'.split(' '));

/** Not `les porte` (a verb), nor `des cour`, `des fond`: their plural is another word too. */
function isPluralNoun(x: string, y: string, determiner: string, lexicon: Lexicon): boolean {
  const isPlural =
    y === `${x}s` || (/(?:eau|eu)$/u.test(x) && y === `${x}x`) || (/al$/u.test(x) && y === x.replace(/l$/u, 'ux'));
  if (!pluralDeterminers.has(determiner) || !isPlural) return false;
  return [x, y].every((form) => lexicon.lemmasOf(form).every((lemma) => lemma === x));
}

const endings: Readonly<Record<string, string>> = { il: '', elle: 'e', ils: 's', elles: 'es' };
const formsOfBeing = /^(?:est|était|sera|serait|fut|soit|sont|étaient|seront|seraient|furent|soient)$/u;
const formsOfHaving = /^(?:a|avait|aura|aurait|ont|avaient|auront|auraient)$/u;

/** After a pronoun and a form of "être", with nothing else between but a negation. */
function isParticipleOf(x: string, y: string, words: readonly string[], lexicon: Lexicon): boolean {
  const [, stem = '', ending] = /^(.*[éiu])(e?s?)$/u.exec(y) ?? [];
  const was = x.startsWith(stem) ? x.slice(stem.length) : '';
  if (stem.length < 4 || ending === undefined || !/^e?s?$/u.test(was)) return false;
  // `il a été reçue`: it may have been the pronoun that was mistaken.
  if (was.startsWith('e') && !ending.startsWith('e')) return false;
  const isPassive = words.at(-1) === 'été';
  const verb = words.at(isPassive ? -2 : -1) ?? '';
  const subject = words.slice(0, isPassive ? -2 : -1).findLast((word) => word !== 'n' && word !== 'ne') ?? '';
  if (!(isPassive ? formsOfHaving : formsOfBeing).test(verb) || endings[subject] !== ending) return false;
  return lexicon.lemmasOf(x).some((lemma) => lemma !== x && lexicon.lemmasOf(y).includes(lemma));
}
