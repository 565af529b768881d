/**
 * Attributes of the size restriction, ITS and plural modules in the model's words, on whatever element they stand.
 * Promise: `moduleAttributes(takeModules(attributes).facts)` are the attributes that were taken; one that the model
 * cannot say whole is not taken.
 */
import type { Case, Its, SizeRestriction, Switch } from '@dragoman/model';
import { namespacesIn, type XmlAttribute, type XmlElement, type XmlName } from '@dragoman/xml';
import { moduleNamespaces } from './names.ts';
import type { AttributePair } from './write-content.ts';

export interface ModuleFacts {
  readonly sizeRestriction?: SizeRestriction;
  readonly its?: Its;
  readonly switches?: readonly Switch[];
  readonly case?: Case;
}

/** What an element may say: `sizes`, `its` and `plurals` are not allowed everywhere, and stay raw where they are not. */
export interface Vocabulary {
  readonly sizes?: boolean;
  readonly its?: boolean;
  readonly switches?: boolean;
  readonly case?: boolean;
}

export const ofHolder: Vocabulary = { sizes: true, its: true, switches: true };
export const ofUnit: Vocabulary = { ...ofHolder, case: true };
export const ofMarker: Vocabulary = { sizes: true, its: true };
export const ofCode: Vocabulary = { sizes: true };
export const ofSegment: Vocabulary = { case: true };

export interface ModulesTaken {
  readonly facts: ModuleFacts;
  readonly others: readonly XmlAttribute[];
}

export const noFacts: ModuleFacts = {};

const nothingTaken: ModulesTaken = { facts: noFacts, others: [] };

export function takeModules(attributes: readonly XmlAttribute[], vocabulary: Vocabulary): ModulesTaken {
  if (attributes.length === 0) return nothingTaken;
  if (!attributes.some(isOfModule)) {
    return { facts: noFacts, others: attributes };
  }
  const facts: Record<string, unknown> = {};
  const others = attributes.filter((attribute) => !take(facts, attribute, vocabulary));
  return { facts, others };
}

const prefixes = new Map(
  ['slr', 'its', 'itsm', 'pgs'].map((prefix) => [moduleNamespaces[prefix] ?? '', prefix] as const),
);

/** Whether an attribute is of one of these modules: most elements have none. */
export function isOfModule({ namespace }: XmlName): boolean {
  return modulePrefix(namespace) !== undefined;
}

/** Whether an attribute of a document may be of one of these modules. */
export function hasModules(root: XmlElement): boolean {
  const namespaces = namespacesIn(root);
  return namespaces === undefined || [...prefixes.keys()].some((namespace) => namespaces.has(namespace));
}

function modulePrefix(namespace: string): string | undefined {
  return namespace === '' ? undefined : prefixes.get(namespace);
}

/** Attribute → field of `SizeRestriction`. */
const sizeFields: ReadonlyMap<string, keyof SizeRestriction> = new Map([
  ['sizeRestriction', 'general'],
  ['storageRestriction', 'storage'],
  ['equivStorage', 'equivStorage'],
  ['sizeInfo', 'sizeInfo'],
  ['sizeInfoRef', 'sizeInfoRef'],
]);

export const issueNames = ['type', 'comment', 'severity', 'profileRef', 'enabled'] as const;
export const provenanceNames = ['person', 'org', 'tool', 'revPerson', 'revOrg', 'revTool'].flatMap((name) => [
  name,
  `${name}Ref`,
]);

/** Attribute → noun of `Its` and its field. */
export const itsFields: ReadonlyMap<string, readonly [noun: keyof Its, field?: string]> = new Map(itsTable());

function itsTable(): (readonly [string, readonly [keyof Its, string?]])[] {
  const part = (noun: keyof Its, prefix: string, fields: readonly string[]) =>
    fields.map((field): readonly [string, readonly [keyof Its, string]] => [prefixed(prefix, field), [noun, field]]);
  const plain: readonly (keyof Its)[] = [
    ...(['version', 'annotatorsRef', 'translate', 'locQualityIssuesRef', 'provenanceRecordsRef'] as const),
    ...(['mtConfidence', 'allowedCharacters'] as const),
  ];
  return [
    ...plain.map((noun): readonly [string, readonly [keyof Its]] => [noun, [noun]]),
    ['itsm:domains', ['domains']],
    ['itsm:lang', ['language']],
    ['lineBreakType', ['storageSize', 'lineBreakType']],
    ['term', ['term', 'term']],
    ...part('term', 'term', ['info', 'infoRef', 'confidence']),
    ...part('locQualityIssue', 'locQualityIssue', issueNames),
    ...part('locQualityRating', 'locQualityRating', [
      ...['score', 'scoreThreshold', 'vote', 'voteThreshold', 'profileRef'],
    ]),
    ...part('provenance', '', provenanceNames),
    ...part('localeFilter', 'localeFilter', ['list', 'type']),
    ...part('textAnalysis', 'ta', ['classRef', 'confidence', 'source', 'ident', 'identRef']),
    ...part('storageSize', 'storage', ['size', 'encoding']),
  ];
}

/** `locQualityIssue` and `type` → `locQualityIssueType`. */
export function prefixed(prefix: string, field: string): string {
  return prefix === '' ? field : `${prefix}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

function take(facts: Record<string, unknown>, attribute: XmlAttribute, vocabulary: Vocabulary): boolean {
  const { local, namespace, value } = attribute;
  switch (modulePrefix(namespace)) {
    case 'slr':
      return vocabulary.sizes === true && put(facts, 'sizeRestriction', sizeFields.get(local), value);
    case 'its':
      return vocabulary.its === true && takeIts(facts, local, value);
    case 'itsm':
      return vocabulary.its === true && takeIts(facts, `itsm:${local}`, value);
    case 'pgs':
      return takePlural(facts, local, value, vocabulary);
    default:
      return false;
  }
}

function put(facts: Record<string, unknown>, noun: string, field: string | undefined, value: string): boolean {
  if (field === undefined) return false;
  facts[noun] = { ...(facts[noun] as object | undefined), [field]: value };
  return true;
}

function takeIts(facts: Record<string, unknown>, name: string, value: string): boolean {
  const [noun, field] = itsFields.get(name) ?? [];
  if (noun === undefined) return false;
  const its = { ...(facts['its'] as Record<string, unknown> | undefined) };
  its[noun] = field === undefined ? value : { ...(its[noun] as object | undefined), [field]: value };
  facts['its'] = its;
  return true;
}

function takePlural(facts: Record<string, unknown>, local: string, value: string, vocabulary: Vocabulary): boolean {
  if (local === 'switch' && vocabulary.switches === true) {
    const switches = value.split(' ').map(switchOf);
    if (!switches.every((one) => one !== undefined)) return false;
    facts['switches'] = switches;
    return true;
  }
  if (local !== 'case' || vocabulary.case !== true || !/^\S+(?: \S+)*$/u.test(value)) return false;
  facts['case'] = value.split(' ');
  return true;
}

function switchOf(text: string): Switch | undefined {
  const [, kind, variable] = /^(plural|ordinal|gender|select):([^\s:]+)$/u.exec(text) ?? [];
  return kind === undefined || variable === undefined ? undefined : { kind: kind as Switch['kind'], variable };
}

/** In the order of the tables; a name without a prefix of a module is none. */
export function modulePairs({ sizeRestriction, its, switches, case: ownCase }: ModuleFacts): readonly AttributePair[] {
  return [
    ...sizePairs(sizeRestriction),
    ...itsPairs(its),
    ['pgs:switch', switches?.map(({ kind, variable }) => `${kind}:${variable}`).join(' ')],
    ['pgs:case', ownCase?.join(' ')],
  ];
}

/** Categories that the ITS module of 2.x leaves to the core: `translate`, the types of annotations, size restrictions. */
const itsOf1: ReadonlySet<string> = new Set(
  ['translate', 'term', 'termInfo', 'termInfoRef', 'storageSize', 'storageEncoding', 'lineBreakType'].map(
    (name) => `its:${name}`,
  ),
);

/** Those that the modules of 2.x have; the others travel beside the element. */
export function modulePairs2(facts: ModuleFacts): readonly AttributePair[] {
  return modulePairs(facts).filter(([name]) => !itsOf1.has(name));
}

function sizePairs(restriction: SizeRestriction | undefined): readonly AttributePair[] {
  if (restriction === undefined) return [];
  return [...sizeFields].map(([name, field]): AttributePair => [`slr:${name}`, restriction[field]]);
}

export function itsPairs(its: Its | undefined): readonly AttributePair[] {
  if (its === undefined) return [];
  return [...itsFields].map(([name, [noun, field]]): AttributePair => {
    const found: unknown = its[noun];
    const value = field === undefined ? found : (found as Record<string, unknown> | undefined)?.[field];
    return [name.startsWith('itsm:') ? name : `its:${name}`, typeof value === 'string' ? value : undefined];
  });
}
