/** What the model does not interpret, as it stands in the file, so that it means the same in another one. */
import type { Foreign } from '@dragoman/model';
import { attributeOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import { dragomanNamespace, isXliff1, isXliff2, moduleNamespaces, xmlNamespace } from './names.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const prefixes = new Map(Object.entries(moduleNamespaces).map(([prefix, namespace]) => [namespace, prefix]));

/** Raw values by name; the standard's modules under the standard's prefixes. */
export function rawAttributes(
  attributes: readonly XmlAttribute[],
  text: string,
  scope = '',
): readonly (readonly [string, string])[] {
  return attributes.map((attribute) => {
    const raw = text.slice(attribute.valueStart, attribute.valueEnd);
    return [`${scope}${nameOf(attribute)}`, attribute.quote === '"' ? raw : raw.replaceAll('"', '&quot;')] as const;
  });
}

function nameOf({ name, local, namespace }: XmlAttribute): string {
  const prefix = prefixes.get(namespace);
  if (prefix !== undefined) return `${prefix}:${local}`;
  return namespace === dragomanNamespace ? `dragoman:${local}` : name;
}

/**
 * An element as written. Where XLIFF has a prefix in the file, an element without one is bound to its own namespace, and
 * so is one of XLIFF itself that would be read as the root's.
 */
export function rawElement(element: XmlElement, text: string, root: XmlElement): string {
  const raw = text.slice(element.start, element.end);
  if (root.prefix === '' || element.prefix !== '' || attributeOf(element, 'xmlns', xmlnsNamespace)) return raw;
  const at = element.tag.nameEnd - element.start;
  return `${raw.slice(0, at)} xmlns="${element.namespace}"${raw.slice(at)}`;
}

/** Undefined: nothing. */
export function foreignOf(
  attributes: readonly (readonly [string, string])[],
  children: readonly string[],
): Foreign | undefined {
  if (attributes.length === 0 && children.length === 0) return undefined;
  return { attributes: Object.fromEntries(attributes), children };
}

export function isDeclaration({ namespace }: XmlAttribute): boolean {
  return namespace === xmlnsNamespace;
}

/** Prefixes that the root and the file declare, but those every file of ours has. */
export function declaredNamespaces(elements: readonly XmlElement[]): Readonly<Record<string, string>> | undefined {
  const declared = elements.flatMap(({ attributes }) => attributes.filter(isDeclaration));
  const others = declared.filter(({ name, local, value }) => {
    if (name === 'xmlns' || value === xmlNamespace || value === '') return false;
    if (isXliff1(value) || isXliff2(value)) return true;
    return value !== dragomanNamespace && moduleNamespaces[local] !== value;
  });
  if (others.length === 0) return undefined;
  return Object.fromEntries(others.map(({ local, value }) => [local, value]));
}
