/** Change Tracking Module of 2.0, which 2.1 keeps as an extension: revisions of elements beside them. */
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import type { Check } from '../findings.ts';
import { modelOf } from '../check-elements.ts';
import { placeOf, valueOf } from '../unit-content.ts';
import { nameOf } from '../vocabulary.ts';

/** `beside`: the other children of the file, group or unit, with what is inside them. */
export function checkChangeTrack(track: XmlElement, beside: readonly XmlElement[], check: Check): void {
  const all = namesOf(beside.flatMap(withDescendants));
  for (const revisions of elementsOf(track).filter((one) => nameOf(one, check) === 'ctr:revisions')) {
    checkRevisions(revisions, all, check);
  }
}

function withDescendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsOf(element).flatMap(withDescendants)];
}

interface Named {
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly byName: ReadonlyMap<string, readonly XmlElement[]>;
}

function namesOf(elements: readonly XmlElement[]): Named {
  const byName = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const same = byName.get(element.local);
    if (same === undefined) byName.set(element.local, [element]);
    else same.push(element);
  }
  const byId = elements.flatMap((element): [string, XmlElement][] => {
    const id = valueOf(element, 'id');
    return id === undefined ? [] : [[id, element]];
  });
  return { byId: new Map(byId.reverse()), byName };
}

function checkRevisions(revisions: XmlElement, { byId, byName }: Named, check: Check): void {
  const appliesTo = valueOf(revisions, 'appliesTo') ?? '';
  const ref = valueOf(revisions, 'ref');
  const named = byName.get(appliesTo.split(':').at(-1) ?? '') ?? [];
  const changed = ref === undefined ? undefined : byId.get(ref);
  if (ref !== undefined && changed === undefined) {
    check.report(
      'revision-ref-unresolved',
      placeOf(revisions, 'ref'),
      `ref "${ref}" names nothing beside the change track`,
    );
  }
  if (ref === undefined && named.length > 1 && named.every((element) => attributeOf(element, 'id') !== undefined)) {
    check.report(
      'revision-without-ref',
      revisions,
      `there are ${named.length} <${appliesTo}>, and ref does not say which was changed`,
    );
  }
  const list = elementsOf(revisions).filter((one) => nameOf(one, check) === 'ctr:revision');
  checkCurrentVersion(revisions, list, check);
  const isKnown =
    ref !== undefined && changed === undefined
      ? () => true
      : propertyTest(changed === undefined ? named : [changed], changed !== undefined, check);
  for (const revision of list) checkItems(revision, isKnown, check);
}

function checkCurrentVersion(revisions: XmlElement, list: readonly XmlElement[], check: Check): void {
  const current = valueOf(revisions, 'currentVersion');
  if (current === undefined || list.some((revision) => valueOf(revision, 'version') === current)) return;
  check.report(
    'unknown-current-version',
    placeOf(revisions, 'currentVersion'),
    `currentVersion "${current}" is the version of no revision`,
  );
}

/** One element that is known has the attribute; of several, an element of this name may have it. */
function propertyTest(elements: readonly XmlElement[], isOne: boolean, check: Check): (property: string) => boolean {
  return (property) =>
    property === 'content' ||
    elements.length === 0 ||
    elements.some(
      (element) =>
        element.attributes.some(({ name }) => name === property) ||
        (!isOne && Object.hasOwn(modelOf(element, check)?.attributes ?? {}, property)),
    );
}

function checkItems(revision: XmlElement, isKnown: (property: string) => boolean, check: Check): void {
  const seen = new Set<string>();
  for (const item of elementsOf(revision).filter((one) => nameOf(one, check) === 'ctr:item')) {
    const property = valueOf(item, 'property') ?? 'content';
    const place = placeOf(item, 'property');
    if (!isKnown(property))
      check.report(
        'unknown-revision-property',
        place,
        `property "${property}" is neither content nor an attribute of the element`,
      );
    if (seen.has(property))
      check.report('repeated-revision-property', place, `property "${property}" stands twice in one revision`);
    seen.add(property);
  }
}
