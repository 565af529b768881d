/** Edits by position. Promise: every character outside the given spans comes out unchanged. */

export interface TextEdit {
  /** UTF-16 code units; `start` = `end` inserts. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replaces spans of a text. Insertions at one place keep the order they are given in. Overlapping spans are a mistake
 * of the caller and throw a RangeError.
 */
export function spliceText(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let position = 0;
  for (const edit of ordered) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another one or leaves the text`);
    }
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}
