/**
 * HTML blocks (CommonMark §4.6) → units: each run of text between two block-level tags, with its inline tags as codes.
 * Scripts, styles, preformatted text, code, comments and what says `translate="no"` are left as they are.
 */
import type { DraftUnit } from './drafts.ts';
import { attributeUnits, htmlTextPieces } from './html-attributes.ts';
import {
  type HtmlTag,
  type HtmlToken,
  inlineElements,
  isUntranslatable,
  opaqueElements,
  tokenizeHtml,
  voidElements,
} from './html-tokens.ts';
import type { Excerpt } from './manuscript.ts';
import type { RoughPiece } from './pieces.ts';
import { type InlinePlace, settleUnits } from './settle-units.ts';

export interface HtmlBlock {
  readonly units: readonly DraftUnit[];
  /** A script or style that this block leaves open: what follows, up to its end tag, is no Markdown for a reader. */
  readonly stillOpen: string | undefined;
}

/** `openElement` is what an earlier block left open. */
export function htmlBlock(excerpt: Excerpt, place: InlinePlace, openElement: string | undefined): HtmlBlock {
  const reader = new HtmlBlockReader(excerpt, place, openElement);
  const tokens = tokenizeHtml(excerpt.text, excerpt.masked);
  for (const token of tokens) reader.read(token);
  reader.flush();
  return { units: reader.units, stillOpen: reader.stillOpen() };
}

class HtmlBlockReader {
  readonly units: DraftUnit[] = [];
  readonly #excerpt: Excerpt;
  readonly #place: InlinePlace;
  #run: RoughPiece[] = [];
  /** The element whose text is skipped, and how many of its name are open within it. */
  #skipped: { readonly name: string; depth: number } | undefined;

  constructor(excerpt: Excerpt, place: InlinePlace, openElement: string | undefined) {
    this.#excerpt = excerpt;
    this.#place = place;
    this.#skipped = openElement === undefined ? undefined : { name: openElement, depth: 1 };
  }

  read(token: HtmlToken): void {
    if (this.#skipped !== undefined) this.#skip(token, this.#skipped);
    else if (token.kind === 'text') this.#run.push(...htmlTextPieces(token, this.#excerpt));
    else if (token.kind === 'other') this.#run.push(this.#comment(token.start, token.end));
    else this.#tag(token);
  }

  stillOpen(): string | undefined {
    const name = this.#skipped?.name;
    return name === 'script' || name === 'style' ? name : undefined;
  }

  flush(): void {
    const run = this.#run;
    this.#run = [];
    const isMultiline = run.some((piece) => piece.kind === 'text' && piece.value === '\n');
    const { linePrefix, manuscript } = this.#place;
    const writing = { kind: 'html-text', isMultiline, linePrefix, lineEnding: manuscript.lineEnding } as const;
    this.units.push(...settleUnits(run, this.#place, 'html', writing));
  }

  #tag(tag: HtmlTag): void {
    const flows =
      tag.kind === 'open' && !isMarkedUntranslatable(tag) ? attributeUnits(tag, this.#excerpt, this.#place) : [];
    if (inlineElements.has(tag.name)) {
      const { startAt, endAt } = this.#excerpt;
      this.#run.push({ kind: 'tag', tag, start: startAt(tag.start), end: endAt(tag.end), flows });
      return;
    }
    this.flush();
    this.units.push(...flows);
    const hasContent = tag.kind === 'open' && !tag.isSelfClosing && !voidElements.has(tag.name);
    if (hasContent && isUntranslatable(tag)) this.#skipped = { name: tag.name, depth: 1 };
  }

  #skip(token: HtmlToken, skipped: { readonly name: string; depth: number }): void {
    if (token.kind !== 'open' && token.kind !== 'close') return;
    if (token.name !== skipped.name) return;
    skipped.depth += token.kind === 'open' ? 1 : -1;
    if (skipped.depth === 0) this.#skipped = undefined;
  }

  #comment(start: number, end: number): RoughPiece {
    const { startAt, endAt } = this.#excerpt;
    return { kind: 'ph', start: startAt(start), end: endAt(end), type: 'html:comment', name: 'comment', flows: [] };
  }
}

function isMarkedUntranslatable(tag: HtmlTag): boolean {
  return isUntranslatable(tag) && !opaqueElements.has(tag.name);
}
