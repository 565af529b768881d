/** What can be named by the end of a fragment identifier, per holder: `n=`, `d=`, `t=`, a bare id, or the prefix of a module or extension. */
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
    if (name === undefined) addExtensionIds(child, anchors);
    else if (!['xlf:unit', 'xlf:group', 'xlf:file'].includes(name)) addAnchors(child, name, anchors, check);
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

/** The one extension whose prefix everybody knows: TBX. */
const terminology = /^urn:iso:std:iso:30042/u;

/**
 * Prefixes of extensions are registered with the TC, which no file shows: an extension goes by the prefix that the file
 * itself binds to its namespace.
 */
function addExtensionIds(element: XmlElement, anchors: Set<string>): void {
  const id = element.attributes.find(({ name }) => name === 'id' || name === 'xml:id');
  const prefix = terminology.test(element.namespace) ? 'tbx' : element.prefix;
  if (id !== undefined && prefix !== '') anchors.add(`${prefix}=${id.value}`);
  for (const child of elementsOf(element)) addExtensionIds(child, anchors);
}

export function holds(anchors: Anchors, { prefix, id }: { readonly prefix: string; readonly id: string }): boolean {
  return anchors.has(`${prefix}=${id}`);
}

interface FileIndex {
  readonly file: XmlElement;
  readonly holders: ReadonlyMap<string, XmlElement>;
}

/** Looks up references out of their unit; whoever streams can build it in a second pass, only when there are any. */
export function documentIndex(root: XmlElement, check: Check): (fragment: Fragment, place: Place) => boolean {
  const files = new Map<string, FileIndex>();
  for (const file of children(root, check, 'file'))
    files.set(valueOf(file, 'id') ?? '', { file, holders: holdersIn(file, check) });
  const known = new Map<XmlElement, Anchors>();
  const anchors = (holder: XmlElement): Anchors => {
    const found = known.get(holder) ?? anchorsOf(holder, check);
    known.set(holder, found);
    return found;
  };
  return (fragment, place) => {
    const { absolute, leaf } = fragment;
    const fileId = fragment.file ?? (absolute ? undefined : place.file);
    const holder = fileId === undefined ? root : holderOf(files.get(fileId), fragment, place);
    if (holder === undefined || (holder === root && leaf === undefined)) return false;
    return leaf === undefined || holds(anchors(holder), leaf);
  };
}

/** Groups and units of a file by `g=ID` and `u=ID`. */
function holdersIn(file: XmlElement, check: Check): ReadonlyMap<string, XmlElement> {
  const holders = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    for (const child of children(element, check, 'group', 'unit')) {
      holders.set(`${child.local.charAt(0)}=${valueOf(child, 'id') ?? ''}`, child);
      if (child.local === 'group') visit(child);
    }
  };
  visit(file);
  return holders;
}

/** The innermost of file, group and unit that a reference names; what it does not say it takes from where it stands. */
function holderOf(index: FileIndex | undefined, fragment: Fragment, place: Place): XmlElement | undefined {
  if (index === undefined) return undefined;
  const inherits = !fragment.absolute && fragment.file === undefined;
  const { unit = inherits && fragment.group === undefined ? place.unit : undefined } = fragment;
  const { group = inherits && unit === undefined ? place.group : undefined } = fragment;
  if (group !== undefined && !index.holders.has(`g=${group}`)) return undefined;
  if (unit !== undefined) return index.holders.get(`u=${unit}`);
  return group === undefined ? index.file : index.holders.get(`g=${group}`);
}
