/** Which delimiters open and close where they stand (CommonMark §6.2), and what helps those that do not. */
import { isDelimiter, type Stroke, strokeText } from './strokes.ts';

export type DelimiterChoice = 'own' | 'stars' | 'alternating' | 'tags';

/** Delimiters by stroke, where not their own: `*` where `_` would be intraword, or as chosen. */
export function delimitersOf(strokes: readonly Stroke[], choice: DelimiterChoice): ReadonlyMap<number, string> {
  const delimiters = new Map<number, string>();
  const open: number[] = [];
  for (const [index, stroke] of strokes.entries()) {
    if (choice === 'tags' && stroke.kind === 'code' && isDelimiter(stroke.code)) {
      delimiters.set(index, `<${stroke.code.kind === 'ec' ? '/' : ''}${stroke.code.type}>`);
    }
    if (choice === 'tags' || !isEmphasis(stroke)) continue;
    if (stroke.code.kind === 'sc') {
      open.push(index);
      continue;
    }
    const opening = open.pop();
    if (opening === undefined) continue;
    const mark = markOf(strokes, opening, index, choice, open.length);
    const delimiter = mark.repeat(stroke.code.type === 'strong' ? 2 : 1);
    delimiters.set(opening, delimiter);
    delimiters.set(index, delimiter);
  }
  return delimiters;
}

function isEmphasis(stroke: Stroke): stroke is Extract<Stroke, { kind: 'code' }> {
  return stroke.kind === 'code' && isDelimiter(stroke.code) && stroke.code.type !== 'del';
}

function markOf(
  strokes: readonly Stroke[],
  opening: number,
  closing: number,
  choice: DelimiterChoice,
  depth: number,
): string {
  if (choice === 'stars') return '*';
  const stroke = strokes[opening];
  const own = stroke?.kind === 'code' ? stroke.raw.charAt(0) : '*';
  const isIntraword = [outsideOf(strokes, opening, -1), outsideOf(strokes, closing, 1)].includes('letter');
  if (isIntraword) return '*';
  return choice === 'alternating' ? (depth % 2 === 0 ? '*' : '_') : own;
}

type CharacterClass = 'space' | 'punctuation' | 'letter';

/** As micromark classifies: symbols count as punctuation since CommonMark 0.31. */
function classOf(character: string): CharacterClass {
  if (character === '' || /\s|\p{White_Space}/u.test(character)) return 'space';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter';
}

/** The class of the character beyond a delimiter, other delimiters skipped: a run of them counts as one. */
function outsideOf(strokes: readonly Stroke[], index: number, step: 1 | -1): CharacterClass {
  const stroke = strokes[beyond(strokes, index, step)];
  if (stroke === undefined) return 'space';
  const text = strokeText(stroke);
  return classOf((step === 1 ? [...text.slice(0, 2)][0] : [...text.slice(-2)].at(-1)) ?? '');
}

function beyond(strokes: readonly Stroke[], index: number, step: 1 | -1): number {
  let at = index + step;
  for (let stroke = strokes[at]; stroke?.kind === 'code' && isDelimiter(stroke.code); stroke = strokes[at]) at += step;
  return at;
}

/**
 * Whether the first and last character of a text must be written as references for the delimiters beside it: white
 * space inside a pair always; a letter outside when punctuation stands inside.
 */
export function encodedEnds(
  strokes: readonly Stroke[],
  index: number,
): { readonly first: boolean; readonly last: boolean } {
  return { first: needsReference(strokes, index, -1), last: needsReference(strokes, index, 1) };
}

/** `step`: towards the delimiters on that side of the text. */
function needsReference(strokes: readonly Stroke[], index: number, step: 1 | -1): boolean {
  const beside = strokes[index + step];
  if (beside?.kind !== 'code' || !isDelimiter(beside.code)) return false;
  const own = outsideOf(strokes, index + step, step === 1 ? -1 : 1);
  const other = outsideOf(strokes, index + step, step);
  const isInside = (beside.code.kind === 'sc') === (step === -1);
  if (isInside) return own === 'space';
  return own === 'letter' && other !== 'letter';
}
