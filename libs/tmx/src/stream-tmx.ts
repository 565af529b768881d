/**
 * The units of a TMX file of any size, one after the other, in memory that does not grow with it. Promise: they are the
 * units that `readTmx` gives, in the same order, however the bytes are cut.
 */
import { type Diagnostic, lineAndColumn } from '@dragoman/model';
import {
  type ReadXmlOptions,
  streamXml,
  subtreeCollector,
  type StartTag,
  type XmlChunks,
  type XmlEvent,
  type XmlSubtree,
} from '@dragoman/xml';
import { notTmx } from './read-tmx.ts';
import { readHeader, readUnit } from './read-unit.ts';
import type { TmxHeader, TranslationUnit } from './translation-unit.ts';

export interface StreamedTmx {
  /** `srclang` of the header; `*all*` where it does not say, or came after these units. */
  readonly sourceLanguage: string;
  /** Undefined: the one that this lib writes, or none so far. */
  readonly header: TmxHeader | undefined;
  readonly units: readonly TranslationUnit[];
  /** An error ends the stream; what came before it was read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** In portions, as the bytes come. Codes: those of `readTmx`. */
export async function* streamTmx(
  path: string,
  chunks: XmlChunks,
  options: Pick<ReadXmlOptions, 'limits'> = {},
): AsyncGenerator<StreamedTmx> {
  const reader = new UnitReader();
  const limits = { textLength: streamedTextLength, ...options.limits };
  for await (const batch of streamXml(path, chunks, { limits, doctype: 'external-id' })) {
    const units = reader.take(batch.text, batch.events);
    const isStopped = batch.diagnostics.some(({ severity }) => severity === 'error');
    const strange = isStopped ? undefined : reader.strangeRoot(path);
    const diagnostics = strange === undefined ? batch.diagnostics : [...batch.diagnostics, strange];
    if (units.length > 0 || diagnostics.length > 0) yield { ...reader.head, units, diagnostics };
    if (isStopped || strange !== undefined) return;
  }
  const bodyless = reader.missingBody(path);
  if (bodyless !== undefined) yield { ...reader.head, units: [], diagnostics: [bodyless] };
}

/** A run of text is held several times over until it is whole: what may be longer is read whole, or with another limit. */
const streamedTextLength = 8_388_608;

class UnitReader {
  readonly #collector = subtreeCollector(isWanted);
  #root: StartTag | undefined;
  /** All that came until the root was there. */
  #prolog = '';
  #hasHeader = false;
  #bodies = 0;
  #isInside = false;
  head: Pick<StreamedTmx, 'sourceLanguage' | 'header'> = { sourceLanguage: '*all*', header: {} };

  take(text: string, events: readonly XmlEvent[]): readonly TranslationUnit[] {
    if (this.#root === undefined) this.#prolog += text;
    const units: TranslationUnit[] = [];
    for (const event of events) {
      if (event.kind === 'startTag' && !this.#isInside) this.#open(event);
      const subtree = this.#collector.take(event);
      this.#isInside = this.#collector.openSince() !== undefined;
      const unit = subtree === undefined ? undefined : this.#read(subtree);
      if (unit !== undefined) units.push(unit);
    }
    return units;
  }

  #open(tag: StartTag): void {
    if (this.#root === undefined) this.#root = tag;
    else if (tag.local === 'body' && tag.namespace === this.#root.namespace) this.#bodies += 1;
  }

  /** Of a second header or body nothing is read, as in a file that is read whole. */
  #read({ element, ancestors }: XmlSubtree): TranslationUnit | undefined {
    const { namespace } = element;
    if (element.local === 'tu')
      return this.#bodies === 1 && ancestors[0]?.local === 'tmx' ? readUnit(element, namespace) : undefined;
    if (this.#hasHeader) return undefined;
    this.#hasHeader = true;
    this.head = { header: undefined, ...readHeader(element, namespace) };
    return undefined;
  }

  strangeRoot(path: string): Diagnostic | undefined {
    return this.#root === undefined || this.#root.local === 'tmx' ? undefined : this.#notTmx(path, this.#root);
  }

  missingBody(path: string): Diagnostic | undefined {
    return this.#root === undefined || this.#bodies > 0 ? undefined : this.#notTmx(path, this.#root);
  }

  #notTmx(path: string, { name, start }: StartTag): Diagnostic {
    return notTmx(path, name, lineAndColumn(this.#prolog, start));
  }
}

function isWanted(tag: StartTag, ancestors: readonly StartTag[]): boolean {
  const [root, body] = ancestors;
  if (root === undefined || tag.namespace !== root.namespace) return false;
  if (ancestors.length === 1) return tag.local === 'header';
  return ancestors.length === 2 && tag.local === 'tu' && body?.local === 'body' && body.namespace === root.namespace;
}
