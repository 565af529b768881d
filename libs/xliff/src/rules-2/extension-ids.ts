/** Ids of extensions are unique in the file, group or unit around them, per namespace (XLIFF 2.x Core, Extension Mechanisms). */
import { elementsOf, type XmlElement } from '@dragoman/xml';
import type { Check } from './findings.ts';
import { nameOf } from './vocabulary.ts';

/** Ids seen in one holder, as `NAMESPACE ID`. */
export type ExtensionIds = Set<string>;

/** Content that comes from elsewhere as it is: its ids are its own. */
const opaque = ['res:source', 'res:target'];

export function checkExtensionIds(element: XmlElement, seen: ExtensionIds, check: Check): void {
  const name = nameOf(element, check);
  if (name !== undefined && opaque.includes(name)) return;
  if (element.namespace !== '' && name === undefined) addId(element, seen, check);
  for (const child of elementsOf(element)) checkExtensionIds(child, seen, check);
}

function addId({ attributes, namespace }: XmlElement, seen: ExtensionIds, check: Check): void {
  const id = attributes.find(({ name }) => name === 'id' || name === 'xml:id');
  if (id === undefined) return;
  const key = `${namespace} ${id.value}`;
  if (seen.has(key))
    check.report('duplicate-extension-id', id, `id "${id.value}" is used twice in the namespace "${namespace}"`, {
      values: { namespace },
    });
  seen.add(key);
}
