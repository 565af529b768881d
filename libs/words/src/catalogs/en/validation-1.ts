/** The rest of what `validate` finds in XLIFF 1.x: the sentences of `libs/xliff/src/rules-1/rules.ts`, rule by rule. */

export const validation1 = {
  'invalid-token': '{{attribute}} is "{{value}}"; it has to be {{expected}} ({{standard}}, {{section}})',
  'invalid-coordinates': '{{attribute}} is "{{value}}"; it has to be {{expected}} ({{standard}}, {{section}})',
  'invalid-mime-type': '{{attribute}} is "{{value}}"; it has to be {{expected}} ({{standard}}, {{section}})',
  'foreign-after-last-file':
    '<{{child}}> stands behind the last <file>; elements of other namespaces stand before a <file> ({{standard}}, {{section}})',
  'unexpected-content': '<{{element}}> must be empty, and here is text or white space ({{standard}}, {{section}})',
  'duplicate-group-id':
    'id "{{value}}" is used twice among the groups of one file, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-context-group-name':
    'name "{{value}}" is used twice among the context groups of one file, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-count-group-name':
    'name "{{value}}" is used twice among the count groups of one file, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-tool-id':
    'tool-id "{{value}}" is used twice among the tools of one header, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-phase-name':
    'phase-name "{{value}}" is used twice among the phases of one file, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-uid':
    'uid "{{value}}" is used twice among the external files of one file, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-mid':
    'mid "{{value}}" is used twice among the segments of one <seg-source>, first in line {{line}} ({{standard}}, {{section}})',
  'duplicate-rid':
    'rid "{{value}}" is used twice among the opening codes of one text, first in line {{line}} ({{standard}}, {{section}})',
  'unresolved-binary-phase-name':
    'phase-name "{{value}}" of <{{element}}> names no <phase> of the header ({{standard}}, {{section}})',
  'unresolved-xid': 'xid "{{value}}" of <{{element}}> names no unit of the same file ({{standard}}, {{section}})',
  'version-mismatch': 'version is "{{value}}", the namespace is that of {{expected}} ({{standard}}, {{section}})',
  'later-feature': '{{feature}} came with XLIFF 1.2; this file says it is {{found}} ({{standard}}, {{section}})',
  'unlisted-value': '{{attribute}} is "{{value}}"; from 1.1 on it may be {{expected}} ({{standard}}, {{section}})',
  'unnamed-context-group':
    '<context-group> has no name; before XLIFF 1.2 the name was required ({{standard}}, {{section}})',
  'empty-attribute': '{{attribute}} of <{{element}}> is empty ({{standard}}, {{section}})',
  'invalid-xml-space': 'xml:space is "{{value}}"; it may be default or preserve ({{standard}}, {{section}})',
  'number-expected': '{{attribute}} is "{{value}}", which is no number ({{standard}}, {{section}})',
  'least-above-most':
    '{{attribute}} is {{value}}, and the most that is allowed is {{most}} ({{standard}}, {{section}})',
  'missing-mime-type': 'datatype of <{{element}}> is "mimetype", and there is no mime-type ({{standard}}, {{section}})',
  'ill-formed-language-tag':
    '{{attribute}} is "{{value}}", which BCP 47 does not know as a language tag ({{standard}}, {{section}})',
  'not-base64': '<internal-file> says form="base64", and its content is no base64 ({{standard}}, {{section}})',
  'count-without-number': '<count> holds "{{value}}", which is no number ({{standard}}, {{section}})',
  'protected-text-changed':
    'the protected text "{{value}}" of the source is not in the target as it is ({{standard}}, {{section}})',
  'segment-without-mid': 'a segment has no mid, so no target and no proposal can name it ({{standard}}, {{section}})',
  'missing-segment': 'the target lacks the segment with mid "{{value}}" ({{standard}}, {{section}})',
  'repeated-segment': 'the target has the segment with mid "{{value}}" twice ({{standard}}, {{section}})',
  'nested-segment': 'a segment stands inside another segment ({{standard}}, {{section}})',
  'segment-in-source':
    '<source> holds a segment; segments stand in <seg-source> and <target> ({{standard}}, {{section}})',
  'duplicate-code-id': '<{{element}}> with id "{{value}}" stands twice in one source ({{standard}}, {{section}})',
  'code-not-in-source':
    '<{{element}}> with id "{{value}}" is in the target and not in the source ({{standard}}, {{section}})',
  'cloned-code':
    '<{{element}}> with id "{{value}}" has clone="no", and the target repeats it ({{standard}}, {{section}})',
  'closed-before-opened':
    '<{{element}}> with {{attribute}} "{{value}}" closes a code that opens later ({{standard}}, {{section}})',
  'too-wide': 'the target has {{found}} {{measure}}, maxwidth allows {{most}} ({{standard}}, {{section}})',
  'too-narrow': 'the target has {{found}} {{measure}}, minwidth asks for {{least}} ({{standard}}, {{section}})',
  'too-many-bytes': 'the target has {{found}} bytes in UTF-8, maxbytes allows {{most}} ({{standard}}, {{section}})',
  'too-few-bytes': 'the target has {{found}} bytes in UTF-8, minbytes asks for {{least}} ({{standard}}, {{section}})',
  'strict-foreign-element_one': '<{{child}}> of another namespace ({{standard}}, {{section}})',
  'strict-foreign-element_other': '<{{child}}> of another namespace, {{count}} times ({{standard}}, {{section}})',
  'strict-foreign-attribute_one': '{{attribute}} of another namespace ({{standard}}, {{section}})',
  'strict-foreign-attribute_other': '{{attribute}} of another namespace, {{count}} times ({{standard}}, {{section}})',
  'strict-undefined-attribute_one': '{{attribute}} on <{{element}}> is not defined ({{standard}}, {{section}})',
  'strict-undefined-attribute_other':
    '{{attribute}} on <{{element}}> is not defined, {{count}} times ({{standard}}, {{section}})',
  'strict-deprecated-attribute_one': '{{attribute}} on <{{element}}> is deprecated ({{standard}}, {{section}})',
  'strict-deprecated-attribute_other':
    '{{attribute}} on <{{element}}> is deprecated, {{count}} times ({{standard}}, {{section}})',
  'strict-deprecated-element_one': '<{{child}}> is deprecated ({{standard}}, {{section}})',
  'strict-deprecated-element_other': '<{{child}}> is deprecated, {{count}} times ({{standard}}, {{section}})',
  'strict-several-targets_one': '<alt-trans> has more than one <target> ({{standard}}, {{section}})',
  'strict-several-targets_other': '<alt-trans> has more than one <target>, {{count}} times ({{standard}}, {{section}})',
  'strict-value_one': '{{attribute}} is "{{value}}"; it may be {{expected}} ({{standard}}, {{section}})',
  'strict-value_other':
    '{{attribute}} is "{{value}}"; it may be {{expected}}, {{count}} times ({{standard}}, {{section}})',
  'strict-tool-content_one': '<tool> holds what XLIFF does not allow by itself ({{standard}}, {{section}})',
  'strict-tool-content_other':
    '<tool> holds what XLIFF does not allow by itself, {{count}} times ({{standard}}, {{section}})',
};

export const validationAdvice1 = {
  'invalid-token': 'Take out spaces and punctuation other than . - _ : and leave at least one character.',
  'invalid-coordinates': 'Write it like 10;20;100;#.',
  'invalid-mime-type': 'Begin with text, image, audio, video, application, message, multipart or model.',
  'foreign-after-last-file': 'Move it before a <file>.',
  'unexpected-content': 'Write <{{element}}/>.',
  'duplicate-group-id': 'Give every group of a <file> an id of its own.',
  'duplicate-context-group-name': 'Name every <context-group> of a <file> differently, or leave the name out.',
  'duplicate-count-group-name': 'Name every <count-group> of a <file> differently.',
  'duplicate-tool-id': 'Give every <tool> an id of its own.',
  'duplicate-phase-name': 'Name every <phase> differently.',
  'duplicate-uid': 'Give every <external-file> a uid of its own.',
  'duplicate-mid': 'Number the <mrk> elements of <seg-source> differently.',
  'duplicate-rid': 'Give every pair of codes a rid of its own.',
  'unresolved-binary-phase-name': 'Add that <phase> to <phase-group>, or correct the phase-name.',
  'unresolved-xid': 'Give it the id of a <trans-unit> or <bin-unit>.',
  'version-mismatch': 'Let version and namespace say the same.',
  'later-feature': 'Set version and namespace to 1.2.',
  'unlisted-value': 'Give one of the listed values when moving the file to 1.2.',
  'unnamed-context-group': 'Name the group, or set version and namespace to 1.2.',
  'empty-attribute': 'Give it a value.',
  'invalid-xml-space': 'Write xml:space="preserve", or remove it.',
  'number-expected': 'Write a number, and its unit in size-unit.',
  'least-above-most': 'Correct one of the two.',
  'missing-mime-type': 'Add mime-type, or name the data type.',
  'ill-formed-language-tag': 'Write a tag of BCP 47, such as lv or sr-Latn.',
  'not-base64': 'Encode the content, or correct form.',
  'count-without-number': 'Write the number counted.',
  'protected-text-changed': 'Put it back into a <mrk mtype="protected"> unchanged.',
  'segment-without-mid': 'Give every <mrk mtype="seg"> a mid.',
  'missing-segment': 'Add a <mrk mtype="seg"> with that mid, empty if it is not translated yet.',
  'repeated-segment': 'Join both into one <mrk>.',
  'nested-segment': 'End one segment before the next begins.',
  'segment-in-source': 'Move the segmentation to <seg-source>.',
  'duplicate-code-id': 'Give every code of a source an id of its own.',
  'code-not-in-source': 'Remove it, or give it the id of a code of the source.',
  'cloned-code': 'Keep it once in the target.',
  'closed-before-opened': 'Put the opening code first.',
  'too-wide': 'Shorten the translation.',
  'too-narrow': 'Lengthen the translation.',
  'too-many-bytes': 'Shorten the translation, or check it in the encoding of the final place.',
  'too-few-bytes': 'Lengthen the translation, or check it in the encoding of the final place.',
  'strict-foreign-element': 'Fine in transitional.',
  'strict-foreign-attribute': 'Fine in transitional.',
  'strict-undefined-attribute': 'Remove it.',
  'strict-deprecated-attribute': 'Write tool-id instead of tool, an attribute of your own namespace instead of ts.',
  'strict-deprecated-element': 'Use elements of your own namespace.',
  'strict-several-targets': 'Write one <alt-trans> per target.',
  'strict-value': 'Give {{attribute}} one of the listed values.',
  'strict-tool-content': 'Leave <tool> empty.',
};
