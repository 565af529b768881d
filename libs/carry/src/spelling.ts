/**
 * Whether an edit of French looks like a correction of spelling by its form alone. A proposal, never more: a person
 * decides. Only forms that cannot be another word are proposed (accents inside a word, doubled letters, agreement that
 * the noun before it settles, participles after "avoir", known misspellings); everything else is an edit.
 */
import type { Lexicon } from '@dragoman/model';
import { brokenWordVerdict } from './broken-word.ts';
import { pairVerdict } from './slip.ts';
import { closedWords, minimalPairs, misspellings } from './spelling-words.ts';
import { isCapital, pieces, withoutAccents } from './word-pieces.ts';

export function isSpellingEdit(before: string, after: string, language: string, lexicon?: Lexicon): boolean {
  if (language.split('-')[0] !== 'fr') return false;
  const [a, b] = [pieces(before), pieces(after)];
  if (lexicon !== undefined && brokenWordVerdict(a, b, lexicon) === 'slip') return true;
  if (a.length !== b.length) return false;
  const changed = a.flatMap((piece, index) => (piece === b[index] ? [] : [index]));
  const isSlip = (index: number): boolean => lexicon !== undefined && pairVerdict(a, b, index, lexicon) === 'slip';
  return changed.length > 0 && changed.every((index) => isSpellingPair(a, b, index, lexicon) || isSlip(index));
}

function isSpellingPair(a: readonly string[], b: readonly string[], index: number, lexicon?: Lexicon): boolean {
  const [before = '', after = ''] = [a[index], b[index]];
  if (![before, after].every((word) => /^[\p{L}-]+$/u.test(word)) || before[0] !== after[0])
    return isInitialAccent(before, after, index);
  const [x, y] = [before.toLowerCase(), after.toLowerCase()];
  if (isKnownMisspelling(x, y)) return true;
  // A name: which of its spellings is right is a fact.
  if (isCapital(before) && index > 0) return false;
  if (closedWords.has(withoutAccents(x)) || closedWords.has(withoutAccents(y))) return false;
  return (
    ((isAccent(x, y) || isDoubledLetter(x, y) || isTransposition(x, y)) && !areTwoWords(x, y, lexicon)) ||
    isHyphen(x, y) ||
    isTripledLetter(x, y) ||
    isParticiple(x, y, b, index) ||
    isAgreement(x, y, b, index)
  );
}

/** `aréologie`, `aérologie`; of `é` and `è` a word may have either (`événement`). */
function areTwoWords(x: string, y: string, lexicon: Lexicon | undefined): boolean {
  if (lexicon === undefined || x.replaceAll('è', 'é') === y.replaceAll('è', 'é')) return false;
  return lexicon.isWord(x) && lexicon.isWord(y);
}

/** `evénement`: the accent of the first letter. */
function isInitialAccent(before: string, after: string, index: number): boolean {
  if (![before, after].every((word) => /^[\p{L}-]+$/u.test(word))) return false;
  if (withoutAccents(before[0] ?? '') !== withoutAccents(after[0] ?? '') || isCapital(before) !== isCapital(after)) {
    return false;
  }
  return (!isCapital(before) || index === 0) && isAccent(before.toLowerCase(), after.toLowerCase());
}

function isKnownMisspelling(x: string, y: string): boolean {
  return misspellings.some(([wrong, right]) => x.startsWith(wrong) && y === right + x.slice(wrong.length));
}

/**
 * `évènement`, `événement`. Final letters tell tenses (`adopte`, `adopté`; `excédent`, `excèdent`) and `re-` is not `ré-`
 * (`repartir`, `répartir`): accents there are never mere spelling. `-ére` is no ending of French.
 */
function isAccent(x: string, y: string): boolean {
  const folded = withoutAccents(x);
  if (x === y || folded !== withoutAccents(y) || x.length !== y.length) return false;
  if (isGraveEnding(x, y)) return x.length >= 5;
  if (x.length < 6 || minimalPairs.some((pair) => folded.startsWith(pair))) return false;
  const changed = [...x].flatMap((letter, index) => (letter === y[index] ? [] : [index]));
  return changed.every((index) => {
    const isPrefix = index === 1 && folded.startsWith('re') && (x[1] === 'e' || y[1] === 'e');
    const rest = folded.slice(index + 1);
    const isEnding = /^(?:e?s?|z|r|ns?|nt|[^aeiouy]+ent|[^aeiouy]+(?:er|ez|ons))$/u.test(rest);
    return !isPrefix && !isEnding;
  });
}

/** `financiére`, `problemes`: before a last mute syllable no word has an `é`, and none an `e` with one consonant after it. */
function isGraveEnding(x: string, y: string): boolean {
  const [, stem, mute] = /^(.*)[ée]([bcdfgjlmnpqrstvz]|[bcdfgptv][lr]|qu|gu)es?$/u.exec(x) ?? [];
  return stem !== undefined && mute !== undefined && y.startsWith(`${stem}è${mute}e`) && y.at(-1) === x.at(-1);
}

/** `developpement`. Not `ss` and `rr`: `poisson`, `poison`; `courons`, `courrons`. */
function isDoubledLetter(x: string, y: string): boolean {
  if (x.length === y.length || minimalPairs.some((pair) => withoutAccents(x).startsWith(pair))) return false;
  const [doubled, shortest] = Math.min(x.length, y.length) < 6 ? [/([cfp])\1/gu, 4] : [/([bcdfglmnptz])\1/gu, 6];
  const single = (word: string): string => word.replace(doubled, '$1');
  return Math.min(x.length, y.length) >= shortest && single(x) === single(y);
}

/** `séminiare`: two neighbours changed places, inside a long word. */
function isTransposition(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 8 || x.slice(-2) !== y.slice(-2)) return false;
  const at = [...x].findIndex((letter, index) => letter !== y[index]);
  return at > 0 && x.slice(0, at) + (x[at + 1] ?? '') + (x[at] ?? '') + x.slice(at + 2) === y;
}

/** `plate-forme`, `plateforme`; not where the first part says something by itself. */
function isHyphen(x: string, y: string): boolean {
  if (x.replaceAll('-', '') !== y.replaceAll('-', '') || x === y || Math.min(x.length, y.length) < 7) return false;
  return !/^(?:non|sous|sur|contre|entre|demi|semi|quasi|ex|anti|sans|peut|vice|avant|après)/u.test(x);
}

function isTripledLetter(x: string, y: string): boolean {
  return /(\p{L})\1\1/u.test(x) && x.replace(/(\p{L})\1\1+/gu, '$1$1') === y && y.length >= 5;
}

const formsOfAvoir: ReadonlySet<string> = new Set(
  'a ai as avons avez ont avait avaient avions aviez aura auront aurait auraient ayant avoir'.split(' '),
);

const shortParticiples: ReadonlySet<string> = new Set('élu pu eu vu su lu tu bu'.split(' '));

/** `a réunit` → `a réuni`, `a décider` → `a décidé`: what stood there is no form that can follow "avoir". */
function isParticiple(x: string, y: string, b: readonly string[], index: number): boolean {
  const words = wordsBefore(b, index);
  const auxiliary = words.at(-1) ?? '';
  if (!formsOfAvoir.has(auxiliary) || words.at(-2) === 'y') return false;
  if (y.length < 4 && !shortParticiples.has(y)) return false;
  if (/[iu]t$/u.test(x)) return y === x.slice(0, -1) || (x.endsWith('it') && y === `${x.slice(0, -1)}s`);
  return x.endsWith('er') && y === `${x.slice(0, -2)}é`;
}

/** In lower case; an empty string stands for whatever is no word. */
function wordsBefore(all: readonly string[], index: number): readonly string[] {
  return all
    .slice(0, index)
    .filter((piece) => piece !== ' ' && piece !== "'")
    .map((piece) => (/^\p{L}/u.test(piece) ? piece.toLowerCase() : ''));
}

/* Agreement of an adjective with the noun right before it */

const determiners: Readonly<Record<string, 'f' | 'm' | 'plural'>> = {
  ...{ la: 'f', une: 'f', cette: 'f', sa: 'f', le: 'm', un: 'm', ce: 'm', cet: 'm' },
  ...{ les: 'plural', des: 'plural', ces: 'plural', aux: 'plural', de: 'plural' },
};
const couplings: ReadonlySet<string> = new Set(['et', 'ou', 'ni', 'puis', 'comme']);
const prepositions: ReadonlySet<string> = new Set(
  'de du des d à au aux en avec par pour dans sur sous entre vers chez sans selon'.split(' '),
);

function isAgreement(x: string, y: string, b: readonly string[], index: number): boolean {
  const change = genderChange(x, y) ?? numberChange(x, y);
  if (change === undefined || Math.min(x.length, y.length) < 6) return false;
  const words = wordsBefore(b, index);
  const [noun = '', determiner = ''] = [words.at(-1), words.at(-2)];
  if (noun.length < 4 || determiners[noun] !== undefined || prepositions.has(noun)) return false;
  const isPlural = /[sxz]$/u.test(noun);
  if (isPlural !== change.isPlural || !isOnlyAntecedent(words, change)) return false;
  const article = determiners[determiner];
  if (change.gender === undefined) return !isPlural && (article === 'f' || article === 'm');
  return genderOf(noun, article) === change.gender;
}

interface AgreementChange {
  /** What the adjective is after the change; undefined: its number changed. */
  readonly gender?: 'f' | 'm';
  readonly isPlural: boolean;
}

function genderChange(x: string, y: string): AgreementChange | undefined {
  const [plainX, plainY] = [x.replace(/s$/u, ''), y.replace(/s$/u, '')];
  const isPlural = /[sx]$/u.test(y);
  if (isPlural !== /[sx]$/u.test(x) || plainX === plainY) return undefined;
  if (feminineOf(plainX) === plainY && isAdjective(plainX)) return { gender: 'f', isPlural };
  if (feminineOf(plainY) === plainX && isAdjective(plainY)) return { gender: 'm', isPlural };
  return undefined;
}

function feminineOf(masculine: string): string {
  if (masculine.endsWith('er')) return `${masculine.slice(0, -2)}ère`;
  if (masculine.endsWith('if')) return `${masculine.slice(0, -1)}ve`;
  return /(?:el|en|on)$/u.test(masculine) ? `${masculine}${masculine.at(-1)}e` : `${masculine}e`;
}

/** A participle may speak of a noun further away (`le ministre de la région concerné`). */
function isAdjective(masculine: string): boolean {
  return !/(?:é|i|u|is|it|us|eux|e)$/u.test(masculine);
}

/** `une activité conjointes`: plural after a singular noun. */
function numberChange(x: string, y: string): AgreementChange | undefined {
  return x === `${y}s` && isAdjective(y.replace(/e$/u, '')) ? { isPlural: false } : undefined;
}

/** Nothing before the noun phrase that the adjective could belong to as well, in another number or gender. */
function isOnlyAntecedent(words: readonly string[], { gender, isPlural }: AgreementChange): boolean {
  const isArticle = determiners[words.at(-2) ?? ''] !== undefined;
  const isPartitive = ['de', 'des', 'aux'].includes(words.at(-2) ?? '');
  const outer = words.slice(0, isArticle ? -2 : -1);
  const before = isPartitive ? 'de' : (outer.at(-1) ?? '');
  if (couplings.has(before)) return false;
  if (!prepositions.has(before)) return true;
  const [other = '', article = ''] = (isPartitive ? outer : outer.slice(0, -1)).slice(-2).reverse();
  if (other === '') return !isPartitive || words.length <= 2;
  if (/[sxz]$/u.test(other) !== isPlural) return true;
  return gender !== undefined && genderOf(other, determiners[article]) === gender;
}

function genderOf(noun: string, article: 'f' | 'm' | 'plural' | undefined): 'f' | 'm' | undefined {
  if (article === 'f' || article === 'm') return article;
  const singular = noun.replace(/s$/u, '');
  if (/(?:tion|sion|ité|ance|ence)$/u.test(singular)) return 'f';
  return /(?:ement|isme|[^f]ant)$/u.test(singular) ? 'm' : undefined;
}
