/** A text under recognition: its tokens, and what the words in it mean. */
import { type FactKind } from '@dragoman/model';
import { withHanNumerals } from './han-numerals.ts';
import { type Lexicon, lexiconOf, type Meaning, type Role } from './lexicon.ts';
import { findTable } from './languages/find-table.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** The text holds "@", "://" or "www.": only then are addresses looked for. */
  readonly hasAddress: boolean;
}

/** `one`: what a length of time without a number says. */
export type PartType = 'number' | 'one' | 'month' | 'weekday' | 'currency' | 'unit' | 'percent' | 'exact';

/** A value inside a mention: the day, the month and the year of a date. */
export interface Part {
  readonly type: PartType;
  readonly value: string;
  /** Other values that the same characters can have: `1.500` is 1500 or 1.5. */
  readonly readings: readonly string[];
  readonly form: 'digits' | 'roman' | 'word' | 'weak';
  /** The other readings are ordinary usage: 8 for 20 o'clock, 2.1 for 2.1 billion before "to 2.4 billion". */
  readonly isLoose?: true;
  /** A word for a half stands near it. */
  readonly hasHalf?: true;
  /** The power of ten that a word put to it. */
  readonly power?: number;
  /** Written with a zero in front: `0013` is no short form of 2013. */
  readonly isPadded?: true;
}

/** A fact, or (`isFact` false) a word that can stand for one: "both", "a", "the eighties". */
export interface Mention {
  readonly kind: FactKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
  readonly isFact: boolean;
}

/** Token indexes: `at` up to but not including `end`. */
export interface Found {
  readonly kind: FactKind;
  readonly value: string;
  readonly at: number;
  readonly end: number;
  readonly parts: readonly Part[];
  readonly isFact: boolean;
}

export function scanText(text: string, language: string): Scan {
  const lexicon = lexiconOf(findTable(language));
  const hasAddress = text.includes('@') || text.includes('://') || /www\./iu.test(text);
  const tokens = tokenize(text, lexicon.table.apostropheLetters === true);
  const isHan = lexicon.table.language === 'zh' || lexicon.table.language === 'ja';
  return { text, tokens: isHan ? withHanNumerals(tokens, text) : tokens, lexicon, hasAddress };
}

export function part(type: PartType, value: string, form: Part['form'] = 'digits'): Part {
  return { type, value, readings: [], form };
}

export interface WordAt {
  readonly meanings: readonly Meaning[];
  readonly end: number;
}

const nothing: WordAt = { meanings: [], end: 0 };

/** What stands at a token: the longest form of up to three words first ("pour cent"). */
export function wordAt(scan: Scan, at: number): WordAt {
  const token = scan.tokens[at];
  if (token?.kind !== 'word') return nothing;
  const longer = scan.lexicon.begins.has(stripped(scan, token.text)) ? longFormAt(scan, at) : undefined;
  return longer ?? { meanings: scan.lexicon.meanings(token.text), end: at + 1 };
}

/** Arabic joins "and" or the article to the first word of a form of two. */
function stripped(scan: Scan, word: string): string {
  if (scan.lexicon.table.language !== 'ar' || scan.lexicon.begins.has(word)) return word;
  return word.replace(/^[وفبلك]?(?:ال)?(?=..)/u, '');
}

function longFormAt(scan: Scan, at: number): WordAt | undefined {
  const first = scan.tokens[at];
  if (first === undefined) return undefined;
  let key = stripped(scan, first.text);
  let best: WordAt | undefined;
  for (let next = at + 1; next < at + 6; next += 2) {
    const joint = scan.tokens[next];
    const word = scan.tokens[next + 1];
    if (word?.kind !== 'word' || joint === undefined || !/^(?:[\p{White_Space}]{1,2}|[-‐‑'’.])$/u.test(joint.text))
      break;
    key += ` ${word.text}`;
    const meanings = scan.lexicon.meanings(key);
    if (meanings.length > 0) best = { meanings, end: next + 2 };
  }
  return best;
}

export function meaningOf(word: WordAt, role: Role): Meaning | undefined {
  return word.meanings.find((meaning) => meaning.role === role);
}

/** The token behind optional white space of at most two characters. */
export function skipSpace(scan: Scan, at: number): number {
  const token = scan.tokens[at];
  return token?.kind === 'space' && token.to - token.from <= 2 && !token.text.includes('\n') ? at + 1 : at;
}

export function isMark(scan: Scan, at: number, marks: string): boolean {
  const token = scan.tokens[at];
  return token?.kind === 'mark' && marks.includes(token.text);
}

export function sliceOf(scan: Scan, found: { readonly at: number; readonly end: number }): readonly [number, number] {
  return [scan.tokens[found.at]?.from ?? 0, scan.tokens[found.end - 1]?.to ?? 0];
}
