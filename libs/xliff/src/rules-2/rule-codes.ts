/**
 * Every rule by its stable code: the section of the standard that says it, and what to do about it. One pair
 * `fixtures/rules-2/good_CODE.xlf`, `bad_CODE.xlf` proves each. Sections are named by title: numbers differ between versions.
 */
import type { Severity } from '@dragoman/model';

export interface Rule {
  readonly section: string;
  readonly advice: string;
  /** Undefined: an error. */
  readonly severity?: Severity;
}

const unique = 'Give one of the two another id, and change what refers to it.';
const resolve = 'Correct the id, or add what it should name.';
const fragments = 'Fragment Identification';
const hints = 'Editing Hints';
const mtc = 'Translation Candidates Module';
const gls = 'Glossary Module';
const fs = 'Format Style Module';
const res = 'Resource Data Module';
const slr = 'Size and Length Restriction Module';
const val = 'Validation Module';
const ctr = 'Change Tracking Module';
const its = 'ITS Module';
const pgs = 'Plural, Gender, and Select Module';

const table = {
  /* What the tables of elements and attributes say */
  'missing-attribute': { section: 'Attributes', advice: 'Add the attribute.' },
  'unexpected-attribute': {
    section: 'Attributes',
    advice: 'Remove the attribute, or put it into a namespace of its own where extensions are allowed.',
  },
  'foreign-attribute': {
    section: 'Extension Mechanisms',
    advice: 'Move the attribute to an element that may be extended, as <unit> or <mrk>.',
  },
  'misplaced-module-attribute': {
    section: 'Modules',
    advice: 'Put the attribute on an element that the module names.',
  },
  'invalid-value': { section: 'Attributes', advice: 'Use one of the values that may stand there.' },
  'missing-element': { section: 'Elements', advice: 'Add the element.' },
  'unexpected-element': { section: 'Elements', advice: 'Remove the element, or move it to where it may stand.' },
  'misplaced-module-element': { section: 'Modules', advice: 'Move the element to where its module puts it.' },
  'unknown-module-name': {
    section: 'Modules',
    advice: 'Use a name that the module defines, or a namespace of your own.',
  },
  'repeated-element': { section: 'Elements', advice: 'Keep one of the elements.' },
  'element-out-of-order': { section: 'Elements', advice: 'Bring the elements into the order of the standard.' },
  'unexpected-text': {
    section: 'Elements',
    advice: 'Remove the text; only white space may stand between these elements.',
  },

  /* The document */
  'unknown-namespace': {
    section: 'XLIFF Core Namespace',
    advice: 'Use the namespace of XLIFF 2.0 for 2.0 and 2.1, that of 2.2 for 2.2.',
  },
  'version-of-other-namespace': {
    section: 'version',
    advice: 'Let the version and the namespace of <xliff> speak of the same XLIFF.',
  },
  'undeclared-prefix': {
    section: 'Namespaces in XML 1.0, §5',
    advice: 'Declare the prefix with xmlns, or correct it.',
  },
  'draft-version': {
    section: 'version',
    advice: 'Ask for the file as XLIFF 2.1 or 2.2 if it has to be checked.',
    severity: 'warning',
  },
  'invalid-language-tag': {
    section: 'srcLang and trgLang',
    advice: 'Write the language as BCP 47 does: "fr", "pt-BR", "zh-Hans".',
  },
  'target-without-trg-lang': {
    section: 'trgLang',
    advice: 'Say on <xliff> which language the targets are in: trgLang.',
  },
  'language-mismatch': {
    section: 'xml:lang',
    advice: 'Remove xml:lang, or let it equal srcLang on sources and trgLang on targets.',
  },
  'path-outside': {
    section: 'skeleton; Resource Data Module',
    advice: 'Name a file beside this one. Nothing is ever fetched because a file names it.',
    severity: 'warning',
  },
  'skeleton-without-content': { section: 'skeleton', advice: 'Put the skeleton inside, or name its file in href.' },
  'skeleton-with-href-and-content': { section: 'skeleton', advice: 'Keep one: the content or href.' },

  /* Ids */
  'duplicate-file-id': { section: 'id', advice: unique },
  'duplicate-group-id': { section: 'id', advice: unique },
  'duplicate-unit-id': { section: 'id', advice: unique },
  'duplicate-note-id': { section: 'id', advice: unique },
  'duplicate-data-id': { section: 'id', advice: unique },
  'duplicate-source-id': { section: 'id', advice: unique },
  'duplicate-target-id': { section: 'id', advice: unique },
  'target-code-of-other-kind': {
    section: 'id',
    advice: 'Use the kind of code that has this id in the source, or another id.',
  },
  'duplicate-xml-id': { section: 'xml:id (xml:id 1.0, §4), ITS Module', advice: unique },
  'duplicate-extension-id': { section: 'Extension Mechanisms', advice: unique },

  /* Segments */
  'unit-without-segment': {
    section: 'unit',
    advice: 'Add a <segment>; a unit of ignorables alone has nothing to translate.',
  },
  'space-of-target-differs': {
    section: 'xml:space',
    advice: 'Give the source and its target the same xml:space; best say it once, on the unit.',
  },
  'state-without-target': { section: 'state', advice: 'Add the target, or set the state to "initial".' },
  'sub-state-without-state': { section: 'subState', advice: 'Say the state too; its default does not count here.' },
  'order-out-of-range': {
    section: 'order',
    advice: 'Number from 1 to the count of segments and ignorables of the unit.',
  },
  'order-taken-twice': {
    section: 'order',
    advice: 'Give every segment and ignorable a place of its own; without order it keeps the place where it stands.',
  },

  /* Inline codes */
  'sc-without-ec': { section: 'sc', advice: 'Add the <ec> behind it in the unit, or set isolated="yes".' },
  'ec-without-sc': {
    section: 'ec',
    advice: 'Let startRef name an <sc> of the unit, or set isolated="yes" with an id.',
  },
  'ec-before-sc': { section: 'ec', advice: 'Put the <sc> before its <ec>.' },
  'second-ec': { section: 'ec', advice: 'Keep one <ec> for each <sc>.' },
  'isolated-sc-with-ec': { section: 'isolated', advice: 'Set isolated="no" where both halves stand in the unit.' },
  'ec-without-start-ref': { section: 'ec', advice: 'Add startRef, or set isolated="yes".' },
  'ec-with-id': { section: 'ec', advice: 'Remove the id: an end code goes by its startRef unless it is isolated.' },
  'isolated-ec-with-start-ref': {
    section: 'ec',
    advice: 'Remove startRef: the start of an isolated code is in another unit.',
  },
  'isolated-ec-without-id': { section: 'ec', advice: 'Give the isolated end code an id.' },
  'ec-dir-not-isolated': { section: 'dir', advice: 'Put dir on the <sc>.' },
  'sc-and-ec-differ': { section: 'ec', advice: 'Give both halves the same value.' },
  'sub-type-without-type': { section: 'subType', advice: 'Say the type too.' },
  'sub-type-of-other-type': {
    section: 'subType',
    advice: 'Use type="fmt" with xlf:b, i, u, lb and pb, type="ui" with xlf:var.',
  },
  'reserved-prefix': {
    section: 'Extension Mechanisms',
    advice: 'Use a prefix of your own; xlf belongs to the standard.',
  },
  'copy-with-data': { section: 'copyOf', advice: 'Keep one: copyOf or the reference to original data.' },
  'copy-of-unknown-code': { section: 'copyOf', advice: resolve },
  'copy-of-code-with-data': { section: 'copyOf', advice: 'Refer to the same original data instead of using copyOf.' },
  'copy-of-uncopyable-code': { section: hints, advice: 'Remove the copy: the code says canCopy="no".' },
  'unknown-data': { section: 'dataRef', advice: resolve },
  'half-a-pair-of-attributes': { section: 'pc', advice: 'Say it for the start and for the end of the pair.' },
  'unknown-sub-flow': { section: 'subFlows', advice: 'Name units of the same file.' },
  'reorder-without-hints': {
    section: hints,
    advice: 'Set canCopy="no" and canDelete="no" on codes that may not be reordered.',
  },
  'sequence-without-first': {
    section: hints,
    advice: 'Begin the sequence with canReorder="firstNo", and let no other code stand inside.',
  },
  'sequence-reordered': { section: hints, advice: 'Bring these codes of the target into the order of the source.' },
  'missing-non-removable-code': {
    section: hints,
    advice: 'Put the code back into the target: it says canDelete="no".',
  },
  'cp-of-plain-character': {
    section: 'cp',
    advice: 'Write the character itself; <cp> is for those that XML cannot carry.',
  },
  'cp-out-of-range': { section: 'cp', advice: 'Give the code point as four hexadecimal digits.' },

  /* Annotations */
  'sm-without-em': { section: 'sm', advice: 'Add the <em> behind it in the unit.' },
  'em-without-sm': { section: 'em', advice: 'Let startRef name an <sm> of the unit.' },
  'em-before-sm': { section: 'em', advice: 'Put the <sm> before its <em>.' },
  'second-em': { section: 'em', advice: 'Keep one <em> for each <sm>.' },
  'comment-without-content': {
    section: 'Comment Annotation',
    advice: 'Give the comment in value, or name a note of the unit in ref.',
  },
  'comment-with-value-and-ref': { section: 'Comment Annotation', advice: 'Keep one: value or ref.' },
  'comment-ref-no-note': { section: 'Comment Annotation', advice: 'Let ref name a note of the same unit: #n=ID.' },
  'match-annotation-with-ref': {
    section: 'Translation Candidate Annotation',
    advice: 'Remove ref: the <mtc:match> names the annotation.',
  },
  'annotation-says-nothing': {
    section: 'Translate Annotation',
    advice: 'Say translate="yes" or "no", or give the annotation a type.',
    severity: 'warning',
  },

  /* Fragment identifiers */
  'fragment-syntax': { section: fragments, advice: 'Write #f=FILE/u=UNIT/ID, or #ID inside the unit.' },
  'fragment-order': {
    section: fragments,
    advice: 'Name file, group and unit in this order and once, then at most one thing inside.',
  },
  'fragment-prefix': { section: fragments, advice: 'Use f, g, u, n, d, t, or a prefix of two letters or more.' },
  'fragment-unresolved': { section: fragments, advice: resolve },

  'note-ref-no-segment': {
    section: 'ref',
    advice: 'Name a segment of the same unit: #ID.',
    severity: 'warning',
  },

  /* Modules */
  'match-ref-syntax': { section: mtc, advice: 'Write #ID of the annotated span in this unit.' },
  'match-ref-unresolved': { section: mtc, advice: 'Let ref name a span of text in the same unit.' },
  'duplicate-match-id': { section: mtc, advice: unique },
  'match-sub-type-without-type': { section: mtc, advice: 'Say the type too.' },
  'match-with-language': {
    section: mtc,
    advice: 'Put xml:lang on the target of a reference match, never on <mtc:match>.',
  },
  'gloss-entry-incomplete': { section: gls, advice: 'Add a translation or a definition.' },
  'gloss-ref-unresolved': { section: gls, advice: 'Let ref name a span of text in the same unit: #ID.' },
  'duplicate-gloss-ref': { section: gls, advice: 'Join the two entries for the span.', severity: 'warning' },
  'duplicate-gloss-id': { section: gls, advice: unique },
  'duplicate-metadata-id': { section: 'Metadata Module', advice: unique },
  'fs-on-end-code': { section: fs, advice: 'Put the format style on the <sc>.' },
  'sub-fs-without-fs': { section: fs, advice: 'Name the HTML element in fs:fs too.' },
  'sub-fs-syntax': {
    section: fs,
    advice: String.raw`Write name,value pairs with \ between them; \, and \\ stand for the characters themselves.`,
  },
  'resource-without-content': { section: res, advice: 'Put the resource inside, or name it in href.' },
  'resource-with-href-and-content': { section: res, advice: 'Keep one: the content or href.' },
  'resource-without-source': { section: res, advice: 'Add the source, or say context="yes".' },
  'resource-item-empty': { section: res, advice: 'Add a source, a target or a reference.' },
  'resource-item-without-mime-type': { section: res, advice: 'Say the mimeType of what href names.' },
  'resource-ref-unresolved': { section: res, advice: resolve },
  'duplicate-resource-id': { section: res, advice: unique },
  'size-info-and-ref': { section: slr, advice: 'Keep one: slr:sizeInfo or slr:sizeInfoRef.' },
  'size-info-ref-unresolved': { section: slr, advice: 'Let it name the id of an element inside <slr:data>.' },
  'size-on-end-code': { section: slr, advice: 'Put the size on the <sc>.' },
  'unknown-size-profile': {
    section: slr,
    advice: 'Use xliff:codepoints, xliff:utf8, xliff:utf16, xliff:utf32, or a name without "xliff:".',
  },
  'size-syntax': { section: slr, advice: 'Write MAX or MIN,MAX for restrictions, one number (two on <pc>) for sizes.' },
  'rule-says-not-one-thing': {
    section: val,
    advice: 'Say one of isPresent, isNotPresent, startsWith, endsWith, or a rule of your own, per <val:rule>.',
  },
  'exists-in-source-alone': { section: val, advice: 'Use existsInSource with isPresent, startsWith or endsWith.' },
  'occurs-without-is-present': { section: val, advice: 'Use occurs with isPresent.', severity: 'warning' },
  'rule-disabled-in-file': { section: val, advice: 'Disable the rule in a group or unit, or remove it.' },
  'revision-ref-unresolved': { section: ctr, advice: resolve },
  'revision-without-ref': { section: ctr, advice: 'Name in ref which of the elements was changed.' },
  'unknown-revision-property': { section: ctr, advice: 'Use "content", or the name of an attribute of the element.' },
  'repeated-revision-property': { section: ctr, advice: 'Keep one item per property in a revision.' },
  'unknown-current-version': { section: ctr, advice: 'Let currentVersion be the version of one of the revisions.' },
  'its-without-version': { section: its, advice: 'Add its:version="2.0" to <xliff>.' },
  'its-annotation-of-other-type': { section: its, advice: 'Remove type, or set it to "its:generic".' },
  'issues-ref-and-issue': { section: its, advice: 'Keep one: its:locQualityIssuesRef or the issue itself.' },
  'issue-without-content': { section: its, advice: 'Say locQualityIssueType or locQualityIssueComment.' },
  'issues-ref-unresolved': { section: its, advice: 'Write #its=ID of an <its:locQualityIssues> of the unit.' },
  'rating-score-and-vote': { section: its, advice: 'Keep one: the score or the vote.' },
  'threshold-without-rating': { section: its, advice: 'Say the rating too.' },
  'analysis-ident-and-ref': { section: its, advice: 'Keep its:taIdentRef, or its:taSource with its:taIdent.' },
  'half-an-analysis-ident': { section: its, advice: 'Say both: its:taSource and its:taIdent.' },
  'provenance-ref-and-record': { section: its, advice: 'Keep one: its:provenanceRecordsRef or the record itself.' },
  'provenance-ref-unresolved': { section: its, advice: 'Write #its=ID of an <its:provenanceRecords> here or above.' },
  'provenance-record-empty': { section: its, advice: 'Say a person, an organization or a tool.' },
  'its-ref-without-prefix': {
    section: its,
    advice: 'Write #its= before the id.',
    severity: 'warning',
  },
  'profile-without-rating': { section: its, advice: 'Say the rating too: a score or a vote.' },
  'confidence-without-analysis': {
    section: its,
    advice: 'Say what was found: its:taClassRef, its:taIdentRef, or its:taSource with its:taIdent.',
  },
  'term-with-value-and-ref': { section: its, advice: 'Keep one: value or ref.' },
  'annotators-syntax': {
    section: its,
    advice: 'Write CATEGORY|IRI with one space between entries and each category once.',
  },
  'confidence-without-annotator': {
    section: its,
    advice: 'Name the tool in its:annotatorsRef here or above.',
    severity: 'warning',
  },
  'locale-filter-syntax': { section: its, advice: 'Write "*", or language ranges with commas between them.' },
  'switch-syntax': {
    section: pgs,
    advice: 'Write plural:NAME, ordinal:NAME, gender:NAME or select:NAME with spaces between them.',
  },
  'case-without-switch': { section: pgs, advice: 'Say on the unit what is chosen by: pgs:switch.' },
  'case-of-other-size': { section: pgs, advice: 'Give one case per part of pgs:switch, in its order.' },
  'unknown-case': {
    section: pgs,
    advice: 'Use a number or zero, one, two, few, many, other for plurals and ordinals.',
  },
  'repeated-case': { section: pgs, advice: 'Keep one segment per case.', severity: 'warning' },
  'segment-without-case': { section: pgs, advice: 'Say which case the segment is for: pgs:case.', severity: 'warning' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleCode = keyof typeof table;
export const rules: Readonly<Record<RuleCode, Rule>> = table;
