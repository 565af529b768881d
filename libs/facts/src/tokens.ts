/** Words, runs of digits, spaces and single marks of a text, in one pass. Offsets are UTF-16. */

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
const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const word = '\\p{L}[\\p{L}\\p{M}\\u00AD]*';
const plain = new RegExp(`${ideograph}|(?:(?!${ideograph})${word})|\\p{Nd}+|\\p{White_Space}+|.`, 'gsu');
const withApostrophes = new RegExp(
  `${ideograph}|(?:(?!${ideograph})${word}(?:['’‘ʻʼ\`]\\p{L}[\\p{L}\\p{M}\\u00AD]*)*)|\\p{Nd}+|\\p{White_Space}+|.`,
  'gsu',
);

export function tokenize(text: string, apostropheLetters: boolean): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(apostropheLetters ? withApostrophes : plain)) {
    tokens.push(tokenOf(match[0], match.index));
  }
  return tokens;
}

function tokenOf(written: string, from: number): Token {
  const first = written.codePointAt(0) ?? 0;
  const to = from + written.length;
  if (isAsciiDigit(first)) return { kind: 'digits', from, to, text: asciiDigits(written), capital: false };
  if (/^\p{L}/u.test(written)) {
    return { kind: 'word', from, to, text: foldWord(written), capital: /^[\p{Lu}\p{Lt}]/u.test(written) };
  }
  if (/^\p{Nd}/u.test(written)) return { kind: 'digits', from, to, text: asciiDigits(written), capital: false };
  const kind = /^\p{White_Space}/u.test(written) ? 'space' : 'mark';
  return { kind, from, to, text: written, capital: false };
}

function isAsciiDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** Decimal digits stand in Unicode in rows of ten that begin at a multiple of ten or six above one: the zero is looked for. */
export function asciiDigits(written: string): string {
  if (/^[0-9]+$/u.test(written)) return written;
  let digits = '';
  for (const character of written) digits += String(digitValue(character.codePointAt(0) ?? 0));
  return digits;
}

function digitValue(codePoint: number): number {
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  let zero = codePoint;
  while (zero > 0 && codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}

const arabicLetters: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };

/** One spelling for the forms a word is written in: case, composition, Greek accents, Arabic vowel signs, apostrophes. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z]*$/u.test(lower)) return lower;
  const folded = lower
    .normalize('NFC')
    .replace(/[\u00AD\u0640\u064B-\u0652\u0670]/gu, '')
    .replace(/['’‘ʼ`]/gu, 'ʻ');
  if (/[\u0600-\u06FF]/u.test(folded)) return folded.replace(/[أإآٱىة]/gu, (letter) => arabicLetters[letter] ?? letter);
  if (!/[\u0370-\u04FF\u1F00-\u1FFF\u0301\u0307]/u.test(folded)) return folded;
  return unaccented(folded);
}

/** Greek capitals drop the accent, Russian textbooks add one; `İ` lowers to an i with a dot above. */
function unaccented(text: string): string {
  const greek = /[\u0370-\u03FF\u1F00-\u1FFF]/u.test(text);
  const marks = greek ? /\p{M}/gu : /[\u0301\u0307]/gu;
  return greek ? text.normalize('NFD').replace(marks, '').replaceAll('ς', 'σ') : text.replace(marks, '');
}
