/** `xml:lang`, said or inherited, equals `srcLang` on sources and `trgLang` on targets (XLIFF 2.x Core, xml:lang). */
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import type { Check } from './findings.ts';

export function languageOf({ attributes }: XmlElement): XmlAttribute | undefined {
  return attributes.find(({ name }) => name === 'xml:lang');
}

/** `inherited`: the nearest `xml:lang` above. */
export function checkLanguage(
  element: XmlElement,
  inherited: XmlAttribute | undefined,
  expected: string | undefined,
  check: Check,
): void {
  const language = languageOf(element) ?? inherited;
  if (language === undefined || expected === undefined) return;
  if (language.value.toLowerCase() === expected.trim().toLowerCase()) return;
  const how = language === inherited ? 'inherits' : 'has';
  check.report(
    'language-mismatch',
    element,
    `<${element.name}> ${how} xml:lang "${language.value}", <xliff> says "${expected}"`,
  );
}
