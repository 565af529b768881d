/**
 * What the readers of this filter find, before it has numbers: units as pieces of text and codes, by position.
 * `extractionParts` gives codes their ids, units their indexes and ids, and cuts the document into parts.
 */
import type {
  BlockType,
  CodeDataPart,
  ExtractedUnit,
  IdentifyUnits,
  InlineCode,
  InlineItem,
  LiteralPart,
  UnitPart,
} from '@dragoman/model';
import { normalizeContent } from '@dragoman/model';
import type { CodeSpan, UnitWriting } from './unit-writing.ts';

export interface TextPiece {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The value is the document's own text, character by character: it may be cut anywhere. */
  readonly raw: boolean;
}

export interface CodePiece {
  readonly kind: 'ph' | 'sc' | 'ec';
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** `b` of `<b1>`. */
  readonly name: string;
  /** Equal for the two halves of a pair. */
  readonly pair?: number;
  /** Units that stand inside the code, in order. */
  readonly flows: readonly DraftUnit[];
  /** Holds a whole element, end tag included. */
  readonly isWhole?: boolean;
  /** Label of a collapsed or shortcut reference, which a translation must not change. */
  readonly reference?: string;
}

export type Piece = TextPiece | CodePiece;

export interface DraftUnit {
  readonly type: BlockType;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly writing: UnitWriting;
}

/** A literal that says something about the whole document. */
export interface DraftRole {
  readonly start: number;
  readonly end: number;
  readonly role: 'language' | 'direction';
}

export interface NumberedUnits {
  readonly parts: readonly (LiteralPart | UnitPart)[];
  readonly units: readonly ExtractedUnit[];
}

/** `drafts` and `roles` in document order, without overlap. */
export function extractionParts(
  drafts: readonly DraftUnit[],
  roles: readonly DraftRole[],
  text: string,
  identify: IdentifyUnits,
): NumberedUnits {
  const units: Omit<ExtractedUnit, 'id'>[] = [];
  const placed = drafts.map((draft): UnitPart => {
    return { kind: 'unit', start: draft.start, end: draft.end, unit: addUnit(draft, units, text, false) };
  });
  const ids = identify(units.map((unit) => unit.content));
  const literals = roles.map((role): LiteralPart => ({ kind: 'literal', ...role }));
  return {
    parts: coverText(
      [...placed, ...literals].sort((a, b) => a.start - b.start),
      text.length,
    ),
    units: units.map((unit, index) => ({ ...unit, id: ids[index] ?? '' })),
  };
}

/** Adds a unit and, directly after it, the units inside its codes. Gives the unit's index. */
function addUnit(draft: DraftUnit, units: Omit<ExtractedUnit, 'id'>[], text: string, isSubFlow: boolean): number {
  const index = units.length;
  units.push({ type: draft.type, start: draft.start, end: draft.end, content: [] });
  const codeSpans: Record<string, CodeSpan> = {};
  const openIds = new Map<number, string>();
  let lastId = 0;
  const content = draft.pieces.map((piece): InlineItem => {
    if (piece.kind === 'text') return piece.value;
    lastId += 1;
    const id = String(lastId);
    const flows = piece.flows.map((flow) => ({ flow, unit: addUnit(flow, units, text, true) }));
    codeSpans[id] = {
      start: piece.start,
      end: piece.end,
      ...(piece.reference === undefined ? {} : { reference: piece.reference }),
    };
    if (piece.kind === 'sc' && piece.pair !== undefined) openIds.set(piece.pair, id);
    return numberedCode(piece, id, openIds, codeData(piece, flows, text));
  });
  units[index] = {
    type: draft.type,
    content: normalizeContent(content),
    start: draft.start,
    end: draft.end,
    ...(isSubFlow ? { isSubFlow } : {}),
    writing: { ...draft.writing, codeSpans } satisfies UnitWriting,
  };
  return index;
}

function numberedCode(
  { kind, type, name, pair }: CodePiece,
  id: string,
  openIds: ReadonlyMap<number, string>,
  data: readonly CodeDataPart[],
): InlineCode {
  if (kind === 'sc') return { kind, id, type, label: `<${name}${id}>`, data };
  if (kind === 'ph') return { kind, id, type, label: `<${name}${id}/>`, data };
  const startRef = openIds.get(pair ?? -1) ?? id;
  return { kind, id, type, label: `</${name}${startRef}>`, data, startRef };
}

function codeData(
  piece: CodePiece,
  flows: readonly { readonly flow: DraftUnit; readonly unit: number }[],
  text: string,
): readonly CodeDataPart[] {
  const data: CodeDataPart[] = [];
  let at = piece.start;
  for (const { flow, unit } of flows) {
    if (flow.start > at) data.push(text.slice(at, flow.start));
    data.push({ kind: 'subFlow', unit });
    at = flow.end;
  }
  if (at < piece.end) data.push(text.slice(at, piece.end));
  return data;
}

function coverText(placed: readonly (LiteralPart | UnitPart)[], length: number): readonly (LiteralPart | UnitPart)[] {
  const parts: (LiteralPart | UnitPart)[] = [];
  let at = 0;
  for (const part of placed) {
    if (part.start > at) parts.push({ kind: 'literal', start: at, end: part.start });
    parts.push(part);
    at = part.end;
  }
  if (at < length || parts.length === 0) parts.push({ kind: 'literal', start: at, end: length });
  return parts;
}
