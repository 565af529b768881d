/** Material beside the repository that some tests measure against; absent elsewhere. */
// eslint-disable-next-line no-restricted-imports -- used by tests only, never by the product
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';

const shared = process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared');

export const corpus = join(shared, 'corpus/xliff');
export const catSamples = join(shared, 'cat-samples');
export const dialect = join(catSamples, 'dialect');
export const schemas = join(shared, 'schemas');
export const hasCorpus = existsSync(corpus) && existsSync(dialect);
export const hasSchemas = existsSync(join(schemas, 'xliff-1.2'));

export function xliffFilesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlf|xliff|sdlxliff)$/u.test(name))
    .map((name) => join(folder, name))
    .sort();
}

export interface SchemaOracle {
  /** Undefined: valid; else the first error. */
  readonly verdict: (bytes: Uint8Array) => string | undefined;
  readonly dispose: () => void;
}

/** The OASIS schema through libxml2, offline: `xml.xsd` is served from memory under its public address. */
export function transitionalSchema(): SchemaOracle {
  const xsd = readFileSync(join(schemas, 'xliff-1.2/xliff-core-1.2-transitional.xsd'));
  const imported = readFileSync(join(schemas, 'xml.xsd'));
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'http://www.w3.org/2001/xml.xsd': imported }));
  return schemaOracle(XmlDocument.fromBuffer(xsd, { url: 'memory:xliff.xsd' }));
}

/** @param source Of the schema; it is disposed of with the oracle. */
export function schemaOracle(source: XmlDocument): SchemaOracle {
  const validator = XsdValidator.fromDoc(source);
  const verdict = (bytes: Uint8Array): string | undefined => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromBuffer(bytes);
      validator.validate(document);
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      document?.dispose();
    }
  };
  return {
    verdict,
    dispose: () => {
      validator.dispose();
      source.dispose();
    },
  };
}
