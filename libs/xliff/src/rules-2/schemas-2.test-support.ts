/** The schemas of XLIFF 2.0, 2.1 and 2.2 with all modules, through libxml2, offline: an oracle for tests. */
// eslint-disable-next-line no-restricted-imports -- used by tests only, never by the product
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider } from 'libxml2-wasm';
import { schemaOracle, schemas } from '../shared-material.test-support.ts';

const shared = process.env['DRAGOMAN_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
export const conformance = join(shared, 'corpus/xliff/xliff2-conformance');
export const hasConformance = existsSync(conformance);
export const hasSchemas2 = ['xliff-2.0', 'xliff-2.1', 'xliff-2.2'].every((name) => existsSync(join(schemas, name)));

export type Schema2 = '2.0' | '2.1' | '2.2';

export interface SchemaOracle2 {
  /** Undefined: valid; else the first error. */
  readonly verdict: (text: string) => string | undefined;
  /** Schema files that libxml2 asked for. A missing import is accepted silently, so tests look here. */
  readonly loaded: readonly string[];
  readonly dispose: () => void;
}

const publicAddress = 'http://www.w3.org/2001/xml.xsd';

export function schemas2(): Readonly<Record<Schema2, SchemaOracle2>> {
  const files = Object.fromEntries(['2.0', '2.1', '2.2'].flatMap((version) => filesOf(version as Schema2)));
  const provider = new XmlBufferInputProvider({ ...files, [publicAddress]: readFileSync(join(schemas, 'xml.xsd')) });
  const asked: string[] = [];
  const open = provider.open.bind(provider);
  provider.open = (filename) => {
    asked.push(filename);
    return open(filename);
  };
  xmlRegisterInputProvider(provider);
  return { '2.0': oracle('2.0', asked), '2.1': oracle('2.1', asked), '2.2': oracle('2.2', asked) };
}

function filesOf(version: Schema2): readonly (readonly [string, Uint8Array])[] {
  const folder = join(schemas, `xliff-${version}`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xsd'));
  return names.map((name) => [`memory:///${version}/${name}`, readFileSync(join(folder, name))] as const);
}

/** Core and modules in one schema: without the imports of modules their content would only be looked at laxly. */
function wrapper(version: Schema2): string {
  const imports = filesOf(version).flatMap(([address, bytes]) => {
    const namespace = /targetNamespace="([^"]+)"/u.exec(Buffer.from(bytes).toString())?.[1] ?? '';
    const isCopy = namespace.includes('XML/1998') || (version === '2.1' && address.includes('change_tracking'));
    return isCopy && namespace.includes('XML')
      ? []
      : [`<xs:import namespace="${namespace}" schemaLocation="${address}"/>`];
  });
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

function oracle(version: Schema2, asked: readonly string[]): SchemaOracle2 {
  const source = XmlDocument.fromString(wrapper(version), { url: `memory:///${version}/wrapper.xsd` });
  const { verdict, dispose } = schemaOracle(source);
  return {
    loaded: asked.filter((address) => address.startsWith(`memory:///${version}/`)),
    verdict: (text) => verdict(Buffer.from(text)),
    dispose,
  };
}
