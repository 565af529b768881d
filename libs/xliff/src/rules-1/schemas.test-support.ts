/** The two schemas of XLIFF 1.2 through libxml2, offline, as an oracle; absent outside this project's own machines. */
// eslint-disable-next-line no-restricted-imports -- used by tests only, never by the product
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';

const shared = process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const schemas = join(shared, 'schemas');
export const hasSchemas = existsSync(join(schemas, 'xliff-1.2'));

export interface Schema {
  /** Undefined: valid; else the first error. */
  readonly verdict: (text: string | Uint8Array) => string | undefined;
  readonly dispose: () => void;
}

/** A schema whose import is missing accepts silently, so a value that only `xml.xsd` refuses is asked first. */
export function schemaOf(kind: 'transitional' | 'strict'): Schema {
  const imported = readFileSync(join(schemas, 'xml.xsd'));
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'http://www.w3.org/2001/xml.xsd': imported }));
  const source = XmlDocument.fromBuffer(readFileSync(join(schemas, `xliff-1.2/xliff-core-1.2-${kind}.xsd`)), {
    url: `memory:${kind}.xsd`,
  });
  const validator = XsdValidator.fromDoc(source);
  const verdict = (text: string | Uint8Array): string | undefined => verdictOf(text, validator);
  if (verdict(plain.replace('<note>', '<note xml:lang="f_r">')) === undefined || verdict(plain) !== undefined) {
    throw new Error(`the ${kind} schema was not read whole`);
  }
  return {
    verdict,
    dispose: () => {
      validator.dispose();
      source.dispose();
    },
  };
}

const plain =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="fr" ' +
  'datatype="html"><header><note>b</note></header><body/></file></xliff>';

function verdictOf(text: string | Uint8Array, validator: XsdValidator): string | undefined {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(Buffer.from(text));
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    document?.dispose();
  }
}
