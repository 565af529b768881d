/** What the filter must remember to write a unit again; opaque to everybody else (`ExtractedUnit.writing`). */
import type { ExtractedUnit } from '@dragoman/model';
import type { DefinedLabels } from './syntax-tree.ts';

/** Where a code stands in the document. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
  /** Label of a collapsed or shortcut reference: written in full when the text it stands for changes. */
  readonly reference?: string;
}

interface Lines {
  /** What stands between a line ending and the next line's text: `> `, indentation. */
  readonly linePrefix: string;
  readonly lineEnding: '\n' | '\r\n' | '\r';
  readonly codeSpans?: Readonly<Record<string, CodeSpan>>;
}

/** The block a run of Markdown inline content stands in: it decides what must be escaped. */
export type MarkdownBlock = 'paragraph' | 'item' | 'task' | 'atx' | 'setext' | 'cell' | 'alternative';

export interface MarkdownWriting extends Lines {
  readonly kind: 'markdown';
  readonly block: MarkdownBlock;
  /** Stands in a table row: `|` would end the cell. */
  readonly inCell: boolean;
  /** Follows a link reference definition without a blank line: a leading quote would become its title. */
  readonly afterDefinition: boolean;
  /** A cell without a pipe before it: what it begins with could begin a list or a heading. */
  readonly opensLine: boolean;
  /** Text of a lone image whose reference takes its label from it; the unit ends with the image. */
  readonly labelled?: { readonly reference: string; readonly tail: string };
  /** What the document defines: it decides which brackets are links. */
  readonly labels: DefinedLabels;
}

/** Title of a link, image or definition, quotes not included. */
export interface TitleWriting extends Lines {
  readonly kind: 'title';
  readonly quote: '"' | "'" | '(';
  readonly inCell: boolean;
}

/** Text of an HTML element. */
export interface HtmlTextWriting extends Lines {
  readonly kind: 'html-text';
  /** The source has line endings here; otherwise one could end the HTML block. */
  readonly isMultiline: boolean;
}

/** Value of an HTML attribute, quotes not included. */
export interface HtmlAttributeWriting extends Lines {
  readonly kind: 'html-attribute';
  readonly quote: '"' | "'" | '';
  readonly inCell: boolean;
  readonly isMultiline: boolean;
}

/** String scalar of the front matter, quotes and block header included in the unit's range. */
export interface ScalarWriting extends Lines {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly inFlow: boolean;
  /** White space around the text, inside the scalar. */
  readonly before: string;
  readonly after: string;
  /** `|-`, `>+` … and what follows on its line. */
  readonly header: string;
}

export type UnitWriting = MarkdownWriting | TitleWriting | HtmlTextWriting | HtmlAttributeWriting | ScalarWriting;

/** The only place that trusts `ExtractedUnit.writing`: it is this filter's own. */
export function writingOf(unit: ExtractedUnit): UnitWriting {
  return unit.writing as UnitWriting;
}

export function codeSpansOf(unit: ExtractedUnit): Readonly<Record<string, CodeSpan>> {
  return writingOf(unit).codeSpans ?? {};
}
