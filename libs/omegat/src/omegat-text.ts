/**
 * Content as OmegaT 3.6 shows it: text as it is, each code as a shortcut numbered by its place in the segment, `<x0/>`,
 * `<x1/>` …, whatever its id. The numbering is that of the source; a target points back into it.
 */
import {
  type Em,
  type InlineCode,
  type InlineContent,
  isCode,
  isText,
  normalizeContent,
  type Sm,
} from '@dragoman/model';
import { isXmlCharacter } from '@dragoman/xml';

/** A code, marker or unwritable character as the XLIFF writer gives it an element; `key` says which one it is. */
interface Tag {
  readonly key: string;
  readonly kind: 'lone' | 'start' | 'end';
  /** What is shown where the source has no such code. */
  readonly label: string;
}
type Piece = string | Tag;

/** Key of a tag → its shortcuts in the source, one per occurrence. */
export type Numbering = ReadonlyMap<string, readonly string[]>;

/** The text OmegaT shows for `content`, a source or a target of the segment whose source is `source`. */
export function omegatText(source: InlineContent, content: InlineContent): string {
  const numbering = numberingOf(source);
  const seen = new Map<string, number>();
  return piecesOf(content)
    .map((piece) => {
      if (isString(piece)) return piece;
      const shortcuts = numbering.get(piece.key) ?? [];
      const occurrence = seen.get(piece.key) ?? 0;
      seen.set(piece.key, occurrence + 1);
      return shortcuts[occurrence] ?? shortcuts.at(-1) ?? piece.label;
    })
    .join('');
}

export function numberingOf(source: InlineContent): Numbering {
  const numbering = new Map<string, string[]>();
  let next = 0;
  for (const piece of piecesOf(source)) {
    if (isString(piece)) continue;
    const shortcut = piece.kind === 'end' ? endOf(numbering, piece.key) : startOf(piece.kind, next++);
    numbering.set(piece.key, [...(numbering.get(piece.key) ?? []), shortcut]);
  }
  return numbering;
}

/** Keys of a content's codes in order: two contents with the same keys, sorted, have the same codes. */
export function tagKeys(content: InlineContent): readonly string[] {
  return piecesOf(content).flatMap((piece) => (isString(piece) ? [] : [piece.key]));
}

function startOf(kind: 'lone' | 'start', number: number): string {
  return kind === 'lone' ? `<x${number}/>` : `<m${number}>`;
}

/** An end has the number of its start: `<m0>…</m0>`. */
function endOf(numbering: ReadonlyMap<string, readonly string[]>, key: string): string {
  const start = numbering.get(key.replace(/^em:/u, 'sm:'))?.at(-1) ?? '<m0>';
  return start.replace('<', '</');
}

function isString(piece: Piece): piece is string {
  return typeof piece === 'string';
}

function piecesOf(content: InlineContent): readonly Piece[] {
  const normal = normalizeContent(content);
  const nested = nestedMarkers(normal);
  return normal.flatMap((item): readonly Piece[] => {
    if (isText(item)) return textPieces(item);
    if (isCode(item)) return [codeTag(item)];
    return [markerTag(item, nested.has(item))];
  });
}

function codeTag({ id, label }: InlineCode): Tag {
  return { key: `code:${id}`, kind: 'lone', label };
}

/** Annotations that nest are elements around text in XLIFF 1.2 (`mrk`), others empty ones. */
function markerTag(marker: Sm | Em, isNested: boolean): Tag {
  if (marker.kind === 'sm') return { key: `sm:${marker.id}`, kind: isNested ? 'start' : 'lone', label: '' };
  return { key: `em:${marker.startRef}`, kind: isNested ? 'end' : 'lone', label: '' };
}

/** A character that XML 1.0 cannot carry is an element too. */
function textPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = pieces.at(-1);
    if (!isXmlCharacter(codePoint)) pieces.push({ key: `cp:${codePoint}`, kind: 'lone', label: '\uFFFD' });
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

function nestedMarkers(content: InlineContent): ReadonlySet<unknown> {
  const nested = new Set<unknown>();
  const open: Sm[] = [];
  for (const item of content) {
    if (isText(item) || isCode(item)) continue;
    if (item.kind === 'sm') {
      open.push(item);
      continue;
    }
    const at = open.findLastIndex(({ id }) => id === item.startRef);
    const start = open[at];
    if (start === undefined) continue;
    open.length = at;
    nested.add(start).add(item);
  }
  return nested;
}
