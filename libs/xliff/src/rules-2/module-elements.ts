/** Elements and attributes of the modules (XLIFF 2.x, Modules), by the prefixes of `vocabulary.ts`. */
import { any, type ElementModel, maybe, type ModuleAttribute, one, optional, required, some } from './element-model.ts';
import {
  anything,
  confidence,
  identifier,
  integer,
  language,
  languageOrNone,
  nmtoken,
  normalization,
  oneOf,
  percentage,
  positiveInteger,
  prefixed,
  reference,
  yesNo,
} from './value-types.ts';
import type { Version2 } from './vocabulary.ts';

const issueType = oneOf(
  ...(
    'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register ' +
    'locale-specific-content locale-violation style characters misspelling typographical formatting ' +
    'inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance ' +
    'uncategorized other'
  ).split(' '),
);

const formatElements = oneOf(
  ...(
    'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 ' +
    'h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td ' +
    'tfoot th thead title tr tt u ul'
  ).split(' '),
);

const resource = {
  section: 'Resource Data Module, source and target',
  attributes: { href: optional(anything), 'xml:lang': optional(languageOrNone) },
  others: 'all',
  children: [any('*')],
} as const;

const records: ElementModel['attributes'] = {
  org: optional(anything),
  orgRef: optional(reference),
  person: optional(anything),
  personRef: optional(reference),
  revOrg: optional(anything),
  revOrgRef: optional(reference),
  revPerson: optional(anything),
  revPersonRef: optional(reference),
  revTool: optional(anything),
  revToolRef: optional(reference),
  tool: optional(anything),
  toolRef: optional(reference),
};
const issue: ElementModel['attributes'] = {
  locQualityIssueType: optional(issueType),
  locQualityIssueComment: optional(anything),
  locQualityIssueSeverity: optional(percentage),
  locQualityIssueProfileRef: optional(reference),
  locQualityIssueEnabled: optional(yesNo, 'yes'),
};
const itsVersion = { version: optional(oneOf('2.0')) };

const elements: Readonly<Record<string, ElementModel>> = {
  'mtc:matches': {
    section: 'Translation Candidates Module, matches',
    attributes: {},
    children: [some('mtc:match')],
  },
  'mtc:match': {
    section: 'Translation Candidates Module, match',
    attributes: {
      id: optional(nmtoken),
      ref: required(reference),
      matchQuality: optional(percentage),
      matchSuitability: optional(percentage),
      similarity: optional(percentage),
      origin: optional(anything),
      reference: optional(yesNo, 'no'),
      subType: optional(prefixed),
      type: optional(oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other')),
    },
    others: 'all',
    children: [maybe('mda:metadata'), maybe('xlf:originalData'), one('xlf:source'), one('xlf:target'), any('*')],
    modules: {},
  },
  'gls:glossary': { section: 'Glossary Module, glossary', attributes: {}, children: [some('gls:glossEntry')] },
  'gls:glossEntry': {
    section: 'Glossary Module, glossEntry',
    attributes: { id: optional(nmtoken), ref: optional(reference) },
    others: 'all',
    children: [one('gls:term'), any('gls:translation'), maybe('gls:definition'), any('*')],
    modules: { 'mda:metadata': 1 },
  },
  'gls:term': {
    section: 'Glossary Module, term',
    attributes: { source: optional(anything) },
    others: 'all',
    children: [],
    text: true,
  },
  'gls:translation': {
    section: 'Glossary Module, translation',
    attributes: { id: optional(nmtoken), ref: optional(reference), source: optional(anything) },
    others: 'all',
    children: [],
    text: true,
  },
  'gls:definition': {
    section: 'Glossary Module, definition',
    attributes: { source: optional(anything) },
    others: 'all',
    children: [],
    text: true,
  },
  'mda:metadata': {
    section: 'Metadata Module, metadata',
    attributes: { id: optional(nmtoken) },
    children: [some('mda:metaGroup')],
  },
  'mda:metaGroup': {
    section: 'Metadata Module, metaGroup',
    attributes: {
      id: optional(nmtoken),
      category: optional(anything),
      appliesTo: optional(oneOf('source', 'target', 'ignorable')),
    },
    children: [some('mda:metaGroup', 'mda:meta')],
  },
  'mda:meta': {
    section: 'Metadata Module, meta',
    attributes: { type: required(anything) },
    children: [],
    text: true,
  },
  'res:resourceData': {
    section: 'Resource Data Module, resourceData',
    attributes: {},
    children: [any('res:resourceItemRef'), any('res:resourceItem')],
  },
  'res:resourceItemRef': {
    section: 'Resource Data Module, resourceItemRef',
    attributes: { id: optional(nmtoken), ref: required(nmtoken) },
    others: 'all',
    children: [],
  },
  'res:resourceItem': {
    section: 'Resource Data Module, resourceItem',
    attributes: { mimeType: optional(anything), id: optional(nmtoken), context: optional(yesNo, 'yes') },
    others: 'all',
    children: [maybe('res:source'), maybe('res:target'), any('res:reference')],
  },
  'res:source': resource,
  'res:target': resource,
  'res:reference': {
    section: 'Resource Data Module, reference',
    attributes: { href: required(anything), 'xml:lang': optional(languageOrNone) },
    others: 'all',
    children: [],
  },
  'slr:profiles': {
    section: 'Size and Length Restriction Module, profiles',
    attributes: { generalProfile: optional(anything), storageProfile: optional(anything) },
    children: [maybe('slr:normalization'), any('*')],
    modules: {},
  },
  'slr:normalization': {
    section: 'Size and Length Restriction Module, normalization',
    attributes: { general: optional(normalization, 'none'), storage: optional(normalization, 'none') },
    children: [],
  },
  'slr:data': {
    section: 'Size and Length Restriction Module, data',
    attributes: { profile: required(anything) },
    others: 'all',
    children: [any('*')],
    modules: {},
  },
  'val:validation': {
    section: 'Validation Module, validation',
    attributes: {},
    others: 'all',
    children: [some('val:rule')],
  },
  'val:rule': {
    section: 'Validation Module, rule',
    attributes: {
      isPresent: optional(anything),
      isNotPresent: optional(anything),
      startsWith: optional(anything),
      endsWith: optional(anything),
      occurs: optional(positiveInteger),
      existsInSource: optional(yesNo, 'no'),
      caseSensitive: optional(yesNo, 'yes'),
      normalization: optional(normalization, 'nfc'),
      disabled: optional(yesNo, 'no'),
    },
    others: 'all',
    children: [],
  },
  'ctr:changeTrack': {
    section: 'Change Tracking Module, changeTrack',
    attributes: {},
    children: [some('ctr:revisions')],
  },
  'ctr:revisions': {
    section: 'Change Tracking Module, revisions',
    attributes: { appliesTo: required(nmtoken), ref: optional(nmtoken), currentVersion: optional(nmtoken) },
    others: 'all',
    children: [some('ctr:revision')],
  },
  'ctr:revision': {
    section: 'Change Tracking Module, revision',
    attributes: { author: optional(anything), datetime: optional(anything), version: optional(nmtoken) },
    others: 'all',
    children: [some('ctr:item')],
  },
  'ctr:item': {
    section: 'Change Tracking Module, item',
    attributes: { property: required(anything) },
    others: 'all',
    children: [],
    text: true,
  },
  'its:locQualityIssues': {
    section: 'ITS Module, locQualityIssues',
    attributes: { 'xml:id': required(identifier), ...itsVersion },
    children: [some('its:locQualityIssue')],
  },
  'its:locQualityIssue': {
    section: 'ITS Module, locQualityIssue',
    attributes: { ...itsVersion, ...issue },
    children: [],
  },
  'its:provenanceRecords': {
    section: 'ITS Module, provenanceRecords',
    attributes: { 'xml:id': required(identifier), ...itsVersion },
    children: [some('its:provenanceRecord')],
  },
  'its:provenanceRecord': {
    section: 'ITS Module, provenanceRecord',
    attributes: { ...itsVersion, ...records },
    children: [],
  },
};

export function moduleElements(version: Version2): Readonly<Record<string, ElementModel>> {
  if (version !== '2.2') return elements;
  const item = elements['res:resourceItem'] as ElementModel;
  return { ...elements, 'res:resourceItem': { ...item, children: [maybe('xlf:notes'), ...item.children] } };
}

const restricted = ['xlf:file', 'xlf:group', 'xlf:unit', 'xlf:mrk', 'xlf:sm', 'xlf:pc', 'xlf:sc'];
const codes = ['xlf:pc', 'xlf:sc', 'xlf:ec', 'xlf:ph'];
const formatStyle = 'Format Style Module';
const size = 'Size and Length Restriction Module';
const itsModule = 'ITS Module';

function ofIts(models: ElementModel['attributes']): Readonly<Record<string, ModuleAttribute>> {
  return Object.fromEntries(
    Object.entries(models).map(([name, { type }]) => [`its:${name}`, { section: itsModule, type }]),
  );
}

/** Attributes that modules put on elements of the core. */
export const moduleAttributes: Readonly<Record<string, ModuleAttribute>> = {
  'fs:fs': { section: formatStyle, type: formatElements },
  'fs:subFs': { section: formatStyle, type: anything },
  'slr:storageRestriction': { section: size, type: anything, on: restricted },
  'slr:sizeRestriction': { section: size, type: anything, on: restricted },
  'slr:equivStorage': { section: size, type: anything, on: codes },
  'slr:sizeInfo': { section: size, type: anything, on: codes },
  'slr:sizeInfoRef': { section: size, type: nmtoken, on: codes },
  ...ofIts(records),
  ...ofIts(issue),
  ...ofIts(itsVersion),
  ...ofIts({
    allowedCharacters: optional(anything),
    annotatorsRef: optional(anything),
    localeFilterList: optional(anything),
    localeFilterType: optional(oneOf('include', 'exclude')),
    locQualityIssuesRef: optional(reference),
    locQualityRatingProfileRef: optional(reference),
    locQualityRatingScore: optional(percentage),
    locQualityRatingScoreThreshold: optional(percentage),
    locQualityRatingVote: optional(integer),
    locQualityRatingVoteThreshold: optional(integer),
    mtConfidence: optional(confidence),
    provenanceRecordsRef: optional(reference),
    taClassRef: optional(reference),
    taConfidence: optional(confidence),
    taIdent: optional(anything),
    taIdentRef: optional(reference),
    taSource: optional(anything),
    termConfidence: optional(confidence),
  }),
  'itsm:domains': { section: itsModule, type: anything },
  'itsm:lang': { section: itsModule, type: language },
  'pgs:switch': { section: 'Plural, Gender, and Select Module', type: anything, on: ['xlf:unit', 'xlf:group'] },
  'pgs:case': { section: 'Plural, Gender, and Select Module', type: anything, on: ['xlf:segment', 'xlf:unit'] },
};
