/** ITS Module (2.1, 2.2): attributes that exclude or need each other, and what they refer to. */
import { attributeOf, elementsOf, type XmlAttribute, type XmlElement } from '@dragoman/xml';
import type { Check } from '../findings.ts';
import { language } from '../value-types.ts';
import { nameOf } from '../vocabulary.ts';

/** What an element takes over from those above it. */
export interface ItsScope {
  readonly hasVersion: boolean;
  readonly hasScore: boolean;
  readonly hasVote: boolean;
  /** Data categories with a tool. */
  readonly annotated: ReadonlySet<string>;
  /** Ids of <its:provenanceRecords> and <its:locQualityIssues> that can be named from here. */
  readonly provenance: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
}

export const noIts: ItsScope = {
  hasVersion: false,
  hasScore: false,
  hasVote: false,
  annotated: new Set(),
  provenance: new Set(),
  issues: new Set(),
};

type Found = ReadonlyMap<string, XmlAttribute>;

/** ITS attributes of an element by local name; those of `itsm` with their prefix. On its own elements they have none. */
function itsAttributes(element: XmlElement, check: Check): Found {
  const isOwn = nameOf(element, check)?.startsWith('its:') === true;
  return new Map(
    element.attributes.flatMap((attribute): [string, XmlAttribute][] => {
      const name = nameOf(attribute, check);
      if (name?.startsWith('its:') === true) return [[name.slice(4), attribute]];
      return name?.startsWith('itsm:') === true || (isOwn && attribute.namespace === '')
        ? [[name ?? '', attribute]]
        : [];
    }),
  );
}

/** The scope inside an element. */
export function innerIts(element: XmlElement, outer: ItsScope, check: Check): ItsScope {
  const found = itsAttributes(element, check);
  if (found.size === 0) return outer;
  const tools = (found.get('annotatorsRef')?.value ?? '').split(/\s+/u).map((entry) => entry.split('|')[0] ?? '');
  return {
    ...outer,
    hasVersion: outer.hasVersion || found.has('version'),
    hasScore: outer.hasScore || found.has('locQualityRatingScore'),
    hasVote: outer.hasVote || found.has('locQualityRatingVote'),
    annotated: new Set([...outer.annotated, ...tools]),
  };
}

/** The scope in which the stand-off elements among the children of a holder can be named. */
export function withStandOff(holder: readonly XmlElement[], outer: ItsScope, check: Check): ItsScope {
  const ids = (wanted: string): readonly string[] =>
    holder.flatMap((child) => (nameOf(child, check) === wanted ? (standOffId(child)?.value ?? []) : []));
  const [provenance, issues] = [ids('its:provenanceRecords'), ids('its:locQualityIssues')];
  if (provenance.length + issues.length === 0) return outer;
  return {
    ...outer,
    provenance: new Set([...outer.provenance, ...provenance]),
    issues: new Set([...outer.issues, ...issues]),
  };
}

function standOffId(element: XmlElement): XmlAttribute | undefined {
  return element.attributes.find(({ name }) => name === 'xml:id');
}

/** `inner`: the scope with the element itself. */
export function checkIts(element: XmlElement, inner: ItsScope, check: Check): void {
  const found = itsAttributes(element, check);
  const name = nameOf(element, check) ?? '';
  if (name === 'xlf:mrk' || name === 'xlf:sm') checkTerm(element, found, check);
  if (found.size === 0 && !name.startsWith('its:')) return;
  const isElement = name.startsWith('its:');
  if (!inner.hasVersion)
    check.report(
      'its-without-version',
      [...found.values()][0] ?? element,
      `<${element.name}> uses ITS and no version of it is said here or above`,
    );
  if (name === 'xlf:mrk' || name === 'xlf:sm') checkType(element, found, check);
  checkIssue(element, name, found, inner, check);
  checkRating(found, inner, check);
  checkAnalysis(found, check);
  checkProvenance(element, name, found, inner, check);
  if (!isElement) checkAnnotators(found, inner, check);
  checkLocaleFilter(found, check);
}

const generic = [
  'locQualityIssuesRef',
  'locQualityIssueType',
  'locQualityIssueComment',
  'locQualityRatingScore',
  'locQualityRatingVote',
  'taIdentRef',
  'taSource',
  'taIdent',
  'taClassRef',
  'mtConfidence',
  'provenanceRecordsRef',
  'allowedCharacters',
  'localeFilterList',
  'itsm:domains',
  'itsm:lang',
];

/** Terms and candidates carry a confidence and its tool under their own types. */
function checkType(element: XmlElement, found: Found, check: Check): void {
  const type = element.attributes.find(({ name }) => name === 'type');
  if (type === undefined || type.value === 'its:generic') return;
  const isTerm = ['term', 'its:term-no'].includes(type.value);
  const own = generic.find((name) => found.has(name) && !(name === 'mtConfidence' && type.value === 'mtc:match'));
  const lone = found.has('annotatorsRef') && !isTerm && type.value !== 'mtc:match' ? 'annotatorsRef' : undefined;
  const wrong = own ?? lone ?? (found.has('termConfidence') && !isTerm ? 'termConfidence' : undefined);
  if (wrong === undefined) return;
  check.report('its-annotation-of-other-type', type, `<${element.name}> has ${wrong} and the type "${type.value}"`, {
    values: { element: element.name, found: wrong },
  });
}

/** A term of ITS is explained here or elsewhere, not both; terms of the core may be. */
function checkTerm(element: XmlElement, found: Found, check: Check): void {
  const [type, value, ref] = ['type', 'value', 'ref'].map((name) => attributeOf(element, name));
  const isOfIts = type?.value === 'its:term-no' || (type?.value === 'term' && found.has('termConfidence'));
  if (check.version === '2.0' || !isOfIts || value === undefined || ref === undefined) return;
  check.report('term-with-value-and-ref', ref, `<${element.name}> is a term of ITS and has both value and ref`);
}

const issueParts = ['Type', 'Comment', 'Severity', 'ProfileRef', 'Enabled'].map((name) => `locQualityIssue${name}`);

function checkIssue(element: XmlElement, name: string, found: Found, { issues }: ItsScope, check: Check): void {
  const ref = found.get('locQualityIssuesRef');
  const part = issueParts.find((one) => found.has(one));
  if (ref !== undefined && part !== undefined)
    check.report('issues-ref-and-issue', ref, `<${element.name}> has ${part} and a reference to issues`);
  if (ref !== undefined && !isReferenceTo(ref, issues, check))
    check.report('issues-ref-unresolved', ref, `"${ref.value}" names no issues of the unit`);
  const isIssue = name === 'its:locQualityIssue' || (part !== undefined && ref === undefined);
  if (isIssue && !found.has('locQualityIssueType') && !found.has('locQualityIssueComment')) {
    check.report('issue-without-content', element, `<${element.name}> has an issue without type and comment`);
  }
}

/** The rules of 2.1 know `#its=ID` only; the text asks for an IRI, and its examples say `ID`. */
function isReferenceTo(ref: XmlAttribute, ids: ReadonlySet<string>, check: Check): boolean {
  const [, prefix, id = ''] = /^(#its=|#?)(.*)$/su.exec(ref.value) ?? [];
  if (!ids.has(id)) return false;
  if (prefix !== '#its=')
    check.report('its-ref-without-prefix', ref, `${ref.name} is "${ref.value}", not "#its=${id}"`);
  return true;
}

function checkRating(found: Found, { hasScore, hasVote }: ItsScope, check: Check): void {
  const vote = found.get('locQualityRatingVote');
  if (vote !== undefined && found.has('locQualityRatingScore'))
    check.report('rating-score-and-vote', vote, 'a score and a vote stand together');
  const profile = found.get('locQualityRatingProfileRef');
  if (profile !== undefined && !hasScore && !hasVote)
    check.report('profile-without-rating', profile, `${profile.name} stands without a score or vote here or above`);
  for (const [name, isThere] of [
    ['Score', hasScore],
    ['Vote', hasVote],
  ] as const) {
    const threshold = found.get(`locQualityRating${name}Threshold`);
    if (threshold !== undefined && !isThere)
      check.report(
        'threshold-without-rating',
        threshold,
        `${threshold.name} stands without ${name.toLowerCase()} here or above`,
      );
  }
}

function checkAnalysis(found: Found, check: Check): void {
  const [ref, source, ident] = ['taIdentRef', 'taSource', 'taIdent'].map((name) => found.get(name));
  const part = source ?? ident;
  const confidence = found.get('taConfidence');
  if (confidence !== undefined && part === undefined && ref === undefined && !found.has('taClassRef')) {
    check.report('confidence-without-analysis', confidence, `${confidence.name} stands without an analysis`);
  }
  if (part === undefined) return;
  if (ref !== undefined) check.report('analysis-ident-and-ref', ref, `${ref.name} stands beside ${part.name}`);
  if (source === undefined || ident === undefined) {
    check.report(
      'half-an-analysis-ident',
      part,
      `${part.name} stands without ${source === undefined ? 'taSource' : 'taIdent'}`,
      { values: { other: source === undefined ? 'its:taSource' : 'its:taIdent' } },
    );
  }
}

const recordParts = ['org', 'person', 'revOrg', 'revPerson', 'revTool', 'tool'].flatMap((name) => [name, `${name}Ref`]);

function checkProvenance(
  element: XmlElement,
  name: string,
  found: Found,
  { provenance }: ItsScope,
  check: Check,
): void {
  const part = recordParts.find((one) => found.has(one));
  const ref = found.get('provenanceRecordsRef');
  if (ref !== undefined && part !== undefined)
    check.report('provenance-ref-and-record', ref, `<${element.name}> has ${part} and a reference to records`);
  if (ref !== undefined && !isReferenceTo(ref, provenance, check))
    check.report('provenance-ref-unresolved', ref, `"${ref.value}" names no records here or above`);
  if (name === 'its:provenanceRecord' && part === undefined)
    check.report('provenance-record-empty', element, `<${element.name}> names nobody and nothing`);
}

const categories =
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information ' +
  'locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space ' +
  'provenance storage-size target-pointer terminology text-analysis translate';
const known: ReadonlySet<string> = new Set(categories.split(' '));

function checkAnnotators(found: Found, { annotated }: ItsScope, check: Check): void {
  const ref = found.get('annotatorsRef');
  const entries = (ref?.value ?? '').trim().split(/\s+/u);
  const named = entries.map((entry) => entry.split('|')[0] ?? '');
  const isRight = entries.every((entry) => /^[^|]+\|[^|]+$/u.test(entry)) && named.every((name) => known.has(name));
  if (ref !== undefined && (!isRight || new Set(named).size < named.length))
    check.report('annotators-syntax', ref, `${ref.name} is "${ref.value}"`);
  for (const [name, category] of [
    ['mtConfidence', 'mt-confidence'],
    ['termConfidence', 'terminology'],
    ['taConfidence', 'text-analysis'],
  ] as const) {
    const confidence = found.get(name);
    if (confidence !== undefined && !annotated.has(category))
      check.report(
        'confidence-without-annotator',
        confidence,
        `${confidence.name} stands without a tool for ${category}`,
        { values: { category } },
      );
  }
}

function checkLocaleFilter(found: Found, check: Check): void {
  const list = found.get('localeFilterList');
  if (list === undefined || list.value.trim() === '') return;
  const isRange = (range: string): boolean =>
    range === '*' || language.accepts(range.replace(/^\*-/u, 'mul-').replace(/-\*(?=-|$)/gu, ''));
  if (!list.value.split(',').every((range) => isRange(range.trim())))
    check.report('locale-filter-syntax', list, `${list.name} is "${list.value}"`);
}

export function checkItsBelow(element: XmlElement, outer: ItsScope, check: Check): void {
  const inner = innerIts(element, outer, check);
  checkIts(element, inner, check);
  for (const child of elementsOf(element)) checkItsBelow(child, inner, check);
}
