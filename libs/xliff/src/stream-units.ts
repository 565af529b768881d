/**
 * The units of an XLIFF file of any size, one after the other, in memory that does not grow with it. Promise: they are
 * the units that `readXliff` gives, in the same order, with the same states; nothing is kept but a few of them at a time.
 *
 * Units that follow each other in one parent are read together, as a small document under the start tags around them:
 *
 *   <xliff …><file …><body>  │ <group id="u1">…</group> <group id="u2">…</group> │  </body></file></xliff>
 *     start tags, as written │                     a stretch of the file         │
 */
import type { BilingualFile, Diagnostic, Unit } from '@dragoman/model';
import {
  attributeOf,
  copiedText,
  type ElementEvent,
  type EndTag,
  type ReadXmlOptions,
  type StartTag,
  streamElements,
  type WholeElement,
  type XmlChunks,
  type XmlName,
  type XmlText,
} from '@dragoman/xml';
import { dragomanNamespace, isXliff1, isXliff2, storedFormat } from './names.ts';
import { readXliff, readXliffText } from './read-xliff.ts';

export interface StreamedUnit {
  /** Ordinal of the `file` element: several may have one `original`. */
  readonly fileIndex: number;
  readonly file: StreamedFile;
  readonly unit: Unit;
}

/** What the start tags say; groups, notes and modules of the file are for `readXliff`. */
export type StreamedFile = Pick<
  BilingualFile,
  'original' | 'sourceLanguage' | 'targetLanguage' | 'datatype' | 'filter' | 'options' | 'rules' | 'job'
>;

export interface StreamedUnits {
  readonly units: readonly StreamedUnit[];
  /** An error ends the stream. Lines are those of the whole file; ids that stand twice are not looked for. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes: those of `readXliff`. */
export async function* streamXliffUnits(
  path: string,
  chunks: XmlChunks,
  options: Pick<ReadXmlOptions, 'limits'> = {},
): AsyncGenerator<StreamedUnits> {
  const limits = { textLength: streamedTextLength, ...options.limits };
  const stretches = new Stretches(path, limits);
  for await (const batch of streamElements(path, chunks, isUnitPlace, { limits })) {
    const units = stretches.take(batch.text, batch.events);
    const diagnostics = [...batch.diagnostics, ...stretches.problems()];
    const isStopped = diagnostics.some(({ severity }) => severity === 'error');
    const last = isStopped ? [] : units;
    if (last.length > 0 || diagnostics.length > 0) yield { units: last, diagnostics };
    if (isStopped) return;
  }
  const units = stretches.flush();
  if (units.length > 0) yield { units, diagnostics: stretches.problems() };
}

/** A run of text is held several times over until it is whole: what may be longer is read whole, or streamed with another limit. */
const streamedTextLength = 8_388_608;

/** A stretch grows until it is worth a document of its own. */
const worth = 2048;

class Stretches {
  readonly #path: string;
  readonly #limits: ReadXmlOptions['limits'];
  /** Text from `#base` on: what may still be asked for. */
  #window = '';
  #base = 0;
  /** Start tags around the place that is read now, as written. */
  readonly #around: { readonly tag: StartTag; readonly raw: string }[] = [];
  #stretch: { readonly start: number; end: number } | undefined;
  #fileIndex = -1;
  /** Lines that ended before `#base`. */
  #lines = 0;
  #problems: Diagnostic[] = [];
  #isXliff: boolean | undefined;

  constructor(path: string, limits: ReadXmlOptions['limits']) {
    this.#path = path;
    this.#limits = limits;
  }

  problems(): readonly Diagnostic[] {
    const found = this.#problems;
    this.#problems = [];
    return found;
  }

  take(text: string, events: readonly ElementEvent[]): readonly StreamedUnit[] {
    this.#window = [this.#window, text].join('');
    const units: StreamedUnit[] = [];
    let position = this.#base;
    for (const event of events) {
      if (event.kind === 'element') units.push(...this.#add(event));
      else if (event.kind !== 'open') units.push(...this.#pass(event));
      position = event.kind === 'open' ? event.start : event.end;
    }
    this.#forget(this.#stretch?.start ?? position);
    return units;
  }

  flush(): readonly StreamedUnit[] {
    const stretch = this.#stretch;
    this.#stretch = undefined;
    if (stretch === undefined) return [];
    const { document, diagnostics } = readXliffText(this.#documentOf(stretch), { limits: this.#limits ?? {} });
    // Whether an id stands twice in a file cannot be told from a stretch of it.
    const found = diagnostics.filter(({ code }) => !code.startsWith('duplicate-'));
    if (found.length > 0) this.#report(found, stretch.start);
    return (document?.files ?? []).flatMap((file) => {
      const head = headOf(file);
      return file.units.map((unit) => ({ fileIndex: this.#fileIndex, file: head, unit }));
    });
  }

  #documentOf({ start, end }: { readonly start: number; readonly end: number }): XmlText {
    const raw = this.#window.slice(start - this.#base, end - this.#base);
    const starts = this.#around.map((around) => around.raw).join('');
    const ends = this.#around.map(({ tag }) => `</${tag.name}>`).reverse();
    return {
      path: this.#path,
      text: [starts, raw, ...ends].join(''),
      encoding: 'utf-8',
      byteOrderMark: false,
    };
  }

  #report(found: readonly Diagnostic[], start: number): void {
    const around = this.#around.map(({ raw }) => raw).join('');
    const lines = this.#lines + lineEnds(this.#window.slice(0, start - this.#base)) - lineEnds(around);
    this.#problems.push(...found.map((one) => moved(one, lines)));
  }

  #add({ start, end }: WholeElement): readonly StreamedUnit[] {
    this.#stretch ??= { start, end };
    this.#stretch.end = end;
    return end - this.#stretch.start >= worth ? this.flush() : [];
  }

  /** A tag around the units. */
  #pass(event: StartTag | EndTag): readonly StreamedUnit[] {
    return event.kind === 'startTag' ? this.#open(event) : this.#close();
  }

  #open(tag: StartTag): readonly StreamedUnit[] {
    const units = this.flush();
    const raw = this.#window.slice(tag.start - this.#base, tag.end - this.#base);
    if (this.#isXliff === undefined) this.#isXliff = this.#checkRoot(tag);
    if (tag.local === 'file') this.#fileIndex += 1;
    this.#around.push({ tag, raw: tag.selfClosing ? raw.replace(/\/>$/u, '>') : raw });
    return units;
  }

  #close(): readonly StreamedUnit[] {
    const units = this.flush();
    this.#around.pop();
    return units;
  }

  #checkRoot(tag: StartTag): boolean {
    const isKnown = tag.local === 'xliff' && (isXliff1(tag.namespace) || isXliff2(tag.namespace));
    if (!isKnown) {
      const { diagnostics } = readXliff(this.#path, Buffer.from(`<${tag.name}/>`));
      this.#problems.push(...diagnostics.filter(({ code }) => code === 'not-xliff'));
    }
    return isKnown;
  }

  #forget(offset: number): void {
    const length = offset - this.#base;
    if (length <= 0) return;
    this.#lines += lineEnds(this.#window.slice(0, length));
    this.#window = copiedText(this.#window.slice(length));
    this.#base = offset;
  }
}

/** What is read as one or more units: 2.x units, groups and strays in the body of our files, any trans-unit of others. */
function isUnitPlace(tag: XmlName, ancestors: readonly StartTag[]): boolean {
  const file = ancestors[1];
  if (file?.local !== 'file' || tag.namespace !== file.namespace) return false;
  if (isXliff2(file.namespace)) return tag.local === 'unit';
  const body = ancestors[2];
  if (body?.local !== 'body') return false;
  const isOurs = attributeOf(file, 'format', dragomanNamespace)?.value === storedFormat;
  if (isOurs) return ancestors.length === 3 && (tag.local === 'group' || tag.local === 'trans-unit');
  return tag.local === 'trans-unit';
}

export function headOf(file: BilingualFile): StreamedFile {
  const { original, sourceLanguage, targetLanguage, datatype, filter, options, rules, job } = file;
  return {
    original,
    sourceLanguage,
    targetLanguage,
    datatype,
    ...(filter === undefined ? {} : { filter }),
    ...(options === undefined ? {} : { options }),
    ...(rules === undefined ? {} : { rules }),
    ...(job === undefined ? {} : { job }),
  };
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function moved(diagnostic: Diagnostic, lines: number): Diagnostic {
  const { line } = diagnostic.location;
  if (line === undefined) return diagnostic;
  return { ...diagnostic, location: { ...diagnostic.location, line: line + lines } };
}
