/** Attributes that a reader sees or hears (`alt`, `title` …) → units inside the tag. */
import type { DraftUnit, TextPiece } from './drafts.ts';
import { type HtmlAttribute, type HtmlTag, type HtmlText, textAttributes } from './html-tokens.ts';
import type { Excerpt } from './manuscript.ts';
import { type InlinePlace, settleUnits } from './settle-units.ts';

export function attributeUnits(tag: HtmlTag, excerpt: Excerpt, place: InlinePlace): readonly DraftUnit[] {
  return tag.attributes
    .filter((attribute) => textAttributes.has(attribute.name))
    .flatMap((attribute) => attributeUnit(attribute, excerpt, place));
}

function attributeUnit({ runs, quote }: HtmlAttribute, excerpt: Excerpt, place: InlinePlace): readonly DraftUnit[] {
  const pieces = runs.flatMap((run) => htmlTextPieces(run, excerpt));
  return settleUnits(pieces, place, 'attribute', {
    kind: 'html-attribute',
    quote,
    inCell: place.inCell,
    isMultiline: pieces.some((piece) => piece.value === '\n'),
    linePrefix: place.linePrefix,
    lineEnding: place.manuscript.lineEnding,
  });
}

/** A run of HTML text by lines: white space with line endings in it is one line break, as HTML shows it. */
export function htmlTextPieces(run: HtmlText, excerpt: Excerpt): readonly TextPiece[] {
  const placed = (start: number, end: number, value: string, raw: boolean): TextPiece => {
    return { kind: 'text', start: excerpt.startAt(start), end: excerpt.endAt(end), value, raw };
  };
  if (!run.raw) return [placed(run.start, run.end, run.value, false)];
  const pieces: TextPiece[] = [];
  let at = run.start;
  for (const breaking of run.value.matchAll(/[\r\n][ \t\r\n]*/gu)) {
    const end = run.start + breaking.index + breaking[0].length;
    const start = spacesBefore(excerpt.text, run.start + breaking.index, at);
    if (start > at) pieces.push(placed(at, start, excerpt.text.slice(at, start), true));
    pieces.push({ ...placed(start, end, '\n', false), end: excerpt.startAt(end) });
    at = end;
  }
  if (at < run.end) pieces.push(placed(at, run.end, excerpt.text.slice(at, run.end), true));
  return pieces;
}

/** Where the spaces and tabs before `offset` begin, not before `limit`. */
function spacesBefore(text: string, offset: number, limit: number): number {
  let start = offset;
  while (start > limit && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  return start;
}
