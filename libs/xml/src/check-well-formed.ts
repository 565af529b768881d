/**
 * Decides with saxes whether a text is well-formed XML 1.0 with namespaces, within limits. Nothing is ever fetched and
 * no entity but the five predefined ones exists, because a DOCTYPE is refused (or, where tolerated, not read).
 */
import { type Diagnostic, lineAndColumn } from '@dragoman/model';
import { SaxesParser } from 'saxes';

export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  readonly attributesPerElement: number;
  /** UTF-16 code units of one decoded value. */
  readonly attributeLength: number;
  /** UTF-16 code units. */
  readonly nameLength: number;
}

export const defaultLimits: XmlLimits = {
  depth: 256,
  attributesPerElement: 256,
  attributeLength: 1_048_576,
  nameLength: 1024,
};

export interface WellFormedOptions {
  readonly limits?: Partial<XmlLimits>;
  /** `external-id`: a DOCTYPE that only names a DTD is tolerated and not read (TMX); an internal subset never. */
  readonly doctype?: 'refuse' | 'external-id';
}

/** Carries the first problem out of saxes, which would go on after it. */
class Stop extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Empty, or warnings only: well-formed. Else the first error and what came before it. */
export function checkWellFormed(path: string, text: string, options: WellFormedOptions = {}): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const unbound = new Set<string>();
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
    resolvePrefix: (prefix: string) => {
      if (prefix === '') return undefined;
      if (!unbound.has(prefix)) diagnostics.push(unboundPrefix(path, text, parser.position, prefix));
      unbound.add(prefix);
      return `unbound:${prefix}`;
    },
  });
  watch(parser, path, text, options);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    diagnostics.push(error.diagnostic);
  }
  return diagnostics;
}

function watch(parser: SaxesParser<{ xmlns: true }>, path: string, text: string, options: WellFormedOptions): void {
  const limits = { ...defaultLimits, ...options.limits };
  let depth = 0;
  let attributes = 0;
  const stop = (diagnostic: Diagnostic): never => {
    throw new Stop(diagnostic);
  };
  const check = (what: keyof XmlLimits, found: number): void => {
    if (found > limits[what]) stop(overLimit(path, text, parser.position, what, found, limits[what]));
  };
  parser.on('error', (error) => stop(notWellFormed(path, text, parser.position, error.message)));
  parser.on('doctype', (content) => {
    if (options.doctype === 'external-id' && !hasInternalSubset(content)) return;
    stop(doctypeRefused(path, text, parser.position));
  });
  parser.on('opentagstart', ({ name }) => {
    depth += 1;
    attributes = 0;
    check('depth', depth);
    check('nameLength', name.length);
  });
  parser.on('attribute', ({ name, value }) => {
    attributes += 1;
    check('attributesPerElement', attributes);
    check('nameLength', name.length);
    check('attributeLength', value.length);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
}

function hasInternalSubset(doctype: string): boolean {
  return doctype.replace(/"[^"]*"|'[^']*'/gu, '').includes('[');
}

function place(path: string, text: string, position: number): Diagnostic['location'] {
  return { file: path, ...lineAndColumn(text, Math.min(text.length, Math.max(0, position - 1))) };
}

function notWellFormed(path: string, text: string, position: number, message: string): Diagnostic {
  const found = message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '');
  return {
    code: 'not-well-formed',
    severity: 'error',
    message: `this is not well-formed XML: ${found}`,
    location: place(path, text, position),
    advice: 'Get the file again from where it came, or repair this line in a text editor.',
    values: { found },
  };
}

function doctypeRefused(path: string, text: string, position: number): Diagnostic {
  return {
    code: 'doctype-refused',
    severity: 'error',
    message: 'the file has a DOCTYPE, which could define entities or name files to fetch; it is not read',
    location: place(path, text, position),
    advice: 'Remove the <!DOCTYPE …> declaration.',
  };
}

function unboundPrefix(path: string, text: string, position: number, prefix: string): Diagnostic {
  return {
    code: 'unbound-prefix',
    severity: 'warning',
    message: `the prefix "${prefix}" is bound to no namespace; what carries it is kept as it is`,
    location: place(path, text, position),
    advice: `Declare xmlns:${prefix} on the root element.`,
    values: { prefix },
  };
}

function overLimit(
  path: string,
  text: string,
  position: number,
  what: keyof XmlLimits,
  found: number,
  limit: number,
): Diagnostic {
  return {
    code: 'xml-limit-exceeded',
    severity: 'error',
    message: `the limit "${what}" is ${limit}, this has ${found} or more`,
    location: place(path, text, position),
    advice: 'Files of translation tools stay far below this; look at where the file came from.',
    values: { what, found, limit },
  };
}
