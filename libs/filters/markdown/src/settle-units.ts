/** Pieces → units: pairs matched, templates folded, outer white space cut off, and what has no words left out. */
import type { DraftUnit, Piece } from './drafts.ts';
import type { Manuscript } from './manuscript.ts';
import { flowsOf, foldTemplates, hasWords, pairTags, type RoughPiece, trimPieces } from './pieces.ts';
import type { DefinedLabels } from './syntax-tree.ts';
import type { UnitWriting } from './unit-writing.ts';

/** What a run of inline content needs to know about where it stands. */
export interface InlinePlace {
  readonly manuscript: Manuscript;
  /** Before each further line of the block, when the source has only one. */
  readonly linePrefix: string;
  readonly inCell: boolean;
  readonly labels: DefinedLabels;
}

/** One unit, or, when its text has no words, the units inside its codes. */
export function settleUnits(
  rough: readonly RoughPiece[],
  { manuscript }: Pick<InlinePlace, 'manuscript'>,
  type: DraftUnit['type'],
  writing: UnitWriting,
): readonly DraftUnit[] {
  const pieces = foldTemplates(pairTags(rough), manuscript.templates);
  const { before, kept, after } = trimPieces(pieces, writing.kind === 'html-text');
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined || !hasWords(kept)) return flowsOf(pieces, manuscript.text);
  const ownWriting = withOwnPrefix(kept, manuscript.text, writing);
  const unit = { type, start: first.start, end: last.end, pieces: kept, writing: ownWriting };
  return [...flowsOf(before, manuscript.text), unit, ...flowsOf(after, manuscript.text)];
}

/** A unit of several lines says itself what stands before its further lines. */
function withOwnPrefix(pieces: readonly Piece[], text: string, writing: UnitWriting): UnitWriting {
  const ending = pieces.find((piece) => piece.kind === 'text' && !piece.raw && piece.value === '\n');
  if (ending === undefined) return writing;
  const [linePrefix = ''] = /[^\r\n]*$/u.exec(text.slice(ending.start, ending.end)) ?? [];
  return { ...writing, linePrefix };
}
