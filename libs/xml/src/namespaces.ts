/** Namespace declarations and their scope (Namespaces in XML 1.0, §2–§6). */
import type { XmlName } from './events.ts';
import { type NamespaceScope, scopeOf } from './name-table.ts';
import { isQName } from './names.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

export function initialScope(): NamespaceScope {
  return scopeOf(
    new Map([
      ['xml', xmlNamespace],
      ['xmlns', xmlnsNamespace],
    ]),
  );
}

export interface Declaring {
  readonly name: string;
  readonly value: string;
  readonly start: number;
}

/** The scope inside an element that declares these. @param stop Called for a declaration that is none. */
export function scopeWith(
  scope: NamespaceScope,
  attributes: readonly Declaring[],
  stop: (found: string, attribute: Declaring) => never,
): NamespaceScope {
  const inner = new Map(scope.bindings);
  for (const attribute of attributes) {
    const { name, value } = attribute;
    const prefix = name.slice(6);
    const wrong = wrongDeclaration(name, prefix, value);
    if (wrong !== undefined) stop(wrong, attribute);
    inner.set(prefix, value);
  }
  return scopeOf(inner);
}

/** §3, Reserved Prefixes and Namespace Names; §5, Namespace Declarations. */
function wrongDeclaration(name: string, prefix: string, value: string): string | undefined {
  if (name === 'xmlns') {
    return value === xmlNamespace || value === xmlnsNamespace ? `"${value}" is no default namespace` : undefined;
  }
  if (prefix === '') return '"xmlns:" declares no prefix';
  if (prefix === 'xmlns') return 'the prefix "xmlns" is not declared';
  if (prefix === 'xml') return value === xmlNamespace ? undefined : 'the prefix "xml" has another namespace';
  if (value === '') return `the prefix "${prefix}" is bound to nothing`;
  return value === xmlNamespace || value === xmlnsNamespace
    ? `"${prefix}" is bound to a reserved namespace`
    : undefined;
}

export interface Placing {
  readonly stop: (found: string) => never;
  readonly unbound: (prefix: string) => void;
}

/** Attributes without a prefix are in no namespace; `xmlns` itself is in its own. */
export function placedName(
  name: string,
  { bindings }: NamespaceScope,
  isAttribute: boolean,
  { stop, unbound }: Placing,
): XmlName {
  const colon = name.indexOf(':');
  if (colon < 0) {
    const prefix = isAttribute ? (name === 'xmlns' ? 'xmlns' : undefined) : '';
    return { name, prefix: '', local: name, namespace: (prefix === undefined ? '' : bindings.get(prefix)) ?? '' };
  }
  if (!isQName(name)) stop(`"${name}" has a colon where names have none`);
  const prefix = name.slice(0, colon);
  if (prefix === 'xmlns' && !isAttribute) stop('no element has the prefix "xmlns"');
  const namespace = bindings.get(prefix);
  if (namespace === undefined) unbound(prefix);
  return { name, prefix, local: name.slice(colon + 1), namespace: namespace ?? `unbound:${prefix}` };
}
