/**
 * Every rule of TMX 1.4b that `validateTmx` knows: its code, how bad a breach is, what the finding says and what to do.
 * `README.md` beside this file says which constraint of the standard each one ticks off.
 */
import type { Severity } from '@dragoman/model';

export interface TmxRule {
  readonly severity: Severity;
  /** Section of TMX 1.4b by its title; findings about elements name the section of their element instead. */
  readonly section: string;
  /** `{{name}}` is filled from the values of the finding. */
  readonly says: string;
  readonly advice: string;
  /** The DTD refuses it too; the others are what a DTD cannot say. */
  readonly inDtd?: true;
}

const structure = 'Structural Elements';
const attributes = 'Attributes';
const markup = 'Content Markup';

const table = (says: string, advice: string, section = attributes): TmxRule => ({
  severity: 'error',
  section,
  says,
  advice,
  inDtd: true,
});
const refusal = (section: string, says: string, advice: string): TmxRule => ({
  severity: 'error',
  section,
  says,
  advice,
});
const warning = (section: string, says: string, advice: string): TmxRule => ({
  severity: 'warning',
  section,
  says,
  advice,
});

export const tmxRules = {
  /* The elements and attributes of the DTD */
  'missing-attribute': table(
    '<{{element}}> has no attribute {{attribute}}, which is required',
    'Add {{attribute}} to <{{element}}>.',
  ),
  'unexpected-attribute': table(
    '<{{element}}> may not have the attribute {{attribute}}',
    'Remove {{attribute}}; what a tool has to say of its own goes into a <prop> with a type that begins with x-.',
  ),
  'invalid-value': table(
    '{{attribute}} is "{{value}}"; it may be {{expected}}',
    'Give {{attribute}} one of the listed values.',
  ),
  'missing-element': table('<{{element}}> has no <{{missing}}>', 'Add <{{missing}}> to <{{element}}>.', structure),
  'repeated-element': table('<{{element}}> has a second <{{child}}>', 'Keep one <{{child}}>.', structure),
  'element-out-of-order': table(
    '<{{child}}> stands too late in <{{element}}>; the order is {{order}}',
    'Move <{{child}}> to its place.',
    structure,
  ),
  'unexpected-element': table(
    '<{{child}}> may not stand in <{{element}}>',
    'Remove <{{child}}>, or move it to where it may stand.',
    structure,
  ),
  'unexpected-text': table(
    '<{{element}}> holds elements only, and here is text',
    'Remove the text, or move it into an element that holds text.',
    structure,
  ),
  'unexpected-content': table(
    '<{{element}}> must be empty, and something stands in it',
    'Write <{{element}}/>.',
    structure,
  ),

  /* The document */
  'unknown-version': table(
    'version is "{{value}}"; TMX has the versions 1.1, 1.2, 1.3 and 1.4',
    'Write version="1.4" once the file follows TMX 1.4.',
  ),
  'older-version': warning(
    structure,
    'the file says it is TMX {{value}}; it is checked by the rules of 1.4b',
    'Nothing has to be done; export it as TMX 1.4 if a tool refuses it.',
  ),
  'unknown-namespace': warning(
    structure,
    'the elements are in the namespace "{{value}}"; that of TMX is http://www.lisa.org/tmx14, and hardly a tool expects one',
    'Remove xmlns, or write the namespace of TMX.',
  ),

  /* Values */
  'invalid-date': refusal(
    attributes,
    '{{attribute}} is "{{value}}", which is no instant; one looks like 20261123T091500Z',
    'Write {{attribute}} as year, month and day, T, hour, minute and second in UTC, and Z.',
  ),
  'unusual-date': warning(
    attributes,
    '{{attribute}} is "{{value}}"; the recommended form is 20261123T091500Z',
    'Write {{attribute}} without hyphens and colons, in UTC with Z.',
  ),
  'invalid-language-tag': refusal(
    attributes,
    '{{attribute}} is "{{value}}", which is no language tag; one looks like fr or pt-BR',
    'Write {{attribute}} as BCP 47 does, with hyphens.',
  ),
  'all-languages-misplaced': refusal(
    attributes,
    '{{attribute}} is "*all*", which only srclang may be',
    'Name one language.',
  ),
  'number-expected': refusal(
    attributes,
    '{{attribute}} is "{{value}}", which is no whole number',
    'Write {{attribute}} in digits.',
  ),
  'code-number-expected': warning(
    attributes,
    '{{attribute}} of <{{element}}> is "{{value}}", which is no number; codes are paired and matched by it all the same',
    'Number the codes of a segment 1, 2, 3 …',
  ),
  'invalid-encoding-name': warning(
    attributes,
    'o-encoding is "{{value}}", which is no name of a character set',
    'Write a name that IANA lists, as utf-8 or iso-8859-1, or remove the attribute.',
  ),
  'white-space-in-tuid': refusal(
    attributes,
    'tuid is "{{value}}"; it may not have white space',
    'Take the white space out.',
  ),
  'empty-attribute': warning(attributes, '{{attribute}} of <{{element}}> is empty', 'Give {{attribute}} a value.'),

  /* Characters of one's own */
  'invalid-code-point': refusal(
    attributes,
    '{{attribute}} is "{{value}}"; it has the form #xF8FF, a code point in hexadecimal digits',
    'Write {{attribute}} as #x and hexadecimal digits.',
  ),
  'ascii-expected': refusal(attributes, '{{attribute}} is "{{value}}"; it holds ASCII only', 'Write it in ASCII.'),
  'missing-base': refusal(
    structure,
    '<ude> has a <map> with a code and says no base',
    'Add base to <ude>: the character set that the codes are of.',
  ),
  'map-without-value': warning(
    structure,
    '<map> says neither code nor ent nor subst, so nothing is mapped',
    'Add one of them, or remove the <map>.',
  ),

  /* Languages */
  'missing-source-variant': refusal(
    structure,
    'the source language is {{value}}, and no <tuv> of this <tu> is in it',
    'Correct srclang, or write srclang="*all*" where any language may be the source.',
  ),
  'source-variant-differs': warning(
    structure,
    'the source language is {{value}}; the <tuv> for it says {{found}}',
    'Write the same language in both places.',
  ),
  'repeated-language': warning(
    structure,
    '<tu> has a second <tuv> in {{value}}, the first is in line {{line}}',
    'Put the second translation into a <tu> of its own.',
  ),
  'deprecated-lang': warning(attributes, 'lang is deprecated since TMX 1.3', 'Write xml:lang.'),
  'contradicting-languages': refusal(attributes, 'lang is "{{value}}" and xml:lang is "{{found}}"', 'Remove lang.'),

  /* Codes */
  'duplicate-pair-number': refusal(
    markup,
    '<bpt> with i "{{value}}" stands twice in one segment, first in line {{line}}',
    'Give every pair of a segment a number of its own.',
  ),
  'unclosed-code': refusal(
    markup,
    '<bpt> with i "{{value}}" has no <ept> in its segment',
    'Add its <ept>, or write <it pos="begin"> where its end stands in another unit.',
  ),
  'unopened-code': refusal(
    markup,
    '<ept> with i "{{value}}" has no <bpt> in its segment',
    'Add its <bpt>, or write <it pos="end"> where its beginning stands in another unit.',
  ),
  'closed-before-opened': refusal(
    markup,
    '<ept> with i "{{value}}" stands before its <bpt>',
    'Move it behind the <bpt>.',
  ),
  'repeated-end': refusal(
    markup,
    '<ept> with i "{{value}}" stands twice in one segment',
    'Keep one, or number the pairs differently.',
  ),
  'duplicate-match-number': warning(
    markup,
    'two codes of one segment have x "{{value}}"; which of them a code of another language belongs to cannot be told',
    'Give every code of a segment an x of its own.',
  ),
  'unmatched-code': warning(
    markup,
    '<{{element}}> with x "{{value}}" has no partner in the <tuv> in {{language}}',
    'Put the code in, or correct x, which says which codes of two languages belong together.',
  ),
  'deprecated-ut': warning(
    'Inline Elements',
    '<ut> is deprecated since TMX 1.4',
    'Write <bpt> and <ept>, <it> or <ph> instead.',
  ),
} as const satisfies Readonly<Record<string, TmxRule>>;

export type TmxRuleCode = keyof typeof tmxRules;

export function ruleOf(code: TmxRuleCode): TmxRule {
  return tmxRules[code];
}
