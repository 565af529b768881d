/** Reads one written unit back, outside its document but in the same kind of block. */
import type { InlineCode } from '@dragoman/model';
import { foldTemplates, pairTags } from './pieces.ts';
import { inlinePieces } from './inline-pieces.ts';
import { manuscriptOf } from './manuscript.ts';
import { parseMarkdown, type SyntaxNode } from './syntax-tree.ts';
import type { MarkdownWriting } from './unit-writing.ts';

/** Text, or a code by what it is and what is written for it. HTML tags pair by name alone: their half is left open. */
export type ReadItem = string | { readonly type: string; readonly half: string; readonly raw: string };

export function readCode({ type, kind }: Pick<InlineCode, 'type' | 'kind'>, raw: string): ReadItem {
  return { type, half: type.startsWith('html:') ? '' : kind, raw };
}

/** Undefined when the block is not what it was. */
export function rereadInline(
  written: string,
  { block, inCell, afterDefinition, opensLine, labels }: MarkdownWriting,
): readonly ReadItem[] | undefined {
  const { text, path } = inBlock(written, block, inCell, afterDefinition, opensLine);
  const manuscript = manuscriptOf(text);
  const { root } = parseMarkdown(manuscript.masked, { labels });
  const node = path.reduce<SyntaxNode | undefined>((found, type) => onlyChild(found, type), root);
  if (node === undefined) return undefined;
  const rough = inlinePieces(node.children, node.end, { manuscript, linePrefix: '', inCell, labels });
  return foldTemplates(pairTags(rough), manuscript.templates).map((piece, index) => {
    // The space after the check box belongs to the text for micromark.
    if (piece.kind === 'text')
      return index === 0 && block === 'task' ? piece.value.replace(/^[ \t]/u, '') : piece.value;
    return readCode(piece, text.slice(piece.start, piece.end).replace(/\n[ \t>]*/gu, '\n'));
  });
}

interface Block {
  readonly text: string;
  /** Types from the root to the inline content, each the only child that holds text. */
  readonly path: readonly string[];
}

function inBlock(
  written: string,
  block: MarkdownWriting['block'],
  inCell: boolean,
  afterDefinition: boolean,
  opensLine: boolean,
): Block {
  const indented = written.replaceAll('\n', '\n  ');
  switch (block) {
    case 'paragraph':
      // The label is one nobody writes.
      if (afterDefinition) return { text: `[\uE001]: x\n${written}`, path: ['content', 'paragraph'] };
      return { text: written, path: ['content', 'paragraph'] };
    case 'item':
      return { text: `- ${indented}`, path: ['listUnordered', 'content', 'paragraph'] };
    case 'task':
      return { text: `- [ ] ${indented}`, path: ['listUnordered', 'content', 'paragraph'] };
    case 'atx':
      return { text: `# ${written}`, path: ['atxHeading', 'atxHeadingText'] };
    case 'setext':
      return { text: `${written}\n===`, path: ['setextHeading', 'setextHeadingText'] };
    case 'cell':
      return opensLine
        ? { text: `${written} | x\n--- | ---`, path: [...cellPath] }
        : { text: `| ${written} |\n| --- |`, path: [...cellPath] };
    case 'alternative':
      return inCell
        ? { text: `| ![${written}](x) |\n| --- |`, path: [...cellPath, 'image', 'label', 'labelText'] }
        : { text: `![${written}](x)`, path: ['content', 'paragraph', 'image', 'label', 'labelText'] };
  }
}

const cellPath = ['table', 'tableHead', 'tableRow', 'tableHeader', 'tableContent'] as const;

/** Tokens beside the one looked for that change nothing. */
const neutralTypes: ReadonlySet<string> = new Set([
  'atxHeadingSequence',
  'definition',
  'labelImage',
  'labelImageMarker',
  'labelMarker',
  'lineEnding',
  'lineSuffix',
  'linePrefix',
  'listItemIndent',
  'listItemPrefix',
  'resource',
  'setextHeadingLine',
  'tableCellDivider',
  'tableDelimiterRow',
  'whitespace',
]);

function onlyChild(node: SyntaxNode | undefined, type: string): SyntaxNode | undefined {
  const candidates = (node?.children ?? []).filter((child) => !neutralTypes.has(child.type));
  const [found] = candidates;
  const isFirstOfRow = node?.type === 'tableRow' && candidates.length === 2;
  return found?.type === type && (candidates.length === 1 || isFirstOfRow) ? found : undefined;
}

export function sameReading(actual: readonly ReadItem[] | undefined, expected: readonly ReadItem[]): boolean {
  if (actual === undefined) return false;
  return JSON.stringify(joined(actual)) === JSON.stringify(joined(expected));
}

function joined(items: readonly ReadItem[]): readonly ReadItem[] {
  const result: ReadItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (typeof item === 'string' && typeof last === 'string') result[result.length - 1] = last + item;
    else if (item !== '') result.push(item);
  }
  return result;
}
