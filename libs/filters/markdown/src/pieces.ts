/** Pieces of a unit: pairing HTML tags, folding what is not prose into codes, cutting white space off the ends. */
import type { CodePiece, DraftUnit, Piece, TextPiece } from './drafts.ts';
import { type HtmlTag, isUntranslatable, voidElements } from './html-tokens.ts';
import type { TextRange } from './templates.ts';

/** An HTML tag that may still find its other half. */
export interface TagPiece {
  readonly kind: 'tag';
  readonly tag: HtmlTag;
  readonly start: number;
  readonly end: number;
  readonly flows: readonly DraftUnit[];
}

export type RoughPiece = Piece | TagPiece;

/** Open and close tags of one name become `sc` and `ec`; without the other half they are `ph`. */
export function pairTags(pieces: readonly RoughPiece[]): readonly Piece[] {
  const paired: Piece[] = [];
  const open: { readonly at: number; readonly piece: TagPiece }[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'tag') {
      paired.push(piece);
      continue;
    }
    const { tag } = piece;
    const isOpening = tag.kind === 'open' && !tag.isSelfClosing && !voidElements.has(tag.name);
    if (isOpening) open.push({ at: paired.length, piece });
    const partner = tag.kind === 'close' ? open.findLastIndex((other) => other.piece.tag.name === tag.name) : -1;
    paired.push(loneTag(piece));
    if (partner >= 0) closePair(paired, open.splice(partner)[0], piece);
  }
  return paired;
}

function closePair(paired: Piece[], opening: { at: number; piece: TagPiece } | undefined, closing: TagPiece): void {
  if (opening === undefined) return;
  const inner = paired.slice(opening.at + 1, -1);
  const { start, tag, flows } = opening.piece;
  if (isUntranslatable(tag) && isBalanced(inner)) {
    paired.length = opening.at;
    paired.push({
      ...loneTag(opening.piece),
      type: tag.name === 'code' ? 'code' : `html:${tag.name}`,
      end: closing.end,
      flows,
      isWhole: true,
    });
    return;
  }
  paired[opening.at] = { ...loneTag(opening.piece), kind: 'sc', pair: start };
  paired[paired.length - 1] = { ...loneTag(closing), kind: 'ec', pair: start };
}

function loneTag({ tag, start, end, flows }: TagPiece): CodePiece {
  return { kind: 'ph', start, end, type: `html:${tag.name}`, name: tag.name, flows };
}

/** Whether every pair that begins or ends here lies here whole. */
function isBalanced(pieces: readonly Piece[]): boolean {
  const open = new Set<number>();
  for (const piece of pieces) {
    if (piece.kind === 'sc' && piece.pair !== undefined) open.add(piece.pair);
    if (piece.kind === 'ec' && piece.pair !== undefined && !open.delete(piece.pair)) return false;
  }
  return open.size === 0;
}

/** Template tags in text become codes. `ranges` are those of the whole document, in order. */
export function foldTemplates(pieces: readonly Piece[], ranges: readonly TextRange[]): readonly Piece[] {
  if (ranges.length === 0) return pieces;
  const folded: Piece[] = [];
  let done = -1;
  for (const piece of pieces) {
    if (piece.kind !== 'text') folded.push(piece);
    else if (piece.start >= done) done = cutText(piece, ranges, folded);
    else if (piece.end > done && piece.raw) done = cutText(cutFrom(piece, done), ranges, folded);
  }
  return folded;
}

/** Gives the offset up to which the text is used up. */
function cutText(piece: TextPiece, ranges: readonly TextRange[], folded: Piece[]): number {
  let rest = piece;
  for (let at = firstEndingAfter(ranges, piece.start); ; at += 1) {
    const range = ranges[at];
    if (range === undefined || range.start >= piece.end || range.start < piece.start) break;
    if (range.start > rest.start)
      folded.push({ ...rest, end: range.start, value: rest.value.slice(0, range.start - rest.start) });
    folded.push({ kind: 'ph', ...range, type: 'template', name: 'tpl', flows: [] });
    if (range.end >= piece.end) return range.end;
    rest = cutFrom(rest, range.end);
  }
  folded.push(rest);
  return piece.end;
}

function cutFrom(piece: TextPiece, start: number): TextPiece {
  return { ...piece, start, value: piece.value.slice(start - piece.start) };
}

function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface TrimmedPieces {
  readonly before: readonly Piece[];
  readonly kept: readonly Piece[];
  readonly after: readonly Piece[];
}

/**
 * Cuts off white space, comments and lines of template tags at both ends; in HTML also halves without their other
 * half, and pairs around everything.
 */
export function trimPieces(pieces: readonly Piece[], inHtml: boolean): TrimmedPieces {
  let first = 0;
  let last = pieces.length;
  const kept = [...pieces];
  for (let isWrapped = true; isWrapped;) {
    while (first < last && isOuter(kept[first], kept[first + 1], inHtml)) first += 1;
    while (first < last && isOuter(kept[last - 1], kept[last - 2], inHtml)) last -= 1;
    isWrapped = inHtml && first < last && isPair(kept[first], kept[last - 1]);
    if (isWrapped) {
      first += 1;
      last -= 1;
    }
  }
  const head = kept[first];
  if (first < last && head?.kind === 'text') kept[first] = withoutLeadingSpace(head);
  const tail = kept[last - 1];
  if (first < last && tail?.kind === 'text') kept[last - 1] = withoutTrailingSpace(tail);
  return { before: pieces.slice(0, first), kept: kept.slice(first, last), after: pieces.slice(last) };
}

function isPair(opening: Piece | undefined, closing: Piece | undefined): boolean {
  return opening?.kind === 'sc' && closing?.kind === 'ec' && opening.pair === closing.pair;
}

const breakElements: ReadonlySet<string> = new Set(['br', 'wbr']);

function isOuter(piece: Piece | undefined, neighbour: Piece | undefined, inHtml: boolean): boolean {
  if (piece?.kind === 'text') return /^\p{White_Space}*$/u.test(piece.value);
  if (piece?.kind !== 'ph') return false;
  if (piece.type === 'html:comment') return true;
  if (piece.type === 'template') return neighbour?.kind === 'text' && neighbour.value === '\n' && !neighbour.raw;
  return (
    inHtml &&
    piece.type.startsWith('html:') &&
    (breakElements.has(piece.name) || !voidElements.has(piece.name)) &&
    piece.isWhole !== true
  );
}

function withoutLeadingSpace(piece: TextPiece): TextPiece {
  const spaces = /^\p{White_Space}*/u.exec(piece.value)?.[0].length ?? 0;
  return piece.raw ? cutFrom(piece, piece.start + spaces) : { ...piece, value: piece.value.slice(spaces) };
}

function withoutTrailingSpace(piece: TextPiece): TextPiece {
  let length = piece.value.length;
  while (length > 0 && /\p{White_Space}/u.test(piece.value.charAt(length - 1))) length -= 1;
  const value = piece.value.slice(0, length);
  return { ...piece, value, end: piece.raw ? piece.start + value.length : piece.end };
}

/** A unit needs a letter or a number; without one there is nothing to translate. */
export function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'text' && /[\p{L}\p{N}]/u.test(piece.value));
}

/** The units inside codes, when the text around them is no unit itself. */
export function flowsOf(pieces: readonly Piece[], text: string): readonly DraftUnit[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text' || piece.reference === undefined) return piece.kind === 'text' ? [] : piece.flows;
    return piece.flows.map((flow) => withLabel(flow, piece, text));
  });
}

/** `![text]` alone: a new text needs the old label behind it, so the unit reaches to the end of the image. */
function withLabel(flow: DraftUnit, { end, reference = '' }: CodePiece, text: string): DraftUnit {
  if (flow.writing.kind !== 'markdown' || /[^\][\s]/u.test(text.slice(flow.end, end))) return flow;
  return { ...flow, end, writing: { ...flow.writing, labelled: { reference, tail: text.slice(flow.end, end) } } };
}
