/** Words that were run together, torn apart, written twice or not elided: `avantle`, `longtemp s`, `de de`, `le avis`. */
import type { Lexicon } from '@dragoman/model';
import type { SlipVerdict } from './slip.ts';
import { functionWords } from './function-words.ts';
import { readingsOf } from './slip-form.ts';
import { closedWords } from './spelling-words.ts';
import { isLetters, withoutAccents } from './word-pieces.ts';

/** Undefined: the edit is of another kind. */
export function brokenWordVerdict(
  a: readonly string[],
  b: readonly string[],
  lexicon: Lexicon,
): SlipVerdict | undefined {
  const { start, removed, added } = changedPieces(a, b);
  if (added.length === 0) return isWrittenTwice(a, start, removed, lexicon) ? 'slip' : undefined;
  if (isElided(removed, added, b[start + added.length] ?? '')) return 'slip';
  if (removed.length === 1 && added.length === 3) return runTogether(removed[0] ?? '', added, lexicon);
  if (removed.length === 3 && added.length === 1) return tornApart(removed, added[0] ?? '', lexicon);
  return undefined;
}

function changedPieces(
  a: readonly string[],
  b: readonly string[],
): { readonly start: number; readonly removed: readonly string[]; readonly added: readonly string[] } {
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < limit - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { start, removed: a.slice(start, a.length - end), added: b.slice(start, b.length - end) };
}

/** What may stand twice and mean it: `nous nous réunissons`, `son son`, `le vent d'est est froid`. */
const rightTwice: ReadonlySet<string> = new Set(
  'nous vous est son ton faire fait en si oui non y leur tout tous très trop bien plus pas été point'.split(' '),
);
const neverTwice: ReadonlySet<string> = new Set(
  'le la les de du des un au aux à et ou pour par dans sur avec sans se ce cette ces que qui dont'.split(' '),
);

function isWrittenTwice(a: readonly string[], start: number, removed: readonly string[], lexicon: Lexicon): boolean {
  const word = removed.find((piece) => piece !== ' ') ?? '';
  if (removed.length !== 2 || !removed.includes(' ') || !/^\p{Ll}+$/u.test(word)) return false;
  const stands = removed[0] === word ? a[start - 2] === word && a[start - 1] === ' ' : a[start - 1] === word;
  if (!stands) return false;
  if (neverTwice.has(word)) return true;
  if (rightTwice.has(word) || closedWords.has(withoutAccents(word)) || word.length < 4) return false;
  // `l'aide aide`: a noun and its verb may follow each other.
  return lexicon.lemmasOf(word).length === 1;
}

const elidable = new Map(
  'le la de que ne se me te je ce lorsque puisque quoique jusque'.split(' ').map((word) => [word, word.slice(0, -1)]),
);
/** Vowels before which nothing is elided. */
const unelided = /^(?:un|une|uns|unes|onz|oui|ouistiti|uhlan|ululement|et|ou|où|a|e|i|o|u|à)(?:$|(?<=onz)(?:e|ième))/iu;

/** `le avis` → `l'avis`, `si il` → `s'il`. */
function isElided(removed: readonly string[], added: readonly string[], next: string): boolean {
  const [word = '', space] = removed;
  const [left = '', apostrophe] = added;
  if (removed.length !== 2 || added.length !== 2 || space !== ' ' || apostrophe !== "'") return false;
  if (word.toLowerCase() === 'si') return left.toLowerCase() === 's' && /^ils?$/u.test(next);
  if (elidable.get(word.toLowerCase()) !== left.toLowerCase() || word[0] !== left[0]) return false;
  return /^[aeiouœ]/u.test(withoutAccents(next)) && !unelided.test(next);
}

const elisions: ReadonlySet<string> = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu aujourd'.split(' '),
);

/** `avantle` → `avant le`, `lenquête` → `l'enquête`. */
function runTogether(written: string, added: readonly string[], lexicon: Lexicon): SlipVerdict | undefined {
  const [first = '', between, last = ''] = added;
  if ((between !== "'" && between !== ' ') || !/^\p{Ll}+$/u.test(written)) return undefined;
  // `jusqua` lacks the accent too.
  if (first + last !== written && (between === ' ' || withoutAccents(first + last) !== written)) return undefined;
  const isHalf = (word: string): boolean => lexicon.isWord(word) && (word.length > 2 || functionWords.has(word));
  const isMeant =
    between === "'"
      ? elisions.has(first) &&
        /^[aehiouyœ]/u.test(withoutAccents(last)) &&
        (lexicon.isWord(last) || first === 'aujourd')
      : isHalf(first) && isHalf(last);
  if (!isMeant || lexicon.isWord(written) || lexicon.isFormable(written)) return 'other';
  return readingsOf(written, 'accent').some((reading) => lexicon.isWord(reading)) ? 'ambiguous' : 'slip';
}

/** `longtemp s` → `longtemps`, `week end` → `week-end`. */
function tornApart(removed: readonly string[], meant: string, lexicon: Lexicon): SlipVerdict | undefined {
  const [first = '', between, last = ''] = removed;
  if (
    between !== ' ' ||
    ![first + last, `${first}-${last}`].includes(meant) ||
    !isLetters(meant) ||
    meant !== meant.toLowerCase()
  )
    return undefined;
  if (!lexicon.isWord(meant) || closedWords.has(withoutAccents(meant))) return 'other';
  const isWhole = (word: string): boolean => lexicon.isWord(word) && (word.length > 1 || functionWords.has(word));
  return isWhole(first) && isWhole(last) ? 'words' : 'slip';
}
