/** How a file is set out, so that what is new looks like what stands beside it. */
import type { TextEdit, XmlElement } from '@dragoman/xml';
import { elementsOf } from '@dragoman/xml';
import { moduleNamespaces } from './names.ts';
import type { Lines } from './write-modules-2.ts';

/** Line end and indentation before an element; empty where it does not begin its line. */
export function separatorBefore(text: string, start: number): string {
  return /(?:\r\n|\r|\n)[ \t]*$/u.exec(text.slice(Math.max(0, start - 512), start))?.[0] ?? '';
}

/** A text may have line ends of its own: in a file that has CRLF throughout, they are that as well. */
export function withLineEndsOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const isCrLf = (): boolean => text.includes('\r\n') && !/(?:^|[^\r])\n/u.test(text);
  if (!edits.some((edit) => edit.text.includes('\n')) || !isCrLf()) return edits;
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/gu, '\r\n') }));
}

/** Lines as they stand behind a separator: its line end and indentation, tabs where it has tabs, or all on one line. */
export function laidOut(lines: Lines, separator: string): string {
  if (separator === '') return lines.map((line) => line.trimStart()).join('');
  const usesTabs = separator.includes('\t');
  const spelled = lines.map((line) => {
    const depth = line.length - line.trimStart().length;
    return (usesTabs ? '\t'.repeat(depth / 2) : ' '.repeat(depth)) + line.trimStart();
  });
  return spelled.join(separator);
}

/** Puts lines before an element, in its line's style. */
export function insertBefore(text: string, { start }: XmlElement, lines: Lines): TextEdit {
  const separator = separatorBefore(text, start);
  return { start, end: start, text: `${laidOut(lines, separator)}${separator}` };
}

/** Puts lines in front of everything in an element, in the style of its first child, which may be going away. */
export function insertFirst(text: string, holder: XmlElement, first: XmlElement, lines: Lines): TextEdit {
  const separator = separatorBefore(text, first.start);
  const at = holder.contentStart;
  return { start: at, end: at, text: `${separator}${laidOut(lines, separator)}` };
}

/** Puts lines behind an element, in the style of the line it begins. */
export function insertBehind(text: string, element: XmlElement, lines: Lines): TextEdit {
  const separator = separatorBefore(text, element.start);
  return { start: element.end, end: element.end, text: `${separator}${laidOut(lines, separator)}` };
}

/** An element with the white space before it. */
export function removal(text: string, { start, end }: Pick<XmlElement, 'start' | 'end'>): TextEdit {
  let from = start;
  while (from > 0 && /\s/u.test(text.charAt(from - 1))) from -= 1;
  return { start: from, end, text: '' };
}

/** A list's items behind `item`, or in front of all where it is undefined. */
export function insertItem(text: string, holder: XmlElement, behind: XmlElement | undefined, lines: Lines): TextEdit {
  const [first] = elementsOf(holder);
  if (behind !== undefined) return insertBehind(text, behind, lines);
  if (first !== undefined) return insertFirst(text, holder, first, lines);
  return { start: holder.contentStart, end: holder.contentStart, text: laidOut(lines, '') };
}

/**
 * Lines whose elements of a module have the standard's prefix, in a file that may have another one for it or none:
 * then the first of them declares it.
 */
export function withModulePrefix(lines: Lines, module: string, around: readonly XmlElement[]): Lines {
  if (lines.length === 0) return lines;
  const namespace = moduleNamespaces[module] ?? '';
  const declared = around
    .flatMap(({ attributes }) => attributes)
    .filter(({ name, value }) => name.startsWith('xmlns:') && value === namespace)
    .at(-1);
  if (declared === undefined) {
    const [first = '', ...others] = lines;
    return [first.replace(/^(\s*<[^\s/>]+)/u, `$1 xmlns:${module}="${namespace}"`), ...others];
  }
  if (declared.local === module) return lines;
  return lines.map((line) => line.replaceAll(new RegExp(`(</?)${module}:`, 'gu'), `$1${declared.local}:`));
}
