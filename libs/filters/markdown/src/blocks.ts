/** Block tokens (CommonMark §4–5, GFM tables and footnotes) → units, in document order. */
import type { DraftUnit } from './drafts.ts';
import { htmlBlock } from './html-blocks.ts';
import { htmlRanges, inlineUnits, titleUnit } from './inline-pieces.ts';
import { excerptOf, type Manuscript } from './manuscript.ts';
import { childOf, type DefinedLabels, type SyntaxNode, type SyntaxTree } from './syntax-tree.ts';
import type { InlinePlace } from './settle-units.ts';
import type { MarkdownBlock } from './unit-writing.ts';

export function blockUnits(tree: SyntaxTree, manuscript: Manuscript): readonly DraftUnit[] {
  const walker = new BlockWalker(manuscript, tree.labels);
  walker.walk(tree.root, {});
  return walker.units;
}

interface Surroundings {
  /** Directly in a list: what stands here belongs to an item. */
  readonly inList?: boolean;
  /** The first block of its list item. */
  readonly opensItem?: boolean;
}

class BlockWalker {
  readonly units: DraftUnit[] = [];
  readonly #manuscript: Manuscript;
  readonly #labels: DefinedLabels;
  /** Marks of list items and footnote definitions on the line being read. */
  #marks: { readonly start: number; readonly end: number; readonly isFootnote: boolean }[] = [];
  #openElement: string | undefined;

  constructor(manuscript: Manuscript, labels: DefinedLabels) {
    this.#manuscript = manuscript;
    this.#labels = labels;
  }

  walk(node: SyntaxNode, surroundings: Surroundings): void {
    const inList = node.type === 'listOrdered' || node.type === 'listUnordered';
    let opensItem = false;
    for (const child of node.children) {
      if (child.type === 'listItemPrefix') {
        opensItem = true;
        this.#marks.push({ start: child.start, end: child.end, isFootnote: false });
        continue;
      }
      const here = node.type === 'content' ? surroundings : { inList, opensItem };
      this.#block(child, node, here);
      if (holdsText(child)) opensItem = false;
    }
  }

  #block(node: SyntaxNode, parent: SyntaxNode, surroundings: Surroundings): void {
    switch (node.type) {
      case 'blockQuote':
      case 'listOrdered':
      case 'listUnordered':
      case 'content':
      case 'table':
      case 'tableHead':
      case 'tableBody':
        return this.walk(node, surroundings);
      case 'gfmFootnoteDefinition':
        return this.#footnote(node);
      case 'paragraph':
        return this.#paragraph(node, parent, surroundings);
      case 'atxHeading':
        return this.#inline(childOf(node, 'atxHeadingText'), 'heading', 'atx');
      case 'setextHeading':
        return this.#inline(childOf(node, 'setextHeadingText'), 'heading', 'setext');
      case 'tableRow':
        return this.#row(node);
      case 'definition':
        return this.#definition(node);
      case 'htmlFlow':
        return this.#html(node);
      default:
    }
  }

  #footnote(node: SyntaxNode): void {
    const first = node.children.findIndex((child) => !footnoteMarks.has(child.type));
    const end = node.children[first]?.start ?? node.end;
    this.#marks.push({ start: node.start, end, isFootnote: true });
    this.walk(node, {});
  }

  #paragraph(node: SyntaxNode, parent: SyntaxNode, { inList, opensItem }: Surroundings): void {
    const before = parent.children.slice(0, parent.children.indexOf(node));
    const isTask = node.children[0]?.type === 'taskListCheck';
    const block = isTask ? 'task' : opensItem === true && before.length === 0 ? 'item' : 'paragraph';
    const afterDefinition = before.some((sibling) => sibling.type === 'definition');
    this.#inline(node, inList === true ? 'item' : 'paragraph', block, { afterDefinition });
  }

  #row(row: SyntaxNode): void {
    const cells = row.children.filter((child) => child.type === 'tableHeader' || child.type === 'tableData');
    for (const [index, cell] of cells.entries()) {
      const content = childOf(cell, 'tableContent');
      if (content === undefined) continue;
      const opensLine = index === 0 && !this.#manuscript.masked.slice(row.start, content.start).includes('|');
      this.#inline(content, 'cell', 'cell', { opensLine });
    }
  }

  #definition(node: SyntaxNode): void {
    const title = childOf(node, 'definitionTitle');
    if (title === undefined || this.#openElement !== undefined) return;
    this.units.push(...titleUnit(title, 'definitionTitleString', this.#place(node.start)));
  }

  #html(node: SyntaxNode): void {
    const excerpt = excerptOf(this.#manuscript, htmlRanges(node, this.#manuscript));
    const { units, stillOpen } = htmlBlock(excerpt, this.#place(node.start), this.#openElement);
    this.units.push(...units);
    this.#openElement = stillOpen;
  }

  #inline(
    node: SyntaxNode | undefined,
    type: DraftUnit['type'],
    block: MarkdownBlock,
    { afterDefinition = false, opensLine = false } = {},
  ): void {
    if (node === undefined || this.#openElement !== undefined) return;
    const place = block === 'cell' ? this.#placeOfCell() : this.#place(node.start);
    this.units.push(...inlineUnits(node.children, node.end, place, type, { block, afterDefinition, opensLine }));
  }

  #place(start: number): InlinePlace {
    const linePrefix = this.#linePrefix(start);
    return { manuscript: this.#manuscript, linePrefix, inCell: false, labels: this.#labels };
  }

  /** A cell has one line. */
  #placeOfCell(): InlinePlace {
    return { manuscript: this.#manuscript, linePrefix: '', inCell: true, labels: this.#labels };
  }

  /** What must stand before a further line of a block that begins at `start`: quote marks again, list marks as spaces. */
  #linePrefix(start: number): string {
    const { text } = this.#manuscript;
    const lineStart = lineStartOf(text, start);
    this.#marks = this.#marks.filter((mark) => mark.start >= lineStart);
    let prefix = '';
    let at = lineStart;
    for (const mark of this.#marks) {
      const raw = text.slice(mark.start, mark.end);
      // Tabs stay, so that the columns stay; a footnote's text is always indented by four (GFM).
      prefix += text.slice(at, mark.start) + (mark.isFootnote ? '    ' : raw.replace(/[^\t]/gu, ' '));
      at = mark.end;
    }
    return prefix + text.slice(at, start);
  }
}

const footnoteMarks: ReadonlySet<string> = new Set([
  'gfmFootnoteDefinitionLabel',
  'definitionMarker',
  'gfmFootnoteDefinitionWhitespace',
]);

const markTypes: ReadonlySet<string> = new Set([
  'blockQuotePrefix',
  'gfmFootnoteDefinitionIndent',
  'lineEnding',
  'lineEndingBlank',
  'linePrefix',
  'listItemIndent',
]);

function holdsText(node: SyntaxNode): boolean {
  return !markTypes.has(node.type);
}

function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}
