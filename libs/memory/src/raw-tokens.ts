/** The tokens of a text, folded: case, width, apostrophes, quotation marks, dashes, spaces. */
import { digit, kindAt, lengthAt, letter, lone, mark, sign, space } from './character-kinds.ts';
import { foldCharacters, foldedSign } from './fold-characters.ts';

const refused = '\\s@<>"«»“”';
const address = new RegExp(
  [
    `(?:https?|ftp)://[^${refused}]+`,
    `(?<![\\p{L}\\p{N}])www\\.[^${refused}]+`,
    `[^()${refused}]{1,64}@[^()${refused}]{1,255}\\.\\p{L}{2,}`,
  ].join('|'),
  'gu',
);

/** Numbers are still as they were written: dates are looked for among them. */
export function rawTokens(text: string): string[] {
  const folded = foldCharacters(text);
  const row: string[] = [];
  let from = 0;
  for (const match of /@|:\/\/|www\./u.test(folded) ? folded.matchAll(address) : []) {
    const found = match[0].replace(/[.,;:!?)\]'…]+$/u, '');
    scan(folded.slice(from, match.index), row);
    row.push(found.includes('://') || !found.includes('@') ? '{url}' : '{email}');
    from = match.index + found.length;
  }
  scan(from === 0 ? folded : folded.slice(from), row);
  return row;
}

function scan(text: string, row: string[]): void {
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === space) {
      at += 1;
      continue;
    }
    const end = kind === letter || kind === mark ? wordEnd(text, at) : endOf[kind](text, at);
    const token = text.slice(at, end);
    row.push(kind === sign ? foldedSigns(token) : token);
    at = end;
  }
}

const endOf = { [digit]: numberEnd, [lone]: loneEnd, [sign]: signEnd };

/** A word with what is elided behind it: `l'` and `union` are two tokens, `g20` is one. */
function wordEnd(text: string, from: number): number {
  let at = from + lengthAt(text, from);
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== letter && kind !== mark && kind !== digit) break;
    at += lengthAt(text, at);
  }
  return text[at] === "'" && isAt(text, at + 1, letter) ? at + 1 : at;
}

function loneEnd(text: string, from: number): number {
  let at = from + lengthAt(text, from);
  while (isAt(text, at, mark)) at += lengthAt(text, at);
  return at;
}

/** Digits with what groups and parts them: `1 000,50`, `26.03.2015`, `2016/679`; a hyphen parts the fields of a date only. */
function numberEnd(text: string, from: number): number {
  const date = /^\d{1,4}-\d{1,2}-\d{1,4}(?!\d)/u.exec(text.slice(from, from + 12));
  if (date !== null) return from + date[0].length;
  let at = digitsEnd(text, from);
  let group = at - from;
  while (isAt(text, at + 1, digit)) {
    const end = digitsEnd(text, at + 1);
    const grouped = group <= 3 && end - at === 4;
    if (!(/[.,:/']/u.test(text[at] as string) || (grouped && kindAt(text, at) === space && text[at] !== '\n'))) break;
    group = end - at - 1;
    at = end;
  }
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isAt(text, at, digit)) at += lengthAt(text, at);
  return at;
}

/** The same sign three times or more, dots and dashes of a table of contents, is one token. */
function signEnd(text: string, from: number): number {
  const one = lengthAt(text, from);
  const character = text.slice(from, from + one);
  let at = from + one;
  while (text.startsWith(character, at)) at += one;
  return at - from >= 3 * one ? at : from + one;
}

function foldedSigns(written: string): string {
  const character = String.fromCodePoint(written.codePointAt(0) as number);
  const folded = foldedSign(character);
  const isRun = written.length >= 3 * character.length && folded.length < 3;
  return isRun ? folded.repeat(3) : folded;
}

function isAt(text: string, at: number, kind: number): boolean {
  return at < text.length && kindAt(text, at) === kind;
}
