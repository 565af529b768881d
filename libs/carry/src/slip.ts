/**
 * Whether an edit corrects what was no word, as far as a list of French words can tell. Whatever is a word, or may be one
 * that the list lacks (a name, a new formation, a quotation), says something, and another word says something else.
 */
import { type InlineContent, type Lexicon, plainText } from '@dragoman/model';
import { isAgreementSlip } from './agreement-slip.ts';
import { brokenWordVerdict } from './broken-word.ts';
import { readingsOf, type SlipForm, slipForm, slipForms, soundsAlike } from './slip-form.ts';
import { closedWords } from './spelling-words.ts';
import { functionWords } from './function-words.ts';
import { isCapital, isLetters, pieces, withoutAccents } from './word-pieces.ts';

/**
 * `slip`: no word became the one it can only be · `ambiguous`: it might have been another one too, or agreement was missed;
 * whoever decides sees what was meant · `words`: both are words · `other`: nothing that a list of words can say.
 */
export type SlipVerdict = 'slip' | 'ambiguous' | 'words' | 'other';

/** @param before The source as it was. @param after As it is, with the same codes. */
export function slipVerdict(before: InlineContent, after: InlineContent, lexicon: Lexicon): SlipVerdict {
  const [a = [], b = []] = [before, after].map((content) => pieces(plainText(content)));
  const broken = brokenWordVerdict(a, b, lexicon);
  if (broken !== undefined) return broken;
  if (a.length !== b.length) return 'other';
  const changed = a.flatMap((piece, index) => (piece === b[index] ? [] : [index]));
  return weakest(
    changed.map((index) => (isAgreementSlip(a, b, index, lexicon) ? 'ambiguous' : pairVerdict(a, b, index, lexicon))),
  );
}

/** The first words that changed into each other, where both are words: what a person is told who took them for a slip. */
export function wordPair(
  before: InlineContent,
  after: InlineContent,
  lexicon: Lexicon,
): readonly [before: string, after: string] | undefined {
  const [a = [], b = []] = [before, after].map((content) => pieces(plainText(content)));
  if (a.length !== b.length) return undefined;
  const at = a.findIndex((piece, index) => piece !== b[index]);
  const pair = [a[at] ?? '', b[at] ?? ''] as const;
  return pair.every((word) => isLetters(word) && lexicon.isWord(word.toLowerCase())) ? pair : undefined;
}

const byStrength: readonly SlipVerdict[] = ['other', 'words', 'ambiguous', 'slip'];

function weakest(verdicts: readonly SlipVerdict[]): SlipVerdict {
  return byStrength.find((verdict) => verdicts.includes(verdict)) ?? 'other';
}

/** Of the words at one place; the list is asked only where the letters could be a slip. */
export function pairVerdict(a: readonly string[], b: readonly string[], index: number, lexicon: Lexicon): SlipVerdict {
  const [before = '', after = ''] = [a[index], b[index]];
  if (!isLetters(before) || !isLetters(after) || isCapital(before) !== isCapital(after)) return 'other';
  const [x, y] = [before.toLowerCase(), after.toLowerCase()];
  const form = slipForm(x, y);
  if (form === undefined || before.slice(1) !== x.slice(1) || !isCommon(after, y, index)) return 'other';
  if (isTermInQuotes(b, index)) return 'other';
  if (lexicon.isWord(x)) return lexicon.isWord(y) ? 'words' : 'other';
  if (!lexicon.isWord(y) || isName(x, lexicon)) return 'other';
  if (isCapital(after) && !functionWords.has(y) && isName(y, lexicon)) return 'other';
  return mayBeWord(x, y, form, lexicon) ? 'other' : readingVerdict(x, y, form, lexicon);
}

/** Whether the list may only lack it; not where a finger or an ear explains the other one better. */
function mayBeWord(x: string, y: string, form: SlipForm, lexicon: Lexicon): boolean {
  if (form === 'accent' || form === 'exchanged' || soundsAlike(x, y)) return false;
  return lexicon.isFormable(x) || (isOtherLetter(form) && learnedEnding.test(x));
}

/** `ontologue`, `oncologue`: of learned words there are more than any list has, and they differ in a letter. */
const learnedEnding =
  /(?:log(?:ue|ie|ique)|graph(?:e|ie|ique)|scop(?:e|ie)|mètr(?:e|ie)|path(?:e|ie)|phil(?:e|ie)|phob(?:e|ie)|crat(?:e|ie)|cide|vore|gène|tomie|nomie|thérapie|émie|urie|ine|ol|ane|ène|ate|ite|ure|yle|ose|ase|ium)s?$/u;

function isOtherLetter(form: SlipForm): boolean {
  return form === 'neighbour' || form === 'unlike' || form === 'two';
}

/** Lower case, or the capital that a sentence gives its first word, where that cannot be a name (`Rosier préside`). */
function isCommon(written: string, lower: string, index: number): boolean {
  if (written === lower) return true;
  const isFirst = index === 0 && written.slice(1) === lower.slice(1);
  return isFirst && (functionWords.has(lower) || /(?:[stx]ion|ité|[ae]nce)s?$/u.test(lower));
}

function isName(lower: string, lexicon: Lexicon): boolean {
  return lexicon.lemmasOf(lower.charAt(0).toUpperCase() + lower.slice(1)).some(isCapital);
}

const [longestTerm, opening, closing] = [3, /^[«“"]$/u, /^[»”"]$/u];

/** A quotation of a few words may be of another language, or be the word in question. */
function isTermInQuotes(all: readonly string[], index: number): boolean {
  const start = all.slice(0, index).findLastIndex((piece) => opening.test(piece) || closing.test(piece));
  const length = all.slice(index).findIndex((piece) => closing.test(piece));
  if (start < 0 || length < 0 || !opening.test(all[start] ?? '')) return false;
  return all.slice(start, index + length).filter((piece) => /^[\p{L}\p{N}]/u.test(piece)).length <= longestTerm;
}

/** What else could have been meant: words of other lemmas, as likely as this one or likelier. */
function readingVerdict(x: string, y: string, form: SlipForm, lexicon: Lexicon): SlipVerdict {
  const meant = new Set(lexicon.lemmasOf(y));
  const likelier = slipForms.slice(0, slipForms.indexOf(form) + 1);
  const others = likelier.flatMap((kind) =>
    readingsOf(x, kind).filter(
      (z) => z !== y && lexicon.isWord(z) && !lexicon.lemmasOf(z).some((one) => meant.has(one)),
    ),
  );
  const isSpelled = others.some((z) => withoutAccents(z) === withoutAccents(x));
  // `cout` is how some write `coût`: no slip of `court`.
  if (isSpelled && form !== 'accent') return 'other';
  const serious = functionWords.has(y) ? others.filter((z) => functionWords.has(z)) : others;
  if (serious.length === 0) return form === 'unlike' ? 'ambiguous' : 'slip';
  return [y, ...serious].some((word) => closedWords.has(withoutAccents(word))) ? 'other' : 'ambiguous';
}
