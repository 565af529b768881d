/** What can be named by the end of a fragment identifier, per holder: `n=`, `d=`, `t=`, a bare id, or the prefix of a module. */
import { elementsOf, type XmlElement } from '@dragoman/xml';
import type { Check } from './findings.ts';
import type { Fragment, Place } from './fragments.ts';
import { children, valueOf } from './unit-content.ts';
import { nameOf } from './vocabulary.ts';

export type Anchors = ReadonlySet<string>;

/** Anchors of a unit, or of a file or group without what its units and groups hold: `PREFIX=ID`, bare ids as `=ID`. */
export function anchorsOf(holder: XmlElement, check: Check): Anchors {
  const anchors = new Set<string>();
  for (const child of elementsOf(holder)) {
    const name = nameOf(child, check);
    if (name === undefined || ['xlf:unit', 'xlf:group', 'xlf:file'].includes(name)) continue;
    addAnchors(child, name, anchors, check);
  }
  return anchors;
}

function addAnchors(child: XmlElement, name: string, anchors: Set<string>, check: Check): void {
  if (name === 'xlf:notes') addIds(child, 'n', anchors, check);
  else if (name === 'xlf:originalData') addIds(child, 'd', anchors, check);
  else if (name === 'xlf:segment' || name === 'xlf:ignorable') {
    anchors.add(`=${valueOf(child, 'id') ?? ''}`);
    for (const source of children(child, check, 'source')) addIds(source, '', anchors, check);
    for (const target of children(child, check, 'target')) addIds(target, 't', anchors, check);
  } else addIds(child, name.split(':')[0] ?? '', anchors, check, true);
}

function addIds(element: XmlElement, prefix: string, anchors: Set<string>, check: Check, itself = false): void {
  const id = element.attributes.find((attribute) => ['id', 'xml:id'].includes(nameOf(attribute, check) ?? ''));
  if (itself && id !== undefined) anchors.add(`${prefix}=${id.value}`);
  for (const child of elementsOf(element)) addIds(child, prefix, anchors, check, true);
}

const ownPrefixes = ['', 'n', 'd', 't'];

/** An extension's prefix is bound nowhere in the file, so what stands behind it is taken on trust. */
export function holds(
  anchors: Anchors,
  { prefix, id }: { readonly prefix: string; readonly id: string },
  check: Check,
): boolean {
  const isKnown = ownPrefixes.includes(prefix) || [...check.modules.values()].includes(prefix);
  return !isKnown || anchors.has(`${prefix}=${id}`);
}

/** Whether something in the document is what a reference names. */
export function resolves(root: XmlElement, fragment: Fragment, place: Place, check: Check): boolean {
  const { absolute, leaf } = fragment;
  const fileId = fragment.file ?? (absolute ? undefined : place.file);
  if (fileId === undefined) return leaf !== undefined && holds(anchorsOf(root, check), leaf, check);
  const file = children(root, check, 'file').find((one) => valueOf(one, 'id') === fileId);
  if (file === undefined) return false;
  const inherit = !absolute && fragment.file === undefined;
  const unitId = fragment.unit ?? (inherit && fragment.group === undefined ? place.unit : undefined);
  const groupId =
    fragment.group ?? (inherit && fragment.unit === undefined && unitId === undefined ? place.group : undefined);
  const group = groupId === undefined ? file : below(file, 'group', groupId, check);
  const holder = group === undefined || unitId === undefined ? group : below(group, 'unit', unitId, check);
  if (holder === undefined) return false;
  return leaf === undefined || holds(anchorsOf(holder, check), leaf, check);
}

function below(element: XmlElement, local: string, id: string, check: Check): XmlElement | undefined {
  for (const child of children(element, check, 'group', 'unit')) {
    if (child.local === local && valueOf(child, 'id') === id) return child;
    const found = child.local === 'group' ? below(child, local, id, check) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
