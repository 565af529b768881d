/**
 * Markdown text → tree of micromark's tokens with UTF-16 offsets into that text (CommonMark 0.31.2 and GFM).
 *
 * Promise: every node lies within its parent, siblings are in order, and `text.slice(start, end)` is what the token
 * stands for. The tree is never turned back into Markdown; only its offsets are used.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly SyntaxNode[];
}

/** Labels that make `[x]` a link and `[^x]` a footnote, normalised as micromark does. */
export interface DefinedLabels {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

export interface SyntaxTree {
  readonly root: SyntaxNode;
  readonly labels: DefinedLabels;
}

export interface ParseSettings {
  /** The line that ends the front matter; undefined: there is none. */
  readonly frontMatter?: '---' | '...' | undefined;
  /** Labels defined elsewhere: a lone paragraph is read as it is read in its document. */
  readonly labels?: DefinedLabels;
}

/** micromark's parser keeps the footnote labels it met here; its public type does not say so. */
interface FootnoteLabels {
  gfmFootnotes?: string[];
}

interface OpenNode {
  type: string;
  start: number;
  end: number;
  children: OpenNode[];
}

type Extensions = NonNullable<NonNullable<Parameters<typeof parse>[0]>['extensions']>;

const withoutFrontMatter: Extensions = [gfm()];
const withFrontMatter: Readonly<Record<'---' | '...', Extensions>> = {
  '---': [frontmatter(['yaml']), gfm()],
  '...': [frontmatter([{ type: 'yaml', fence: { open: '---', close: '...' } }]), gfm()],
};

export function parseMarkdown(text: string, { frontMatter, labels }: ParseSettings): SyntaxTree {
  const parser = parse({ extensions: frontMatter === undefined ? withoutFrontMatter : withFrontMatter[frontMatter] });
  const footnotes = parser as FootnoteLabels;
  parser.defined.push(...(labels?.links ?? []));
  footnotes.gfmFootnotes = [...(labels?.footnotes ?? [])];
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  // micromark drops U+FEFF at the start and does not count it.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  return {
    root: treeOf(events, shift, text.length),
    labels: { links: parser.defined, footnotes: footnotes.gfmFootnotes },
  };
}

function treeOf(events: ReturnType<typeof postprocess>, shift: number, length: number): SyntaxNode {
  const root: OpenNode = { type: 'root', start: 0, end: length, children: [] };
  const open = [root];
  for (const [step, token] of events) {
    if (step === 'exit') {
      open.pop();
      continue;
    }
    const node = { type: token.type, start: token.start.offset + shift, end: token.end.offset + shift, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  return root;
}

export function childOf(node: SyntaxNode | undefined, type: string): SyntaxNode | undefined {
  return node?.children.find((child) => child.type === type);
}
