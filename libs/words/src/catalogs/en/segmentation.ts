/** Segmentation files and what was cut by them. */

export const segmentation = {
  'not-srx': 'the document element is "{{found}}", a segmentation file has "srx"',
  'srx-version': 'version="{{found}}" is not 1.0 or 2.0; read as 2.0',
  'srx-not-yes-or-no': '{{attribute}}="{{found}}" is not yes or no; read as {{meant}}',
  'srx-unknown-language-rule':
    'the language map "{{pattern}}" names the rules "{{languageRule}}", which the file does not have',
  'srx-okapi-option': 'the Okapi option {{option}} is not applied: only the rules of the file are used',
  'srx-regex': 'rule {{rule}} of "{{languageRule}}" is not understood: {{problem}}; it is left out',
  'srx-rule-breaks-everywhere':
    'rule {{rule}} of "{{languageRule}}" has neither a before nor an after: it would break behind every character; it is left out',
  'srx-language-pattern': 'the language pattern "{{pattern}}" is no regular expression; the map is left out',
  'srx-no-rules-for-language': 'no language map of this file leads from "{{language}}" to rules',
  'srx-structure-missing': 'the file has no {{what}}, which SRX asks for',
  'srx-structure-repeated': 'two language rules are called "{{name}}"; only the first one is ever used',
  'abbreviation-without-stop':
    '"{{abbreviation}}" does not end with a stop, so that no sentence is cut behind it; the line is left out',
  'unit-not-split':
    'the rules need more than {{budget}} ms for the paragraph that begins "{{beginning}}"; it stays one segment',
  'unit-too-long-to-split': 'a paragraph of {{length}} characters is longer than {{limit}}; it stays one segment',
  'segmentation-replaced': 'these rules were replaced by those of this version: {{version}}',
  'segmentation-edited': 'these rules are not as this program wrote them; they were not replaced',
};

export const segmentationAdvice = {
  'not-srx': 'Name a segmentation rules file (SRX 2.0).',
  'srx-version': 'Write version="2.0" on the srx element.',
  'srx-not-yes-or-no': 'Write {{attribute}}="yes" or {{attribute}}="no".',
  'srx-unknown-language-rule': 'Correct languagerulename, or add the languagerule.',
  'srx-regex': 'Correct the regular expression (ICU syntax) or remove the rule.',
  'srx-rule-breaks-everywhere': 'Give the rule a beforebreak or an afterbreak, or remove it.',
  'srx-language-pattern': 'Correct languagepattern (ICU syntax), for example "fr.*".',
  'srx-no-rules-for-language':
    'Add <languagemap languagepattern="{{language}}.*" languagerulename="…"/> inside maprules.',
  'srx-structure-missing': 'See SRX 2.0, §2: languagerules with their rules, then maprules with their maps.',
  'srx-structure-repeated': 'Give each language rule a name of its own.',
  'abbreviation-without-stop': 'Write the abbreviation with its stop, one a line.',
  'unit-not-split': 'Look for a repetition inside a repetition, such as (a+)+, in the rules, or split the paragraph.',
  'unit-too-long-to-split': 'Break the paragraph into lines.',
  'segmentation-replaced': 'The former rules are in version control. Commit both together with the .xlf files.',
  'segmentation-edited':
    'Put what you added into {{overlay}} (one abbreviation a line), remove {{path}} and run this again; or keep your rules.',
};
