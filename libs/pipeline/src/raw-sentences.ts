/**
 * The text of what is no XML: sources and translations of a broken trans-unit, or of each segment of a broken unit of 2.x,
 * without their tags. A person sets those again. Pure; one pass, whatever a sentence is long.
 */

export interface RawSentence {
  readonly segment: string;
  readonly source: string;
  readonly target: string;
}

/** @param own The segment that a trans-unit is. */
export function rawSentences(xml: string, own: string): readonly RawSentence[] {
  const starts = [...xml.matchAll(startTag('segment'))].map(({ index }) => index);
  if (starts.length === 0) return [rawSentence(xml, own)];
  return starts.map((start, index) => {
    const piece = xml.slice(start, starts[index + 1]);
    const id = /\sid=(?:"([^"<>]{1,500})"|'([^'<>]{1,500})')/u.exec(piece.slice(0, piece.indexOf('>') + 1));
    return rawSentence(piece.slice(0, endOf('segment', piece)), id?.[1] ?? id?.[2] ?? `s${index + 1}`);
  });
}

/** What is inside `alt-trans` is no translation of anybody's. */
function rawSentence(xml: string, segment: string): RawSentence {
  const own = withoutElements(xml, 'alt-trans');
  return { segment, source: rawText(own, 'source'), target: rawText(own, 'target') };
}

const prefix = '(?:[^\\s/<>:]{1,99}:)?';

function startTag(name: string): RegExp {
  return new RegExp(`<${prefix}${name}(?=[\\s/>])`, 'gu');
}

function endOf(name: string, xml: string): number {
  const found = new RegExp(`</${prefix}${name}(?=[\\s>])`, 'u').exec(xml);
  return found?.index ?? xml.length;
}

function withoutElements(xml: string, name: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index } of xml.matchAll(startTag(name))) {
    if (index < from) continue;
    kept.push(xml.slice(from, index));
    from = index + endOf(name, xml.slice(index));
  }
  return [...kept, xml.slice(from)].join('');
}

/** To its end tag, or to the note behind it where that is gone. */
function rawText(xml: string, name: string): string {
  const [found] = xml.matchAll(startTag(name));
  const open = found === undefined ? -1 : tagEnd(xml, found.index);
  if (open < 0 || xml[open - 1] === '/') return '';
  const content = xml.slice(open + 1);
  const note = content.search(new RegExp(`<${prefix}note[\\s>]`, 'u'));
  return withoutTags(content.slice(0, Math.min(endOf(name, content), note < 0 ? content.length : note)));
}

function withoutTags(xml: string): string {
  const texts: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    texts.push(characters(xml.slice(at, tag < 0 ? xml.length : tag)));
    if (tag < 0) break;
    const isSection = xml.startsWith('<![CDATA[', tag);
    const end = isSection ? xml.indexOf(']]>', tag) : tagEnd(xml, tag);
    if (isSection && end >= 0) texts.push(xml.slice(tag + '<![CDATA['.length, end));
    else if (end < 0) texts.push(xml.slice(tag));
    at = end < 0 ? xml.length : end + (isSection ? 3 : 1);
  }
  return texts.join('');
}

/** The first `>` outside quotes; where they are what is broken, the first of all. */
function tagEnd(xml: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < xml.length && xml[at] !== '<'; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return xml.indexOf('>', tag);
}

const namedCharacters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function characters(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu,
    (all, entity?: string, digits?: string, hex?: string) =>
      entity === undefined
        ? character(all, digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits))
        : (namedCharacters[entity] ?? all),
  );
}

function character(written: string, point: number): string {
  return point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
    ? written
    : String.fromCodePoint(point);
}
