/** Text to events. Promise: either every event with its exact place, or the diagnostic that says why not. */
import { conflictMarkers, type Diagnostic } from '@dragoman/model';
import type { XmlEvent } from './events.ts';
import { defaultLimits, type XmlLimits } from './limits.ts';
import { XmlStop, XmlTokenizer } from './tokenizer.ts';
import type { Tape } from './tape.ts';
import { tapeRoot } from './tape-element.ts';
import { eventAt, eventsOf } from './tape-events.ts';
import type { XmlElement } from './xml-tree.ts';
import { type PlaceOf, placeIn, troubleDiagnostic, unboundPrefix } from './xml-diagnostics.ts';

export interface ReadXmlOptions {
  readonly limits?: Partial<XmlLimits>;
  /** `external-id`: a DOCTYPE that only names a DTD is tolerated and not read (TMX); an internal subset only where it is empty. */
  readonly doctype?: 'refuse' | 'external-id';
}

export type XmlRead =
  | { readonly events: readonly XmlEvent[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly events?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Codes: `not-well-formed`, `conflict-markers`, `doctype-refused`, `xml-limit-exceeded` (no events); `unbound-prefix` (a warning). */
export function readXml(path: string, text: string, options: ReadXmlOptions = {}): XmlRead {
  const { tape, diagnostics } = tokenizeWhole(path, text, options);
  return tape === undefined ? { diagnostics } : { events: eventsOf(tape), diagnostics };
}

export type XmlTreeRead =
  | { readonly root: XmlElement; readonly diagnostics: readonly Diagnostic[] }
  | { readonly root?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** The same as a tree; what is in it is made when it is asked for. */
export function readXmlTree(path: string, text: string, options: ReadXmlOptions = {}): XmlTreeRead {
  const { tape, diagnostics } = tokenizeWhole(path, text, options);
  const root = tape === undefined ? undefined : tapeRoot(tape);
  return root === undefined ? { diagnostics } : { root, diagnostics };
}

/** The same event by event, none of which is kept. Events that came before a trouble are part of no document. */
export function eachXmlEvent(
  path: string,
  text: string,
  onEvent: (event: XmlEvent) => void,
  options: ReadXmlOptions = {},
): { readonly isRead: boolean; readonly diagnostics: readonly Diagnostic[] } {
  const read = tokenize(path, text, options, (tokenizer) => {
    const { tape } = tokenizer;
    tokenizer.writeWhole(text, () => {
      for (let at = 0; at < tape.length; at = tape.behind(at)) onEvent(eventAt(tape, at));
    });
  });
  return { isRead: read.tape !== undefined, diagnostics: read.diagnostics };
}

interface Tokenized {
  /** Undefined: not well-formed. */
  readonly tape?: Tape;
  readonly diagnostics: readonly Diagnostic[];
}

function tokenizeWhole(path: string, text: string, options: ReadXmlOptions): Tokenized {
  // Translation files have a token to so many characters; memory that is not written to is not used.
  const capacity = 64 + Math.ceil(text.length / 3);
  return tokenize(path, text, options, (tokenizer) => tokenizer.write(text, true), capacity);
}

function tokenize(
  path: string,
  text: string,
  options: ReadXmlOptions,
  write: (tokenizer: XmlTokenizer) => void,
  capacity?: number,
): Tokenized {
  const placeOf: PlaceOf = (offset) => placeIn(path, text, offset);
  const limits = { ...defaultLimits, ...options.limits };
  const diagnostics: Diagnostic[] = [];
  const tokenizer = new XmlTokenizer(
    {
      limits,
      toleratesDoctype: options.doctype === 'external-id',
      onUnboundPrefix: (prefix, offset) => diagnostics.push(unboundPrefix(prefix, placeOf(offset))),
    },
    capacity,
  );
  try {
    write(tokenizer);
    return { tape: tokenizer.tape, diagnostics };
  } catch (error) {
    if (!(error instanceof XmlStop)) throw error;
    // Markers of git are why it is not well-formed; where the parser stumbled over them helps nobody.
    const conflict = conflictMarkers(path, text);
    if (conflict !== undefined) return { diagnostics: [conflict] };
    return { diagnostics: [...diagnostics, troubleDiagnostic(error.trouble, placeOf, limits)] };
  }
}
