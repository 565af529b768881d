/** The start tag of an XLIFF document that need not be well-formed behind it. */
import { attributeOf, readXmlTree } from '@dragoman/xml';
import { isXliff1, isXliff2 } from './names.ts';

export interface RootTag {
  readonly tag: string;
  /** With its prefix. */
  readonly name: string;
  /** Offset behind the tag. */
  readonly end: number;
  /** XLIFF 2.x. */
  readonly isModern: boolean;
  /** Those that its elements may have; empty: none. */
  readonly prefixes: ReadonlySet<string>;
}

/** Undefined: what comes first is no XLIFF, or a DOCTYPE. */
export function rootTag(path: string, text: string): RootTag | undefined {
  const start = behindProlog(text);
  const found = /^<([^\s/<>"'=]{1,256})/u.exec(text.slice(start, start + 300));
  const name = found?.[1];
  const end = text.indexOf('>', start) + 1;
  if (name === undefined || end === 0 || text[end - 2] === '/') return undefined;
  const tag = wholeTag(text, start);
  const { root } = readXmlTree(path, `${tag}</${name}>`);
  if (root?.local !== 'xliff' || !(isXliff1(root.namespace) || isXliff2(root.namespace))) return undefined;
  const declared = root.attributes.filter(({ name: written, value }) => {
    return value === root.namespace && (written === 'xmlns' || written.startsWith('xmlns:'));
  });
  const prefixes = new Set(declared.map(({ name: written }) => written.slice('xmlns:'.length)));
  if (attributeOf(root, 'xmlns', 'http://www.w3.org/2000/xmlns/') === undefined) prefixes.add(root.prefix);
  return { tag, name, end: start + tag.length, isModern: isXliff2(root.namespace), prefixes };
}

/** Of the first `<` that begins neither declaration, instruction nor comment. */
function behindProlog(text: string): number {
  let at = text.indexOf('<');
  while (at >= 0) {
    const closing = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (closing === undefined) return at;
    const end = text.indexOf(closing, at + 2);
    at = end < 0 ? -1 : text.indexOf('<', end);
  }
  return text.length;
}

/** To the first `>` outside quotes. */
function wholeTag(text: string, start: number): string {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return text.slice(start, at + 1);
  }
  return text.slice(start);
}
