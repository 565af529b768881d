/** What `validate` finds in XLIFF 1.x most often; the rest is in `validation-1.ts`. */

export const validation = {
  'missing-attribute': '<{{element}}> has no attribute {{attribute}}, which is required ({{standard}}, {{section}})',
  'unexpected-attribute': '<{{element}}> may not have the attribute {{attribute}} ({{standard}}, {{section}})',
  'invalid-value': '{{attribute}} is "{{value}}"; it may be {{expected}} ({{standard}}, {{section}})',
  'invalid-date': '{{attribute}} is "{{value}}"; it has the form 2026-11-23T09:15:00Z ({{standard}}, {{section}})',
  'invalid-language-tag':
    '{{attribute}} is "{{value}}", which is no language tag; a tag looks like fr or pt-BR ({{standard}}, {{section}})',
  'missing-element': '<{{element}}> has no <{{missing}}> ({{standard}}, {{section}})',
  'repeated-element': '<{{element}}> has a second <{{child}}> ({{standard}}, {{section}})',
  'element-out-of-order':
    '<{{child}}> stands too late in <{{element}}>; the order is {{order}} ({{standard}}, {{section}})',
  'unexpected-element': '<{{child}}> may not stand in <{{element}}> ({{standard}}, {{section}})',
  'unexpected-text': '<{{element}}> holds elements only, and here is text ({{standard}}, {{section}})',
  'duplicate-id':
    'id "{{value}}" is used twice among the units of one file, first in line {{line}} ({{standard}}, {{section}})',
  'unresolved-tool-id':
    'tool-id "{{value}}" of <{{element}}> names no <tool> of the header ({{standard}}, {{section}})',
  'unresolved-phase-name':
    'phase-name "{{value}}" of <{{element}}> names no <phase> of the header ({{standard}}, {{section}})',
  'unresolved-mid':
    'mid "{{value}}" of <{{element}}> names no <mrk> directly in <seg-source> ({{standard}}, {{section}})',
  'unresolved-rid':
    'rid "{{value}}" of <{{element}}> names no opening code of the same text ({{standard}}, {{section}})',
  'missing-namespace':
    'the root is in no namespace; XLIFF 1.2 elements are in "urn:oasis:names:tc:xliff:document:1.2" ({{standard}}, {{section}})',
  'undeclared-prefix': 'the prefix of {{name}} is declared nowhere ({{standard}}, {{section}})',
  'older-version': 'this is XLIFF {{found}}; the file is checked as 1.2 ({{standard}}, {{section}})',
  'undefined-attribute':
    '<{{element}}> has the attribute {{attribute}}, which XLIFF does not define ({{standard}}, {{section}})',
  'missing-target-language': 'the file has a <target> and no target-language ({{standard}}, {{section}})',
  'source-language-mismatch':
    'xml:lang of <source> is "{{value}}", source-language of the file is "{{expected}}" ({{standard}}, {{section}})',
  'target-language-mismatch':
    'xml:lang of <target> is "{{value}}", target-language of the file is "{{expected}}" ({{standard}}, {{section}})',
  'approved-state-mismatch':
    'approved is "{{approved}}" and the state of the target is "{{state}}" ({{standard}}, {{section}})',
  'approved-without-target': 'approved is "yes", and there is no <target> ({{standard}}, {{section}})',
  'empty-target': 'the target is empty, and its state is "{{state}}" ({{standard}}, {{section}})',
  'translated-though-locked': 'translate is "no", and the target differs from the source ({{standard}}, {{section}})',
  'seg-source-differs': '<seg-source> does not repeat the text and codes of <source> ({{standard}}, {{section}})',
  'code-without-partner':
    '<{{element}}> with {{attribute}} "{{value}}" has no partner in the same text ({{standard}}, {{section}})',
  'more-findings': '{{listed}} findings are listed, {{count}} more are not',
  'untrusted-path': 'href "{{value}}" leads out of the folder of this file ({{standard}}, {{section}})',
};

export const validationAdvice = {
  'missing-attribute': 'Add {{attribute}} to <{{element}}>.',
  'unexpected-attribute': 'Remove {{attribute}}, or put it on an element that can be extended, such as <trans-unit>.',
  'invalid-value': 'Give {{attribute}} one of the listed values.',
  'invalid-date': 'Write {{attribute}} as day and time of day, with T between them and the zone or Z behind.',
  'invalid-language-tag': 'Write {{attribute}} with hyphens, in parts of at most 8 letters or digits.',
  'missing-element': 'Add <{{missing}}> to <{{element}}>.',
  'repeated-element': 'Keep one <{{child}}>.',
  'element-out-of-order': 'Move <{{child}}> to its place.',
  'unexpected-element': 'Remove <{{child}}>, move it, or give it a namespace of its own where extensions are allowed.',
  'unexpected-text': 'Remove the text or CDATA section from <{{element}}>, or move it into an element that holds text.',
  'duplicate-id': 'Give one of the units another id than "{{value}}".',
  'unresolved-tool-id': 'Add that <tool> to <header>, or correct the tool-id.',
  'unresolved-phase-name': 'Add that <phase> to <phase-group>, or correct the phase-name.',
  'unresolved-mid': 'Give it the mid of a segment, or add <seg-source>.',
  'unresolved-rid': 'Give it the rid of the code that opens, or mark it as lone with <it>.',
  'missing-namespace': 'Add xmlns="urn:oasis:names:tc:xliff:document:1.2" to <xliff>.',
  'undeclared-prefix': 'Declare the prefix with xmlns, or correct it.',
  'older-version': 'Nothing to do.',
  'undefined-attribute': 'Check the spelling of {{attribute}}; an extension has a prefix and a namespace of its own.',
  'missing-target-language': 'Add target-language to <file>.',
  'source-language-mismatch': 'Let both say the same; only in <alt-trans> may they differ.',
  'target-language-mismatch': 'Let both say the same; only in <alt-trans> may they differ.',
  'approved-state-mismatch':
    'Let both say the same: approved="yes" goes with signed-off and final, and not with new or needs-….',
  'approved-without-target': 'Add the translation, or set approved to "no".',
  'empty-target': 'Translate it, or set the state to "new".',
  'translated-though-locked': 'Copy the source, or set translate to "yes".',
  'seg-source-differs': 'Segment the source of today again; do not edit <seg-source>.',
  'code-without-partner': 'Add its partner, or write it as <it>, which may stand alone.',
  'more-findings': 'Correct the kinds that are listed, then check again.',
  'untrusted-path': 'Name a file beside this one. Nothing is ever fetched because a file names it.',
};
