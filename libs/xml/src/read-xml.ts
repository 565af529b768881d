/** Text to events. Promise: either every event with its exact place, or the diagnostic that says why not. */
import { conflictMarkers, type Diagnostic, hasError } from '@dragoman/model';
import { checkWellFormed, type WellFormedOptions } from './check-well-formed.ts';
import type { XmlEvent } from './events.ts';
import { scanXml } from './scan-xml.ts';

export type ReadXmlOptions = WellFormedOptions;

export type XmlRead =
  | { readonly events: readonly XmlEvent[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly events?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Codes: `not-well-formed`, `conflict-markers`, `doctype-refused`, `xml-limit-exceeded` (no events); `unbound-prefix` (a warning).
 * Two passes on purpose: saxes decides, the scanner places. saxes alone loses quotes, CR and the spelling of values.
 */
export function readXml(path: string, text: string, options: ReadXmlOptions = {}): XmlRead {
  const diagnostics = checkWellFormed(path, text, options);
  if (!hasError(diagnostics)) return { events: scanXml(text), diagnostics };
  // Markers of git are why it is not well-formed; where the parser stumbled over them helps nobody.
  const conflict = conflictMarkers(path, text);
  return { diagnostics: conflict === undefined ? diagnostics : [conflict] };
}
