/**
 * Every rule of XLIFF 1.x that `validate` knows: its code, how bad a breach is, what the finding says and what to do.
 * `README.md` beside this file says which constraint of the standard each one ticks off.
 */
import type { Severity } from '@dragoman/model';

export interface Rule {
  readonly severity: Severity;
  /** Section of XLIFF 1.2 by its title; findings of the table name the section of their element instead. */
  readonly section: string;
  /** `{{name}}` is filled from the values of the finding. */
  readonly says: string;
  readonly advice: string;
  /** The schema of 1.2 transitional refuses it too; the others are what a schema cannot say. */
  readonly inSchema?: boolean;
  /** Breaks 1.2 strict only: reported beside the verdict, not among the findings. */
  readonly isStrictOnly?: boolean;
}

const top = 'Top Level and Header Elements';
const named = 'Named Group Elements';
const structural = 'Structural Elements';
const inline = 'Inline Elements';
const attributes = 'Attributes';

/** Refused by the schema too. */
const table = (says: string, advice: string, section = attributes): Rule => ({
  severity: 'error',
  section,
  says,
  advice,
  inSchema: true,
});
/** Refused, and no schema says it. */
const refusal = (section: string, says: string, advice: string): Rule => ({
  severity: 'error',
  section,
  says,
  advice,
});
const warning = (section: string, says: string, advice: string): Rule => ({
  severity: 'warning',
  section,
  says,
  advice,
});
const strict = (says: string, advice: string): Rule => ({
  severity: 'info',
  section: 'Transitional and Strict',
  says,
  advice,
  isStrictOnly: true,
});

const duplicate = (name: string, what: string, advice: string): Rule =>
  table(`${name} "{{value}}" is used twice among the ${what}, first in line {{line}}`, advice);

export const rules1 = {
  /* The table of elements and attributes */
  'missing-attribute': table(
    '<{{element}}> has no attribute {{attribute}}, which is required',
    'Add {{attribute}} to <{{element}}>.',
  ),
  'unexpected-attribute': table(
    '<{{element}}> may not have the attribute {{attribute}}',
    'Remove {{attribute}}, or put it on an element that can be extended, such as <trans-unit>.',
  ),
  'invalid-value': table(
    '{{attribute}} is "{{value}}"; it may be {{expected}}',
    'Give {{attribute}} one of the listed values.',
  ),
  'invalid-date': table(
    '{{attribute}} is "{{value}}"; it has the form 2026-11-23T09:15:00Z',
    'Write {{attribute}} as day and time of day, with T between them and the zone or Z behind.',
  ),
  'invalid-language-tag': table(
    '{{attribute}} is "{{value}}", which is no language tag; a tag looks like fr or pt-BR',
    'Write {{attribute}} with hyphens, in parts of at most 8 letters or digits.',
  ),
  'invalid-token': table(
    '{{attribute}} is "{{value}}"; it has to be {{expected}}',
    'Take out spaces and punctuation other than . - _ : and leave at least one character.',
  ),
  'invalid-coordinates': table('{{attribute}} is "{{value}}"; it has to be {{expected}}', 'Write it like 10;20;100;#.'),
  'invalid-mime-type': table(
    '{{attribute}} is "{{value}}"; it has to be {{expected}}',
    'Begin with text, image, audio, video, application, message, multipart or model.',
  ),
  'missing-element': table('<{{element}}> has no <{{missing}}>', 'Add <{{missing}}> to <{{element}}>.'),
  'repeated-element': table('<{{element}}> has a second <{{child}}>', 'Keep one <{{child}}>.'),
  'element-out-of-order': table(
    '<{{child}}> stands too late in <{{element}}>; the order is {{order}}',
    'Move <{{child}}> to its place.',
  ),
  'unexpected-element': table(
    '<{{child}}> may not stand in <{{element}}>',
    'Remove <{{child}}>, move it, or give it a namespace of its own where extensions are allowed.',
  ),
  'foreign-after-last-file': table(
    '<{{child}}> stands behind the last <file>; elements of other namespaces stand before a <file>',
    'Move it before a <file>.',
    top,
  ),
  'unexpected-text': table(
    '<{{element}}> holds elements only, and here is text',
    'Remove the text or CDATA section from <{{element}}>, or move it into an element that holds text.',
  ),
  'unexpected-content': table(
    '<{{element}}> must be empty, and here is text or white space',
    'Write <{{element}}/>.',
    inline,
  ),

  /* Keys and references */
  'duplicate-id': duplicate('id', 'units of one file', 'Give one of the units another id than "{{value}}".'),
  'duplicate-group-id': duplicate('id', 'groups of one file', 'Give every group of a <file> an id of its own.'),
  'duplicate-context-group-name': duplicate(
    'name',
    'context groups of one file',
    'Name every <context-group> of a <file> differently, or leave the name out.',
  ),
  'duplicate-count-group-name': duplicate(
    'name',
    'count groups of one file',
    'Name every <count-group> of a <file> differently.',
  ),
  'duplicate-tool-id': duplicate('tool-id', 'tools of one header', 'Give every <tool> an id of its own.'),
  'duplicate-phase-name': duplicate('phase-name', 'phases of one file', 'Name every <phase> differently.'),
  'duplicate-uid': duplicate('uid', 'external files of one file', 'Give every <external-file> a uid of its own.'),
  'duplicate-mid': duplicate(
    'mid',
    'segments of one <seg-source>',
    'Number the <mrk> elements of <seg-source> differently.',
  ),
  'duplicate-rid': duplicate('rid', 'opening codes of one text', 'Give every pair of codes a rid of its own.'),
  'unresolved-tool-id': table(
    'tool-id "{{value}}" of <{{element}}> names no <tool> of the header',
    'Add that <tool> to <header>, or correct the tool-id.',
  ),
  'unresolved-phase-name': table(
    'phase-name "{{value}}" of <{{element}}> names no <phase> of the header',
    'Add that <phase> to <phase-group>, or correct the phase-name.',
  ),
  'unresolved-mid': table(
    'mid "{{value}}" of <{{element}}> names no <mrk> directly in <seg-source>',
    'Give it the mid of a segment, or add <seg-source>.',
  ),
  'unresolved-rid': table(
    'rid "{{value}}" of <{{element}}> names no opening code of the same text',
    'Give it the rid of the code that opens, or mark it as lone with <it>.',
  ),
  'unresolved-binary-phase-name': refusal(
    attributes,
    'phase-name "{{value}}" of <{{element}}> names no <phase> of the header',
    'Add that <phase> to <phase-group>, or correct the phase-name.',
  ),
  // A warning only: Trados writes several ids of its own into one xid.
  'unresolved-xid': warning(
    attributes,
    'xid "{{value}}" of <{{element}}> names no unit of the same file',
    'Give it the id of a <trans-unit> or <bin-unit>.',
  ),

  /* Versions and namespaces */
  'missing-namespace': table(
    'the root is in no namespace; XLIFF 1.2 elements are in "urn:oasis:names:tc:xliff:document:1.2"',
    'Add xmlns="urn:oasis:names:tc:xliff:document:1.2" to <xliff>.',
    'XML Namespace',
  ),
  'undeclared-prefix': table(
    'the prefix of {{name}} is declared nowhere',
    'Declare the prefix with xmlns, or correct it.',
    'XML Namespace',
  ),
  'older-version': warning('XML Namespace', 'this is XLIFF {{found}}; the file is checked as 1.2', 'Nothing to do.'),
  'version-mismatch': warning(
    attributes,
    'version is "{{value}}", the namespace is that of {{expected}}',
    'Let version and namespace say the same.',
  ),
  'later-feature': warning(
    attributes,
    '{{feature}} came with XLIFF 1.2; this file says it is {{found}}',
    'Set version and namespace to 1.2.',
  ),
  'unlisted-value': warning(
    attributes,
    '{{attribute}} is "{{value}}"; from 1.1 on it may be {{expected}}',
    'Give one of the listed values when moving the file to 1.2.',
  ),
  'unnamed-context-group': warning(
    named,
    '<context-group> has no name; before XLIFF 1.2 the name was required',
    'Name the group, or set version and namespace to 1.2.',
  ),

  /* Attributes */
  'undefined-attribute': warning(
    'Extensibility',
    '<{{element}}> has the attribute {{attribute}}, which XLIFF does not define',
    'Check the spelling of {{attribute}}; an extension has a prefix and a namespace of its own.',
  ),
  'empty-attribute': warning(attributes, '{{attribute}} of <{{element}}> is empty', 'Give it a value.'),
  'invalid-xml-space': warning(
    'XML Namespace Attributes',
    'xml:space is "{{value}}"; it may be default or preserve',
    'Write xml:space="preserve", or remove it.',
  ),
  'number-expected': warning(
    attributes,
    '{{attribute}} is "{{value}}", which is no number',
    'Write a number, and its unit in size-unit.',
  ),
  'least-above-most': warning(
    attributes,
    '{{attribute}} is {{value}}, and the most that is allowed is {{most}}',
    'Correct one of the two.',
  ),
  'missing-mime-type': warning(
    attributes,
    'datatype of <{{element}}> is "mimetype", and there is no mime-type',
    'Add mime-type, or name the data type.',
  ),

  /* Languages */
  'ill-formed-language-tag': warning(
    attributes,
    '{{attribute}} is "{{value}}", which BCP 47 does not know as a language tag',
    'Write a tag of BCP 47, such as lv or sr-Latn.',
  ),
  'missing-target-language': warning(
    top,
    'the file has a <target> and no target-language',
    'Add target-language to <file>.',
  ),
  'source-language-mismatch': warning(
    structural,
    'xml:lang of <source> is "{{value}}", source-language of the file is "{{expected}}"',
    'Let both say the same; only in <alt-trans> may they differ.',
  ),
  'target-language-mismatch': warning(
    structural,
    'xml:lang of <target> is "{{value}}", target-language of the file is "{{expected}}"',
    'Let both say the same; only in <alt-trans> may they differ.',
  ),

  /* Header */
  'untrusted-path': warning(
    top,
    'href "{{value}}" leads out of the folder of this file',
    'Name a file beside this one. Nothing is ever fetched because a file names it.',
  ),
  'not-base64': warning(
    top,
    '<internal-file> says form="base64", and its content is no base64',
    'Encode the content, or correct form.',
  ),
  'count-without-number': warning(named, '<count> holds "{{value}}", which is no number', 'Write the number counted.'),

  /* Status of a unit */
  'approved-state-mismatch': warning(
    attributes,
    'approved is "{{approved}}" and the state of the target is "{{state}}"',
    'Let both say the same: approved="yes" goes with signed-off and final, and not with new or needs-….',
  ),
  'approved-without-target': warning(
    attributes,
    'approved is "yes", and there is no <target>',
    'Add the translation, or set approved to "no".',
  ),
  'empty-target': warning(
    structural,
    'the target is empty, and its state is "{{state}}"',
    'Translate it, or set the state to "new".',
  ),
  'translated-though-locked': warning(
    attributes,
    'translate is "no", and the target differs from the source',
    'Copy the source, or set translate to "yes".',
  ),
  'protected-text-changed': warning(
    'Delimiter Element',
    'the protected text "{{value}}" of the source is not in the target as it is',
    'Put it back into a <mrk mtype="protected"> unchanged.',
  ),

  /* Segments */
  'seg-source-differs': warning(
    structural,
    '<seg-source> does not repeat the text and codes of <source>',
    'Segment the source of today again; do not edit <seg-source>.',
  ),
  'segment-without-mid': warning(
    'Delimiter Element',
    'a segment has no mid, so no target and no proposal can name it',
    'Give every <mrk mtype="seg"> a mid.',
  ),
  'missing-segment': warning(
    structural,
    'the target lacks the segment with mid "{{value}}"',
    'Add a <mrk mtype="seg"> with that mid, empty if it is not translated yet.',
  ),
  'repeated-segment': warning(
    structural,
    'the target has the segment with mid "{{value}}" twice',
    'Join both into one <mrk>.',
  ),
  'nested-segment': warning(
    'Delimiter Element',
    'a segment stands inside another segment',
    'End one segment before the next begins.',
  ),
  'segment-in-source': warning(
    'Delimiter Element',
    '<source> holds a segment; segments stand in <seg-source> and <target>',
    'Move the segmentation to <seg-source>.',
  ),

  /* Codes */
  'duplicate-code-id': warning(
    inline,
    '<{{element}}> with id "{{value}}" stands twice in one source',
    'Give every code of a source an id of its own.',
  ),
  'code-not-in-source': warning(
    inline,
    '<{{element}}> with id "{{value}}" is in the target and not in the source',
    'Remove it, or give it the id of a code of the source.',
  ),
  'cloned-code': warning(
    attributes,
    '<{{element}}> with id "{{value}}" has clone="no", and the target repeats it',
    'Keep it once in the target.',
  ),
  'code-without-partner': warning(
    inline,
    '<{{element}}> with {{attribute}} "{{value}}" has no partner in the same text',
    'Add its partner, or write it as <it>, which may stand alone.',
  ),
  'closed-before-opened': warning(
    inline,
    '<{{element}}> with {{attribute}} "{{value}}" closes a code that opens later',
    'Put the opening code first.',
  ),

  /* Sizes */
  'too-wide': warning(
    attributes,
    'the target has {{found}} {{measure}}, maxwidth allows {{most}}',
    'Shorten the translation.',
  ),
  'too-narrow': warning(
    attributes,
    'the target has {{found}} {{measure}}, minwidth asks for {{least}}',
    'Lengthen the translation.',
  ),
  'too-many-bytes': warning(
    attributes,
    'the target has {{found}} bytes in UTF-8, maxbytes allows {{most}}',
    'Shorten the translation, or check it in the encoding of the final place.',
  ),
  'too-few-bytes': warning(
    attributes,
    'the target has {{found}} bytes in UTF-8, minbytes asks for {{least}}',
    'Lengthen the translation, or check it in the encoding of the final place.',
  ),

  /* Strict */
  'strict-foreign-element': strict('<{{child}}> of another namespace', 'Fine in transitional.'),
  'strict-foreign-attribute': strict('{{attribute}} of another namespace', 'Fine in transitional.'),
  'strict-undefined-attribute': strict('{{attribute}} on <{{element}}> is not defined', 'Remove it.'),
  'strict-deprecated-attribute': strict(
    '{{attribute}} on <{{element}}> is deprecated',
    'Write tool-id instead of tool, an attribute of your own namespace instead of ts.',
  ),
  'strict-deprecated-element': strict('<{{child}}> is deprecated', 'Use elements of your own namespace.'),
  'strict-several-targets': strict('<alt-trans> has more than one <target>', 'Write one <alt-trans> per target.'),
  'strict-value': strict(
    '{{attribute}} is "{{value}}"; it may be {{expected}}',
    'Give {{attribute}} one of the listed values.',
  ),
  'strict-tool-content': strict('<tool> holds what XLIFF does not allow by itself', 'Leave <tool> empty.'),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleCode1 = keyof typeof rules1;

export function ruleOf(code: RuleCode1): Rule {
  return rules1[code];
}
