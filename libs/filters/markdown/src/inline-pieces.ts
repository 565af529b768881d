/** Inline tokens (CommonMark §6, GFM) → pieces of text and codes. A token type not named here holds no text. */
import { decodeReference } from './character-references.ts';
import type { CodePiece, DraftUnit, Piece } from './drafts.ts';
import { attributeUnits } from './html-attributes.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { excerptOf, type Manuscript } from './manuscript.ts';
import type { RoughPiece } from './pieces.ts';
import { type InlinePlace, settleUnits } from './settle-units.ts';
import { childOf, type SyntaxNode } from './syntax-tree.ts';
import type { TextRange } from './templates.ts';
import type { MarkdownWriting, TitleWriting } from './unit-writing.ts';

/** The unit of a block, or, when it has no words, the units inside its codes. */
export function inlineUnits(
  nodes: readonly SyntaxNode[],
  end: number,
  place: InlinePlace,
  type: DraftUnit['type'],
  writing: Pick<MarkdownWriting, 'block' | 'afterDefinition' | 'opensLine'>,
): readonly DraftUnit[] {
  const rough = inlinePieces(nodes, end, place);
  const { linePrefix, inCell, labels } = place;
  const { lineEnding } = place.manuscript;
  return settleUnits(rough, place, type, { kind: 'markdown', ...writing, inCell, linePrefix, lineEnding, labels });
}

export function inlinePieces(nodes: readonly SyntaxNode[], end: number, place: InlinePlace): readonly RoughPiece[] {
  const pieces: RoughPiece[] = [];
  let breakStart: number | undefined;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'hardBreakTrailing' || node.type === 'hardBreakEscape') breakStart = node.start;
    else if (node.type === 'lineEnding') {
      const next = nodes.slice(index + 1, index + 12).find((other) => !linePrefixTypes.has(other.type));
      pieces.push(lineBreak(node.start, next?.start ?? end, breakStart));
      breakStart = undefined;
    } else pieces.push(...inlineToken(node, place));
  }
  return pieces;
}

const linePrefixTypes: ReadonlySet<string> = new Set([
  'blockQuotePrefix',
  'gfmFootnoteDefinitionIndent',
  'linePrefix',
  'lineSuffix',
  'listItemIndent',
  'whitespace',
]);

function lineBreak(lineEnding: number, end: number, breakStart: number | undefined): Piece {
  if (breakStart === undefined) return { kind: 'text', start: lineEnding, end, value: '\n', raw: false };
  return { kind: 'ph', start: breakStart, end, type: 'lb', name: 'br', flows: [] };
}

function inlineToken(node: SyntaxNode, place: InlinePlace): readonly RoughPiece[] {
  const { start, end } = node;
  const { text } = place.manuscript;
  switch (node.type) {
    case 'data':
    case 'literalAutolink':
      return [{ kind: 'text', start, end, value: text.slice(start, end), raw: true }];
    case 'characterEscape':
      return [{ kind: 'text', start, end, value: text.slice(start + 1, end), raw: false }];
    case 'characterReference':
      return [{ kind: 'text', start, end, value: decodeReference(text.slice(start, end)), raw: false }];
    case 'emphasis':
      return formatted(node, 'emphasisText', 'em', 'i', place);
    case 'strong':
      return formatted(node, 'strongText', 'strong', 'b', place);
    case 'strikethrough':
      return formatted(node, 'strikethroughText', 'del', 'del', place);
    case 'link':
      return linkPieces(node, place);
    case 'image':
      return [imagePiece(node, place)];
    case 'codeText':
      return [loneCode(node, 'code', 'code')];
    case 'autolink':
      return [loneCode(node, 'autolink', 'url')];
    case 'gfmFootnoteCall':
      return [loneCode(node, 'footnote', 'fn')];
    case 'htmlText':
      return [htmlPiece(node, place)];
    default:
      return [];
  }
}

function loneCode({ start, end }: SyntaxNode, type: string, name: string): CodePiece {
  return { kind: 'ph', start, end, type, name, flows: [] };
}

function formatted(
  node: SyntaxNode,
  textType: string,
  type: string,
  name: string,
  place: InlinePlace,
): readonly RoughPiece[] {
  const inner = childOf(node, textType);
  if (inner === undefined) return [];
  const half = { type, name, pair: node.start, flows: [] };
  return [
    { ...half, kind: 'sc', start: node.start, end: inner.start },
    ...inlinePieces(inner.children, inner.end, place),
    { ...half, kind: 'ec', start: inner.end, end: node.end },
  ];
}

function linkPieces(node: SyntaxNode, place: InlinePlace): readonly RoughPiece[] {
  const inner = childOf(childOf(node, 'label'), 'labelText');
  if (inner === undefined) return [loneCode(node, 'link', 'a')];
  const half = { type: 'link', name: 'a', pair: node.start };
  return [
    { ...half, kind: 'sc', start: node.start, end: inner.start, flows: [] },
    ...inlinePieces(inner.children, inner.end, place),
    {
      ...half,
      kind: 'ec',
      start: inner.end,
      end: node.end,
      flows: titleUnits(node, place),
      ...referenceOf(node, inner, place),
    },
  ];
}

function imagePiece(node: SyntaxNode, place: InlinePlace): CodePiece {
  const inner = childOf(childOf(node, 'label'), 'labelText');
  const alternative =
    inner === undefined
      ? []
      : inlineUnits(inner.children, inner.end, place, 'attribute', {
          block: 'alternative',
          afterDefinition: false,
          opensLine: false,
        });
  return {
    ...loneCode(node, 'image', 'img'),
    flows: [...alternative, ...titleUnits(node, place)],
    ...(inner === undefined ? {} : referenceOf(node, inner, place)),
  };
}

/** The label that `[text][]` and `[text]` take from their text. */
function referenceOf(
  node: SyntaxNode,
  inner: SyntaxNode,
  { manuscript }: InlinePlace,
): { readonly reference?: string } {
  const named = childOf(childOf(node, 'reference'), 'referenceString');
  if (childOf(node, 'resource') !== undefined || named !== undefined) return {};
  return { reference: manuscript.text.slice(inner.start, inner.end) };
}

function titleUnits(node: SyntaxNode, place: InlinePlace): readonly DraftUnit[] {
  const title = childOf(childOf(node, 'resource'), 'resourceTitle');
  return title === undefined ? [] : titleUnit(title, 'resourceTitleString', place);
}

/** Title of a link, image or definition: text with escapes and character references only. */
export function titleUnit(title: SyntaxNode, stringType: string, place: InlinePlace): readonly DraftUnit[] {
  const string = childOf(title, stringType);
  if (string === undefined) return [];
  const mark = place.manuscript.text.charAt(title.start);
  const writing: TitleWriting = {
    kind: 'title',
    quote: mark === "'" || mark === '(' ? mark : '"',
    inCell: place.inCell,
    linePrefix: place.linePrefix,
    lineEnding: place.manuscript.lineEnding,
  };
  return settleUnits(inlinePieces(string.children, string.end, place), place, 'attribute', writing);
}

function htmlPiece(node: SyntaxNode, place: InlinePlace): RoughPiece {
  const { start, end } = node;
  const excerpt = excerptOf(place.manuscript, htmlRanges(node, place.manuscript));
  const [token] = tokenizeHtml(excerpt.text, excerpt.masked);
  if (token?.kind !== 'open' && token?.kind !== 'close') return loneCode(node, 'html:comment', 'comment');
  return { kind: 'tag', tag: token, start, end, flows: attributeUnits(token, excerpt, place) };
}

const markupOfContainers: ReadonlySet<string> = new Set([
  'blockQuotePrefix',
  'gfmFootnoteDefinitionIndent',
  'listItemIndent',
]);

/**
 * The lines of an HTML block or tag without what its containers put before each. micromark ends a line ending where
 * the next line's text begins, after those marks.
 */
export function htmlRanges(node: SyntaxNode, { text }: Manuscript): readonly TextRange[] {
  return node.children
    .filter((child) => !markupOfContainers.has(child.type))
    .map(({ type, start, end }) => {
      if (type !== 'lineEnding') return { start, end };
      return { start, end: start + (text.startsWith('\r\n', start) ? 2 : 1) };
    });
}
