/** The tokens of a text, folded: case, width, apostrophes, quotation marks, dashes, spaces. */
import { digit, kindAt, lengthAt, letter, lone, mark, sign, space } from './character-kinds.ts';

const apostrophes = /[\u2018\u2019\u02BB\u02BC\u2032]/gu;
/** Soft hyphen, zero-width and directional characters. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
const wide = /[\uFF01-\uFF5E]/gu;
const address = /(?:https?|ftp):\/\/[^\s<>"«»“”]+|www\.[^\s<>"«»“”]+|[^\s@<>()"«»“”]+@[^\s@<>()"«»“”]+\.\p{L}{2,}/gu;

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

function foldCharacters(text: string): string {
  const normal = text.normalize('NFC').replace(apostrophes, "'").replace(unseen, '');
  return normal.replace(wide, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).toLowerCase();
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
    row.push(kind === sign ? foldedSign(token) : token);
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

const signs: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'«»“”„‟‹›"〝〞〟'].map((quote) => [quote, '"'])),
  ...Object.fromEntries([...'\u2010\u2011\u2212-'].map((hyphen) => [hyphen, '-'])),
  ...Object.fromEntries([...'\u2012\u2013\u2014\u2015'].map((dash) => [dash, '\u2013'])),
  '…': '...',
};

function foldedSign(written: string): string {
  const character = String.fromCodePoint(written.codePointAt(0) as number);
  const folded = signs[character] ?? character;
  return written.length >= 3 * character.length ? folded.repeat(3).slice(0, 3 * character.length) : folded;
}

function isAt(text: string, at: number, kind: number): boolean {
  return at < text.length && kindAt(text, at) === kind;
}
