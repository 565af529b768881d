/**
 * Cuts well-formed XML into events with exact places. Promise: the events cover the text from 0 to its length without
 * gap or overlap. Only for text that `checkWellFormed` has accepted: it decides nothing about conformance.
 */
import { decodeAttribute, decodeText } from './characters.ts';
import type { StartTag, XmlAttribute, XmlEvent, XmlName } from './events.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Prefix → namespace; the empty prefix is the default namespace. */
type Scope = ReadonlyMap<string, string>;

export function scanXml(text: string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  const open: { readonly name: XmlName; readonly scope: Scope }[] = [];
  let scope: Scope = new Map([
    ['xml', xmlNamespace],
    ['xmlns', xmlnsNamespace],
  ]);
  let position = 0;
  while (position < text.length) {
    if (text.charCodeAt(position) !== 0x3c) {
      const end = indexOrEnd(text, '<', position);
      events.push({ kind: 'text', start: position, end, text: decodeText(text.slice(position, end)) });
      position = end;
      continue;
    }
    const next = text.charAt(position + 1);
    if (next === '/') {
      const end = text.indexOf('>', position) + 1;
      const closed = open.pop();
      if (closed === undefined) throw new RangeError('scanXml was given text that is not well-formed');
      scope = closed.scope;
      events.push({ kind: 'endTag', start: position, end, ...closed.name });
      position = end;
    } else if (next === '!' || next === '?') {
      const event = scanDeclaration(text, position);
      events.push(event);
      position = event.end;
    } else {
      const raw = scanTag(text, position);
      const inner = declare(scope, raw.attributes);
      const tag = resolveTag(raw, inner);
      events.push(tag);
      const name = nameOf(tag);
      if (tag.selfClosing) events.push({ kind: 'endTag', start: tag.end, end: tag.end, ...name });
      else {
        open.push({ name, scope });
        scope = inner;
      }
      position = tag.end;
    }
  }
  return events;
}

function nameOf({ name, prefix, local, namespace }: XmlName): XmlName {
  return { name, prefix, local, namespace };
}

function indexOrEnd(text: string, sought: string, from: number): number {
  const index = text.indexOf(sought, from);
  return index < 0 ? text.length : index;
}

function scanDeclaration(text: string, start: number): XmlEvent {
  const until = (mark: string, from: number): number => text.indexOf(mark, from) + mark.length;
  if (text.startsWith('<!--', start)) {
    const end = until('-->', start + 4);
    return { kind: 'comment', start, end, text: text.slice(start + 4, end - 3) };
  }
  if (text.startsWith('<![CDATA[', start)) {
    const end = until(']]>', start + 9);
    return { kind: 'cdata', start, end, text: text.slice(start + 9, end - 3).replace(/\r\n?/gu, '\n') };
  }
  if (text.startsWith('<?', start)) {
    const end = until('?>', start + 2);
    const [, target = '', body = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(text.slice(start + 2, end - 2)) ?? [];
    if (target === 'xml') return { kind: 'xmlDeclaration', start, end };
    return { kind: 'processingInstruction', start, end, target, body };
  }
  const doctype = /(?:[^>"'[]|"[^"]*"|'[^']*')*>/uy;
  doctype.lastIndex = start;
  return { kind: 'doctype', start, end: start + (doctype.exec(text)?.[0].length ?? 0) };
}

interface RawTag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly nameEnd: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly RawAttribute[];
}
type RawAttribute = Omit<XmlAttribute, 'prefix' | 'local' | 'namespace'>;

const tagName = /[^\s/>]+/uy;
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy;
const tagEnd = /\s*(\/?)>/uy;

function scanTag(text: string, start: number): RawTag {
  tagName.lastIndex = start + 1;
  const name = tagName.exec(text)?.[0] ?? '';
  const nameEnd = tagName.lastIndex;
  const attributes: RawAttribute[] = [];
  attribute.lastIndex = nameEnd;
  let behind = nameEnd;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text)) {
    behind = attribute.lastIndex;
    attributes.push(placedAttribute(match, behind));
  }
  tagEnd.lastIndex = behind;
  const selfClosing = tagEnd.exec(text)?.[1] === '/';
  return { start, end: tagEnd.lastIndex, name, nameEnd, selfClosing, attributes };
}

function placedAttribute(match: RegExpExecArray, end: number): RawAttribute {
  const [whole, name = '', double, single] = match;
  const raw = double ?? single ?? '';
  const start = match.index + whole.length - whole.trimStart().length;
  const valueStart = end - 1 - raw.length;
  return {
    name,
    start,
    end: start + name.length,
    valueStart,
    valueEnd: end - 1,
    quote: double === undefined ? "'" : '"',
    value: decodeAttribute(raw),
  };
}

function declare(scope: Scope, attributes: readonly RawAttribute[]): Scope {
  if (!attributes.some(({ name }) => name.startsWith('xmlns'))) return scope;
  const inner = new Map(scope);
  for (const { name, value } of attributes) {
    if (name === 'xmlns') inner.set('', value);
    else if (name.startsWith('xmlns:')) inner.set(name.slice(6), value);
  }
  return inner;
}

function resolveTag(raw: RawTag, scope: Scope): StartTag {
  const { start, end, nameEnd, selfClosing } = raw;
  const attributes = raw.attributes.map((item) => ({ ...item, ...resolve(item.name, scope, true) }));
  return { kind: 'startTag', ...resolve(raw.name, scope, false), start, end, nameEnd, selfClosing, attributes };
}

/** Attributes without a prefix are in no namespace; `xmlns` itself is in its own. */
function resolve(name: string, scope: Scope, isAttribute: boolean): XmlName {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (isAttribute && name === 'xmlns') return { name, prefix, local, namespace: xmlnsNamespace };
  if (prefix === '') return { name, prefix, local, namespace: isAttribute ? '' : (scope.get('') ?? '') };
  return { name, prefix, local, namespace: scope.get(prefix) ?? `unbound:${prefix}` };
}
