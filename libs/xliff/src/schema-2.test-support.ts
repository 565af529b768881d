/** The OASIS schemas of XLIFF 2.x with all their modules through libxml2, offline. Fails closed: a missing import is no silence. */
// eslint-disable-next-line no-restricted-imports -- used by tests only, never by the product
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider } from 'libxml2-wasm';
import type { Xliff2Version } from './names.ts';
import { schemaOracle, schemas, type SchemaOracle } from './shared-material.test-support.ts';

export function schema2(version: Xliff2Version): SchemaOracle {
  const folder = join(schemas, `xliff-${version}`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xsd'));
  const buffers = Object.fromEntries(
    names.map((name) => [`mem://${version}/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name))]),
  );
  buffers['http://www.w3.org/2001/xml.xsd'] = readFileSync(join(schemas, 'xml.xsd'));
  // itsm of 2.2 still imports the core of 2.0, which is not beside it.
  const core20 = readFileSync(join(schemas, 'xliff-2.1/xliff_core_2.0.xsd'), 'utf8');
  if (version === '2.2') {
    buffers[`mem://${version}/xliff_core_2.0.xsd`] = Buffer.from(
      core20.replace(/schemaLocation="[^"]*xml\.xsd"/u, 'schemaLocation="http://www.w3.org/2001/xml.xsd"'),
    );
  }
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  const imports = names
    .filter((name) => !name.includes('informative'))
    .map((name) => {
      const namespace = /targetNamespace\s*=\s*"([^"]*)"/u.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
      return `<xs:import namespace="${namespace}" schemaLocation="mem://${version}/${name.replaceAll('\\', '/')}"/>`;
    });
  const wrapper = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  return schemaOracle(XmlDocument.fromString(wrapper, { url: `mem://${version}/wrapper.xsd` }));
}
