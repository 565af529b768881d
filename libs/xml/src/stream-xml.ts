/**
 * Bytes that arrive in chunks to events, in memory that does not grow with the file. Promise: the events and diagnostics
 * are those of `decodeXml` and `readXml`, however the bytes are cut; nothing is kept but the token that is not whole yet.
 */
import type { Diagnostic } from '@dragoman/model';
import { detectEncoding, detectionLength, type XmlEncoding } from './decode-xml.ts';
import type { XmlEvent } from './events.ts';
import { defaultLimits } from './limits.ts';
import { lineCursor, type LineCursor } from './line-cursor.ts';
import type { ReadXmlOptions } from './read-xml.ts';
import { legibleText, type StreamDecoder, streamDecoder } from './stream-decoder.ts';
import type { Tape } from './tape.ts';
import { eventsOf } from './tape-events.ts';
import { XmlStop, XmlTokenizer } from './tokenizer.ts';
import { type ElementEvent, type IsWanted, WholeElements } from './whole-elements.ts';
import { troubleDiagnostic, unboundPrefix } from './xml-diagnostics.ts';

/** What one portion of the bytes gave. Offsets are UTF-16 code units from the start of the document, its mark left out. */
export interface XmlBatch {
  /** The decoded text of the portion; tokens that are not whole yet stand at its end and come with the next one. */
  readonly text: string;
  readonly events: readonly XmlEvent[];
  /** An error ends the stream. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Tiny chunks are gathered: a token of a million characters in chunks of one would otherwise be looked at a million times.
 * Large ones are cut: what is alive at one time decides how much memory the stream takes.
 */
const portion = 4096;

export type XmlChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export async function* streamXml(
  path: string,
  chunks: XmlChunks,
  options: ReadXmlOptions = {},
): AsyncGenerator<XmlBatch> {
  yield* batches(chunks, new StreamReader(path, options, eventsOf));
}

/** What one portion of the bytes gave, chosen elements whole. */
export interface XmlElementBatch extends Omit<XmlBatch, 'events'> {
  readonly events: readonly ElementEvent[];
}

/**
 * The same, of chosen elements only where they begin and end, and of what is around them only the tags: where the rest is
 * not asked for, no object is made for it.
 */
export async function* streamElements(
  path: string,
  chunks: XmlChunks,
  isWanted: IsWanted,
  options: ReadXmlOptions = {},
): AsyncGenerator<XmlElementBatch> {
  const elements = new WholeElements(isWanted);
  yield* batches(chunks, new StreamReader(path, options, (tape) => elements.eventsOf(tape)));
}

async function* batches<Event>(chunks: XmlChunks, reader: StreamReader<Event>): AsyncGenerator<Batch<Event>> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += portion) {
      const piece = chunk.subarray(from, from + portion);
      gathered.push(piece);
      length += piece.length;
      if (length < Math.max(portion, reader.pending)) continue;
      const batch = reader.read(bytesOf(gathered), false);
      [gathered, length] = [[], 0];
      yield batch;
      if (reader.isStopped) return;
    }
  }
  yield reader.read(bytesOf(gathered), true);
}

function bytesOf(gathered: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = gathered;
  return only !== undefined && others.length === 0 ? only : Buffer.concat(gathered);
}

interface Batch<Event> {
  readonly text: string;
  readonly events: readonly Event[];
  readonly diagnostics: readonly Diagnostic[];
}

class StreamReader<Event> {
  readonly #eventsOf: (tape: Tape) => readonly Event[];
  readonly #path: string;
  readonly #limits: typeof defaultLimits;
  readonly #tokenizer: XmlTokenizer;
  readonly #lines: LineCursor;
  #decoder: StreamDecoder | undefined;
  #encoding: XmlEncoding | undefined;
  #events: readonly Event[] = [];
  #diagnostics: Diagnostic[] = [];
  isStopped = false;

  constructor(path: string, { limits, doctype }: ReadXmlOptions, eventsOf: (tape: Tape) => readonly Event[]) {
    this.#eventsOf = eventsOf;
    this.#path = path;
    this.#limits = { ...defaultLimits, ...limits };
    this.#lines = lineCursor(path);
    this.#tokenizer = new XmlTokenizer({
      limits: this.#limits,
      toleratesDoctype: doctype === 'external-id',
      onUnboundPrefix: (prefix, offset) => this.#diagnostics.push(unboundPrefix(prefix, this.#lines.placeOf(offset))),
    });
  }

  /** How much text waits for its token to be whole. */
  get pending(): number {
    return this.#tokenizer.pending;
  }

  read(bytes: Uint8Array, isLast: boolean): Batch<Event> {
    [this.#events, this.#diagnostics] = [[], []];
    const text = this.#decode(bytes, isLast);
    if (text !== undefined) this.#tokenize(text, isLast);
    return { text: text ?? '', events: this.#events, diagnostics: this.#diagnostics };
  }

  #decode(bytes: Uint8Array, isLast: boolean): string | undefined {
    let rest = bytes;
    if (this.#decoder === undefined) {
      const found = detectEncoding(this.#path, bytes.subarray(0, detectionLength));
      if (found.encoding === undefined) return this.#stop(found.problem);
      this.#encoding = found.encoding;
      this.#decoder = streamDecoder(found.encoding);
      rest = bytes.subarray(found.markLength);
    }
    const text = this.#decoder.decode(rest, isLast);
    if (text !== undefined) return text;
    this.#lines.add(legibleText(rest, this.#encoding ?? 'utf-8'));
    return this.#stop(this.#undecodable());
  }

  #tokenize(text: string, isLast: boolean): void {
    this.#lines.add(text);
    try {
      this.#tokenizer.write(text, isLast);
    } catch (error) {
      if (!(error instanceof XmlStop)) throw error;
      this.#stop(troubleDiagnostic(error.trouble, (offset) => this.#lines.placeOf(offset), this.#limits));
    }
    this.#events = this.#eventsOf(this.#tokenizer.tape);
    this.#lines.forget(this.#tokenizer.taken);
  }

  #stop(diagnostic: Diagnostic): undefined {
    this.#diagnostics.push(diagnostic);
    this.isStopped = true;
    return undefined;
  }

  #undecodable(): Diagnostic {
    const encoding = (this.#encoding ?? '').toUpperCase();
    return {
      code: 'undecodable-bytes',
      severity: 'error',
      message: `there are bytes that are not ${encoding}`,
      location: this.#lines.placeOf(Infinity),
      advice: 'Name the true encoding in the XML declaration, or save the file as UTF-8.',
      values: { encoding, reason: 'unplaced' },
    };
  }
}
