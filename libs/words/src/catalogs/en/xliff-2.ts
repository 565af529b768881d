/** What `validate` finds in XLIFF 2.x, rule by rule (`libs/xliff/src/rules-2/rule-codes.ts`): `{{standard}}` is the version, the section is one of it. */

export const xliff2 = {
  'missing-attribute': '<{{element}}> has no attribute {{attribute}}, which is required ({{standard}}, {{section}})',
  'unexpected-attribute': '{{attribute}} on <{{element}}>: there is no such attribute ({{standard}}, {{section}})',
  'foreign-attribute':
    '{{attribute}} on <{{element}}>: attributes of that namespace may not stand there ({{standard}}, {{section}})',
  'misplaced-module-attribute': '{{attribute}} on <{{element}}>: it stands on {{places}} ({{standard}}, {{section}})',
  'invalid-value': '{{attribute}} of <{{element}}> is "{{value}}"; it may be {{expected}} ({{standard}}, {{section}})',
  'missing-element': '<{{element}}> has no {{missing}} ({{standard}}, {{section}})',
  'unexpected-element': '<{{element}}> in <{{parent}}>: it may not stand there ({{standard}}, {{section}})',
  'misplaced-module-element':
    '<{{element}}> in <{{parent}}>: its module does not put it there ({{standard}}, {{section}})',
  'unknown-module-name': '{{name}}: the module has no such name ({{standard}}, {{section}})',
  'repeated-element': '<{{element}}> in <{{parent}}>: there is one already ({{standard}}, {{section}})',
  'element-out-of-order':
    '<{{element}}> in <{{parent}}> stands too late; the order is {{order}} ({{standard}}, {{section}})',
  'unexpected-text': '<{{element}}> holds elements only ({{standard}}, {{section}})',
  'unknown-namespace': 'no version of XLIFF has the namespace "{{namespace}}" ({{standard}}, {{section}})',
  'version-of-other-namespace':
    'version is "{{value}}"; in this namespace it is {{expected}} ({{standard}}, {{section}})',
  'undeclared-prefix': 'the prefix of {{name}} is declared nowhere ({{standard}}, {{section}})',
  'draft-version':
    'XLIFF 2.3 is a draft; the file is read, and what 2.2 would refuse is a warning ({{standard}}, {{section}})',
  'invalid-language-tag':
    '{{attribute}} of <{{element}}> is "{{value}}", which is no language tag of BCP 47 ({{standard}}, {{section}})',
  'target-without-trg-lang': 'there is a <{{element}}>, and <xliff> has no trgLang ({{standard}}, {{section}})',
  'language-mismatch':
    'xml:lang of <{{element}}>, said or inherited, is "{{found}}"; <xliff> says "{{expected}}" ({{standard}}, {{section}})',
  'skeleton-without-content': '<{{element}}> is empty and has no href ({{standard}}, {{section}})',
  'skeleton-with-href-and-content':
    'the skeleton has content, and {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'duplicate-file-id':
    '{{attribute}} "{{value}}" is used twice among the files of the document ({{standard}}, {{section}})',
  'duplicate-group-id':
    '{{attribute}} "{{value}}" is used twice among the groups of the file ({{standard}}, {{section}})',
  'duplicate-unit-id':
    '{{attribute}} "{{value}}" is used twice among the units of the file ({{standard}}, {{section}})',
  'duplicate-note-id': '{{attribute}} "{{value}}" is used twice among the notes ({{standard}}, {{section}})',
  'duplicate-data-id': '{{attribute}} "{{value}}" is used twice among the original data ({{standard}}, {{section}})',
  'duplicate-source-id': '{{attribute}} "{{value}}" names two things in one unit ({{standard}}, {{section}})',
  'duplicate-target-id':
    '{{attribute}} "{{value}}" of a target names two things in one unit ({{standard}}, {{section}})',
  'target-code-of-other-kind':
    '{{attribute}} "{{value}}" of a target names something of another kind in the source ({{standard}}, {{section}})',
  'duplicate-xml-id': '{{attribute}} "{{value}}" is used twice in the document ({{standard}}, {{section}})',
  'duplicate-extension-id':
    '{{attribute}} "{{value}}" is used twice in the namespace "{{namespace}}" ({{standard}}, {{section}})',
  'unit-without-segment': '<{{element}}> has ignorables and no segment ({{standard}}, {{section}})',
  'space-of-target-differs':
    'the target is read with xml:space "{{found}}", its source with "{{expected}}" ({{standard}}, {{section}})',
  'state-without-target': '{{attribute}} is "{{value}}" and there is no <target> ({{standard}}, {{section}})',
  'sub-state-without-state': '{{attribute}} is "{{value}}" and there is no state ({{standard}}, {{section}})',
  'order-out-of-range': '{{attribute}} is {{value}}, and the unit has {{places}} places ({{standard}}, {{section}})',
  'order-taken-twice': '{{attribute}} is {{value}}, where another target or part stands ({{standard}}, {{section}})',
  'sc-without-ec': '<{{element}}> "{{id}}" has no <ec> with it ({{standard}}, {{section}})',
  'ec-without-sc':
    '<ec> ends "{{value}}" by {{attribute}}, and there is no such <sc> with it ({{standard}}, {{section}})',
  'ec-before-sc': '<ec> stands before the <sc> "{{value}}" that its {{attribute}} names ({{standard}}, {{section}})',
  'second-ec': '<ec> ends "{{value}}" by {{attribute}}, which has ended already ({{standard}}, {{section}})',
  'isolated-sc-with-ec':
    '{{attribute}} of <sc> "{{id}}" is "{{value}}", and its <ec> is there ({{standard}}, {{section}})',
  'ec-without-start-ref': '<{{element}}> says neither startRef nor isolated="yes" ({{standard}}, {{section}})',
  'ec-with-id': '<ec> has a startRef, and {{attribute}} "{{value}}" too ({{standard}}, {{section}})',
  'isolated-ec-with-start-ref': 'an isolated <ec> has {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'isolated-ec-without-id': 'an isolated <{{element}}> has no id ({{standard}}, {{section}})',
  'ec-dir-not-isolated': '<ec> has {{attribute}} "{{value}}" and is not isolated ({{standard}}, {{section}})',
  'sc-and-ec-differ':
    '{{name}} of code "{{id}}" is "{{second}}" at its end, and "{{first}}" at its start ({{standard}}, {{section}})',
  'sub-type-without-type': '{{attribute}} is "{{value}}", and there is no type ({{standard}}, {{section}})',
  'sub-type-of-other-type':
    '{{attribute}} "{{value}}" is of the type "{{wanted}}", not "{{type}}" ({{standard}}, {{section}})',
  'reserved-prefix': '{{attribute}} is "{{value}}", which the standard does not define ({{standard}}, {{section}})',
  'copy-with-data': 'a code with {{attribute}} "{{value}}" refers to data too ({{standard}}, {{section}})',
  'copy-of-unknown-code':
    '{{attribute}} names "{{value}}", which is no other code of the unit ({{standard}}, {{section}})',
  'copy-of-code-with-data':
    '{{attribute}} names the code "{{value}}", which has original data ({{standard}}, {{section}})',
  'copy-of-uncopyable-code':
    '{{attribute}} names the code "{{value}}", which says canCopy="no" ({{standard}}, {{section}})',
  'unknown-data': '{{attribute}} names the data "{{value}}", which are not there ({{standard}}, {{section}})',
  'half-a-pair-of-attributes': '<pc> has {{attribute}} "{{value}}" and not {{other}} ({{standard}}, {{section}})',
  'unknown-sub-flow':
    '{{attribute}} names the unit "{{unit}}", which the file does not have ({{standard}}, {{section}})',
  'reorder-without-hints': '{{attribute}} is "{{value}}", and {{hint}} is not "no" ({{standard}}, {{section}})',
  'sequence-without-first':
    '{{attribute}} is "{{value}}", and no sequence is open before it ({{standard}}, {{section}})',
  'sequence-reordered': '<{{element}}> breaks the sequence {{ids}} of the source ({{standard}}, {{section}})',
  'missing-non-removable-code':
    '<{{element}}> lacks code "{{id}}", which the source marks canDelete="no" ({{standard}}, {{section}})',
  'cp-of-plain-character': '{{attribute}} is "{{value}}", a character that XML can carry ({{standard}}, {{section}})',
  'cp-out-of-range': '{{attribute}} is "{{value}}"; code points go from 0000 to 10FFFF ({{standard}}, {{section}})',
  'sm-without-em': '<{{element}}> "{{id}}" has no <em> with it ({{standard}}, {{section}})',
  'em-without-sm':
    '<em> ends "{{value}}" by {{attribute}}, and there is no such <sm> with it ({{standard}}, {{section}})',
  'em-before-sm': '<em> stands before the <sm> "{{value}}" that its {{attribute}} names ({{standard}}, {{section}})',
  'second-em': '<em> ends "{{value}}" by {{attribute}}, which has ended already ({{standard}}, {{section}})',
  'comment-without-content': '<{{element}}> is a comment and has neither value nor ref ({{standard}}, {{section}})',
  'comment-with-value-and-ref': 'a comment has a value, and {{attribute}} "{{value}}" too ({{standard}}, {{section}})',
  'comment-ref-no-note': '{{attribute}} is "{{value}}", which names no note of this unit ({{standard}}, {{section}})',
  'match-annotation-with-ref':
    'what a match is for is marked, with {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'annotation-says-nothing': '<{{element}}> has neither translate nor a type ({{standard}}, {{section}})',
  'fragment-syntax': '{{attribute}} is "{{value}}", which is no fragment identifier ({{standard}}, {{section}})',
  'fragment-order':
    '{{attribute}} is "{{value}}", which does not go from the file to what is inside it ({{standard}}, {{section}})',
  'fragment-prefix':
    '{{attribute}} is "{{value}}", with a prefix of one letter that XLIFF does not define ({{standard}}, {{section}})',
  'fragment-unresolved': '{{attribute}} is "{{value}}", which names nothing here ({{standard}}, {{section}})',
  'note-ref-no-segment':
    '{{attribute}} is "{{value}}", which names no segment of the note’s unit ({{standard}}, {{section}})',
  'match-ref-syntax': '{{attribute}} is "{{value}}"; a span of this unit is named as #ID ({{standard}}, {{section}})',
  'match-ref-unresolved':
    '{{attribute}} is "{{value}}", which names no span of text in this unit ({{standard}}, {{section}})',
  'duplicate-match-id': '{{attribute}} "{{value}}" is used twice among the matches ({{standard}}, {{section}})',
  'match-sub-type-without-type': '{{attribute}} is "{{value}}", and the match has no type ({{standard}}, {{section}})',
  'match-with-language': 'a match has {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'gloss-entry-incomplete': '<{{element}}> has neither a translation nor a definition ({{standard}}, {{section}})',
  'gloss-ref-unresolved':
    '{{attribute}} is "{{value}}", which names no span of text in this unit ({{standard}}, {{section}})',
  'duplicate-gloss-ref': '{{attribute}} "{{value}}" is used twice in the glossary ({{standard}}, {{section}})',
  'duplicate-gloss-id': '{{attribute}} "{{value}}" is used twice in the glossary ({{standard}}, {{section}})',
  'duplicate-metadata-id': '{{attribute}} "{{value}}" is used twice in the metadata ({{standard}}, {{section}})',
  'fs-on-end-code': '<ec> is not isolated and has {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'sub-fs-without-fs': '{{attribute}} is "{{value}}", and there is no fs ({{standard}}, {{section}})',
  'sub-fs-syntax': '{{attribute}} is "{{value}}", which is no list of name,value ({{standard}}, {{section}})',
  'resource-without-content': '<{{element}}> is empty and has no href ({{standard}}, {{section}})',
  'resource-with-href-and-content': 'a resource has content, and {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'path-outside': '{{attribute}} "{{value}}" leads out of the folder of this file ({{standard}}, {{section}})',
  'resource-without-source': '{{attribute}} is "{{value}}", and the item has no source ({{standard}}, {{section}})',
  'resource-item-empty': '<{{element}}> has no source, no target and no reference ({{standard}}, {{section}})',
  'resource-item-without-mime-type':
    '<{{element}}> names resources outside and no mimeType ({{standard}}, {{section}})',
  'resource-ref-unresolved':
    '{{attribute}} "{{value}}" names no <resourceItem> of the file ({{standard}}, {{section}})',
  'duplicate-resource-id': '{{attribute}} "{{value}}" is used twice in the resource data ({{standard}}, {{section}})',
  'size-info-and-ref': 'there is a sizeInfo, and {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'size-info-ref-unresolved':
    '{{attribute}} "{{value}}" names nothing in the <slr:data> here or above ({{standard}}, {{section}})',
  'size-on-end-code': '<ec> is not isolated and has {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'unknown-size-profile':
    '{{attribute}} is "{{value}}", which the standard does not define ({{standard}}, {{section}})',
  'size-syntax': '{{attribute}} is "{{value}}", which the profile does not know ({{standard}}, {{section}})',
  'rule-says-not-one-thing': '<{{element}}> says {{found}}; it says exactly one thing ({{standard}}, {{section}})',
  'exists-in-source-alone':
    '{{attribute}} "{{value}}" stands without isPresent, startsWith or endsWith ({{standard}}, {{section}})',
  'occurs-without-is-present': '{{attribute}} "{{value}}" stands without isPresent ({{standard}}, {{section}})',
  'rule-disabled-in-file': '{{attribute}} is "{{value}}" for a rule of the whole file ({{standard}}, {{section}})',
  'revision-ref-unresolved':
    '{{attribute}} "{{value}}" names nothing beside the change track ({{standard}}, {{section}})',
  'revision-without-ref':
    '<{{element}}>: there are several <{{changed}}>, and ref does not say which was changed ({{standard}}, {{section}})',
  'unknown-revision-property':
    '{{attribute}} "{{value}}" is neither content nor an attribute of the element ({{standard}}, {{section}})',
  'repeated-revision-property': '{{attribute}} "{{value}}" stands twice in one revision ({{standard}}, {{section}})',
  'unknown-current-version': '{{attribute}} "{{value}}" is the version of no revision ({{standard}}, {{section}})',
  'its-without-version': 'ITS is used, and no version of it is said here or above ({{standard}}, {{section}})',
  'its-annotation-of-other-type': '<{{element}}> has {{found}} and the type "{{value}}" ({{standard}}, {{section}})',
  'issues-ref-and-issue': 'an issue stands beside {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'issue-without-content': '<{{element}}> has an issue without type and comment ({{standard}}, {{section}})',
  'issues-ref-unresolved':
    '{{attribute}} is "{{value}}", which names no issues of the unit ({{standard}}, {{section}})',
  'rating-score-and-vote': '{{attribute}} "{{value}}" stands beside a score ({{standard}}, {{section}})',
  'threshold-without-rating':
    '{{attribute}} "{{value}}" stands without its rating here or above ({{standard}}, {{section}})',
  'analysis-ident-and-ref':
    '{{attribute}} "{{value}}" stands beside its:taSource or its:taIdent ({{standard}}, {{section}})',
  'half-an-analysis-ident': '{{attribute}} "{{value}}" stands without {{other}} ({{standard}}, {{section}})',
  'provenance-ref-and-record': 'a record stands beside {{attribute}} "{{value}}" ({{standard}}, {{section}})',
  'provenance-ref-unresolved':
    '{{attribute}} is "{{value}}", which names no records here or above ({{standard}}, {{section}})',
  'provenance-record-empty': '<{{element}}> names nobody and nothing ({{standard}}, {{section}})',
  'its-ref-without-prefix': '{{attribute}} is "{{value}}", without "#its=" ({{standard}}, {{section}})',
  'profile-without-rating':
    '{{attribute}} "{{value}}" stands without a score or vote here or above ({{standard}}, {{section}})',
  'confidence-without-analysis': '{{attribute}} "{{value}}" stands without an analysis ({{standard}}, {{section}})',
  'term-with-value-and-ref': 'a term of ITS has a value, and {{attribute}} "{{value}}" too ({{standard}}, {{section}})',
  'annotators-syntax': '{{attribute}} is "{{value}}", which is no list of CATEGORY|IRI ({{standard}}, {{section}})',
  'confidence-without-annotator':
    '{{attribute}} "{{value}}" stands without a tool for {{category}} ({{standard}}, {{section}})',
  'locale-filter-syntax':
    '{{attribute}} is "{{value}}", which is no list of language ranges ({{standard}}, {{section}})',
  'switch-syntax': '{{attribute}} is "{{value}}", which is no list of KIND:NAME ({{standard}}, {{section}})',
  'case-without-switch': '{{attribute}} is "{{value}}", and the unit has no switch ({{standard}}, {{section}})',
  'case-of-other-size':
    '{{attribute}} is "{{value}}", and the switch has another number of parts ({{standard}}, {{section}})',
  'unknown-case': '{{attribute}} is "{{value}}", which is no case of a plural ({{standard}}, {{section}})',
  'repeated-case': '{{attribute}} "{{value}}" stands twice in the unit ({{standard}}, {{section}})',
  'segment-without-case': '<{{element}}> stands in a unit with a switch and has no case ({{standard}}, {{section}})',
};
