/** The text of a source, seg-source or target, in the ways that rules compare it. */
import type { XmlElement } from '@dragoman/xml';
import { ownChildren, valueOf } from './context.ts';

const nativeCodes: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it']);

/** What a reader sees: without native code and the sub-flows in it. */
export function visibleText(content: XmlElement): string {
  return content.children
    .map((child) => {
      if (child.kind === 'text' || child.kind === 'cdata') return child.text;
      if (child.kind !== 'element' || child.namespace !== content.namespace) return '';
      return nativeCodes.has(child.local) ? '' : visibleText(child);
    })
    .join('');
}

/** Text and codes as one line, in which `mrk` leaves no trace: equal for a source and its `seg-source`. */
export function flattened(content: XmlElement): string {
  return content.children
    .map((child) => {
      if (child.kind === 'text' || child.kind === 'cdata') return child.text;
      if (child.kind !== 'element') return '';
      if (child.local === 'mrk' && child.namespace === content.namespace) return flattened(child);
      return `\u0000${child.local} ${valueOf(child, 'id') ?? ''}\u0001${flattened(child)}\u0002`;
    })
    .join('');
}

/** Equal but for white space: tools wrap and indent units that do not ask to preserve it. */
export function isSameText(one: string, other: string): boolean {
  return one === other || withoutSpace(one) === withoutSpace(other);
}

function withoutSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, '');
}

export function isBlank(content: XmlElement): boolean {
  return ownChildren(content).length === 0 && /^[ \t\r\n]*$/u.test(visibleText(content));
}
