/** Whether words of a text that read like a term are that term: by their capitals, and by what stands beside them. */
import type { PatternMatch } from './term-index.ts';
import type { Inflection } from './inflection.ts';
import type { TermPattern, WordCase } from './term-pattern.ts';
import { foldJoint, type Word } from './term-words.ts';

export interface Surroundings {
  readonly text: string;
  readonly words: readonly Word[];
  readonly language: string;
  readonly inflection: Inflection;
  /** A heading in capitals. */
  readonly isShouted: boolean;
}

export function surroundingsOf(
  text: string,
  words: readonly Word[],
  language: string,
  inflection: Inflection,
): Surroundings {
  const capitals = words.filter(({ written }) => isInCapitals(written)).length;
  return { text, words, language, inflection, isShouted: words.length > 1 && capitals * 10 >= words.length * 7 };
}

function isInCapitals(written: string): boolean {
  return written.length > 1 && /\p{Lu}/u.test(written) && written === written.toUpperCase();
}

export function isTermHere({ pattern, first, last }: PatternMatch, around: Surroundings): boolean {
  return (
    haveCapitals(pattern, first, around) &&
    around.text.length > 0 &&
    hasTrail(pattern, last, around) &&
    isFree(pattern.cases[0] ?? 'any', around, first, -1) &&
    isFree(pattern.cases.at(-1) ?? 'any', around, last, 1)
  );
}

function haveCapitals({ cases, words }: TermPattern, first: number, around: Surroundings): boolean {
  return cases.every((wordCase, index) => {
    const word = around.words[first + index];
    const own = words[index];
    return (
      word !== undefined && own !== undefined && hasCase(wordCase, word.written, own.written, cases.length, around)
    );
  });
}

/** Irish and the like put small letters before a capital: `an tAontas`. */
const capitalFirst = /^\p{Ll}{0,2}\p{Lu}/u;

function hasCase(
  wordCase: WordCase,
  written: string,
  own: string,
  count: number,
  { isShouted, inflection }: Surroundings,
): boolean {
  if (wordCase === 'acronym') return written.includes(own) || (isShouted && isInCapitals(written));
  if (wordCase === 'capital') {
    return inflection.beginnings === undefined ? /^[\p{Lu}\P{L}\p{Lo}]/u.test(written) : isNoSmall(written);
  }
  // `LA` or `OR` among small letters is an acronym, not a word.
  return isShouted || count > 1 || written.length > 5 || !isInCapitals(written) || isInCapitals(own);
}

function isNoSmall(written: string): boolean {
  return capitalFirst.test(written) || !/^[\p{Lu}\p{Ll}]/u.test(written);
}

function hasTrail({ trail }: TermPattern, last: number, { text, words }: Surroundings): boolean {
  if (trail === '') return true;
  const { to = 0 } = words[last] ?? {};
  return foldJoint(text.slice(to, to + trail.length + 1)).startsWith(trail);
}

/** Clitics behind a hyphen leave a word what it is: `séminaire-ci`, `a-t-elle`. */
const clitic =
  /^(?:ci|là|t|je|tu|il|elle|on|nous|vous|ils|elles|ce|le|la|les|lui|leur|moi|toi|y|en|se|o|a|os|as|lhe|lo|ul)$/u;

const elided = /^(?:l|d|j|m|t|s|n|c|qu|lorsqu|puisqu|quoiqu|jusqu)$/u;

/** Articles of Maltese, and the words they are written together with. */
const article = /^(?:[ifbmlx]?i?|ta|għa|bħa|sa|ma|fi|bi|mi)(?:l{1,2}|[ċdnrstxzż])$/u;

function isFree(wordCase: WordCase, around: Surroundings, at: number, side: -1 | 1): boolean {
  const neighbour = around.words[at + side];
  const joint = (side === 1 ? neighbour : around.words[at])?.joint;
  if (neighbour === undefined || joint === undefined) return true;
  if (joint === '-') return isFreeAtHyphen(wordCase, neighbour, around, side);
  if (joint === "'" && side === -1 && /^fr\b/iu.test(around.language)) return elided.test(neighbour.folded);
  if (joint === '.') return mayBeginSentence(neighbour, around.words[at]);
  return joint !== '@' && joint !== '_' && joint !== '://';
}

/** `M.Durand` lost a space; `example.org` and `S.A.5` did not, and a letter without case only behind another one. */
function mayBeginSentence({ written }: Word, own: Word | undefined): boolean {
  return /^\p{Lo}/u.test(written) ? /^\p{Lo}/u.test(own?.written ?? '') : !/^[\p{Ll}\p{N}]/u.test(written);
}

function isFreeAtHyphen(
  wordCase: WordCase,
  neighbour: Word,
  { inflection, language }: Surroundings,
  side: -1 | 1,
): boolean {
  if (wordCase === 'acronym' || inflection.compounds === true) return true;
  if (side === 1 && inflection.suffix?.test(neighbour.folded) === true) return true;
  if (side === 1 && clitic.test(neighbour.folded)) return true;
  if (side === -1 && /^mt\b/iu.test(language) && article.test(neighbour.folded)) return true;
  // `Lettonie-UE`, `anti-Daesh`; but `Asie-Pacifique` and `Jean-Paul` are other names.
  return wordCase === 'capital' && (/^\p{Ll}/u.test(neighbour.written) || isInCapitals(neighbour.written));
}

/** Behind the ending that a name is given after a hyphen, colon or apostrophe: `EU-ban`, `EU:n`. */
export function behindSuffix({ pattern, last }: PatternMatch, { words, inflection }: Surroundings): number {
  const { to = 0 } = words[last] ?? {};
  const next = words[last + 1];
  if (next === undefined || inflection.suffix === undefined || pattern.cases.at(-1) === 'any') return to;
  const isJoined = ['-', ':', "'"].includes(next.joint);
  return isJoined && /^\p{Ll}/u.test(next.written) && inflection.suffix.test(next.folded) ? next.to : to;
}
