/**
 * What a person wrote into a trans-unit, or a unit of 2.x, that is no XML, as plain text: they set the tags again. Promise: every character
 * that is not plainly markup is kept, references are read, and what stands in `alt-trans` is nobody's translation.
 */
import { isXmlCharacter } from '@dragoman/xml';
import { tagEnd } from './tag-end.ts';

export interface BrokenSentence {
  /** Of 2.x: its id, or its place; undefined in 1.x, where the unit itself is the sentence. */
  readonly segment?: string;
  readonly source: string;
  readonly target: string;
}

/** Of a trans-unit, or of each segment of a unit of 2.x, whatever prefix XLIFF has. */
export function brokenSentences(xml: string): readonly BrokenSentence[] {
  const starts = [...xml.matchAll(startTag('segment'))].map(({ index }) => index);
  if (starts.length === 0) return [sentenceOf(xml)];
  return starts.map((start, index) => {
    const piece = xml.slice(start, starts[index + 1]);
    const id = /\sid=(?:"([^"<>]{1,500})"|'([^'<>]{1,500})')/u.exec(piece.slice(0, piece.indexOf('>') + 1));
    return { segment: id?.[1] ?? id?.[2] ?? `s${index + 1}`, ...sentenceOf(piece.slice(0, endOf('segment', piece))) };
  });
}

function sentenceOf(xml: string): BrokenSentence {
  const [source = ''] = brokenTexts(xml, 'source');
  const [target = ''] = brokenTexts(xml, 'target');
  return { source, target };
}

const prefix = '(?:[^\\s/<>:]{1,99}:)?';

function startTag(name: string): RegExp {
  return new RegExp(`<${prefix}(?:${name})(?=[\\s/>])`, 'gu');
}

function endOf(name: string, xml: string): number {
  return new RegExp(`</${prefix}(?:${name})(?=[\\s>])`, 'u').exec(xml)?.index ?? xml.length;
}

/** Text of the unit's own `source`, `target` or `note` elements, in order; an element without text gives none, and neither does a note of ours. */
export function brokenTexts(xml: string, name: 'source' | 'target' | 'note'): readonly string[] {
  const own = withoutProposals(xml);
  return [...own.matchAll(startTag(name))].flatMap(({ index, 0: start }) => {
    const end = tagEnd(own, index) ?? index + start.length;
    const isOurs = name === 'note' && /\s(?:from|category)=(["'])dragoman\1/u.test(own.slice(index, end));
    const text = isOurs ? '' : plainTextOf(contentBehind(own, end));
    return text.trim() === '' ? [] : [text];
  });
}

function withoutProposals(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index } of xml.matchAll(startTag('alt-trans|matches'))) {
    if (index < from) continue;
    kept.push(xml.slice(from, index));
    from = index + endOf('alt-trans|matches', xml.slice(index));
  }
  return [...kept, xml.slice(from)].join('');
}

const neighbours = [
  ...['source', 'seg-source', 'target', 'note', 'trans-unit', 'context-group', 'count-group', 'prop-group'],
  ...['segment', 'ignorable', 'unit', 'notes', 'originalData'],
];

/** Up to the end tag, or where another element of the unit starts. */
function contentBehind(xml: string, end: number): string {
  if (xml.slice(end - 2, end) === '/>') return '';
  const border = new RegExp(`</?${prefix}(?:${neighbours.join('|')})[\\s/>]`, 'gu');
  border.lastIndex = end;
  return xml.slice(end, border.exec(xml)?.index ?? xml.length);
}

function plainTextOf(content: string): string {
  const last = { comment: content.lastIndexOf('-->'), section: content.lastIndexOf(']]>') };
  let text = '';
  let from = 0;
  for (let sign = content.indexOf('<'); sign >= 0; sign = content.indexOf('<', from)) {
    const { end, kept } = markupAt(content, sign, last);
    text += dereferenced(content.slice(from, sign)) + kept;
    from = end;
  }
  return text + dereferenced(content.slice(from));
}

/** Where what starts at a `<` ends, and what of it is text. An end is searched only where there is one: once, not for each start. */
function markupAt(
  content: string,
  sign: number,
  last: Readonly<Record<'comment' | 'section', number>>,
): { readonly end: number; readonly kept: string } {
  if (last.section > sign && content.startsWith('<![CDATA[', sign)) {
    const end = content.indexOf(']]>', sign);
    return { end: end + 3, kept: content.slice(sign + 9, end) };
  }
  if (last.comment > sign && content.startsWith('<!--', sign)) {
    return { end: content.indexOf('-->', sign) + 3, kept: '' };
  }
  const end = tagLikeEnd(content, sign);
  return end === undefined ? { end: sign + 1, kept: '<' } : { end, kept: '' };
}

/** A whole tag: `a < b, c > d` holds none, and half a tag is left for a person to see. */
function tagLikeEnd(content: string, sign: number): number | undefined {
  const name = /<\/?[A-Za-z_][\w:.-]{0,100}(?=[\s/>])/uy;
  name.lastIndex = sign;
  if (!name.test(content)) return undefined;
  const end = tagEnd(content, sign);
  if (end === undefined) return undefined;
  const rest = content
    .slice(name.lastIndex, end)
    .replaceAll(/\s{1,20}[\w:.-]{1,100}\s{0,20}=\s{0,20}(?:"[^"<]*"|'[^'<]*')/gu, '');
  return /^\s*\/?>$/u.test(rest) ? end : undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function dereferenced(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu,
    (all: string, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return isXmlCharacter(point) ? String.fromCodePoint(point) : all;
    },
  );
}
