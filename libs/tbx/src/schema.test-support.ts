/** The core schema of TBX of 2019 through libxml2, offline. Absent where the shared material is. */
// eslint-disable-next-line no-restricted-imports -- used by tests only, never by the product
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } from 'libxml2-wasm';

const schemas = join(process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../shared'), 'schemas');
const core = join(schemas, 'neighbours/TBX_core.xsd');

export const hasSchema = existsSync(core);

/** Undefined: valid; else the first error. */
export function coreSchema(): (text: string) => string | undefined {
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({ 'http://www.w3.org/2001/xml.xsd': readFileSync(join(schemas, 'xml.xsd')) }),
  );
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(core), { url: 'memory:TBX_core.xsd' }));
  return (text) => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(text);
      validator.validate(document);
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      document?.dispose();
    }
  };
}
