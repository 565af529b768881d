/**
 * Translates an ICU (or Java) regular expression, as SRX 2.0 asks for, into ECMAScript with the `v` flag.
 * Promise: what is translated means the same; what cannot be is named, never guessed. Three things are relaxed:
 * possessive quantifiers and atomic groups backtrack, and groups do not capture (a rule has no replacement).
 */
import {
  caseVariants,
  failure,
  PatternCursor,
  quoteCharacter,
  quoteInClass,
  type RegexFlags,
  variantsOf,
} from './pattern-cursor.ts';
import { translateClass } from './translate-class.ts';
import { type Escape, translateEscape } from './translate-escape.ts';
import { lineTerminators } from './unicode-classes.ts';

export type Translation = (Piece & { readonly problem?: undefined }) | { readonly problem: string };

/** An expression or a part of it, with what is known of everything it can match. */
export interface Piece {
  readonly source: string;
  /** Repetitions without a (small) bound, for the judgement whether a rule could take very long. */
  readonly unbounded: number;
  /** An unbounded repetition can cut one text in many ways: time may grow exponentially with the text. */
  readonly nested: boolean;
  /** Choices without repetitions that have no bound, as a power of two: `(?:a?b?){4}` has 8. */
  readonly choices: number;
  /** May match nothing. */
  readonly isOptional: boolean;
  /** Class text (without brackets) of every character a match can end with, `\s\S` where that is not known. */
  readonly endings: string;
  /** The same of every character a match can begin with. */
  readonly beginnings: string;
}

const noFlags: RegexFlags = { ignoreCase: false, dotAll: false, multiline: false, comments: false };

export function translateRegex(pattern: string): Translation {
  const cursor = new PatternCursor(pattern);
  try {
    const piece = alternatives(cursor, noFlags);
    if (!cursor.atEnd) failure('a ")" without "("');
    return piece;
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}

/** Up to `)` or the end. `(?i)` holds until the end of the group, the alternatives that follow included. */
function alternatives(cursor: PatternCursor, outer: RegexFlags): Piece {
  let flags = outer;
  const pieces: Piece[] = [];
  while (!cursor.atEnd && cursor.peek() !== ')') {
    const changed = inlineFlags(cursor, flags);
    if (changed === undefined) pieces.push(quantified(cursor, flags));
    else flags = changed;
  }
  return sequence(pieces);
}

function sequence(pieces: readonly Piece[]): Piece {
  const branches = branchesOf(pieces).map((branch) => {
    const lastNeeded = branch.findLastIndex(({ isOptional }) => !isOptional);
    const firstNeeded = branch.findIndex(({ isOptional }) => !isOptional);
    const ends = branch.slice(Math.max(0, lastNeeded)).map(({ endings }) => endings);
    const starts = branch
      .slice(0, firstNeeded < 0 ? branch.length : firstNeeded + 1)
      .map(({ beginnings }) => beginnings);
    return { isOptional: lastNeeded < 0, endings: ends.join(''), beginnings: starts.join('') };
  });
  return {
    source: pieces.map(({ source }) => source).join(''),
    unbounded: pieces.reduce((sum, { unbounded }) => sum + unbounded, 0),
    nested: pieces.some(({ nested }) => nested),
    choices: choicesOf(pieces),
    isOptional: branches.some(({ isOptional }) => isOptional),
    endings: branches.map(({ endings }) => endings).join(''),
    beginnings: branches.map(({ beginnings }) => beginnings).join(''),
  };
}

/** One for branches among which more than a character decides: `(?:a|aa)`, not `(?:a|b)`. */
function choicesOf(pieces: readonly Piece[]): number {
  const branches = branchesOf(pieces);
  const ofBranch = (branch: readonly Piece[]): number => branch.reduce((sum, { choices }) => sum + choices, 0);
  const longest = branches.reduce((most, branch) => Math.max(most, ofBranch(branch)), 0);
  const isOneCharacter = branches.every((branch) => branch.length === 1);
  return longest + (branches.length > 1 && !isOneCharacter ? 1 : 0);
}

function branchesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const branches: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === alternation) branches.push([]);
    else branches.at(-1)?.push(piece);
  }
  return branches;
}

/** Between two branches. */
const alternation: Piece = {
  source: '|',
  unbounded: 0,
  nested: false,
  choices: 0,
  isOptional: true,
  endings: '',
  beginnings: '',
};
/** Matches a place, not a character. */
const place = (source: string): Piece => ({ ...alternation, source });
const one = (source: string, members: string): Piece => ({
  source,
  unbounded: 0,
  nested: false,
  choices: 0,
  isOptional: false,
  endings: members,
  beginnings: members,
});
const unknown = '\\s\\S';

function quantified(cursor: PatternCursor, flags: RegexFlags): Piece {
  if (skipComment(cursor, flags)) return place('');
  const piece = atom(cursor, flags);
  const found = cursor.take(/[*+?]|\{\d+(?:,\d*)?\}/vy);
  if (found === undefined) return piece;
  const style = cursor.take(/[?+]/vy) === '?' ? '?' : '';
  if (/^\(\?<?[=!]/v.test(piece.source)) failure('a repeated look-around');
  const { low, high } = counts(found);
  const isUnbounded = high > smallCount;
  return {
    source: `${piece.source}${found}${style}`,
    isOptional: piece.isOptional || /^(?:[*?]|\{0)/v.test(found),
    endings: piece.endings,
    beginnings: piece.beginnings,
    unbounded: piece.unbounded + (isUnbounded ? 1 : 0),
    nested: piece.nested || (isUnbounded && (piece.unbounded > 0 || piece.choices > 0)),
    choices: isUnbounded ? piece.choices : high * piece.choices + Math.log2(high - low + 1),
  };
}

/** A repetition up to here cannot hurt; above, it counts as unbounded. */
const smallCount = 40;

function counts(quantifier: string): { readonly low: number; readonly high: number } {
  if (quantifier === '?') return { low: 0, high: 1 };
  const bounds = /^\{(?<low>\d+)(?<open>,(?<high>\d*))?\}$/v.exec(quantifier)?.groups;
  if (bounds === undefined) return { low: 0, high: Infinity };
  const { low, open, high } = bounds;
  if (open === undefined) return { low: Number(low), high: Number(low) };
  return { low: Number(low), high: high === '' ? Infinity : Number(high) };
}

function atom(cursor: PatternCursor, flags: RegexFlags): Piece {
  const character = cursor.next();
  switch (character) {
    case '(':
      return group(cursor, flags);
    case '[':
      return set(translateClass(cursor, flags));
    case '\\':
      return escaped(translateEscape(cursor, flags));
    case '.':
      return flags.dotAll ? one('[\\s\\S]', unknown) : set(`[^${lineTerminators}]`);
    case '^':
      return place(flags.multiline ? `(?:(?<=[${lineTerminators}])|^)` : '^');
    case '$':
      return place(flags.multiline ? `(?:(?=[${lineTerminators}])|$)` : `(?=(?:\\r\\n|[${lineTerminators}])?$)`);
    case '|':
      return alternation;
    case '*':
    case '+':
    case '?':
      return failure(`"${character}" repeats nothing`);
    default:
      return literal(character, flags);
  }
}

function set(source: string): Piece {
  return one(source, source);
}

function literal(character: string, { ignoreCase }: RegexFlags): Piece {
  const variants = ignoreCase ? caseVariants(character) : [character];
  return one(ignoreCase ? variantsOf(character) : quoteCharacter(character), variants.map(quoteInClass).join(''));
}

function escaped(found: Escape): Piece {
  if (found.kind === 'place') return place(found.source);
  return one(found.source, found.kind === 'set' ? found.source : unknown);
}

function group(cursor: PatternCursor, flags: RegexFlags): Piece {
  if (cursor.take(/\?#[^\)]*\)/vy) !== undefined) return place('');
  const { opening, inner } = groupOpening(cursor, flags);
  const piece = cursor.inside(() => alternatives(cursor, inner));
  if (cursor.take(/\)/vy) === undefined) failure('a "(" that is never closed');
  const whole = { ...piece, source: `${opening}${piece.source})` };
  return opening === '(?:' ? whole : { ...whole, isOptional: true, endings: '', beginnings: '' };
}

function groupOpening(cursor: PatternCursor, flags: RegexFlags): { opening: string; inner: RegexFlags } {
  const look = cursor.take(/\?<?[=!]/vy);
  if (look !== undefined) return { opening: `(${look}`, inner: flags };
  const scoped = cursor.take(/\?[a-zA-Z]*(?:-[a-zA-Z]*)?:/vy);
  if (scoped !== undefined) return { opening: '(?:', inner: changedFlags(flags, scoped.slice(1, -1)) };
  if (cursor.take(/\?>|\?<[a-zA-Z][a-zA-Z0-9]*>/vy) !== undefined) return { opening: '(?:', inner: flags };
  if (cursor.peek() === '?') failure(`"(${cursor.rest(4)}" opens no known kind of group`);
  return { opening: '(?:', inner: flags };
}

function inlineFlags(cursor: PatternCursor, flags: RegexFlags): RegexFlags | undefined {
  const found = cursor.take(/\(\?[a-zA-Z]*(?:-[a-zA-Z]*)?\)/vy);
  return found === undefined ? undefined : changedFlags(flags, found.slice(2, -1));
}

function changedFlags(flags: RegexFlags, letters: string): RegexFlags {
  const [on = '', off = ''] = letters.split('-');
  const wanted = (letter: string, before: boolean): boolean =>
    off.includes(letter) ? false : on.includes(letter) || before;
  const unknown = [...on, ...off].find((letter) => !'ismxuwU'.includes(letter));
  if (unknown !== undefined) failure(`the flag "${unknown}" is not known`);
  return {
    ignoreCase: wanted('i', flags.ignoreCase),
    dotAll: wanted('s', flags.dotAll),
    multiline: wanted('m', flags.multiline),
    comments: wanted('x', flags.comments),
  };
}

/** Under `(?x)` white space and `#` comments mean nothing. */
function skipComment(cursor: PatternCursor, { comments }: RegexFlags): boolean {
  return comments && cursor.take(/\p{White_Space}+|#[^\n]*/vy) !== undefined;
}
