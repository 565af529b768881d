/**
 * The recovering read of `import`: XLIFF 1.x in which some trans-units are no XML (a CAT tool lost half a tag), or that
 * ends in the middle. Promise: what comes out is well-formed and holds every trans-unit that is well-formed by itself,
 * in its group and file; every other is named. Never used for anything that is written.
 */
import type { Diagnostic } from '@dragoman/model';
import { readXml, type XmlText } from '@dragoman/xml';
import { brokenTexts } from './broken-text.ts';
import { lineCounter, type LineOf } from './line-counter.ts';
import { tagEnd } from './tag-end.ts';

export interface BrokenTransUnit {
  /** As far as it can be read. */
  readonly id: string;
  /** 1-based, in the returned file. */
  readonly line: number;
  /** What is wrong with it. */
  readonly problem: string;
  /** Plain text of what it holds; '' where there is none. */
  readonly source: string;
  readonly target: string;
  readonly notes: readonly string[];
}

export interface RecoveredXliff {
  readonly text: string;
  /** Per `file` element, in order. */
  readonly broken: readonly (readonly BrokenTransUnit[])[];
  /** Line in the returned file of an offset into `text`. */
  readonly lineOf: LineOf;
}

/** Undefined: no root element of XLIFF 1.x can be made out. */
export function withoutBrokenTransUnits({ path, text }: XmlText): RecoveredXliff | undefined {
  const root = rootTag(text);
  if (root === undefined || /<!DOCTYPE/u.test(text.slice(0, root.start))) return undefined;
  const rebuilt = new Rebuilt(path, text.slice(root.start, root.end), lineCounter(text));
  for (const { start, end } of structureOf(text, root.end)) rebuilt.take(text.slice(start, end), start);
  return rebuilt.close();
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function rootTag(text: string): Span | undefined {
  for (const { index } of text.matchAll(/<xliff[\s>]/gu)) {
    const end = tagEnd(text, index);
    if (end !== undefined) return { start: index, end };
  }
  return undefined;
}

/**
 * Tags of files and groups and whole trans-units, comments and CDATA sections passed over. Found by plain searches: one
 * expression for all of it overflows the stack on a long sentence and takes quadratic time where ends are missing.
 */
function* structureOf(text: string, from: number): Generator<Span> {
  const opening = /<!--|<!\[CDATA\[|<trans-unit[\s>]|<\/?(?:file|group)[\s/>]/gu;
  const endless = new Set<string>();
  opening.lastIndex = from;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const [mark] = found;
    const start = found.index;
    const closing = mark === '<!--' ? '-->' : mark === '<![CDATA[' ? ']]>' : undefined;
    if (closing !== undefined) {
      const at = endless.has(closing) ? -1 : text.indexOf(closing, opening.lastIndex);
      if (at < 0) endless.add(closing);
      else opening.lastIndex = at + closing.length;
      continue;
    }
    const end = mark.startsWith('<trans-unit') ? transUnitEnd(text, opening.lastIndex) : tagEnd(text, start);
    if (end === undefined) continue;
    yield { start, end };
    opening.lastIndex = end;
  }
}

/** A trans-unit ends at its own end tag, at the start of the next one, or where its group ends: whatever comes first. */
function transUnitEnd(text: string, from: number): number {
  const border = /<trans-unit[\s>]|<\/?group[\s>]|<\/body>|<\/trans-unit\s*>/gu;
  border.lastIndex = from;
  const found = border.exec(text);
  if (found === null) return text.length;
  return found[0].startsWith('</trans-unit') ? border.lastIndex : found.index;
}

class Rebuilt {
  readonly path: string;
  readonly root: string;
  readonly sourceLine: LineOf;
  readonly broken: BrokenTransUnit[][] = [];
  /** Offsets into what is built, with the line each came from. */
  readonly places: [offset: number, line: number][] = [];
  readonly open: ('file' | 'group')[] = [];
  built: string;

  constructor(path: string, root: string, sourceLine: LineOf) {
    this.path = path;
    this.root = root;
    this.sourceLine = sourceLine;
    this.built = root;
  }

  take(found: string, offset: number): void {
    if (found.startsWith('<!')) return;
    if (found.startsWith('<trans-unit')) this.takeTransUnit(found, this.sourceLine(offset));
    else if (found.startsWith('</')) this.end(found.startsWith('</file') ? 'file' : 'group');
    else this.start(found);
  }

  start(tag: string): void {
    const name = tag.startsWith('<file') ? 'file' : 'group';
    if (tag.endsWith('/>') || (name === 'file') === this.open.includes('file')) return;
    this.open.push(name);
    if (name === 'file') this.broken.push([]);
    this.built += name === 'file' ? `${tag}<body>` : tag;
  }

  end(name: 'file' | 'group'): void {
    if (!this.open.includes(name)) return;
    for (let top = this.open.pop(); top !== undefined; top = this.open.pop()) {
      this.built += top === 'file' ? '</body></file>' : '</group>';
      if (top === name) return;
    }
  }

  takeTransUnit(xml: string, line: number): void {
    if (this.open.length === 0) return;
    const problem = this.problemOf(xml);
    if (problem === undefined) {
      this.places.push([this.built.length, line]);
      this.built += xml;
      return;
    }
    const id = /\sid\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/u.exec(xml);
    const [source = ''] = brokenTexts(xml, 'source');
    const [target = ''] = brokenTexts(xml, 'target');
    const notes = brokenTexts(xml, 'note');
    this.broken.at(-1)?.push({ id: id?.[1] ?? id?.[2] ?? '', line, problem, source, target, notes });
  }

  /** Alone under the root tag, so that its prefixes are bound. */
  problemOf(xml: string): string | undefined {
    const name = /^<([^\s>]+)/u.exec(this.root)?.[1] ?? 'xliff';
    const { diagnostics } = readXml(this.path, `${this.root}${xml}</${name}>`);
    return diagnostics.find(({ severity }: Diagnostic) => severity === 'error')?.message;
  }

  close(): RecoveredXliff {
    while (this.open.length > 0) this.end('file');
    const { places } = this;
    const lineOf: LineOf = (offset) => places[lastAtOrBefore(places, offset)]?.[1] ?? 1;
    return { text: `${this.built}</xliff>`, broken: this.broken, lineOf };
  }
}

/** Index of the last place that starts at an offset or before it; -1: none. Places are in order. */
function lastAtOrBefore(places: readonly (readonly [offset: number, line: number])[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
