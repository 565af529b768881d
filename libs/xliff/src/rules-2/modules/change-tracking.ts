/** Change Tracking Module of 2.0, which 2.1 keeps as an extension: revisions of elements beside them. */
import { elementsOf, type XmlElement } from '@dragoman/xml';
import { modelOf } from '../check-elements.ts';
import type { Check } from '../findings.ts';
import { placeOf, valueOf } from '../unit-content.ts';
import { nameOf } from '../vocabulary.ts';

/** `beside`: the other children of the file, group or unit, with what is inside them. */
export function checkChangeTrack(track: XmlElement, beside: readonly XmlElement[], check: Check): void {
  const all = tracked(beside.flatMap(withDescendants), check);
  for (const revisions of elementsOf(track).filter((one) => nameOf(one, check) === 'ctr:revisions')) {
    checkRevisions(revisions, all, check);
  }
}

function withDescendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsOf(element).flatMap(withDescendants)];
}

/** All elements of one name. */
interface Kind {
  count: number;
  withId: number;
  /** Attributes that one of them has, or may have. */
  readonly attributes: Set<string>;
}

interface Tracked {
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly kinds: ReadonlyMap<string, Kind>;
}

function tracked(elements: readonly XmlElement[], check: Check): Tracked {
  const byId = new Map<string, XmlElement>();
  const kinds = new Map<string, Kind>();
  for (const element of elements) {
    const kind = kinds.get(element.local) ?? newKind(element, check);
    kinds.set(element.local, kind);
    kind.count += 1;
    for (const { name } of element.attributes) kind.attributes.add(name);
    const id = valueOf(element, 'id');
    if (id === undefined) continue;
    kind.withId += 1;
    if (!byId.has(id)) byId.set(id, element);
  }
  return { byId, kinds };
}

function newKind(element: XmlElement, check: Check): Kind {
  return { count: 0, withId: 0, attributes: new Set(Object.keys(modelOf(element, check)?.attributes ?? {})) };
}

function checkRevisions(revisions: XmlElement, { byId, kinds }: Tracked, check: Check): void {
  const appliesTo = valueOf(revisions, 'appliesTo') ?? '';
  const ref = valueOf(revisions, 'ref');
  const kind = kinds.get(appliesTo.split(':').at(-1) ?? '');
  const changed = ref === undefined ? undefined : byId.get(ref);
  if (ref !== undefined && changed === undefined) {
    const message = `ref "${ref}" names nothing beside the change track`;
    check.report('revision-ref-unresolved', placeOf(revisions, 'ref'), message);
  }
  if (ref === undefined && kind !== undefined && kind.count > 1 && kind.withId === kind.count) {
    const message = `there are ${kind.count} <${appliesTo}>, and ref does not say which was changed`;
    check.report('revision-without-ref', revisions, message, { values: { changed: appliesTo } });
  }
  const list = elementsOf(revisions).filter((one) => nameOf(one, check) === 'ctr:revision');
  checkCurrentVersion(revisions, list, check);
  const ofOne = changed === undefined ? undefined : new Set(changed.attributes.map(({ name }) => name));
  const known = ofOne ?? (ref === undefined ? kind?.attributes : undefined);
  for (const revision of list) checkItems(revision, known, check);
}

function checkCurrentVersion(revisions: XmlElement, list: readonly XmlElement[], check: Check): void {
  const current = valueOf(revisions, 'currentVersion');
  if (current === undefined || list.some((revision) => valueOf(revision, 'version') === current)) return;
  const message = `currentVersion "${current}" is the version of no revision`;
  check.report('unknown-current-version', placeOf(revisions, 'currentVersion'), message);
}

/** `known`: attributes of what was changed; undefined where that is not known. */
function checkItems(revision: XmlElement, known: ReadonlySet<string> | undefined, check: Check): void {
  const seen = new Set<string>();
  for (const item of elementsOf(revision).filter((one) => nameOf(one, check) === 'ctr:item')) {
    const property = valueOf(item, 'property') ?? 'content';
    const place = placeOf(item, 'property');
    if (property !== 'content' && known?.has(property) === false) {
      const message = `property "${property}" is neither content nor an attribute of the element`;
      check.report('unknown-revision-property', place, message);
    }
    if (seen.has(property)) {
      check.report('repeated-revision-property', place, `property "${property}" stands twice in one revision`);
    }
    seen.add(property);
  }
}
