/**
 * The recovering read of `import`: XLIFF 1.x in which some trans-units are no XML (a CAT tool lost half a tag), or that
 * ends in the middle. Promise: what comes out is well-formed and holds every trans-unit that is well-formed by itself,
 * in its group and file; every other is named. Never used for anything that is written.
 */
import type { Diagnostic } from '@dragoman/model';
import { readXml, type XmlText } from '@dragoman/xml';
import { lineCounter, type LineOf } from './line-counter.ts';

export interface BrokenTransUnit {
  /** As far as it can be read. */
  readonly id: string;
  /** 1-based, in the returned file. */
  readonly line: number;
  /** What is wrong with it. */
  readonly problem: string;
  /** Raw, so that nothing a person wrote is lost. */
  readonly xml: string;
}

export interface RecoveredXliff {
  readonly text: string;
  /** Per `file` element, in order. */
  readonly broken: readonly (readonly BrokenTransUnit[])[];
  /** Line in the returned file of an offset into `text`. */
  readonly lineOf: LineOf;
}

/**
 * Tags and whole trans-units, comments and CDATA sections passed over. A trans-unit ends at its own end tag, at the
 * start of the next one, or where its group ends: whatever comes first.
 */
const structure =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<trans-unit[\s>](?:(?!<trans-unit[\s>]|<\/?group[\s>]|<\/body>)[\s\S])*?<\/trans-unit\s*>|<trans-unit[\s>](?:(?!<trans-unit[\s>]|<\/?group[\s>]|<\/body>)[\s\S])*|<\/?(?:file|group)(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/gu;

/** Undefined: no root element of XLIFF 1.x can be made out. */
export function withoutBrokenTransUnits({ path, text }: XmlText): RecoveredXliff | undefined {
  const root = /<xliff(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?>/u.exec(text);
  if (root === null || /<!DOCTYPE/u.test(text.slice(0, root.index))) return undefined;
  const rebuilt = new Rebuilt(path, root[0], lineCounter(text));
  structure.lastIndex = root.index + root[0].length;
  for (let found = structure.exec(text); found !== null; found = structure.exec(text)) {
    rebuilt.take(found[0], found.index);
  }
  return rebuilt.close();
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
    this.broken.at(-1)?.push({ id: id?.[1] ?? id?.[2] ?? '', line, problem, xml });
  }

  /** Alone under the root tag, so that its prefixes are bound. */
  problemOf(xml: string): string | undefined {
    const name = /^<([^\s>]+)/u.exec(this.root)?.[1] ?? 'xliff';
    const { diagnostics } = readXml(this.path, `${this.root}${xml}</${name}>`);
    return diagnostics.find(({ severity }: Diagnostic) => severity === 'error')?.message;
  }

  close(): RecoveredXliff {
    while (this.open.length > 0) this.end('file');
    const places = this.places;
    const lineOf: LineOf = (offset) => places.findLast(([start]) => start <= offset)?.[1] ?? 1;
    return { text: `${this.built}</xliff>`, broken: this.broken, lineOf };
  }
}
