/** What a filter finds in a document, and the contract of every filter. */
import type { Diagnostic } from './diagnostic.ts';
import type { InlineContent } from './inline.ts';

/** A document as decoded text. `encodeDocument` of libs/text turns it back into exactly the bytes it came from. */
export interface DocumentText {
  /** Path below the workspace, or as typed: for diagnostics only. */
  readonly path: string;
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';
  readonly byteOrderMark: boolean;
}

/** What a unit is in its document; a hint for people and alignment, never part of an id. */
export type BlockType =
  'paragraph' | 'heading' | 'item' | 'cell' | 'line' | 'metadata' | 'caption' | 'attribute' | 'html';

/** A unit as found in a document. Offsets are UTF-16 code units into `DocumentText.text`. */
export interface ExtractedUnit {
  readonly id: string;
  readonly type: BlockType;
  /** Codes carry `data`. Newlines are LF. */
  readonly content: InlineContent;
  readonly start: number;
  readonly end: number;
  /** True for a unit that stands inside a code of another unit (alternative text, link title). */
  readonly isSubFlow?: boolean;
  /** False: shown for context, never translated. */
  readonly translate?: boolean;
  /** Whatever the filter needs to write this unit again (line prefix, quoting); opaque to everybody else. */
  readonly writing?: unknown;
}

export interface LiteralPart {
  readonly kind: 'literal';
  readonly start: number;
  readonly end: number;
  /** What the literal says about the whole document, so that assembly can localize it: `fr` after `lang:`. */
  readonly role?: 'language' | 'direction';
}

export interface UnitPart {
  readonly kind: 'unit';
  readonly start: number;
  readonly end: number;
  /** Index into `Extraction.units`. */
  readonly unit: number;
}

/**
 * One document cut into literal parts and units. The parts cover the text from 0 to its length without gap or
 * overlap; sub-flow units have no part of their own, they stand inside a code of another unit.
 */
export interface Extraction {
  readonly format: string;
  /** `markdown@1`: name and version of the filter. */
  readonly filter: string;
  /** XLIFF 1.2 `datatype`. */
  readonly datatype: string;
  readonly document: DocumentText;
  readonly parts: readonly (LiteralPart | UnitPart)[];
  readonly units: readonly ExtractedUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a unit becomes in the assembled document: undefined leaves the bytes of the source untouched. */
export type TargetOf = (unit: ExtractedUnit, index: number) => InlineContent | undefined;

export interface Assembled {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface AssembleOptions {
  /** BCP 47 tag of the output; undefined: the source language is kept. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

/** Gives each unit its id from its content (`definitions.md`, Unit id); libs/text has the one everybody uses. */
export type IdentifyUnits = (contents: readonly InlineContent[]) => readonly string[];

/** One format: reading and writing, its escaping included, by position in the original (`architecture.md`). */
export interface Filter {
  /** `text`, `markdown` … */
  readonly format: string;
  /** Lower-case file extensions with the dot. */
  readonly extensions: readonly string[];
  extract(document: DocumentText, identify?: IdentifyUnits): Extraction;
  /** Writes the document again with targets in place of units. With no target at all the text is identical (law 1). */
  assemble(extraction: Extraction, targetOf: TargetOf, options?: AssembleOptions): Assembled;
}
