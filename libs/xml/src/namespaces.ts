/** Namespace declarations and their scope (Namespaces in XML 1.0, §2–§6). */

/** Prefix → namespace; the empty prefix is the default namespace. */
export type NamespaceScope = ReadonlyMap<string, string>;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

export const initialScope: NamespaceScope = new Map([
  ['xml', xmlNamespace],
  ['xmlns', xmlnsNamespace],
]);

export interface Declaring {
  readonly name: string;
  readonly value: string;
  readonly start: number;
}

/** The scope inside an element; the same where it declares nothing. @param stop Called for a declaration that is none. */
export function scopeWith(
  scope: NamespaceScope,
  attributes: readonly Declaring[],
  stop: (found: string, attribute: Declaring) => never,
): NamespaceScope {
  let inner: Map<string, string> | undefined;
  for (const attribute of attributes) {
    const { name, value } = attribute;
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    const prefix = name.slice(6);
    const wrong = wrongDeclaration(name, prefix, value);
    if (wrong !== undefined) stop(wrong, attribute);
    inner ??= new Map(scope);
    inner.set(prefix, value);
  }
  return inner ?? scope;
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
