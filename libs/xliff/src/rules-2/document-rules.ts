/**
 * The rules of XLIFF 2.x over a document that goes by: containers open and close, units and everything else come whole.
 * Kept in memory: the open containers, the ids of one file's units and groups, and references that wait for what is to come.
 */
import { attributeOf, type XmlElement, type XmlNode } from '@dragoman/xml';
import { addNode, checkTree, closeElement, openElement } from './check-elements.ts';
import { checkExtensionIds } from './extension-ids.ts';
import type { Check } from './findings.ts';
import type { PendingReference } from './fragments.ts';
import { languageOf, spaceOf } from './languages.ts';
import { checkChangeTrack } from './modules/change-tracking.ts';
import { checkGlossary } from './modules/glossary.ts';
import { checkIts, checkItsBelow, innerIts, noIts, withStandOff } from './modules/its.ts';
import { readSwitch } from './modules/plural-gender-select.ts';
import { checkResourceData, resourceItemIds } from './modules/resource-data.ts';
import { checkSizes, readProfiles, sizeDataIds } from './modules/size-restriction.ts';
import { checkFormatStyle, checkMetadata, checkValidation } from './modules/small-modules.ts';
import type { Container, DocumentState, FileState } from './scopes.ts';
import { children, placeOf, valueOf } from './unit-content.ts';
import { checkReference } from './annotations.ts';
import { checkReservedType, checkUniqueIds, checkUnit } from './unit-rules.ts';
import { checkPath } from './paths.ts';
import { nameOf } from './vocabulary.ts';

export interface DocumentRules {
  /** <xliff>, <file> or <group>; its children are not looked at. */
  readonly open: (element: XmlElement) => void;
  readonly close: () => void;
  /** Anything else inside an open element: a unit with all that is in it, notes, a module's element, text. */
  readonly add: (node: XmlNode) => void;
  /** Fragment identifiers that lead out of their unit, for whoever can look at the whole document. */
  readonly pending: readonly PendingReference[];
}

export function documentRules(check: Check): DocumentRules {
  const stack: Container[] = [];
  const document: DocumentState = { files: new Set(), pending: [] };
  let file: FileState | undefined;
  return {
    pending: document.pending,
    open: (element) => {
      const parent = stack.at(-1);
      if (parent !== undefined) addNode(parent.open, element, check);
      if (isFile(element, check)) file = openFile(element, document, check);
      stack.push(openContainer(element, parent, file, check));
    },
    close: () => {
      const container = stack.pop();
      if (container === undefined) return;
      closeContainer(container, check);
      if (!isFile(container.open.element, check) || file === undefined) return;
      closeFile(file, check);
      file = undefined;
    },
    add: (node) => {
      const container = stack.at(-1);
      if (container === undefined) return;
      addNode(container.open, node, check);
      if (node.kind !== 'element') return;
      checkTree(node, check);
      if (nameOf(node, check) !== 'xlf:unit') addLeaf(node, container, file, document, check);
      else if (file !== undefined) {
        addId(node, file.units, 'duplicate-unit-id', 'units of the file', check);
        checkUnit(node, { container, file, document }, check);
      }
    },
  };
}

function isFile(element: XmlElement, check: Check): boolean {
  return nameOf(element, check) === 'xlf:file';
}

type IdCode = 'duplicate-file-id' | 'duplicate-group-id' | 'duplicate-unit-id';

function addId(element: XmlElement, seen: Set<string>, code: IdCode, what: string, check: Check): void {
  const id = valueOf(element, 'id');
  if (id === undefined) return;
  if (seen.has(id)) check.report(code, placeOf(element, 'id'), `id "${id}" is used twice among the ${what}`);
  seen.add(id);
}

function openFile(element: XmlElement, { files }: DocumentState, check: Check): FileState {
  addId(element, files, 'duplicate-file-id', 'files of the document', check);
  return {
    element,
    groups: new Set(),
    units: new Set(),
    sizes: { general: undefined, storage: undefined },
    subFlows: [],
    resourceItems: new Set(),
  };
}

function openContainer(
  element: XmlElement,
  parent: Container | undefined,
  file: FileState | undefined,
  check: Check,
): Container {
  const its = innerIts(element, parent?.its ?? noIts, check);
  const id = valueOf(element, 'id');
  const isGroup = nameOf(element, check) === 'xlf:group';
  if (isGroup && file !== undefined) addId(element, file.groups, 'duplicate-group-id', 'groups of the file', check);
  const sizeData = new Set(parent?.sizeData);
  if (isGroup && file !== undefined) checkSizes(element, file.sizes, sizeData, check);
  checkFormatStyle(element, check);
  checkReservedType(element, check);
  return {
    open: openElement(element, check),
    place: id === undefined ? { ...parent?.place } : { ...parent?.place, [isGroup ? 'group' : 'file']: id },
    language: languageOf(element) ?? parent?.language,
    space: spaceOf(element) ?? parent?.space,
    chosen: readSwitch(element, parent?.chosen, check),
    its,
    sizeData,
    extensionIds: new Set(),
    leaves: [],
  };
}

function addLeaf(
  leaf: XmlElement,
  container: Container,
  file: FileState | undefined,
  document: DocumentState,
  check: Check,
): void {
  const name = nameOf(leaf, check);
  const holder = container.open.element;
  container.leaves.push(leaf);
  if (name === 'xlf:skeleton') {
    checkSkeleton(leaf, check);
    return;
  }
  checkExtensionIds(leaf, container.extensionIds, check);
  container.its = withStandOff([leaf], container.its, check);
  checkItsBelow(leaf, container.its, check);
  if (name === 'xlf:notes') addNotes(leaf, container, document, check);
  else if (name === 'mda:metadata') checkMetadata(leaf, check);
  else if (name === 'val:validation') checkValidation(leaf, holder, check);
  else if (name === 'gls:glossary') checkGlossary(leaf, undefined, check);
  else if (name === 'slr:data') for (const id of sizeDataIds(leaf)) container.sizeData.add(id);
  if (file !== undefined) addLeafOfFile(leaf, name, holder === file.element, file, check);
}

function addLeafOfFile(
  leaf: XmlElement,
  name: string | undefined,
  isOfFile: boolean,
  file: FileState,
  check: Check,
): void {
  if (name === 'slr:profiles' && isOfFile) file.sizes = readProfiles(leaf, check);
  if (name !== 'res:resourceData') return;
  if (isOfFile) for (const id of resourceItemIds(leaf, check)) file.resourceItems.add(id);
  checkResourceData(leaf, file.resourceItems, check);
}

function addNotes(notes: XmlElement, { place }: Container, { pending }: DocumentState, check: Check): void {
  const list = children(notes, check, 'note');
  checkUniqueIds(list, 'duplicate-note-id', 'notes', check);
  for (const note of list) {
    checkFormatStyle(note, check);
    checkReference(note, { place, anchors: () => new Set(), pending }, check);
  }
}

function checkSkeleton(skeleton: XmlElement, check: Check): void {
  checkPath(skeleton, check);
  const href = attributeOf(skeleton, 'href');
  const isEmpty = skeleton.children.every((node) => node.kind === 'comment' || node.kind === 'processingInstruction');
  if (href === undefined && isEmpty)
    check.report('skeleton-without-content', skeleton, `<${skeleton.name}> is empty and has no href`);
  if (href === undefined || isEmpty) return;
  const isBlank = skeleton.children.every((node) => node.kind !== 'element' && !/[^ \t\r\n]/u.test(textOf(node)));
  check.report('skeleton-with-href-and-content', href, `<${skeleton.name}> has content and an href`, {
    severity: isBlank ? 'warning' : 'error',
  });
}

function textOf(node: XmlNode): string {
  return node.kind === 'text' || node.kind === 'cdata' ? node.text : '';
}

function closeContainer({ open, its, leaves }: Container, check: Check): void {
  closeElement(open, check);
  checkIts(open.element, its, check);
  for (const track of leaves.filter((leaf) => nameOf(leaf, check) === 'ctr:changeTrack')) {
    checkChangeTrack(
      track,
      leaves.filter((leaf) => leaf !== track),
      check,
    );
  }
}

function closeFile({ element, units, sizes, subFlows }: FileState, check: Check): void {
  checkSizes(element, sizes, new Set(), check);
  for (const { at, unit } of subFlows) {
    if (!units.has(unit))
      check.report('unknown-sub-flow', at, `${at.name} names the unit "${unit}", which the file does not have`, {
        values: { unit },
      });
  }
}
