/** Words, runs of digits, spaces and single marks of a text, in one pass. Offsets are UTF-16. */
import { westernDigits } from '@dragoman/text';

export interface Token {
  readonly kind: 'digits' | 'word' | 'space' | 'mark';
  readonly from: number;
  readonly to: number;
  /** Digits as ASCII, words folded (lower case, NFC, no vowel signs), spaces and marks as written. */
  readonly text: string;
  /** The first letter is a capital. */
  readonly capital: boolean;
}

/** Letters that are words of their own: Han and kana are written without spaces. */
const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
/** Scripts that Latin letters stand in without a space. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const word = '\\p{L}[\\p{L}\\p{M}\\u00AD]*';
const plain = tokenPattern('');
const withApostrophes = tokenPattern(`(?:['’‘ʻʼ\`]\\p{L}[\\p{L}\\p{M}\\u00AD]*)*`);

/** Groups: a word, digits, white space; anything else is a mark. */
function tokenPattern(more: string): RegExp {
  const words = `${ideograph}|(?=\\p{L})${unspaced}(?:(?![A-Za-z])[\\p{L}\\p{M}])*|(?!${ideograph})${word}${more}`;
  return new RegExp(
    `([A-Za-z]+(?!(?!${unspaced})[\\p{L}\\p{M}\\u00AD'’‘ʻʼ\`])|${words})|(\\p{Nd}+|[₀-₉]+)|(\\p{White_Space}+)|.`,
    'gsu',
  );
}

/** Marks of direction and joiners stand inside numbers ("3.5\u200E%") and change nothing. */
const invisible = /^[\u200B-\u200F\u2060\u2066-\u2069\u202A-\u202E\u061C\uFEFF]$/u;

export function tokenize(text: string, apostropheLetters: boolean): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(apostropheLetters ? withApostrophes : plain)) {
    const token = tokenOf(match, match.index);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function tokenOf([written, letters, digits, space]: RegExpExecArray, from: number): Token | undefined {
  const to = from + written.length;
  if (letters !== undefined) return { kind: 'word', from, to, text: foldWord(written), capital: isCapital(written) };
  if (digits !== undefined) return { kind: 'digits', from, to, text: asciiDigits(written), capital: false };
  if (space !== undefined) return { kind: 'space', from, to, text: written, capital: false };
  return invisible.test(written) ? undefined : { kind: 'mark', from, to, text: written, capital: false };
}

function isCapital(written: string): boolean {
  const first = String.fromCodePoint(written.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** Lowered digits (`CO₂`) are no decimal digits in Unicode; as ASCII they can be compared. */
function asciiDigits(written: string): string {
  return westernDigits(written).replace(/[₀-₉]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x2080));
}

const arabicLetters: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };

/** One spelling for the forms a word is written in: case, composition, Greek accents, Arabic vowel signs, apostrophes. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z]*$/u.test(lower)) return lower;
  const folded = lower
    .normalize('NFC')
    .replace(/[\u064B-\u0652\u0670\u00AD\u0640]/gu, '')
    .replace(/['\u2019\u2018\u02BC`]/gu, 'ʻ');
  if (/[\u0600-\u06FF]/u.test(folded))
    return folded.replace(/[\u0623\u0625\u0622\u0671\u0649\u0629]/gu, (letter) => arabicLetters[letter] ?? letter);
  if (!/[\u0301\u0307\u0370-\u04FF\u1F00-\u1FFF]/u.test(folded)) return folded;
  return unaccented(folded);
}

/** Greek capitals drop the accent, Russian textbooks add one; `İ` lowers to an i with a dot above. */
function unaccented(text: string): string {
  const greek = /[\u0370-\u03FF\u1F00-\u1FFF]/u.test(text);
  const marks = greek ? /\p{M}/gu : /[\u0301\u0307]/gu;
  return greek ? text.normalize('NFD').replace(marks, '').replaceAll('ς', 'σ') : text.replace(marks, '');
}
