/** What is wrong with an XML document, in words. */
import { type Diagnostic, lineAndColumn, type Location } from '@dragoman/model';
import type { XmlLimits } from './limits.ts';
import type { XmlTrouble } from './tokenizer.ts';

/** @param offset UTF-16 code units from the start of the document. */
export type PlaceOf = (offset: number) => Location;

export function placeIn(file: string, text: string, offset: number): Location {
  return { file, ...lineAndColumn(text, Math.min(text.length, offset)) };
}

export function troubleDiagnostic(trouble: XmlTrouble, placeOf: PlaceOf, limits: XmlLimits): Diagnostic {
  const location = placeOf(trouble.offset);
  switch (trouble.kind) {
    case 'doctype':
      return doctypeRefused(location);
    case 'limit':
      return overLimit(location, trouble.what, trouble.found, limits[trouble.what]);
    case 'not-well-formed':
      return notWellFormed(location, trouble.found);
  }
}

function notWellFormed(location: Location, found: string): Diagnostic {
  return {
    code: 'not-well-formed',
    severity: 'error',
    message: `this is not well-formed XML: ${found}`,
    location,
    advice: 'Get the file again from where it came, or repair this line in a text editor.',
    values: { found },
  };
}

function doctypeRefused(location: Location): Diagnostic {
  return {
    code: 'doctype-refused',
    severity: 'error',
    message: 'the file has a DOCTYPE, which could define entities or name files to fetch; it is not read',
    location,
    advice: 'Remove the <!DOCTYPE …> declaration.',
  };
}

export function unboundPrefix(prefix: string, location: Location): Diagnostic {
  return {
    code: 'unbound-prefix',
    severity: 'warning',
    message: `the prefix "${prefix}" is bound to no namespace; what carries it is kept as it is`,
    location,
    advice: `Declare xmlns:${prefix} on the root element.`,
    values: { prefix },
  };
}

export function overLimit(location: Location, what: keyof XmlLimits, found: number, limit: number): Diagnostic {
  return {
    code: 'xml-limit-exceeded',
    severity: 'error',
    message: `the limit "${what}" is ${limit}, this has ${found} or more`,
    location,
    advice: 'Files of translation tools stay far below this; look at where the file came from.',
    values: { what, found, limit },
  };
}
