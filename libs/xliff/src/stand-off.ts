/**
 * Elements of the size restriction and ITS modules that stand in a file, group or unit: `slr:profiles`,
 * `its:locQualityIssues`, `its:provenanceRecords`. Promise: what is not exactly one of them is left to its reader.
 */
import type { Its, LocQualityIssues, ProvenanceRecords, SizeProfiles } from '@dragoman/model';
import { elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import { issueNames, type ModuleFacts, prefixed, provenanceNames } from './module-attributes.ts';
import { moduleNamespaces, xmlNamespace } from './names.ts';
import { isDeclaration } from './verbatim.ts';
import { type AttributePair, attributesOf } from './write-content.ts';

type StandOff = Pick<Its, 'locQualityIssues' | 'provenanceRecords'>;

const itsNamespace = moduleNamespaces['its'];
const noLists: StandOff = {};

/** The children that are stand-off elements of ITS, and the others. */
export function takeStandOff(children: readonly XmlElement[]): {
  readonly standOff: StandOff;
  readonly others: readonly XmlElement[];
} {
  if (!children.some(({ namespace }) => namespace === moduleNamespaces['its']))
    return { standOff: noLists, others: children };
  const issues: LocQualityIssues[] = [];
  const records: ProvenanceRecords[] = [];
  const others = children.filter((child) => {
    const list = readList(child, 'locQualityIssues', 'locQualityIssue', issueAttributes);
    if (list !== undefined) issues.push({ ...list.head, issues: list.items });
    const prov = readList(child, 'provenanceRecords', 'provenanceRecord', recordAttributes);
    if (prov !== undefined) records.push({ ...prov.head, records: prov.items });
    return list === undefined && prov === undefined;
  });
  const standOff = {
    ...(issues.length === 0 ? {} : { locQualityIssues: issues }),
    ...(records.length === 0 ? {} : { provenanceRecords: records }),
  };
  return { standOff, others };
}

/** Exactly one of these elements. */
export function isStandOff(element: XmlElement): boolean {
  return element.namespace === itsNamespace && takeStandOff([element]).others.length === 0;
}

export interface ListPlace {
  readonly name: 'locQualityIssues' | 'provenanceRecords';
  readonly value: LocQualityIssues | ProvenanceRecords;
  readonly element: XmlElement;
}

/** Where the stand-off elements of a holder are, in order. */
export function standOffPlaces(holder: XmlElement): readonly ListPlace[] {
  return elementsOf(holder).flatMap((element): ListPlace[] => {
    const { locQualityIssues = [], provenanceRecords = [] } = takeStandOff([element]).standOff;
    return [
      ...locQualityIssues.map((value) => ({ name: 'locQualityIssues' as const, value, element })),
      ...provenanceRecords.map((value) => ({ name: 'provenanceRecords' as const, value, element })),
    ];
  });
}

/** Facts of a holder, its stand-off elements among them. */
export function withStandOff(facts: ModuleFacts, standOff: StandOff): ModuleFacts {
  return standOff === noLists || Object.keys(standOff).length === 0
    ? facts
    : { ...facts, its: { ...facts.its, ...standOff } };
}

const issueAttributes = new Map(issueNames.map((field) => [prefixed('locQualityIssue', field), field as string]));
const recordAttributes = new Map(provenanceNames.map((field) => [field, field]));

interface ListRead {
  readonly head: { readonly id: string; readonly version?: string };
  readonly items: readonly Readonly<Record<string, string>>[];
}

function readList(
  element: XmlElement,
  list: string,
  item: string,
  fields: ReadonlyMap<string, string>,
): ListRead | undefined {
  if (element.local !== list || element.namespace !== moduleNamespaces['its'] || !isBare(element)) return undefined;
  const head = readFields(element.attributes, new Map([['version', 'version']]), true);
  const items = elementsOf(element).map((child) => {
    const isItem = child.local === item && child.namespace === element.namespace && child.children.length === 0;
    return isItem ? readFields(child.attributes, fields, false) : undefined;
  });
  if (head?.['id'] === undefined || !items.every((one) => one !== undefined)) return undefined;
  const { id, version } = head;
  return { head: version === undefined ? { id } : { id, version }, items };
}

/** Nothing but elements and white space. */
function isBare({ children }: XmlElement): boolean {
  return children.every((child) => child.kind === 'element' || (child.kind === 'text' && child.text.trim() === ''));
}

function readFields(
  attributes: readonly XmlAttribute[],
  fields: ReadonlyMap<string, string>,
  hasId: boolean,
): Readonly<Record<string, string>> | undefined {
  const found: Record<string, string> = {};
  for (const attribute of attributes) {
    if (isDeclaration(attribute)) continue;
    const isId = hasId && attribute.local === 'id' && attribute.namespace === xmlNamespace;
    const field = isId ? 'id' : attribute.namespace === '' ? fields.get(attribute.local) : undefined;
    if (field === undefined) return undefined;
    found[field] = attribute.value;
  }
  return found;
}

/** One element per list, each as its lines without indentation. */
export function standOffElements(its: StandOff | undefined): readonly (readonly string[])[] {
  return [
    ...(its?.locQualityIssues ?? []).map(({ id, version, issues }) =>
      listLines('locQualityIssues', 'locQualityIssue', { id, version }, issues as readonly Fields[], issueAttributes),
    ),
    ...(its?.provenanceRecords ?? []).map(({ id, version, records }) =>
      listLines(
        'provenanceRecords',
        'provenanceRecord',
        { id, version },
        records as readonly Fields[],
        recordAttributes,
      ),
    ),
  ];
}

type Fields = Readonly<Record<string, string | undefined>>;

function listLines(
  list: string,
  item: string,
  { id, version }: { readonly id: string; readonly version: string | undefined },
  items: readonly Fields[],
  fields: ReadonlyMap<string, string>,
): readonly string[] {
  const head = attributesOf([
    ['xml:id', id],
    ['version', version],
  ]);
  const lines = items.map((one) => {
    const pairs = [...fields].map(([name, field]): AttributePair => [name, one[field]]);
    return `  <its:${item}${attributesOf(pairs)}/>`;
  });
  return lines.length === 0 ? [`<its:${list}${head}/>`] : [`<its:${list}${head}>`, ...lines, `</its:${list}>`];
}

/* Profiles of a file */

const profileNames = new Map([
  ['generalProfile', 'general'],
  ['storageProfile', 'storage'],
]);
const normalizationNames = new Map([
  ['general', 'generalNormalization'],
  ['storage', 'storageNormalization'],
]);

/** Undefined: not `slr:profiles`, or one that says more. */
export function readProfiles(element: XmlElement): SizeProfiles | undefined {
  if (element.local !== 'profiles' || element.namespace !== moduleNamespaces['slr'] || !isBare(element))
    return undefined;
  const [normalization, ...more] = elementsOf(element);
  const isKnown = normalization === undefined || (normalization.local === 'normalization' && more.length === 0);
  if (!isKnown || (normalization !== undefined && normalization.children.length > 0)) return undefined;
  const profiles = readFields(element.attributes, profileNames, false);
  const forms = normalization === undefined ? {} : readFields(normalization.attributes, normalizationNames, false);
  if (profiles === undefined || forms === undefined) return undefined;
  if (
    normalization !== undefined &&
    (normalization.namespace !== element.namespace || Object.keys(forms).length === 0)
  ) {
    return undefined;
  }
  return { ...profiles, ...forms };
}

export function profilesLines(profiles: SizeProfiles | undefined): readonly string[] {
  if (profiles === undefined) return [];
  const fields: Fields = { ...profiles };
  const pairs = (names: ReadonlyMap<string, string>): string =>
    attributesOf([...names].map(([name, field]): AttributePair => [name, fields[field]]));
  const normalization = pairs(normalizationNames);
  if (normalization === '') return [`<slr:profiles${pairs(profileNames)}/>`];
  return [`<slr:profiles${pairs(profileNames)}>`, `  <slr:normalization${normalization}/>`, '</slr:profiles>'];
}
