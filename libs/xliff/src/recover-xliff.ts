/**
 * The recovering read of `import`: XLIFF of any version in which some units are no XML (a CAT tool lost half a tag), or
 * that ends in the middle. Promise: what comes out is well-formed and holds every trans-unit (1.x) or unit (2.x) that is
 * well-formed by itself, in its group and file; every other is named. One pass over the text, whatever is in it. Never
 * used for anything that is written.
 */
import type { Diagnostic } from '@dragoman/model';
import { readXml, type XmlText } from '@dragoman/xml';
import { type BrokenSentence, brokenSentences, brokenTexts } from './broken-text.ts';
import { lineCounter, type LineOf } from './line-counter.ts';
import { type RootTag, rootTag } from './root-tag.ts';

export interface BrokenTransUnit {
  /** As far as it can be read. */
  readonly id: string;
  /** 1-based, in the returned file. */
  readonly line: number;
  /** What is wrong with it. */
  readonly problem: string;
  /** Its sentences as plain text: signs that are no tags are kept. */
  readonly sentences: readonly BrokenSentence[];
  /** What people noted, as plain text. */
  readonly notes: readonly string[];
}

export interface RecoveredXliff {
  readonly text: string;
  /** XLIFF 2.x, where what is broken is a unit. */
  readonly isModern: boolean;
  /** Per `file` element, in order. */
  readonly broken: readonly (readonly BrokenTransUnit[])[];
  /** Line in the returned file of an offset into `text`. */
  readonly lineOf: LineOf;
}

/** Undefined: no root element of XLIFF can be made out. */
export function withoutBrokenTransUnits({ path, text }: XmlText): RecoveredXliff | undefined {
  const root = rootTag(path, text);
  if (root === undefined || root.tag.length > longestTag) return undefined;
  const scanner = new Scanner(text, root, new Rebuilt(path, root, text));
  return scanner.read();
}

/** What has a place in a file of its version; every other tag is the content of something. */
type TagName = 'unit' | 'file' | 'group' | 'body';

interface Tag {
  readonly name: TagName;
  readonly isEnd: boolean;
  readonly start: number;
  /** Behind the name. */
  readonly nameEnd: number;
}

/**
 * Finds units by their tags. A unit ends at its own end tag, at the start of the next one, or where its group, body or
 * file begins or ends: whatever comes first.
 */
class Scanner {
  readonly text: string;
  readonly root: RootTag;
  readonly rebuilt: Rebuilt;
  readonly pattern: RegExp;
  /** Where what was sought last stands, by what it is: asked again before that place, the answer is the same. */
  readonly ahead = new Map<string, number>();
  /** Where the open unit begins. */
  unit: number | undefined;

  constructor(text: string, root: RootTag, rebuilt: Rebuilt) {
    this.text = text;
    this.root = root;
    this.rebuilt = rebuilt;
    this.pattern = new RegExp(
      `<(/?)(?:([^\\s/<>:"'=&]{1,256}):)?(${root.isModern ? 'unit' : 'trans-unit'}|file|group|body)(?=[\\s/>])`,
      'uy',
    );
  }

  read(): RecoveredXliff {
    let at = this.text.indexOf('<', this.root.end);
    while (at >= 0) at = this.text.indexOf('<', this.next(at));
    this.close(this.text.length);
    return this.rebuilt.close();
  }

  /** Takes what begins at a `<`, and says where to go on. */
  next(at: number): number {
    const passed = this.passedOver(at, '<!--', '-->') ?? this.passedOver(at, '<![CDATA[', ']]>');
    if (passed !== undefined) return passed;
    const tag = this.tagAt(at);
    if (tag === undefined) return at + 1;
    if (tag.name !== 'unit') return this.structure({ ...tag, name: tag.name });
    return tag.isEnd ? this.unitEnd(tag) : this.unitStart(tag);
  }

  /** A comment or section; inside a unit only if it ends before a tag of structure: half of one swallows no other unit. */
  passedOver(at: number, opening: string, closing: string): number | undefined {
    if (!this.text.startsWith(opening, at)) return undefined;
    const inside = at + opening.length;
    const end = this.nearest(closing, inside, () => this.text.indexOf(closing, inside));
    if (end === Infinity) return undefined;
    const isWhole = this.unit === undefined || end < this.nearest('', inside, () => this.nextTag(inside));
    return isWhole ? end + closing.length : undefined;
  }

  nearest(sought: string, from: number, seek: () => number): number {
    const known = this.ahead.get(sought) ?? -1;
    if (known >= from) return known;
    const found = seek();
    const place = found < 0 ? Infinity : found;
    this.ahead.set(sought, place);
    return place;
  }

  nextTag(from: number): number {
    let at = this.text.indexOf('<', from);
    while (at >= 0 && this.tagAt(at) === undefined) at = this.text.indexOf('<', at + 1);
    return at;
  }

  tagAt(at: number): Tag | undefined {
    this.pattern.lastIndex = at;
    const found = this.pattern.exec(this.text);
    if (found === null || !this.root.prefixes.has(found[2] ?? '')) return undefined;
    const name = found[3] ?? '';
    const kind = name === 'file' || name === 'group' || name === 'body' ? name : 'unit';
    return { name: kind, isEnd: found[1] === '/', start: at, nameEnd: at + found[0].length };
  }

  unitStart(tag: Tag): number {
    this.close(tag.start);
    const end = this.tagEnd(tag);
    if (!this.text.startsWith('/>', end - 2)) {
      this.unit = tag.start;
      return tag.nameEnd;
    }
    this.rebuilt.takeUnit(this.text.slice(tag.start, end), tag.start);
    return end;
  }

  unitEnd(tag: Tag): number {
    const end = this.tagEnd(tag);
    this.close(end);
    return end;
  }

  structure(tag: Tag & { readonly name: Exclude<TagName, 'unit'> }): number {
    this.close(tag.start);
    const end = this.tagEnd(tag);
    if (tag.name === 'body') return end;
    if (tag.isEnd) this.rebuilt.end(tag.name);
    else this.rebuilt.start(tag.name, this.text.slice(tag.start, end), this.holderOf(tag, end));
    return end;
  }

  /** Skeleton, modules and notes of a file of 2.x: with our metadata, by which the file says what it is. */
  holderOf({ name }: Tag, end: number): string {
    if (!this.root.isModern || name !== 'file') return '';
    const at = this.nextTag(end);
    return this.text.slice(end, at < 0 ? end : at);
  }

  /** Behind the `>` of a tag, or before the `<` that comes first. */
  tagEnd({ nameEnd }: Tag): number {
    let quote = '';
    for (let at = nameEnd; at < this.text.length; at += 1) {
      const character = this.text.charAt(at);
      if (character === '<') return at;
      if (quote !== '') quote = character === quote ? '' : quote;
      else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return at + 1;
    }
    return this.text.length;
  }

  close(end: number): void {
    if (this.unit !== undefined) this.rebuilt.takeUnit(this.text.slice(this.unit, end), this.unit);
    this.unit = undefined;
  }
}

/** The tags around a unit are read with each of them: they must not be what the file consists of. */
const longestTag = 16_384;

interface Open {
  readonly name: 'file' | 'group';
  /** With its prefix. */
  readonly written: string;
}

class Rebuilt {
  readonly path: string;
  readonly root: RootTag;
  readonly sourceLine: LineOf;
  readonly broken: BrokenTransUnit[][] = [];
  /** Offsets into what is built, with the number of lines that are missing there. */
  readonly places: (readonly [offset: number, missing: number])[] = [];
  readonly open: Open[] = [];
  readonly pieces: string[];
  length: number;
  lines: number;
  /** Start tag of the file that is open, so that its prefixes are bound. */
  fileTag = '';

  constructor(path: string, root: RootTag, text: string) {
    this.path = path;
    this.root = root;
    this.sourceLine = lineCounter(text);
    this.pieces = [root.tag];
    this.length = root.tag.length;
    this.lines = 1 + lineEnds(root.tag);
  }

  add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.lines += lineEnds(piece);
  }

  start(name: 'file' | 'group', tag: string, holder: string): void {
    const hasFile = this.open.length > 0;
    if (!tag.endsWith('>') || tag.endsWith('/>') || (name === 'file') === hasFile || tag.length > longestTag) return;
    const written = /^<([^\s>]+)/u.exec(tag)?.[1] ?? name;
    this.open.push({ name, written });
    if (name === 'group') return this.add(tag);
    this.broken.push([]);
    this.fileTag = tag;
    this.add(tag);
    if (this.root.isModern) this.add(this.problemOf(holder) === undefined ? holder : '');
    else this.add(`<${bodyOf(written)}>`);
  }

  end(name: 'file' | 'group'): void {
    if (!this.open.some((one) => one.name === name)) return;
    for (let top = this.open.pop(); top !== undefined; top = this.open.pop()) {
      if (top.name === 'file' && !this.root.isModern) this.add(`</${bodyOf(top.written)}>`);
      this.add(`</${top.written}>`);
      if (top.name === name) return;
    }
  }

  takeUnit(xml: string, offset: number): void {
    if (this.open.length === 0) return;
    const line = this.sourceLine(offset);
    const problem = this.problemOf(xml);
    if (problem === undefined) {
      this.places.push([this.length, line - this.lines]);
      this.add(xml);
      return;
    }
    const id = /\sid\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)')/u.exec(xml);
    this.broken.at(-1)?.push({
      id: id?.[1] ?? id?.[2] ?? '',
      line,
      problem,
      sentences: brokenSentences(xml),
      notes: brokenTexts(xml, 'note'),
    });
  }

  /** Alone under the tags of root and file, so that its prefixes are bound. */
  problemOf(xml: string): string | undefined {
    const file = /^<([^\s>]+)/u.exec(this.fileTag)?.[1] ?? 'file';
    const { diagnostics } = readXml(this.path, `${this.root.tag}${this.fileTag}${xml}</${file}></${this.root.name}>`);
    return diagnostics.find(({ severity }: Diagnostic) => severity === 'error')?.message;
  }

  close(): RecoveredXliff {
    while (this.open.length > 0) this.end('file');
    this.add(`</${this.root.name}>`);
    const { places, broken, root } = this;
    const text = this.pieces.join('');
    const built = lineCounter(text);
    return { text, isModern: root.isModern, broken, lineOf: (offset) => built(offset) + missingAt(places, offset) };
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function bodyOf(file: string): string {
  return `${file.includes(':') ? file.slice(0, file.indexOf(':') + 1) : ''}body`;
}

/** Of the last place that begins at or before the offset. */
function missingAt(places: Rebuilt['places'], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.[1] ?? 0;
}
