/**
 * Text to events in one pass (XML 1.0, Fifth Edition; Namespaces in XML 1.0). Promise: every document is either cut into
 * events that cover it from 0 to its length without gap or overlap, or refused at the place of its first error; the
 * events are the same however the text is cut into chunks. Nothing is ever fetched, and no entity but the five
 * predefined ones exists, because a DOCTYPE is refused (or, where tolerated, not read).
 *
 *   buffer   … </target>│<trans-unit id="u1"│            a token is taken only when it is there whole
 *            taken ─────┘ position           └─ the rest waits for the next chunk
 *
 * Each kind of trouble is looked for once in a whole buffer (`nextIndex`), not once in every token: that is where the
 * speed is.
 */
import { decodeReferences } from './characters.ts';
import type { StartTag, XmlAttribute, XmlEvent, XmlName } from './events.ts';
import { isName, isQName, tokenPatterns } from './names.ts';
import { asciiNames, indexOfIllegal, indexOfWrongReference, nextFrom, nextIndex, skipSpace } from './scanning.ts';
import { initialScope, type NamespaceScope, scopeWith } from './namespaces.ts';
import type { XmlLimits } from './limits.ts';

/** What is wrong, and where: UTF-16 code units from the start of the document. */
export type XmlTrouble =
  | { readonly kind: 'not-well-formed'; readonly offset: number; readonly found: string }
  | { readonly kind: 'doctype'; readonly offset: number }
  | { readonly kind: 'limit'; readonly offset: number; readonly what: keyof XmlLimits; readonly found: number };

/** Carries the first trouble out of the tokenizer; nothing is read after it. */
export class XmlStop extends Error {
  readonly trouble: XmlTrouble;
  constructor(trouble: XmlTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

export interface TokenizerOptions {
  readonly limits: XmlLimits;
  /** A DOCTYPE that only names a DTD is tolerated and not read; an internal subset never is. */
  readonly toleratesDoctype: boolean;
  readonly onEvent: (event: XmlEvent) => void;
  readonly onUnboundPrefix: (prefix: string, offset: number) => void;
}

interface OpenElement {
  readonly tag: StartTag;
  /** Of its parent. */
  readonly scope: NamespaceScope;
}

export class XmlTokenizer {
  readonly #options: TokenizerOptions;
  readonly #open: OpenElement[] = [];
  #scope: NamespaceScope = initialScope;
  #buffer = '';
  /** Into the buffer. */
  #position = 0;
  /** Offset of the buffer's start in the document. */
  #base = 0;
  #isLast = false;
  #hasRoot = false;
  #hasDoctype = false;
  readonly #unbound = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #illegal = nextIndex((buffer, from) => indexOfIllegal(buffer, from));
  readonly #reference = nextIndex((buffer, from) => buffer.indexOf('&', from));
  readonly #carriage = nextIndex((buffer, from) => buffer.indexOf('\r', from));
  readonly #sectionEnd = nextIndex((buffer, from) => buffer.indexOf(']]>', from));

  constructor(options: TokenizerOptions) {
    this.#options = options;
  }

  /** Takes as many whole tokens as there are. @param isLast Nothing follows. */
  write(text: string, isLast: boolean): void {
    if (this.#position > 0 || this.#buffer === '') {
      this.#base += this.#position;
      this.#buffer = this.#buffer.slice(this.#position) + text;
      this.#position = 0;
    } else this.#buffer += text;
    this.#isLast = isLast;
    for (const index of [this.#illegal, this.#reference, this.#carriage, this.#sectionEnd]) index.at = -2;
    while (this.#position < this.#buffer.length && this.#takeToken());
    if (isLast) this.#finish();
  }

  /** How much of the last chunks is not taken yet, in UTF-16 code units. */
  get pending(): number {
    return this.#buffer.length - this.#position;
  }

  /** What has been taken, in UTF-16 code units from the start of the document. */
  get taken(): number {
    return this.#base + this.#position;
  }

  #finish(): void {
    if (this.#position < this.#buffer.length) this.#stop(this.#position, 'the file ends in the middle of a tag');
    const top = this.#open.at(-1);
    if (top !== undefined) this.#stop(this.#position, `the file ends, and <${top.tag.name}> is not closed`);
    if (!this.#hasRoot) this.#stop(this.#position, 'the file holds no element');
  }

  /** False: the token is not there whole yet. */
  #takeToken(): boolean {
    if (this.#buffer.charCodeAt(this.#position) !== lessThan) return this.#takeText();
    switch (this.#buffer.charCodeAt(this.#position + 1)) {
      case slash:
        return this.#takeEndTag();
      case exclamation:
        return this.#takeDeclaration();
      case question:
        return this.#takeInstruction();
      default:
        return this.#takeStartTag();
    }
  }

  /* Text */

  #takeText(): boolean {
    const start = this.#position;
    const found = this.#buffer.indexOf('<', start);
    if (found < 0 && !this.#isLast) return this.#wait('textLength');
    const end = found < 0 ? this.#buffer.length : found;
    this.#check('textLength', end - start, start);
    this.#refuseIllegal(end);
    const raw = this.#buffer.slice(start, end);
    if (this.#open.length === 0) {
      const other = raw.search(/[^ \t\r\n]/u);
      if (other >= 0) this.#stop(start + other, 'there is text outside the root element');
      return this.#emit(end, {
        kind: 'text',
        start: this.#base + start,
        end: this.#base + end,
        text: this.#ends(raw, start, end),
      });
    }
    const close = nextFrom(this.#sectionEnd, this.#buffer, start);
    if (close >= 0 && close < end) this.#stop(close, 'there is "]]>" in text');
    const text = this.#references(this.#ends(raw, start, end), raw, start, end);
    return this.#emit(end, { kind: 'text', start: this.#base + start, end: this.#base + end, text });
  }

  /** Line ends as LF (§2.11). */
  #ends(raw: string, start: number, end: number): string {
    const carriage = nextFrom(this.#carriage, this.#buffer, start);
    return carriage >= 0 && carriage < end ? raw.replace(/\r\n?/gu, '\n') : raw;
  }

  /** References resolved (§4.1); `raw` is what stands in the document, for the place of a wrong one. */
  #references(text: string, raw: string, start: number, end: number): string {
    const reference = nextFrom(this.#reference, this.#buffer, start);
    if (reference < 0 || reference >= end) return text;
    const wrong = indexOfWrongReference(raw);
    if (wrong >= 0) this.#stop(start + wrong, `"${raw.slice(wrong, wrong + 12)}" is no reference that XML knows`);
    return decodeReferences(text);
  }

  /* Tags */

  #takeEndTag(): boolean {
    const start = this.#position;
    const end = this.#buffer.indexOf('>', start);
    if (end < 0) return this.#wait('attributeLength');
    this.#check('attributeLength', end - start, start);
    const top = this.#open.pop();
    const name = this.#buffer.slice(start + 2, end);
    if (top === undefined) return this.#stop(start, `</${name}> closes nothing`);
    const { tag } = top;
    if (name !== tag.name && name.replace(/[ \t\r\n]+$/u, '') !== tag.name) {
      this.#stop(start, `</${name}> stands where </${tag.name}> is expected`);
    }
    this.#scope = top.scope;
    return this.#emit(end + 1, endTagOf(tag, this.#base + start, this.#base + end + 1));
  }

  #takeStartTag(): boolean {
    const start = this.#position;
    const raw = this.#rawTag(start);
    if (raw === undefined) return false;
    if (this.#open.length === 0 && this.#hasRoot) this.#stop(start, 'there is a second root element');
    this.#refuseIllegal(raw.end);
    this.#check('depth', this.#open.length + 1, start);
    const { attributes } = raw;
    const scope = raw.declares
      ? scopeWith(this.#scope, attributes, (found, attribute) => this.#stop(attribute.start - this.#base, found))
      : this.#scope;
    for (const attribute of attributes) this.#placeInNamespace(attribute, scope, true, start);
    if (attributes.length > 1) this.#refuseTwins(attributes);
    const { selfClosing } = raw;
    const tag: Mutable<StartTag> = {
      kind: 'startTag',
      name: raw.name,
      prefix: '',
      local: raw.name,
      namespace: '',
      start: this.#base + start,
      end: this.#base + raw.end,
      nameEnd: raw.nameEnd,
      selfClosing,
      attributes,
    };
    this.#placeInNamespace(tag, scope, false, start);
    this.#hasRoot = true;
    if (selfClosing) {
      this.#options.onEvent(tag);
      return this.#emit(raw.end, endTagOf(tag, tag.end, tag.end));
    }
    this.#open.push({ tag, scope: this.#scope });
    this.#scope = scope;
    return this.#emit(raw.end, tag);
  }

  /** Names and values as they stand; undefined: the tag goes on in the next chunk. */
  #rawTag(start: number): RawTag | undefined {
    const buffer = this.#buffer;
    const nameEnd = this.#endOfName(start + 1);
    if (nameEnd === start + 1) {
      if (start + 1 >= buffer.length) return this.#cannotWait(start);
      return this.#stop(start + 1, 'a name is expected behind "<"; a bare "<" is written "&lt;"');
    }
    const name = this.#nameBetween(start + 1, nameEnd, start);
    const attributes: Mutable<XmlAttribute>[] = [];
    let declares = false;
    let at = nameEnd;
    for (;;) {
      const behind = skipSpace(buffer, at);
      const code = buffer.charCodeAt(behind);
      const isClosing = code === slash && buffer.charCodeAt(behind + 1) === greaterThan;
      if (code === greaterThan || isClosing) {
        const end = behind + (isClosing ? 2 : 1);
        return { name, nameEnd: this.#base + nameEnd, end, selfClosing: isClosing, attributes, declares };
      }
      const attribute = behind > at ? this.#attributeAt(behind, start) : undefined;
      if (attribute === undefined) return this.#unfinishedTag(start, at, name);
      attributes.push(attribute);
      declares ||= attribute.name.startsWith('xmlns');
      this.#check('attributesPerElement', attributes.length, start);
      at = attribute.valueEnd + 1 - this.#base;
    }
  }

  /** The attribute that begins here; undefined: none that is whole. */
  #attributeAt(start: number, tag: number): Mutable<XmlAttribute> | undefined {
    const buffer = this.#buffer;
    const nameEnd = this.#endOfName(start);
    if (nameEnd === start) return undefined;
    const equals = skipSpace(buffer, nameEnd);
    if (buffer.charCodeAt(equals) !== equalsSign) return undefined;
    const open = skipSpace(buffer, equals + 1);
    const quote = buffer[open];
    if (quote !== '"' && quote !== "'") return undefined;
    const close = buffer.indexOf(quote, open + 1);
    if (close < 0) return undefined;
    const raw = buffer.slice(open + 1, close);
    this.#check('attributeLength', raw.length, start);
    if (raw.includes('<')) return undefined;
    const name = this.#nameBetween(start, nameEnd, tag);
    return {
      name,
      prefix: '',
      local: name,
      namespace: '',
      start: this.#base + start,
      end: this.#base + nameEnd,
      valueStart: this.#base + open + 1,
      valueEnd: this.#base + close,
      quote,
      value: this.#references(spaced.test(raw) ? raw.replace(/\r\n|[\t\n\r]/gu, ' ') : raw, raw, open + 1, close),
    };
  }

  /** Behind the name that begins here; the very place where none does. */
  #endOfName(start: number): number {
    const buffer = this.#buffer;
    let end = start;
    let code = buffer.charCodeAt(end);
    if (code < 0x80 ? asciiNames[code] !== 1 : false) return start;
    while (code < 0x80 && asciiNames[code] !== 0) code = buffer.charCodeAt((end += 1));
    if (!(code >= 0x80)) return end;
    const { name } = tokenPatterns;
    name.lastIndex = start;
    return name.test(buffer) ? name.lastIndex : start;
  }

  /** One string for all that have the same name: documents have few. */
  #nameBetween(start: number, end: number, tag: number): string {
    const name = this.#buffer.slice(start, end);
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#check('nameLength', name.length, tag);
    if (this.#names.size < 4096) this.#names.set(name, name);
    return name;
  }

  /** Either the tag goes on in the next chunk, or it is wrong where its attributes end. */
  #unfinishedTag(start: number, behind: number, name: string): undefined {
    const rest = this.#buffer.slice(behind);
    if (tokenPatterns.tagSoFar.test(rest)) {
      if (this.#isLast) return this.#stop(start, `the file ends in the middle of <${name}`);
      this.#check('attributeLength', rest.length - 1024, start);
      return undefined;
    }
    const hasLess = /^[^>]*?=[ \t\r\n]*(?:"[^"<]*<|'[^'<]*<)/u.test(rest.slice(0, 200));
    return this.#stop(
      behind,
      hasLess ? 'there is "<" in an attribute value' : `<${name}> has something that is no attribute`,
    );
  }

  /** Attributes without a prefix are in no namespace; `xmlns` itself is in its own. */
  #placeInNamespace(named: Mutable<XmlName>, scope: NamespaceScope, isAttribute: boolean, start: number): void {
    const { name } = named;
    const colon = name.indexOf(':');
    if (colon < 0) {
      if (!isAttribute) named.namespace = scope.get('') ?? '';
      else if (name === 'xmlns') named.namespace = scope.get('xmlns') ?? '';
      return;
    }
    if (!isQName(name)) this.#stop(start, `"${name}" has a colon where names have none`);
    const prefix = name.slice(0, colon);
    if (prefix === 'xmlns' && !isAttribute) this.#stop(start, 'no element has the prefix "xmlns"');
    const namespace = scope.get(prefix);
    if (namespace === undefined && !this.#unbound.has(prefix)) {
      this.#unbound.add(prefix);
      this.#options.onUnboundPrefix(prefix, this.#base + start);
    }
    named.prefix = prefix;
    named.local = name.slice(colon + 1);
    named.namespace = namespace ?? `unbound:${prefix}`;
  }

  /** Equal as written, or equal in name and namespace. */
  #refuseTwins(attributes: readonly XmlAttribute[]): void {
    for (let at = 1; at < attributes.length; at += 1) {
      const { name, local, namespace, prefix, start } = attributes[at] as XmlAttribute;
      for (let before = 0; before < at; before += 1) {
        const other = attributes[before] as XmlAttribute;
        const isTwin =
          other.local === local &&
          (other.name === name || (prefix !== '' && other.prefix !== '' && other.namespace === namespace));
        if (isTwin) this.#stop(start - this.#base, `the attribute "${name}" stands here twice`);
      }
    }
  }

  /* Comments, CDATA sections, instructions, DOCTYPE */

  #takeDeclaration(): boolean {
    const start = this.#position;
    if (this.#buffer.startsWith('<!--', start)) return this.#takeComment(start);
    if (this.#buffer.startsWith('<![CDATA[', start)) return this.#takeSection(start);
    if (this.#buffer.startsWith('<!DOCTYPE', start)) return this.#takeDoctype(start);
    const rest = this.#buffer.slice(start);
    if (!this.#isLast && ['<!--', '<![CDATA[', '<!DOCTYPE'].some((known) => known.startsWith(rest))) return false;
    return this.#stop(start, '"<!" begins nothing that is known here');
  }

  #takeComment(start: number): boolean {
    const dashes = this.#buffer.indexOf('--', start + 4);
    if (dashes < 0 || dashes + 2 >= this.#buffer.length) return this.#wait('textLength');
    if (this.#buffer.charCodeAt(dashes + 2) !== greaterThan) this.#stop(dashes, 'there is "--" in a comment');
    const end = dashes + 3;
    this.#check('textLength', end - start, start);
    this.#refuseIllegal(end);
    return this.#emit(end, { kind: 'comment', ...this.#span(start, end), text: this.#buffer.slice(start + 4, dashes) });
  }

  #takeSection(start: number): boolean {
    if (this.#open.length === 0) this.#stop(start, 'there is a CDATA section outside the root element');
    const close = nextFrom(this.#sectionEnd, this.#buffer, start + 9);
    if (close < 0) return this.#wait('textLength');
    this.#check('textLength', close - start, start);
    this.#refuseIllegal(close);
    const text = this.#ends(this.#buffer.slice(start + 9, close), start, close);
    return this.#emit(close + 3, { kind: 'cdata', ...this.#span(start, close + 3), text });
  }

  #takeInstruction(): boolean {
    const start = this.#position;
    const close = this.#buffer.indexOf('?>', start + 2);
    if (close < 0) return this.#wait('textLength');
    const end = close + 2;
    this.#check('textLength', end - start, start);
    this.#refuseIllegal(end);
    const inner = this.#buffer.slice(start + 2, close);
    const [, target = '', body = ''] = /^([^ \t\r\n]*)[ \t\r\n]*([\s\S]*)$/u.exec(inner) ?? [];
    if (target === 'xml') {
      if (this.#base + start > 0) this.#stop(start, 'the XML declaration stands only at the very beginning');
      if (!tokenPatterns.xmlDeclaration.test(inner)) this.#stop(start, 'this is no XML declaration');
      return this.#emit(end, { kind: 'xmlDeclaration', ...this.#span(start, end) });
    }
    if (!isName(target) || target.includes(':') || /^xml$/iu.test(target)) {
      this.#stop(start, `"${target}" is no name for a processing instruction`);
    }
    return this.#emit(end, { kind: 'processingInstruction', ...this.#span(start, end), target, body });
  }

  #takeDoctype(start: number): boolean {
    const offset = this.#base + start;
    if (!this.#options.toleratesDoctype) throw new XmlStop({ kind: 'doctype', offset });
    if (this.#hasRoot || this.#hasDoctype)
      this.#stop(start, 'a DOCTYPE stands here, and belongs before the root element, once');
    const { doctype, doctypeSoFar } = tokenPatterns;
    doctype.lastIndex = start;
    if (!doctype.test(this.#buffer)) {
      const rest = this.#buffer.slice(start);
      if (/^[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*\[/u.test(rest)) throw new XmlStop({ kind: 'doctype', offset });
      if (!this.#isLast && doctypeSoFar.test(rest)) return this.#wait('attributeLength');
      return this.#stop(start, 'this is no DOCTYPE that only names a DTD');
    }
    const end = doctype.lastIndex;
    this.#refuseIllegal(end);
    this.#hasDoctype = true;
    return this.#emit(end, { kind: 'doctype', ...this.#span(start, end) });
  }

  /* Common */

  #span(start: number, end: number): { readonly start: number; readonly end: number } {
    return { start: this.#base + start, end: this.#base + end };
  }

  #emit(end: number, event: XmlEvent): true {
    this.#position = end;
    this.#options.onEvent(event);
    return true;
  }

  /** The token is not whole: more text must come, and not without end. */
  #wait(what: keyof XmlLimits): false {
    if (this.#isLast) {
      this.#refuseIllegal(this.#buffer.length);
      this.#stop(this.#position, 'the file ends before this is closed');
    }
    this.#check(what, this.pending, this.#position);
    return false;
  }

  #cannotWait(start: number): undefined {
    if (this.#isLast) this.#stop(start, 'the file ends behind "<"');
    return undefined;
  }

  #refuseIllegal(end: number): void {
    const illegal = nextFrom(this.#illegal, this.#buffer, this.#position);
    if (illegal < 0 || illegal >= end) return;
    const code = (this.#buffer.codePointAt(illegal) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    this.#stop(illegal, `U+${code} is no character of XML`);
  }

  #check(what: keyof XmlLimits, found: number, index: number): void {
    if (found <= this.#options.limits[what]) return;
    throw new XmlStop({ kind: 'limit', offset: this.#base + index, what, found });
  }

  #stop(index: number, found: string): never {
    throw new XmlStop({ kind: 'not-well-formed', offset: this.#base + index, found });
  }
}

const [lessThan, slash, exclamation, question, greaterThan] = [0x3c, 0x2f, 0x21, 0x3f, 0x3e];

const equalsSign = 0x3d;
const spaced = /[\t\n\r]/u;

/** An object while it is made. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface RawTag {
  readonly name: string;
  /** In the document. */
  readonly nameEnd: number;
  /** In the buffer. */
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: Mutable<XmlAttribute>[];
  /** Some name begins like a namespace declaration. */
  readonly declares: boolean;
}

function endTagOf({ name, prefix, local, namespace }: StartTag, start: number, end: number): XmlEvent {
  return { kind: 'endTag', start, end, name, prefix, local, namespace };
}
