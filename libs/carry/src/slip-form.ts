/**
 * How a finger or an ear slips: from letters alone, how likely one form was typed for another. Says nothing about whether
 * either is a word.
 */
import { isExchanged } from '@dragoman/text';
import { withoutAccents } from './word-pieces.ts';

/** Likeliest first: of two readings of a slip the likelier one is what people see. `unlike`: no finger and no ear explains it. */
export const slipForms = ['accent', 'exchanged', 'missing', 'added', 'neighbour', 'two', 'unlike'] as const;
export type SlipForm = (typeof slipForms)[number];

export function slipForm(typed: string, meant: string): SlipForm | undefined {
  if (typed === meant) return undefined;
  const [x, y] = [withoutAccents(typed), withoutAccents(meant)];
  if (x === y) return 'accent';
  const one = oneSlip(typed, meant);
  if (one !== undefined) return one;
  // An accent or a doubled letter beside another slip, where enough is left to know the word by.
  if (meant.length < 5) return undefined;
  const isTwo = oneSlip(x, y) !== undefined || oneSlip(single(x), single(y)) !== undefined || isFirstKey(typed, meant);
  if (isTwo) return 'two';
  const [at, another] = changedAt(typed, meant);
  return at !== undefined && at > 0 && at < typed.length - 1 && another === undefined ? 'unlike' : undefined;
}

function single(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}

function oneSlip(x: string, y: string): SlipForm | undefined {
  if (isExchanged(x, y) || (single(x) === single(y) && y.length >= 4)) return 'exchanged';
  if (x.length + 1 === y.length) return isMissing(x, y) ? 'missing' : undefined;
  if (x.length === y.length + 1) return isAdded(x, y) ? 'added' : undefined;
  return x.length === y.length && isNeighbour(x, y) ? 'neighbour' : undefined;
}

/** Where the longer one has a letter more; undefined where that is not all. */
function moreAt(longer: string, shorter: string): number | undefined {
  const at = [...longer].findIndex((letter, index) => letter !== shorter[index]);
  return longer.slice(0, at) + longer.slice(at + 1) === shorter ? at : undefined;
}

/** First letters make other words (`moral`, `amoral`), last ones other forms. */
function isMissing(x: string, y: string): boolean {
  const at = moreAt(y, x);
  if (at === undefined || at === 0 || y.length < 3) return false;
  return at < y.length - 1 || y.length >= 6 || (y.length >= 5 && /[est]$/u.test(y));
}

function isAdded(x: string, y: string): boolean {
  const at = moreAt(x, y);
  if (at === undefined || at === 0 || y.length < 4) return false;
  return at < x.length - 1 || (/[est]$/u.test(x) && y.length >= 5);
}

const rows = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];

/** Keys that touch each other on a French keyboard. */
function areNeighbours(a: string, b: string): boolean {
  const [[rowA, atA], [rowB, atB]] = [placeOf(a), placeOf(b)];
  if (rowA < 0 || rowB < 0) return false;
  if (rowA === rowB) return Math.abs(atA - atB) === 1;
  const [upper, lower] = rowA < rowB ? [atA, atB] : [atB, atA];
  return Math.abs(rowA - rowB) === 1 && (upper === lower || upper === lower + 1);
}

function placeOf(letter: string): readonly [row: number, at: number] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  return [row, rows[row]?.indexOf(letter) ?? -1];
}

/** What sounds alike: `maintenence`, `gymnaze`. */
export function soundsAlike(x: string, y: string): boolean {
  const heard = (word: string): string =>
    withoutAccents(word)
      .replace(/[ae](?=[nm](?:[^aeiouy]|$))/gu, 'e')
      .replace(/[sz]/gu, 's')
      .replace(/y/gu, 'i')
      .replace(/g(?=[ei])/gu, 'j')
      .replace(/c(?=[ei])/gu, 's')
      .replace(/m(?=[bp])/gu, 'n');
  return heard(x) === heard(y);
}

/** Places whose letters differ; none where one word is longer. */
function changedAt(x: string, y: string): readonly number[] {
  return x.length === y.length ? [...x].flatMap((letter, index) => (letter === y[index] ? [] : [index])) : [];
}

/** `olace` for `place`. */
function isFirstKey(x: string, y: string): boolean {
  const [at, another] = changedAt(x, y);
  return at === 0 && another === undefined && areNeighbours(x[0] ?? '', y[0] ?? '');
}

function isNeighbour(x: string, y: string): boolean {
  const changed = changedAt(x, y);
  const [at = 0] = changed;
  if (changed.length !== 1 || at === 0 || at === x.length - 1 || y.length < 5) return false;
  return areNeighbours(x[at] ?? '', y[at] ?? '') || soundsAlike(x, y);
}

const letters = [...'abcdefghijklmnopqrstuvwxyzàâçèéêëîïôùûüœ'];
const accented: Readonly<Record<string, string>> = { a: 'aàâ', c: 'cç', e: 'eèéêë', i: 'iîï', o: 'oô', u: 'uùûü' };

/** Forms that `typed` can stand for by one slip of a kind; those of two, and unlike ones, are not counted out. */
export function readingsOf(typed: string, form: SlipForm): readonly string[] {
  if (form === 'two' || form === 'unlike') return [];
  if (form === 'accent') return accentedForms(typed);
  const edits = typed.length > 24 ? [] : editsOf(typed, form);
  return [...new Set(edits)].filter((reading) => slipForm(typed, reading) === form);
}

function editsOf(typed: string, form: Exclude<SlipForm, 'accent' | 'two' | 'unlike'>): readonly string[] {
  const cuts = [...typed, ''].map((_letter, at) => [typed.slice(0, at), typed.slice(at)] as const);
  if (form === 'exchanged') {
    const doubled = cuts.map(([head, tail]) => head + (tail[0] ?? '') + tail);
    const undoubled = cuts.map(([head, tail]) => head + tail.slice(1));
    return [
      ...cuts.map(([head, tail]) => head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2)),
      ...doubled,
      ...undoubled,
    ];
  }
  if (form === 'neighbour') {
    return cuts.flatMap(([head, tail]) => (tail === '' ? [] : letters.map((letter) => head + letter + tail.slice(1))));
  }
  if (form === 'added') return cuts.map(([head, tail]) => head + tail.slice(1));
  return cuts.flatMap(([head, tail]) => letters.map((letter) => head + letter + tail));
}

const mostForms = 4096;

function accentedForms(typed: string): readonly string[] {
  const choices = [...withoutAccents(typed)].map((letter) => [...(accented[letter] ?? letter)]);
  if (choices.reduce((all, { length }) => all * length, 1) > mostForms) return [];
  return choices.reduce<readonly string[]>(
    (heads, choice) => heads.flatMap((head) => choice.map((letter) => head + letter)),
    [''],
  );
}
