/**
 * What `validate` finds in a TMX file, and what to do about it: the sentences of `libs/tmx/src/rules/rules.ts`, rule by
 * rule. XLIFF has rules of some of the same names, which speak of other things.
 */

export const tmx = {
  'missing-attribute': '<{{element}}> has no attribute {{attribute}}, which is required ({{standard}}, {{section}})',
  'unexpected-attribute': '<{{element}}> may not have the attribute {{attribute}} ({{standard}}, {{section}})',
  'invalid-value': '{{attribute}} is "{{value}}"; it may be {{expected}} ({{standard}}, {{section}})',
  'missing-element': '<{{element}}> has no <{{missing}}> ({{standard}}, {{section}})',
  'repeated-element': '<{{element}}> has a second <{{child}}> ({{standard}}, {{section}})',
  'element-out-of-order':
    '<{{child}}> stands too late in <{{element}}>; the order is {{order}} ({{standard}}, {{section}})',
  'unexpected-element': '<{{child}}> may not stand in <{{element}}> ({{standard}}, {{section}})',
  'unexpected-text': '<{{element}}> holds elements only, and here is text ({{standard}}, {{section}})',
  'unexpected-content': '<{{element}}> must be empty, and something stands in it ({{standard}}, {{section}})',
  'unknown-version': 'version is "{{value}}"; TMX has the versions 1.1, 1.2, 1.3 and 1.4 ({{standard}}, {{section}})',
  'older-version': 'the file says it is TMX {{value}}; it is checked by the rules of 1.4b ({{standard}}, {{section}})',
  'unknown-namespace':
    'the elements are in the namespace "{{value}}"; that of TMX is http://www.lisa.org/tmx14, and hardly a tool expects one ({{standard}}, {{section}})',
  'invalid-date':
    '{{attribute}} is "{{value}}", which is no instant; one looks like 20261123T091500Z ({{standard}}, {{section}})',
  'unusual-date': '{{attribute}} is "{{value}}"; the recommended form is 20261123T091500Z ({{standard}}, {{section}})',
  'invalid-language-tag':
    '{{attribute}} is "{{value}}", which is no language tag; one looks like fr or pt-BR ({{standard}}, {{section}})',
  'all-languages-misplaced': '{{attribute}} is "*all*", which only srclang may be ({{standard}}, {{section}})',
  'number-expected': '{{attribute}} is "{{value}}", which is no whole number ({{standard}}, {{section}})',
  'code-number-expected':
    '{{attribute}} of <{{element}}> is "{{value}}", which is no number; codes are paired and matched by it all the same ({{standard}}, {{section}})',
  'invalid-encoding-name': 'o-encoding is "{{value}}", which is no name of a character set ({{standard}}, {{section}})',
  'white-space-in-tuid': 'tuid is "{{value}}"; it may not have white space ({{standard}}, {{section}})',
  'empty-attribute': '{{attribute}} of <{{element}}> is empty ({{standard}}, {{section}})',
  'invalid-code-point':
    '{{attribute}} is "{{value}}"; it has the form #xF8FF, a code point in hexadecimal digits ({{standard}}, {{section}})',
  'ascii-expected': '{{attribute}} is "{{value}}"; it holds ASCII only ({{standard}}, {{section}})',
  'missing-base': '<ude> has a <map> with a code and says no base ({{standard}}, {{section}})',
  'map-without-value': '<map> says neither code nor ent nor subst, so nothing is mapped ({{standard}}, {{section}})',
  'missing-source-variant':
    'the source language is {{value}}, and no <tuv> of this <tu> is in it ({{standard}}, {{section}})',
  'source-variant-differs':
    'the source language is {{value}}; the <tuv> for it says {{found}} ({{standard}}, {{section}})',
  'repeated-language':
    '<tu> has a second <tuv> in {{value}}, the first is in line {{line}} ({{standard}}, {{section}})',
  'deprecated-lang': 'lang is deprecated since TMX 1.3 ({{standard}}, {{section}})',
  'contradicting-languages': 'lang is "{{value}}" and xml:lang is "{{found}}" ({{standard}}, {{section}})',
  'duplicate-pair-number':
    '<bpt> with i "{{value}}" stands twice in one segment, first in line {{line}} ({{standard}}, {{section}})',
  'unclosed-code': '<bpt> with i "{{value}}" has no <ept> in its segment ({{standard}}, {{section}})',
  'unopened-code': '<ept> with i "{{value}}" has no <bpt> in its segment ({{standard}}, {{section}})',
  'closed-before-opened': '<ept> with i "{{value}}" stands before its <bpt> ({{standard}}, {{section}})',
  'repeated-end': '<ept> with i "{{value}}" stands twice in one segment ({{standard}}, {{section}})',
  'duplicate-match-number':
    'two codes of one segment have x "{{value}}"; which of them a code of another language belongs to cannot be told ({{standard}}, {{section}})',
  'unmatched-code':
    '<{{element}}> with x "{{value}}" has no partner in the <tuv> in {{language}} ({{standard}}, {{section}})',
  'deprecated-ut': '<ut> is deprecated since TMX 1.4 ({{standard}}, {{section}})',
};

export const tmxAdvice = {
  'missing-attribute': 'Add {{attribute}} to <{{element}}>.',
  'unexpected-attribute':
    'Remove {{attribute}}; what a tool has to say of its own goes into a <prop> with a type that begins with x-.',
  'invalid-value': 'Give {{attribute}} one of the listed values.',
  'missing-element': 'Add <{{missing}}> to <{{element}}>.',
  'repeated-element': 'Keep one <{{child}}>.',
  'element-out-of-order': 'Move <{{child}}> to its place.',
  'unexpected-element': 'Remove <{{child}}>, or move it to where it may stand.',
  'unexpected-text': 'Remove the text, or move it into an element that holds text.',
  'unexpected-content': 'Write <{{element}}/>.',
  'unknown-version': 'Write version="1.4" once the file follows TMX 1.4.',
  'older-version': 'Nothing has to be done; export it as TMX 1.4 if a tool refuses it.',
  'unknown-namespace': 'Remove xmlns, or write the namespace of TMX.',
  'invalid-date': 'Write {{attribute}} as year, month and day, T, hour, minute and second in UTC, and Z.',
  'unusual-date': 'Write {{attribute}} without hyphens and colons, in UTC with Z.',
  'invalid-language-tag': 'Write {{attribute}} as BCP 47 does, with hyphens.',
  'all-languages-misplaced': 'Name one language.',
  'number-expected': 'Write {{attribute}} in digits.',
  'code-number-expected': 'Number the codes of a segment 1, 2, 3 …',
  'invalid-encoding-name': 'Write a name that IANA lists, as utf-8 or iso-8859-1, or remove the attribute.',
  'white-space-in-tuid': 'Take the white space out.',
  'empty-attribute': 'Give {{attribute}} a value.',
  'invalid-code-point': 'Write {{attribute}} as #x and hexadecimal digits.',
  'ascii-expected': 'Write it in ASCII.',
  'missing-base': 'Add base to <ude>: the character set that the codes are of.',
  'map-without-value': 'Add one of them, or remove the <map>.',
  'missing-source-variant': 'Correct srclang, or write srclang="*all*" where any language may be the source.',
  'source-variant-differs': 'Write the same language in both places.',
  'repeated-language': 'Put the second translation into a <tu> of its own.',
  'deprecated-lang': 'Write xml:lang.',
  'contradicting-languages': 'Remove lang.',
  'duplicate-pair-number': 'Give every pair of a segment a number of its own.',
  'unclosed-code': 'Add its <ept>, or write <it pos="begin"> where its end stands in another unit.',
  'unopened-code': 'Add its <bpt>, or write <it pos="end"> where its beginning stands in another unit.',
  'closed-before-opened': 'Move it behind the <bpt>.',
  'repeated-end': 'Keep one, or number the pairs differently.',
  'duplicate-match-number': 'Give every code of a segment an x of its own.',
  'unmatched-code': 'Put the code in, or correct x, which says which codes of two languages belong together.',
  'deprecated-ut': 'Write <bpt> and <ept>, <it> or <ph> instead.',
};
