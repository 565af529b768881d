/**
 * What a person wrote into a trans-unit that is no XML, as plain text: they set the tags again. Promise: every character
 * that is not plainly markup is kept, references are read, and what stands in `alt-trans` is nobody's translation.
 */
import { isXmlCharacter } from '@dragoman/xml';
import { tagEnd } from './tag-end.ts';

/** Text of the trans-unit's own `source`, `target` or `note` elements, in order; an element without text gives none, and neither does a note of ours. */
export function brokenTexts(xml: string, name: 'source' | 'target' | 'note'): readonly string[] {
  const own = withoutProposals(xml);
  const opening = new RegExp(`<${name}(?=[\\s/>])`, 'gu');
  return [...own.matchAll(opening)].flatMap(({ index }) => {
    const end = tagEnd(own, index) ?? index + name.length + 1;
    const isOurs = name === 'note' && /\sfrom=(["'])dragoman\1/u.test(own.slice(index, end));
    const text = isOurs ? '' : plainTextOf(contentBehind(own, end));
    return text.trim() === '' ? [] : [text];
  });
}

function withoutProposals(xml: string): string {
  let own = '';
  let from = 0;
  for (let start = xml.indexOf('<alt-trans'); start >= 0; start = xml.indexOf('<alt-trans', from)) {
    own += xml.slice(from, start);
    const end = xml.indexOf('</alt-trans', start);
    if (end < 0) return own;
    from = end + '</alt-trans'.length;
  }
  return own + xml.slice(from);
}

/** Up to the end tag, or where another element of the trans-unit starts. */
function contentBehind(xml: string, end: number): string {
  if (xml.slice(end - 2, end) === '/>') return '';
  const border = /<\/?(?:source|seg-source|target|note|trans-unit|context-group|count-group|prop-group)[\s/>]/gu;
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
