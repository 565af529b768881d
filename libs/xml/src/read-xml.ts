/** Text to events. Promise: either every event with its exact place, or the diagnostic that says why not. */
import { conflictMarkers, type Diagnostic } from '@dragoman/model';
import type { XmlEvent } from './events.ts';
import { defaultLimits, type XmlLimits } from './limits.ts';
import { XmlStop, XmlTokenizer } from './tokenizer.ts';
import { treeBuilder, type XmlElement } from './xml-tree.ts';
import { type PlaceOf, placeIn, troubleDiagnostic, unboundPrefix } from './xml-diagnostics.ts';

export interface ReadXmlOptions {
  readonly limits?: Partial<XmlLimits>;
  /** `external-id`: a DOCTYPE that only names a DTD is tolerated and not read (TMX); an internal subset never. */
  readonly doctype?: 'refuse' | 'external-id';
}

export type XmlRead =
  | { readonly events: readonly XmlEvent[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly events?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Codes: `not-well-formed`, `conflict-markers`, `doctype-refused`, `xml-limit-exceeded` (no events); `unbound-prefix` (a warning). */
export function readXml(path: string, text: string, options: ReadXmlOptions = {}): XmlRead {
  const events: XmlEvent[] = [];
  const { isRead, diagnostics } = tokenize(path, text, options, (event) => events.push(event));
  return isRead ? { events, diagnostics } : { diagnostics };
}

export type XmlTreeRead =
  | { readonly root: XmlElement; readonly diagnostics: readonly Diagnostic[] }
  | { readonly root?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** The same as a tree, without a list of events beside it. */
export function readXmlTree(path: string, text: string, options: ReadXmlOptions = {}): XmlTreeRead {
  const tree = treeBuilder();
  const { isRead, diagnostics } = tokenize(path, text, options, tree.take);
  const root = isRead ? tree.root() : undefined;
  return root === undefined ? { diagnostics } : { root, diagnostics };
}

/** The same event by event, none of which is kept. Events that came before a trouble are part of no document. */
export function eachXmlEvent(
  path: string,
  text: string,
  onEvent: (event: XmlEvent) => void,
  options: ReadXmlOptions = {},
): { readonly isRead: boolean; readonly diagnostics: readonly Diagnostic[] } {
  return tokenize(path, text, options, onEvent);
}

function tokenize(
  path: string,
  text: string,
  options: ReadXmlOptions,
  onEvent: (event: XmlEvent) => void,
): { readonly isRead: boolean; readonly diagnostics: readonly Diagnostic[] } {
  const placeOf: PlaceOf = (offset) => placeIn(path, text, offset);
  const limits = { ...defaultLimits, ...options.limits };
  const diagnostics: Diagnostic[] = [];
  const tokenizer = new XmlTokenizer({
    limits,
    toleratesDoctype: options.doctype === 'external-id',
    onEvent,
    onUnboundPrefix: (prefix, offset) => diagnostics.push(unboundPrefix(prefix, placeOf(offset))),
  });
  try {
    tokenizer.write(text, true);
    return { isRead: true, diagnostics };
  } catch (error) {
    if (!(error instanceof XmlStop)) throw error;
    // Markers of git are why it is not well-formed; where the parser stumbled over them helps nobody.
    const conflict = conflictMarkers(path, text);
    if (conflict !== undefined) return { isRead: false, diagnostics: [conflict] };
    return { isRead: false, diagnostics: [...diagnostics, troubleDiagnostic(error.trouble, placeOf, limits)] };
  }
}
