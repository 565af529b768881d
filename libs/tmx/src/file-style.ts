/** How a file is written: line ends, indentation, and what it calls its elements. */
import { elementsOf, type XmlElement } from '@dragoman/xml';
import type { TmxDocument } from './read-tmx.ts';
import type { Spelling } from './write-tmx.ts';

export function lineEnd(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Spaces and tabs between the start of the line and an element; none where something else stands before it. */
export function indentOf(text: string, { start }: Pick<XmlElement, 'start'>): string {
  const from = separatorStart(text, start);
  return /^[\r\n]/u.test(text.slice(from, start)) ? text.slice(from, start).replace(/^[\r\n]+/u, '') : '';
}

/** Line end and indentation before an element, as written; empty where it stands behind another one. */
export function separatorBefore(text: string, { start }: Pick<XmlElement, 'start'>): string {
  return text.slice(separatorStart(text, start), start);
}

function separatorStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  if (text[at - 1] === '\n') return text[at - 2] === '\r' ? at - 2 : at - 1;
  return text[at - 1] === '\r' ? at - 1 : at;
}

/** As the first variant says its language; a file without one by its version. */
export function spellingOf({ layout, version }: TmxDocument): Spelling {
  const { prefix } = layout.body;
  const unit = layout.units.at(0);
  const variant = unit === undefined ? undefined : elementsOf(unit).find(({ local }) => local === 'tuv');
  const names = new Set(variant?.attributes.map(({ name }) => name));
  const isOld = names.has('lang') || (!names.has('xml:lang') && /^1\.[12]$/u.test(version));
  return { prefix: prefix === '' ? '' : `${prefix}:`, language: isOld && !names.has('xml:lang') ? 'lang' : 'xml:lang' };
}
